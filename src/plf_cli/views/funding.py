"""The account to a funder: which activity lies within which field, its hours, and the evidence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plf_cli.catalogue import Catalogue
from plf_cli.coverage import Row, Tally, worked_with
from plf_cli.coverage import coverage as coverage_of
from plf_cli.messages import capital
from plf_cli.model.course import Course
from plf_cli.model.programme import Programme
from plf_cli.model.words import MODULE_KINDS, ROLES
from plf_cli.views.activities import (
    Activity,
    Length,
    activities,
    each,
    evaluation,
    held_on,
    in_all,
    state,
)
from plf_cli.views.attending import turnout
from plf_cli.views.audience import audience
from plf_cli.views.chosen import chosen, nothing
from plf_cli.views.cover import Cover, cover
from plf_cli.views.grants import GrantView, grant, may_deliver
from plf_cli.views.labels import label
from plf_cli.views.occasion import unless_told
from plf_cli.views.people import provider
from plf_cli.views.setting import Setting, setting
from plf_cli.views.wanted import Wanted

_NAME = "funding"


@dataclass(frozen=True, slots=True)
class FieldHoursView:
    """A field that an activity lies within, and for how long a participant works with it."""

    name: str
    hours: str


@dataclass(frozen=True, slots=True)
class ActivityView:
    """A module: ``each`` are the hours of a participant, ``all`` those of all sessions.

    ``sessions`` tells how many are held, planned and so on; in a programme, which has no ``dates``,
    how often it is to be held.
    """

    label: str
    title: str
    kind_label: str
    marks: tuple[str, ...]
    fields: tuple[FieldHoursView, ...]
    each: str
    all: str
    sessions: str
    dates: tuple[str, ...]
    products: tuple[str, ...]
    evaluation: str


@dataclass(frozen=True, slots=True)
class FundedFieldView:
    """A field; ``state`` is what the programme does about it, with the reason for an opt-out."""

    name: str
    state: str
    hours: str
    activities: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FundingView(Cover):
    """What a funder asks for; numbers of people, and no names.

    ``no_grant`` is a sentence where the programme names none; where it names no rules and no fields
    either, there is no account to give, and ``open`` says so. ``may_deliver`` says whether the
    provider may under the grant's rules; empty where no rules are told. ``each`` and ``all`` are
    the sums of the activities; ``attendance`` says that lists of the teams are signed.
    """

    no_grant: str
    grant: GrantView
    provided_by: str
    may_deliver: str
    turnout: str
    roles: str
    target_groups: str
    activities: tuple[ActivityView, ...]
    each: str
    all: str
    fields: tuple[FundedFieldView, ...]
    has_sessions: bool
    attendance: str
    method: tuple[str, ...]


def funding(catalogue: Catalogue, document: Programme | Course, wanted: Wanted) -> FundingView:
    """The account of a document, or of the days that are wanted.

    Raises ``Unknown``.
    """
    around = setting(catalogue, document, wanted)
    language, programme = around.language, around.programme
    found = activities(around, chosen(around, wanted))
    named = grant(programme, language)
    roles, crowd = _people(around)
    rows = _rows(catalogue, around, found)
    fields = programme.fields if programme else ()
    no_grant = "" if named.fund else label("no_grant", language, _NAME)
    shown = tuple(_activity(one, rows) for one in found)
    return FundingView(
        **cover(around, _NAME),
        open=nothing(around, found) or ("" if named.profile or fields else no_grant),
        no_grant=no_grant if named.profile or fields else "",
        grant=named,
        provided_by=provider(programme, language),
        may_deliver=may_deliver(programme, language),
        turnout=crowd,
        roles=roles,
        target_groups=audience(programme.audience if programme else None, language).target_groups,
        activities=shown,
        each=each(found, language) if found else "",
        all=in_all(found, language) if found else "",
        fields=tuple(_fields(around, found, rows)),
        has_sessions=any(one.sessions for one in shown),
        attendance=_attendance(around, found),
        method=tuple(_method(around, found)),
    )


def _people(around: Setting) -> tuple[str, str]:
    """How many there are of each role, and how many teams and participants; no names."""
    language, course = around.language, around.course
    if not course or not course.teams:
        return "", ""
    held = [member.role for team in course.teams for member in team.members]
    parts = [
        f"{role.word.in_language(language)}: {held.count(id_)}"
        for id_, role in ROLES.items()
        if id_ in held
    ]
    return capital(", ".join(parts)), turnout(course.teams, language)


def _activity(one: Activity, rows: Sequence[Row]) -> ActivityView:
    language = one.around.language
    return ActivityView(
        label=one.called,
        title=unless_told(one.module.title, one.called),
        kind_label=capital(MODULE_KINDS[one.module.kind].in_language(language)),
        marks=(label("optional", language),) if one.module.optional else (),
        fields=tuple(_hours_by_field(one, rows)),
        each=each([one], language),
        all=in_all([one], language),
        sessions=state(one),
        dates=tuple(held_on(one)),
        products=one.module.products,
        evaluation=evaluation(one),
    )


def _hours_by_field(one: Activity, rows: Sequence[Row]) -> Iterator[FieldHoursView]:
    """The fields that the activity's own days work with."""
    tallies = worked_with(one.around.scope, one.around.course, [day.meeting for day in one.days])
    for row in rows:
        tally = tallies.get((row.id,))
        if tally and tally.modules:
            hours = _hours(tally, one.around.language) if tally.minutes else ""
            yield FieldHoursView(_name(row), hours)


def _attendance(around: Setting, found: Sequence[Activity]) -> str:
    """The sentence that says that there are lists to be signed."""
    dated = any(day.dates for one in found for day in one.counted)
    listed = around.course and around.course.teams
    return label("attended", around.language, _NAME) if dated and listed else ""


def _fields(
    around: Setting, found: Sequence[Activity], rows: Sequence[Row]
) -> Iterator[FundedFieldView]:
    called = {one.module.id: one.called for one in found}
    for row in rows:
        yield FundedFieldView(
            name=_name(row),
            state=_state(row, around.language),
            hours=_hours(row.tally, around.language) if row.is_worked_with else "",
            activities=tuple(called.get(id_, id_) for id_ in row.tally.modules),
        )


def _rows(catalogue: Catalogue, around: Setting, found: Sequence[Activity]) -> Sequence[Row]:
    """The fields of the frameworks, as the days of these activities work with them."""
    if around.programme is None:
        return ()
    days = [day.meeting for one in found for day in one.days]
    every = tuple(one.id for one in around.scope.frameworks)
    rows = coverage_of(catalogue, around.programme, around.course, every, days).rows
    return [row for row in rows if row.field]


def _name(row: Row) -> str:
    assert row.field  # only these rows are taken
    return row.field.name


def _state(row: Row, language: str) -> str:
    if row.reason:
        return label("opted_out", language, _NAME).format(reason=row.reason)
    if row.claimed:
        return label("claimed" if row.is_worked_with else "hole", language, _NAME)
    return label("not_claimed", language, _NAME)


def _hours(tally: Tally, language: str) -> str:
    return Length(tally.minutes, not tally.untimed).text(language)


def _method(around: Setting, found: Sequence[Activity]) -> Iterator[str]:
    """How the numbers came about, in sentences; none where there are no numbers."""
    if not any(one.in_all().minutes for one in found):
        return
    keys = ["counted_hours", "counted_each"]
    if not around.course and any(one.module.teams for one in found):
        keys.append("counted_teams")
    keys.append("counted_fields")
    if around.course:
        keys.append("counted_sessions")
    yield from (label(key, around.language, _NAME) for key in keys)
