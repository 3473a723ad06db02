"""Frameworks that hang together: their goals' levels and fields."""

from collections.abc import Iterator

from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Problem, Severity
from plf_cli.messages import _, language, listing
from plf_cli.model.framework import Framework
from plf_cli.rules.rule import Concern, rule

_MOST_NAMED = 7


@rule("PLF311", Severity.ERROR, Framework)
def level_outside_framework(framework: Framework, catalogue: Catalogue) -> Iterator[Problem]:
    """A goal's level is not among the levels of its framework.

    A framework that names no levels leaves all of them open.

    Why: one of the two is wrong, and so programmes would be checked for the wrong people.

    Bad:
        kind: framework
        levels: [ledere-af-ledere]
        goals:
          - {id: vision, title: Fælles vision, levels: [ledere-af-medarbejdere]}
    Good:
        kind: framework
        levels: [ledere-af-ledere, ledere-af-medarbejdere]
        goals:
          - {id: vision, title: Fælles vision, levels: [ledere-af-medarbejdere]}
    """
    for at, goal in enumerate(framework.goals):
        for number, level in enumerate(goal.levels):
            if framework.levels and level not in framework.levels:
                message = _("The framework has no level “{id}”.").format(id=level)
                help_ = _("Add it to the framework's levels, or correct the goal's.")
                see = (framework, ("levels",), _("the levels stand here"))
                route = ("goals", at, "levels", number)
                yield Problem(route, message, help_, see=(see,))


@rule("PLF312", Severity.NOTE, Framework, Concern.COMPLETENESS)
def goal_in_no_field(framework: Framework, catalogue: Catalogue) -> Iterator[Problem]:
    """A goal lies in no field, in a framework that has fields or refers to those of another.

    Why: a module that works with the goal alone works with no field, and nobody sees it in the
    overview.

    Bad:
        kind: framework
        fields:
          - {id: viden, name: Viden og resultater}
        goals:
          - {id: data, title: Vurderer data}
    Good:
        kind: framework
        fields:
          - {id: viden, name: Viden og resultater}
        goals:
          - {id: data, title: Vurderer data, fields: [viden]}
    """
    fields = [field.id for field in framework.fields]
    fields += sorted({ref for goal in framework.goals for ref in goal.fields} - set(fields))
    for at, goal in enumerate(framework.goals if fields else ()):
        if not goal.fields:
            message = _("The goal “{goal}” lies in no field.").format(goal=goal.title)
            help_ = _("Name its fields, such as {fields}.").format(
                fields=listing(fields[:_MOST_NAMED], language(), "or")
            )
            yield Problem(("goals", at, "id"), message, help_)
