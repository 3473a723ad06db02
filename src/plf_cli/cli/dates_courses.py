"""The courses that somebody wants to plan."""

from collections.abc import Sequence
from pathlib import Path

from plf_cli.attendance import listed_in
from plf_cli.catalogue import Catalogue, Origin
from plf_cli.cli import console
from plf_cli.cli.gather import Gathered, gather
from plf_cli.cli.reference import document
from plf_cli.dates.asked import Asked
from plf_cli.dates.sessions import Planned, planned
from plf_cli.messages import _
from plf_cli.model.course import Course
from plf_cli.references.course import course_faults
from plf_cli.suggest import did_you_mean


def courses_of(
    refs: Sequence[str], workspace: Path | None, *, every: bool
) -> tuple[Gathered, list[Course]]:
    """The courses that are named, or every one that is neither over nor cancelled.

    Raises ``Failure`` where one is unknown or has faults, and where none is named.
    """
    if every:
        gathered = gather([], workspace)
        found = [one for one in gathered.catalogue.all(Course) if _is_open(gathered, one)]
        refs = [one.id for one in found]
        if not refs:
            raise console.Failure(_("There is no course to plan."))
    if not refs:
        message = _("Name a course, or plan all of them with --all-courses.")
        raise console.Failure(message, _("See: plf list --kind course"), code=2)
    chosen: dict[str, tuple[Gathered, Course]] = {}
    for ref in refs:
        one = document(ref, workspace, ("course",))
        if isinstance(one[1], Course):
            chosen.setdefault(one[1].id, (one[0], one[1]))
    gathered = next(iter(chosen.values()))[0]
    if len(chosen) == 1:
        return gathered, [course for _gathered, course in chosen.values()]
    together = gather([ref for ref in refs if ref.endswith((".yaml", ".yml"))], workspace)
    courses = [together.catalogue.get(Course, id_) for id_ in chosen]
    return together, [one for one in courses if one]


def _is_open(gathered: Gathered, course: Course) -> bool:
    entry = gathered.catalogue.entry("course", course.id)
    is_own = entry is not None and entry.origin is not Origin.SHIPPED
    is_own = is_own or gathered.workspace.root is None
    return is_own and course.status not in {"completed", "cancelled"}


def outlook(catalogue: Catalogue, courses: Sequence[Course], asked: Asked) -> list[Planned]:
    """The sessions of the courses, in order of their ids.

    Raises ``Failure`` for a cancelled course, and for one that names somebody or something unknown.
    """
    for course in courses:
        _refuse_faulty(catalogue, course)
        if course.status == "cancelled":
            message = _("The course “{course}” is cancelled.").format(course=course.id)
            raise console.Failure(message)
    found = (planned(catalogue, one, asked) for one in sorted(courses, key=lambda one: one.id))
    return [one for one in found if one]


def _refuse_faulty(catalogue: Catalogue, course: Course) -> None:
    """Nothing, where all ids in a course are known: nobody knows when others can come.

    Raises ``Failure`` for the first that is not.
    """
    for fault in course_faults(catalogue, course):
        if fault.code == "PLF201":
            message = f"{course.id}: {fault.problem.message}"
            raise console.Failure(message, fault.problem.help)


def refuse_unknown(catalogue: Catalogue, courses: Sequence[Planned], asked: Asked) -> None:
    """Nothing, where every module, person and venue that was named is known.

    Raises ``Failure`` for the first that is not.
    """
    modules = {module.id for one in courses for module in one.programme.modules}
    for id_ in sorted(asked.modules - modules):
        message = _("No module has the id “{id}”.").format(id=id_)
        raise console.Failure(message, did_you_mean(id_, modules, few=20), code=2)
    known = {
        id_
        for one in courses
        for key in ("people", "venues")
        for id_ in listed_in(catalogue, one.course, key)
    }
    for id_, _period in asked.away:
        if id_ not in known:
            message = _("No person and no venue has the id “{id}”.").format(id=id_)
            raise console.Failure(message, did_you_mean(id_, known, few=20), code=2)
