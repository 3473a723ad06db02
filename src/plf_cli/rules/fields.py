"""The fields that a programme works with, and those that it leaves out."""

from collections.abc import Iterator

from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Problem, Route, Severity
from plf_cli.lookup import Scope, scope
from plf_cli.messages import _, language, listing
from plf_cli.model.programme import Module, Programme
from plf_cli.rules.rule import Concern, rule

_WITHOUT_GOALS = frozenset({"meeting", "coaching", "shadowing", "conference"})


@rule("PLF307", Severity.WARNING, Programme, Concern.COMPLETENESS)
def module_without_goals(programme: Programme, catalogue: Catalogue) -> Iterator[Problem]:
    """A module has neither goals nor fields, in a programme that names frameworks.

    A ``meeting`` is for practical matters, ``coaching`` and ``shadowing`` go by each team's own
    goals, a ``conference`` rounds off or opens, and an optional module promises nothing; these need
    none. Under a grant for the fields PLF702 tells instead.

    Why: the module is missing in the overview of what is worked with; mostly it was forgotten.

    Bad:
        kind: programme
        frameworks: [ramme]
        modules:
          - {id: dag-1, kind: seminar-day}
        ---
        kind: framework
        goals:
          - {id: data, title: Vurderer data}
    Good:
        kind: programme
        frameworks: [ramme]
        modules:
          - {id: dag-1, kind: seminar-day, goals: [{goal: data}]}
        ---
        kind: framework
        goals:
          - {id: data, title: Vurderer data}
    """
    known = programme.frameworks and scope(catalogue, programme.frameworks).whole
    is_granted = programme.funding_profile is not None
    for at, module in enumerate(programme.modules if known and not is_granted else ()):
        needs_none = module.optional or module.kind in _WITHOUT_GOALS
        if not needs_none and not module.goals and not module.fields:
            message = _("The module “{module}” works with no goal and no field.")
            help_ = _("Give it goals or fields of {frameworks}.").format(
                frameworks=listing(list(programme.frameworks), language(), "or")
            )
            yield Problem(("modules", at, "id"), message.format(module=module.id), help_)


@rule("PLF309", Severity.ERROR, Programme)
def field_opted_out_and_used(programme: Programme, catalogue: Catalogue) -> Iterator[Problem]:
    """A field is opted out of, and yet the programme claims it or a module works with it.

    A module works with the fields that it names itself, and with those of its goals; a goal in
    several fields stands for the others as long as one of them is not opted out of. Optional
    modules are left out.

    Why: the two contradict each other, and an overview would show the field as left out and as
    worked with at once.

    Bad:
        kind: programme
        frameworks: [ramme]
        fields: [samarbejde]
        opt_outs:
          - {field: samarbejde, reason: Det kommer i et senere forløb}
        modules:
          - {id: dag-1, kind: seminar-day, fields: [samarbejde]}
        ---
        kind: framework
        fields:
          - {id: samarbejde, name: Ledelse af samarbejde}
    Good:
        kind: programme
        frameworks: [ramme]
        fields: [samarbejde]
        opt_outs:
          - {field: omverden, reason: Det kommer i et senere forløb}
        modules:
          - {id: dag-1, kind: seminar-day, fields: [samarbejde]}
        ---
        kind: framework
        fields:
          - {id: samarbejde, name: Ledelse af samarbejde}
          - {id: omverden, name: Ledelse af den åbne skole}
    """
    found = scope(catalogue, programme.frameworks)
    opted = {found.field_id(opt_out.field) for opt_out in programme.opt_outs}
    for at, opt_out in enumerate(programme.opt_outs):
        meant = found.fields(opt_out.field)
        if len(meant) != 1:
            continue  # unknown or ambiguous, and told as such
        id_ = found.field_id(opt_out.field)
        claimed: list[Route] = [
            ("fields", number)
            for number, ref in enumerate(programme.fields)
            if found.field_id(ref) == id_
        ]
        working = list(_working_with(programme, found, id_, opted))
        if claimed or working:
            message = (
                _("The programme opts out of “{field}”, but claims it as well.")
                if claimed
                else _("The programme opts out of “{field}”, but “{module}” works with it.")
            )
            message = message.format(
                field=meant[0][1].name, module=working[0][1].id if working else ""
            )
            see = [(programme, route, _("claimed here")) for route in claimed[:1]]
            see += [(programme, route, _("worked with here")) for route, _module in working[:1]]
            help_ = (
                _("Remove it from opt_outs, or let “{module}” work with another field.")
                if working
                else _("Remove it from opt_outs or from fields.")
            ).format(module=working[0][1].id if working else "")
            yield Problem(("opt_outs", at, "field"), message, help_, see=tuple(see))


def _working_with(
    programme: Programme, found: Scope, field: str, opted: set[str]
) -> Iterator[tuple[Route, Module]]:
    """Where modules work with a field: at a goal that lies in ``opted`` only, or by its name."""
    for at, module in enumerate(programme.modules):
        if module.optional:
            continue
        for number, use in enumerate(module.goals):
            fields = found.field_ids(use.goal)
            if len(found.goals(use.goal)) == 1 and field in fields and fields <= opted:
                yield ("modules", at, "goals", number, "goal"), module
        for number, ref in enumerate(module.fields):
            if found.field_id(ref) == field:
                yield ("modules", at, "fields", number), module
