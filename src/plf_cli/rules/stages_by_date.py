"""How far each goal gets, in the order of a course's dates."""

from collections.abc import Iterator
from itertools import combinations

from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Problem, Severity
from plf_cli.lookup import scope
from plf_cli.messages import _, day, language, plural
from plf_cli.model.course import Course
from plf_cli.model.programme import Programme
from plf_cli.rules.rule import Concern, rule
from plf_cli.rules.spacing import in_programme_order
from plf_cli.rules.uses import meet, uses_by_goal
from plf_cli.spacing import Held, held, share


@rule("PLF305", Severity.WARNING, Course, Concern.PLANNING)
def goal_introduced_after_practice(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """A session introduces a goal after another one has practised or mastered it.

    The programme has them in the right order, but the dates have not. It concerns sessions that
    somebody can take part in both; where a session lies out of the programme's order, PLF506 says
    so.

    Why: who comes to both is asked to practise what they have not met yet.

    Bad:
        kind: course
        sessions:
          - {module: dag-1, date: 2027-03-10}
          - {module: dag-2}
          - {module: dag-3, date: 2027-02-10}
        ---
        kind: programme
        frameworks: [ramme]
        modules:
          - {id: dag-1, kind: seminar-day, goals: [{goal: data, stage: introduced}]}
          - {id: dag-2, kind: seminar-day, fields: [viden]}
          - {id: dag-3, kind: seminar-day, goals: [{goal: data, stage: practised}]}
        ---
        kind: framework
        fields:
          - {id: viden, name: Viden og resultater}
        goals:
          - {id: data, title: Vurderer data, fields: [viden]}
    Good:
        kind: course
        sessions:
          - {module: dag-1, date: 2027-01-13}
          - {module: dag-2}
          - {module: dag-3, date: 2027-02-10}
        ---
        kind: programme
        frameworks: [ramme]
        modules:
          - {id: dag-1, kind: seminar-day, goals: [{goal: data, stage: introduced}]}
          - {id: dag-2, kind: seminar-day, fields: [viden]}
          - {id: dag-3, kind: seminar-day, goals: [{goal: data, stage: practised}]}
        ---
        kind: framework
        fields:
          - {id: viden, name: Viden og resultater}
        goals:
          - {id: data, title: Vurderer data, fields: [viden]}
    """
    programme = catalogue.get(Programme, course.programme)
    if programme is None:
        return
    told = _out_of_order(programme, course)
    earliest: dict[int, tuple[Held, Held, list[str]]] = {}
    for (intro, practice), titles in _steps(programme, catalogue).items():
        for late, before in _swapped(course, intro, practice):
            known = earliest.get(late.at)
            first = before.session.date[0]
            if not told & {late.at, before.at} and (
                known is None or first < known[1].session.date[0]
            ):
                earliest[late.at] = (late, before, titles)
    for late, before, titles in earliest.values():
        yield _late_session(course, late, before, titles)


def _steps(programme: Programme, catalogue: Catalogue) -> dict[tuple[str, str], list[str]]:
    """The goals by the module that introduces them and a later one that works with them."""
    found: dict[tuple[str, str], list[str]] = {}
    for of_goal in uses_by_goal(programme, scope(catalogue, programme.frameworks)):
        # where several modules may introduce the goal, nobody can tell which one somebody meets
        if sum(use.may_introduce for use in of_goal) != 1:
            continue
        for one, other in combinations(of_goal, 2):
            in_order = one.stage == "introduced" and other.works and one.at < other.at
            once = one.is_met_once and other.is_met_once
            if in_order and once and meet(one.module, other.module):
                titles = found.setdefault((one.module.id, other.module.id), [])
                titles.append(one.goal.title)
    return found


def _swapped(course: Course, intro: str, practice: str) -> Iterator[tuple[Held, Held]]:
    """Sessions that introduce after one of the same people's has practised."""
    introducing = [one for one in held(course, intro) if one.session.date]
    for before in held(course, practice):
        for late in introducing if before.session.date else ():
            day_before = before.session.date[0]
            if late.session.date[0] <= day_before or not share(before, late, course):
                continue
            met_already = any(
                other.session.date[0] <= day_before and share(other, late, course)
                for other in introducing
            )
            if not met_already:
                yield late, before


def _out_of_order(programme: Programme, course: Course) -> set[int]:
    """The places of the sessions that PLF506 speaks of."""
    return {
        place
        for before, after in in_programme_order(programme, course)
        if after.session.date[0] < before.session.date[-1]
        for place in (before.at, after.at)
    }


def _late_session(course: Course, late: Held, before: Held, titles: list[str]) -> Problem:
    first = before.session.date[0]
    message = plural(
        "The goal “{goal}” is introduced here, but {session} works with it on {day} already.",
        "{n} goals, among them “{goal}”, are introduced here, but {session} works with them on "
        "{day} already.",
        len(titles),
        goal=titles[0],
        session=before.session.key,
        day=day(first, language()),
    )
    help_ = _("Hold {session} before {day}, or {other} after {late_day}.").format(
        session=late.session.key,
        day=day(first, language()),
        other=before.session.key,
        late_day=day(late.session.date[-1], language()),
    )
    see = (course, ("sessions", before.at, "date"), _("works with it here"))
    return Problem(("sessions", late.at, "date"), message, help_, see=(see,))
