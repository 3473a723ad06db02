"""A programme's modules in order, and how long after one another they lie."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plf_cli.lookup import module_names
from plf_cli.messages import capital, listing
from plf_cli.model.base import Gap
from plf_cli.model.programme import After, Module
from plf_cli.model.words import MODULE_KINDS
from plf_cli.views.labels import label, repeated
from plf_cli.views.occasion import unless_told
from plf_cli.views.setting import Setting


@dataclass(frozen=True, slots=True)
class StepView:
    """A module in its place; ``gap`` is how long after another one, or empty."""

    id: str
    label: str
    title: str
    kind_label: str
    gap: str
    facts: tuple[str, ...]
    optional: bool


def steps(around: Setting) -> tuple[StepView, ...]:
    """The modules of the programme, in order."""
    modules = around.programme.modules if around.programme else ()
    names = module_names(modules, around.language)
    return tuple(_step(one, names, around.language) for one in modules)


def _step(module: Module, names: Mapping[str, str], language: str) -> StepView:
    return StepView(
        id=module.id,
        label=names[module.id],
        title=unless_told(module.title, names[module.id]),
        kind_label=capital(MODULE_KINDS[module.kind].in_language(language)),
        gap=_after(module.after, names, language) if module.after else "",
        facts=tuple(_facts(module, language)),
        optional=module.optional,
    )


def _facts(module: Module, language: str) -> Iterator[str]:
    if module.optional:
        yield label("optional", language)
    if len(module.days) > 1:
        yield label("days", language, "timeline").format(range=len(module.days))
    if held := repeated(module, language):
        yield held
    if module.apart:
        yield label("apart", language, "timeline").format(gap=_length(module.apart, language))


def _after(after: After, names: Mapping[str, str], language: str) -> str:
    told = [names.get(id_, id_) for id_ in after.module]
    if len(told) > 1:
        text = label("after_each", language, "timeline")
    elif after.in_days().max == 1:
        text = label("next_day", language, "timeline")
    else:
        text = label("after", language, "timeline")
    return text.format(gap=_length(after, language), module=listing(told, language))


def _length(gap: Gap, language: str) -> str:
    """``2-6 uger``, ``1 uge``, ``10 dage``."""
    found, one, many = (
        (gap.weeks, "one_week", "weeks") if gap.weeks else (gap.in_days(), "one_day", "days")
    )
    key = one if found.max == 1 else many
    return label(key, language, "timeline").format(range=found)
