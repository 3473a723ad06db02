"""A course: a dated run of a programme in one or more municipalities."""

from typing import Annotated, Literal

from plf_cli.model import forms
from plf_cli.model.base import (
    Clock,
    Count,
    Day,
    Flag,
    Head,
    Id,
    Many,
    Model,
    Municipality,
    OneOrMany,
    OrOne,
    Ref,
    Text,
    Week,
)
from plf_cli.model.directory import Period, Person, Position, Venue
from plf_cli.model.programme import Contact, Price, Registration, Sender
from plf_cli.model.words import ROLES, CourseStatus, RoleId, SessionStatus


class Member(Model):
    """A place in a leadership team: a role, and a name only where it may be public."""

    role: RoleId
    name: Text | None = None
    public: Flag = False


class Team(Model):
    """A leadership team; the unit that takes part."""

    id: Id
    name: Text
    municipality: Municipality | None = None
    members: Many[Member] = ()
    size: Count | None = None  # pupils at the school
    district: Text | None = None
    experience: Text | None = None  # with courses like this one, in few words
    position: Position | None = None
    host: Flag = False  # the school can host a cluster meeting
    notes: Text | None = None

    @property
    def is_administration(self) -> bool:
        """Whether it is a municipality's administration, which is in no cluster or group."""
        theirs = [ROLES[one.role].target_group == "forvaltning" for one in self.members]
        return bool(theirs) and all(theirs)


class Group(Model):
    """A parallel group: the same modules on other dates."""

    id: Id
    name: Text | None = None
    teams: Many[Ref] = ()


class Cluster(Model):
    """Three or four teams that meet at the cluster meetings."""

    id: Id
    name: Text | None = None
    meeting: Count | None = None  # the number of the meeting, where there are others at each
    teams: Many[Ref] = ()
    host: Ref | None = None
    people: Many[Ref] = ()


class Session(Model):
    """One holding of a module, dated or not."""

    module: Ref
    number: Count | None = None
    group: Ref | None = None
    cluster: Ref | None = None
    team: Ref | None = None
    date: OneOrMany[Day] = ()
    week: Week | None = None  # of the first day; cross-checked
    start: Clock | None = None
    end: Clock | None = None
    title: Text | None = None
    venue: Ref | None = None
    people: Many[Ref] = ()
    fixed: Flag = False  # the planner leaves it where it is
    status: SessionStatus | None = None
    revision: Count = 0  # raised by each change of date; the calendar file's SEQUENCE
    notes: Text | None = None

    @property
    def key(self) -> str:
        """How the session is known within its course: ``klyngemoede-nord-1``."""
        parts = (self.module, self.group, self.cluster, self.team, self.number)
        return "-".join(str(part) for part in parts if part is not None)


class Course(Head):
    """A dated run of a programme."""

    kind: Literal["course"]
    programme: Ref
    title: Text | None = None
    status: CourseStatus = "draft"
    municipalities: Many[Municipality] = ()
    period: Period | None = None
    people: Many[Person] = ()
    venues: Many[Venue] = ()
    sessions: Many[Session] = ()
    groups: Many[Group] = ()
    teams: Annotated[Many[Team], OrOne(forms.ANY_TEXT)] = ()  # or the name of a team list
    clusters: Many[Cluster] = ()
    price: Price | None = None
    registration: Registration | None = None
    contact: Contact | None = None
    sender: Sender | None = None
    catering: Text | None = None

    def known_as(self, team: Team) -> tuple[str, str] | None:
        """Name and municipality, which tell a team in every course; None where one is missing.

        A team without a municipality is in the course's, where that is a single one.
        """
        alone = self.municipalities[0] if len(self.municipalities) == 1 else None
        place = team.municipality or alone
        return (" ".join(team.name.casefold().split()), place) if place else None
