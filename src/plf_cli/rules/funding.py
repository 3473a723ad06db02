"""What the grant for the seven fields asks of a programme."""

from collections.abc import Iterator

from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Problem, Severity
from plf_cli.lookup import Scope, scope
from plf_cli.messages import _
from plf_cli.model.programme import Module, Programme
from plf_cli.model.words import ELIGIBLE_PROVIDERS
from plf_cli.rules.rule import Concern, rule

_PROFILE = "syv-ledelsesfelter-2013"
_FRAMEWORK = "syv-ledelsesfelter"
_ELIGIBLE = ELIGIBLE_PROVIDERS[_PROFILE]


@rule("PLF701", Severity.ERROR, Programme, Concern.COMPLETENESS)
def provider_not_eligible(programme: Programme, catalogue: Catalogue) -> Iterator[Problem]:
    """The provider may not deliver courses under the grant that the programme names.

    Under the grant for the seven fields only university colleges, universities, certain large
    consultancies and COK, a public centre, may do so. Which consultancies, plf cannot know.

    Why: otherwise the grant may be reclaimed.

    Bad:
        kind: programme
        frameworks: [syv-ledelsesfelter]
        funding_profile: syv-ledelsesfelter-2013
        provider: {name: En forening, type: association}
        modules:
          - {id: dag-1, kind: seminar-day, fields: [samarbejde]}
        ---
        kind: framework
        id: syv-ledelsesfelter
        fields:
          - {id: samarbejde, name: Ledelse af samarbejde}
    Good:
        kind: programme
        frameworks: [syv-ledelsesfelter]
        funding_profile: syv-ledelsesfelter-2013
        provider: {name: COK, type: public-centre}
        modules:
          - {id: dag-1, kind: seminar-day, fields: [samarbejde]}
        ---
        kind: framework
        id: syv-ledelsesfelter
        fields:
          - {id: samarbejde, name: Ledelse af samarbejde}
    """
    provider = programme.provider
    if programme.funding_profile != _PROFILE or not provider or not provider.type:
        return
    if provider.type not in _ELIGIBLE:
        message = _("{provider} (type: {type}) may not deliver courses under this grant.")
        message = message.format(provider=_others()[provider.type], type=provider.type)
        help_ = _("Those who may: {types}. Correct the type, or remove funding_profile.")
        help_ = help_.format(types=", ".join(_ELIGIBLE))
        see = (programme, ("funding_profile",), _("the grant is named here"))
        yield Problem(("provider", "type"), message, help_, see=(see,))


def _others() -> dict[str, str]:
    """How a sentence about a provider that is not eligible begins, by its type."""
    return {
        "association": _("An association"),
        "ministry": _("A ministry"),
        "municipality": _("A municipality"),
        "other": _("A provider of another kind"),
    }


@rule("PLF702", Severity.ERROR, Programme, Concern.COMPLETENESS)
def activity_outside_fields(programme: Programme, catalogue: Catalogue) -> Iterator[Problem]:
    """Under the grant for the seven fields, a module lies in none of them.

    A module's fields are those of its goals, and those that it names itself (``fields``). A plain
    ``meeting`` without either is no course activity, and an optional module without either promises
    none; these need no field.

    Why: the grant pays for activities within one, several or all of the seven fields.

    Bad:
        kind: programme
        frameworks: [syv-ledelsesfelter]
        funding_profile: syv-ledelsesfelter-2013
        provider: {name: COK, type: public-centre}
        modules:
          - {id: dag-1, kind: seminar-day, fields: [samarbejde]}
          - {id: dag-2, kind: seminar-day}
        ---
        kind: framework
        id: syv-ledelsesfelter
        fields:
          - {id: samarbejde, name: Ledelse af samarbejde}
    Good:
        kind: programme
        frameworks: [syv-ledelsesfelter]
        funding_profile: syv-ledelsesfelter-2013
        provider: {name: COK, type: public-centre}
        modules:
          - {id: dag-1, kind: seminar-day, fields: [samarbejde]}
          - {id: dag-2, kind: seminar-day, fields: [samarbejde]}
        ---
        kind: framework
        id: syv-ledelsesfelter
        fields:
          - {id: samarbejde, name: Ledelse af samarbejde}
    """
    found = scope(catalogue, programme.frameworks)
    if programme.funding_profile != _PROFILE or not found.whole:
        return
    if all(framework.id != _FRAMEWORK for framework in found.frameworks):
        message = _("The grant asks for the seven fields, but the programme does not name them.")
        help_ = _("Add {framework} to frameworks, and give each module a goal or a field of it.")
        yield Problem(("funding_profile",), message, help_.format(framework=_FRAMEWORK))
        return
    for at, module in enumerate(programme.modules):
        if _is_outside(module, found):
            message = _("The module “{module}” lies in none of the seven fields.")
            help_ = _("Give it a goal within one of them, or name the field itself (fields).")
            see = (programme, ("funding_profile",), _("the grant asks for it"))
            route = ("modules", at, "id")
            yield Problem(route, message.format(module=module.id), help_, see=(see,))


def _is_outside(module: Module, found: Scope) -> bool:
    """Whether a module lies in no field for certain; one whose references are unknown may."""
    goals = [found.goals(use.goal) for use in module.goals]
    fields = [found.fields(ref) for ref in module.fields]
    if any(len(meant) != 1 for meant in goals) or any(len(meant) != 1 for meant in fields):
        return False
    if (module.optional or module.kind == "meeting") and not goals and not fields:
        return False
    names = {name for use in module.goals for name in found.field_ids(use.goal)}
    names |= {found.field_id(ref) for ref in module.fields}
    return not any(name.startswith(f"{_FRAMEWORK}/") for name in names)


@rule("PLF703", Severity.WARNING, Programme, Concern.COMPLETENESS)
def provider_not_told(programme: Programme, catalogue: Catalogue) -> Iterator[Problem]:
    """A programme under a grant does not say who provides it, or what type of provider it is.

    Why: who may deliver depends on the type.

    Bad:
        kind: programme
        frameworks: [syv-ledelsesfelter]
        funding_profile: syv-ledelsesfelter-2013
        provider: {name: COK}
        modules:
          - {id: dag-1, kind: seminar-day, fields: [samarbejde]}
        ---
        kind: framework
        id: syv-ledelsesfelter
        fields:
          - {id: samarbejde, name: Ledelse af samarbejde}
    Good:
        kind: programme
        frameworks: [syv-ledelsesfelter]
        funding_profile: syv-ledelsesfelter-2013
        provider: {name: COK, type: public-centre}
        modules:
          - {id: dag-1, kind: seminar-day, fields: [samarbejde]}
        ---
        kind: framework
        id: syv-ledelsesfelter
        fields:
          - {id: samarbejde, name: Ledelse af samarbejde}
    """
    if programme.funding_profile is None:
        return
    if programme.provider is None:
        message = _("The programme names a grant, but no provider.")
        help_ = _("Write provider with its name and type.")
        yield Problem(("funding_profile",), message, help_)
    elif programme.provider.type is None:
        message = _("The type of the provider is not told; the grant asks for it.")
        help_ = _("Write type, one of: {types}.").format(types=", ".join(_ELIGIBLE))
        yield Problem(("provider",), message, help_, at="key")
