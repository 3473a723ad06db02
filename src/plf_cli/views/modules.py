"""The modules of a programme one by one, as a customer reads about them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plf_cli.model.programme import Module
from plf_cli.views.audience import AudienceView, audience
from plf_cli.views.briefs import BriefView, briefs, modules_of
from plf_cli.views.goals import GoalView, fields, goals
from plf_cli.views.labels import label, repeated
from plf_cli.views.occasion import Occasion, unless_told
from plf_cli.views.setting import Setting
from plf_cli.views.steps import StepView, steps


@dataclass(frozen=True, slots=True)
class ModuleView:
    """A module; ``facts`` are its kind, clock times, how often it is held and how long after what.

    ``open`` is a sentence where its time or agenda is not settled. ``days`` are its days in short,
    none where nothing is told of them.
    """

    id: str
    label: str
    title: str
    kind_label: str
    marks: tuple[str, ...]
    facts: tuple[str, ...]
    open: str
    purpose: str
    text: str
    audience: AudienceView
    days: tuple[BriefView, ...]
    products: tuple[str, ...]
    prepare: tuple[str, ...]
    bring: tuple[str, ...]
    catering: str
    goals: tuple[GoalView, ...]
    fields: tuple[str, ...]


def modules(around: Setting, held: Sequence[Occasion]) -> tuple[ModuleView, ...]:
    """The modules that the days are of, in their order."""
    known = {step.id: step for step in steps(around)}
    return tuple(
        _module(around, module, known[module.id], briefs(around, module, held))
        for module in modules_of(around, held)
    )


def _module(
    around: Setting, module: Module, step: StepView, days: tuple[BriefView, ...]
) -> ModuleView:
    language = around.language
    shown = days if any(day.points or day.time for day in days) else ()
    return ModuleView(
        id=module.id,
        label=step.label,
        title=unless_told(module.title, step.label),
        kind_label=step.kind_label,
        marks=(label("optional", language),) if module.optional else (),
        facts=tuple(filter(None, _facts(around, module, step, days))),
        open=days[0].open if len(days) == 1 or not shown else "",
        purpose=module.purpose or "",
        text=module.text or "",
        audience=audience(module.audience, language),
        days=shown,
        products=module.products,
        prepare=module.prepare,
        bring=module.bring,
        catering=module.catering or "",
        goals=goals(around.scope, module.goals, language),
        fields=fields(around.scope, [use.goal for use in module.goals], module.fields),
    )


def _facts(
    around: Setting, module: Module, step: StepView, days: Sequence[BriefView]
) -> Iterator[str]:
    """What is told of a module in one line; the gaps only where there are no dates."""
    language = around.language
    if not step.label.startswith(step.kind_label):
        yield step.kind_label
    if len(days) == 1:
        yield days[0].time
    if around.course:
        yield repeated(module, language)
    else:
        yield from (one for one in step.facts if one != label("optional", language))
        yield step.gap
