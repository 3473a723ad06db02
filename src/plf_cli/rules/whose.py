"""Sessions that do not say whose they are."""

from collections.abc import Iterator

from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Problem, Severity
from plf_cli.lookup import programme_of
from plf_cli.messages import _, language, listing
from plf_cli.model.course import Course
from plf_cli.rules.rule import Concern, rule

_SEVERAL = 2


@rule("PLF618", Severity.WARNING, Course, Concern.PLANNING)
def session_of_no_unit(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """A dated session does not say which cluster, group or team it is for.

    It concerns modules that are held for each of them (``per``), where the course lists several.

    Why: every team is called to it, and nobody sees which meeting is still to be planned.

    Bad:
        kind: course
        teams:
          - {id: a, name: Skole A}
          - {id: b, name: Skole B}
        clusters:
          - {id: nord, teams: [a]}
          - {id: syd, teams: [b]}
        sessions:
          - {module: klyngemoede, date: 2027-01-13}
        ---
        kind: programme
        modules:
          - {id: klyngemoede, kind: cluster-meeting, per: cluster}
    Good:
        kind: course
        teams:
          - {id: a, name: Skole A}
          - {id: b, name: Skole B}
        clusters:
          - {id: nord, teams: [a]}
          - {id: syd, teams: [b]}
        sessions:
          - {module: klyngemoede, cluster: nord, date: 2027-01-13}
        ---
        kind: programme
        modules:
          - {id: klyngemoede, kind: cluster-meeting, per: cluster}
    """
    programme = programme_of(catalogue, course)
    per = {module.id: module.per for module in programme.modules} if programme else {}
    for at, session in enumerate(course.sessions):
        axis = per.get(session.module, "all")
        named = session.group or session.cluster or session.team
        units = [] if axis == "all" else [one.id for one in getattr(course, f"{axis}s")]
        if named or not session.date or session.status == "cancelled" or len(units) < _SEVERAL:
            continue
        message = _("The module is held for each {axis}, but the session names none.")
        help_ = _cure(axis).format(ids=listing(units, language(), "or"))
        yield Problem(("sessions", at, "module"), message.format(axis=axis), help_)


def _cure(axis: str) -> str:
    if axis == "cluster":
        return _(
            "Add cluster: {ids}; for one joint meeting, write a session for each cluster with the "
            "same time and place."
        )
    if axis == "group":
        return _(
            "Add group: {ids}; for one joint meeting, write a session for each group with the "
            "same time and place."
        )
    return _(
        "Add team: {ids}; for one joint meeting, write a session for each team with the same "
        "time and place."
    )
