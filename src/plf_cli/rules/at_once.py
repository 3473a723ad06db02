"""Teams that are called to two sessions at the same time."""

from collections.abc import Iterator
from dataclasses import dataclass

from plf_cli.bookings import Booking, bookings
from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Problem, Severity
from plf_cli.lookup import programme_of
from plf_cli.messages import _, day, language
from plf_cli.model.course import Course, Team
from plf_cli.model.programme import Audience, Module
from plf_cli.model.words import ROLES
from plf_cli.rules.clashes import name_of, time_of
from plf_cli.rules.participants import is_for
from plf_cli.rules.rule import Concern, rule
from plf_cli.rules.schedule import few
from plf_cli.spacing import teams_of

_OF_SOME = frozenset({"meeting", "shadowing"})
_WHOLE_DAYS = frozenset({"seminar", "seminar-day", "conference"})


@dataclass(frozen=True)
class _Meeting:
    """A day of a session with those who come; without teams all do, whoever they are."""

    booking: Booking
    module: Module
    audience: Audience | None
    teams: tuple[Team, ...]

    @property
    def course(self) -> Course:
        return self.booking.course

    @property
    def is_for_all(self) -> bool:
        session = self.booking.session
        return not (session.team or session.cluster or session.group)

    @property
    def is_timed(self) -> bool:
        """Whether it is known when it is held, if only that it takes the whole day."""
        known = self.booking.start is not None and self.booking.end is not None
        return known or self.module.kind in _WHOLE_DAYS

    def roles(self, team: Team | None) -> set[str]:
        """The roles of those who come, of a team or of all."""
        found = {member.role for member in team.members} if team else set()
        return {role for role in found or ROLES if is_for(self.audience, role)}


@rule("PLF620", Severity.WARNING, Course, Concern.PLANNING)
def team_in_two_places(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """A team is called to two sessions at the same time.

    All courses of the catalogue count; a team is the same in two of them where its name and its
    municipality are. Parallel groups, parallel workshops, optional modules, shadowing and sessions
    of the kind meeting are left out, as are modules for different roles. Seminars without times
    take the whole day; other sessions without times are left out.

    Why: half of the team is missing at each, or the wrong date is not noticed before the day.

    Bad:
        kind: course
        teams:
          - {id: a, name: Skole A}
        sessions:
          - {module: dag-1, date: 2027-01-13}
          - {module: sparring, team: a, date: 2027-01-13}
        ---
        kind: programme
        modules:
          - {id: dag-1, kind: seminar-day, start: 9:00, end: 15:00}
          - {id: sparring, kind: coaching, per: team, start: 13:00, end: 14:00}
    Good:
        kind: course
        teams:
          - {id: a, name: Skole A}
        sessions:
          - {module: dag-1, date: 2027-01-13}
          - {module: sparring, team: a, date: 2027-01-13, start: 15:00}
        ---
        kind: programme
        modules:
          - {id: dag-1, kind: seminar-day, start: 9:00, end: 15:00}
          - {id: sparring, kind: coaching, per: team, start: 13:00, end: 14:00}
    """
    told = set()
    for mine in bookings(catalogue).of(course).bookings:
        meeting = _meeting(catalogue, mine) if mine.session.status != "held" else None
        for other in _others(catalogue, mine) if meeting else ():
            pair = (mine.at, other.course.id, other.at)
            second = _meeting(catalogue, other) if mine.overlaps(other) else None
            if not meeting or not second or pair in told or _are_parallel(meeting, second):
                continue
            if who := _called_to_both(meeting, second):
                told.add(pair)
                message = _(
                    "{teams}: two sessions at once on {day}, here {time} and {session} {other}."
                )
                message = message.format(
                    teams=who,
                    day=day(mine.day, language()),
                    time=time_of(mine),
                    session=name_of(other, course),
                    other=time_of(other),
                )
                help_ = _(
                    "Move one of the two, or say whom each is for (group, cluster or team; in the "
                    "programme: audience)."
                )
                see = (other.course, ("sessions", other.at), _("the other session"))
                yield Problem(("sessions", mine.at, "date"), message, help_, see=(see,))


def _others(catalogue: Catalogue, mine: Booking) -> list[Booking]:
    """The bookings that the teams of one could be at too: its own course's, and others'."""
    known, course = bookings(catalogue), mine.course
    own = [one for one in known.of(course).by_day[mine.day] if mine.yields_to(one)]
    if any(course.known_as(team) for team in course.teams):
        return own + known.beside(course, mine.day)
    return own


def _meeting(catalogue: Catalogue, booking: Booking) -> _Meeting | None:
    """The day with those who come; None where it is not for whole teams, or nobody knows whose."""
    course, session = booking.course, booking.session
    programme = programme_of(catalogue, course)
    modules = programme.modules if programme else ()
    module = next((one for one in modules if one.id == session.module), None)
    if not programme or not module or module.optional or module.kind in _OF_SOME:
        return None
    ids = teams_of(course, session)
    found = _Meeting(
        booking,
        module,
        module.audience or programme.audience,
        tuple(team for team in course.teams if team.id in ids or not ids),
    )
    is_known = module.per == "all" if found.is_for_all else bool(ids)
    return found if is_known and found.is_timed else None


def _are_parallel(one: _Meeting, other: _Meeting) -> bool:
    """Whether nobody is to be at both: one meeting, parallel groups, workshops to choose from."""
    mine, theirs = one.booking, other.booking
    if mine.is_joint(theirs):
        return True
    if one.course is not other.course:
        return False
    for axis in ("group", "cluster"):
        units = {getattr(mine.session, axis), getattr(theirs.session, axis)}
        if None not in units and len(units) > 1:
            return True
    workshops = one.module.kind == other.module.kind == "workshop"
    return workshops and mine.start == theirs.start


def _called_to_both(one: _Meeting, other: _Meeting) -> str:
    """The teams that are called to both, in words; empty where none is."""
    if one.course is not other.course:
        theirs = {other.course.known_as(team): team for team in other.teams}
        pairs = [(team, theirs.get(one.course.known_as(team))) for team in one.teams]
        known = [(team, same) for team, same in pairs if same and one.course.known_as(team)]
        return _names(team for team, same in known if one.roles(team) & other.roles(same))
    if one.is_for_all and other.is_for_all:
        teams = one.teams or (None,)
        return _("All") if any(one.roles(team) & other.roles(team) for team in teams) else ""
    both = (team for team in one.teams if team in other.teams)
    return _names(team for team in both if one.roles(team) & other.roles(team))


def _names(teams: Iterator[Team]) -> str:
    return few([team.name for team in teams])
