"""Codes of ids and references: what they mean, with an example of each."""

from plf_cli.diagnostics import Severity
from plf_cli.rules.rule import fault

# The functions hold documentation only: the findings come from ``catalogue`` and ``references``.


@fault("PLF201")
def unknown_id() -> None:
    """An id refers to something that is not there.

    Bad:
        kind: programme
        id: seminar
        title: Seminar
        frameworks: [syv-ledelsesfelt]
    Good:
        kind: programme
        id: seminar
        title: Seminar
        frameworks: [ramme]
    """


@fault("PLF202")
def same_id_twice() -> None:
    """Two things of the same kind have the same id.

    Bad:
        kind: programme
        id: seminar
        title: Seminar
        modules:
          - {id: dag-1, kind: seminar-day}
          - {id: dag-1, kind: seminar-day}
    Good:
        kind: programme
        id: seminar
        title: Seminar
        modules:
          - {id: dag-1, kind: seminar-day}
          - {id: dag-2, kind: seminar-day}
    """


@fault("PLF203")
def extends_itself() -> None:
    """A programme extends itself, directly or through others.

    Bad:
        kind: programme
        id: seminar
        extends: seminar
    Good:
        kind: programme
        id: seminar
        title: Seminar
    """


@fault("PLF204")
def wrong_kind() -> None:
    """An id belongs to a document of another kind than is needed.

    Bad:
        kind: programme
        id: seminar
        title: Seminar
        frameworks: [kursus]
    Good:
        kind: programme
        id: seminar
        title: Seminar
        frameworks: [ramme]
    """


@fault("PLF205")
def ambiguous_reference() -> None:
    """Several frameworks hold the id of a goal or field.

    Bad:
        kind: programme
        frameworks: [ramme, anden-ramme]
        fields: [samarbejde]
        modules:
          - {id: dag-1, kind: seminar-day, fields: [ramme/samarbejde]}
        ---
        kind: framework
        fields:
          - {id: samarbejde, name: Ledelse af samarbejde}
        ---
        kind: framework
        id: anden-ramme
        fields:
          - {id: samarbejde, name: Samarbejde}
    Good:
        kind: programme
        frameworks: [ramme, anden-ramme]
        fields: [ramme/samarbejde]
        modules:
          - {id: dag-1, kind: seminar-day, fields: [ramme/samarbejde]}
        ---
        kind: framework
        fields:
          - {id: samarbejde, name: Ledelse af samarbejde}
        ---
        kind: framework
        id: anden-ramme
        fields:
          - {id: samarbejde, name: Samarbejde}
    """


@fault("PLF206", Severity.NOTE)
def file_not_named_after_id() -> None:
    """A file is not named after the id in it.

    Why: people look for a document by its name in the folder.
    """


@fault("PLF207")
def item_goal_outside_module() -> None:
    """An agenda item works with a goal that is not among its module's goals.

    Bad:
        kind: programme
        frameworks: [ramme]
        modules:
          - id: dag-1
            kind: seminar-day
            goals: [{goal: data}]
            agenda:
              - {kind: talk, title: Oplæg, minutes: 30, goals: [vision]}
        ---
        kind: framework
        goals:
          - {id: data, title: Vurderer data}
          - {id: vision, title: Deler en vision}
    Good:
        kind: programme
        frameworks: [ramme]
        modules:
          - id: dag-1
            kind: seminar-day
            goals: [{goal: data}, {goal: vision}]
            agenda:
              - {kind: talk, title: Oplæg, minutes: 30, goals: [vision]}
        ---
        kind: framework
        goals:
          - {id: data, title: Vurderer data}
          - {id: vision, title: Deler en vision}
    """


@fault("PLF208")
def session_number_beyond_times() -> None:
    """A session has a number beyond the times that the programme holds its module.

    Bad:
        kind: course
        sessions:
          - {module: dag-1, number: 3}
    Good:
        kind: course
        sessions:
          - {module: dag-1, number: 1}
    """


@fault("PLF209")
def dates_do_not_match_days() -> None:
    """A session has another number of dates than its module has days.

    Bad:
        kind: course
        sessions:
          - {module: dag-1, date: [2027-01-13, 2027-01-14]}
    Good:
        kind: course
        sessions:
          - {module: dag-1, date: 2027-01-13}
    """


@fault("PLF210")
def team_list_unreadable() -> None:
    """A row or column of a team list cannot be read.

    Why: a team that vanished from the list would be missing at every meeting.
    """


@fault("PLF211", Severity.WARNING)
def unknown_municipality() -> None:
    """A municipality is none of Denmark's 98.

    Why: calendars are found by the municipality's name, so a misspelt one switches their check off.

    Bad:
        kind: course
        municipalities: [Hjørring Kommune]
    Good:
        kind: course
        municipalities: [Hjørring]
    """


@fault("PLF212")
def modules_in_a_circle() -> None:
    """Modules are to come after one another in a circle, or one after itself.

    Why: whichever is held first lies before one that it is to come after.

    Bad:
        kind: programme
        modules:
          - {id: dag-1, kind: seminar-day, after: {module: dag-2, weeks: 2-6}}
          - {id: dag-2, kind: seminar-day, after: {module: dag-1, weeks: 2-6}}
    Good:
        kind: programme
        modules:
          - {id: dag-1, kind: seminar-day}
          - {id: dag-2, kind: seminar-day, after: {module: dag-1, weeks: 2-6}}
    """


@fault("PLF213", Severity.NOTE)
def team_list_passed_over() -> None:
    """A row or sheet of a team list is passed over.

    Titles above the names of the columns, totals below the teams, and the other sheets of an Excel
    file are no teams.

    Why: whoever looks for a team that is missing finds it here.
    """
