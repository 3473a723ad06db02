"""Talks: not a whole day of them, and somebody to give each."""

import re
from collections.abc import Iterator

from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Problem, Route, Severity
from plf_cli.messages import _
from plf_cli.model.programme import AgendaItem, Programme
from plf_cli.model.words import WORK
from plf_cli.rules.days import days
from plf_cli.rules.rule import Concern, rule

LONGEST_TALKS = 120
_LEAST_WORK = 10  # times the participants' work is as long as the talks, at least
_NAMED = re.compile(r"[Vv]/|\b[Vv]ed [A-ZÆØÅ]")  # v/ Anne Hansen, ved Anne Hansen


@rule("PLF407", Severity.WARNING, Programme, Concern.COMPLETENESS)
def agenda_all_talk(programme: Programme, catalogue: Catalogue) -> Iterator[Problem]:
    """An agenda has two hours of talks or more, and hardly any work of the participants' own.

    Their work should last a tenth of the talks' minutes at least; one item of work whose minutes
    are not told is enough.
    Group work, team work, workshops, reflection and walks count as work; plenaries do not, since
    most sit and listen there too. What is held once per team is the teams' own turn. Conferences
    are left out.

    Why: nobody leads differently for having listened; it takes work with the school's own matters.

    Bad:
        kind: programme
        modules:
          - id: dag-1
            kind: seminar-day
            agenda:
              - {kind: talk, title: Hvorfor data, minutes: 60}
              - {kind: break, title: Pause, minutes: 15}
              - {kind: talk, title: Hvordan data, minutes: 60}
    Good:
        kind: programme
        modules:
          - id: dag-1
            kind: seminar-day
            agenda:
              - {kind: talk, title: Hvorfor data, minutes: 60}
              - {kind: break, title: Pause, minutes: 15}
              - {kind: team-work, title: Skolens egne data, minutes: 60}
    """
    for path, schedule, module in days(programme):
        talks = [item for item in schedule.agenda if item.kind == "talk"]
        minutes = sum(item.minutes or 0 for item in talks)
        work = _minutes_of_work(schedule.agenda)
        if work is None or module.kind == "conference":
            continue
        if minutes >= LONGEST_TALKS and work * _LEAST_WORK < minutes:
            message = (
                _("{minutes} minutes of talks, but only {work} in which the participants work.")
                if work
                else _("{minutes} minutes of talks, and nothing in which the participants work.")
            )
            longest = max(talks, key=lambda item: item.minutes or 0)
            help_ = _("Turn part of “{title}” into team work, group work or reflection.")
            yield Problem(
                (*path, "agenda"),
                message.format(minutes=minutes, work=work),
                help_.format(title=longest.title),
                at="key",
            )


def _minutes_of_work(agenda: tuple[AgendaItem, ...]) -> int | None:
    """How long the participants work; None where that is not known or goes by their number."""
    if any(item.each_team for item in agenda):
        return None
    work = [item.minutes for item in agenda if item.kind in WORK]
    known = [minutes for minutes in work if minutes is not None]
    return sum(known) if len(known) == len(work) else None


@rule("PLF413", Severity.NOTE, Programme, Concern.COMPLETENESS)
def talk_without_lead(programme: Programme, catalogue: Catalogue) -> Iterator[Problem]:
    """Nobody is named to give a talk, in a programme that names leads elsewhere.

    What a team gives itself (``each_team``) needs no lead, nor does a talk whose title or text
    names somebody with ``v/`` or ``ved``.

    Why: the agenda says who gives each talk, and whoever engages the speakers goes by it.

    Bad:
        kind: programme
        modules:
          - id: dag-1
            kind: seminar-day
            agenda:
              - {kind: welcome, title: Velkomst, minutes: 15, lead: facilitator}
              - {kind: talk, title: Oplæg, minutes: 45}
    Good:
        kind: programme
        modules:
          - id: dag-1
            kind: seminar-day
            agenda:
              - {kind: welcome, title: Velkomst, minutes: 15, lead: facilitator}
              - {kind: talk, title: Oplæg, minutes: 45, lead: speaker}
    """
    items = list(_items(programme))
    if any(item.lead for _path, item in items):
        for path, item in items:
            if item.kind == "talk" and not _is_given_by_somebody(item):
                message = _("Nobody is named to give the talk “{title}”.")
                help_ = _("Write lead: with a function, such as speaker, or the id of a person.")
                yield Problem((*path, "title"), message.format(title=item.title), help_)


def _items(programme: Programme) -> Iterator[tuple[Route, AgendaItem]]:
    """Every item of every agenda, with its route."""
    for path, schedule, _module in days(programme):
        for at, item in enumerate(schedule.agenda):
            yield (*path, "agenda", at), item


def _is_given_by_somebody(item: AgendaItem) -> bool:
    named = any(map(_NAMED.search, (item.title, item.text or "")))
    return bool(item.lead) or item.each_team or named
