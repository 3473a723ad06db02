"""Codes of a file's shape: what they mean, with an example of each."""

from plf_cli.rules.rule import fault

# The functions hold documentation only: the findings come from ``shape``.


@fault("PLF101")
def missing_key() -> None:
    """A key that must be there is missing.

    Bad:
        kind: programme
        id: seminar
    Good:
        kind: programme
        id: seminar
        title: Seminar
    """


@fault("PLF102")
def unknown_key() -> None:
    """A key is not part of the language.

    Why: a misspelt key would be passed over in silence.

    Bad:
        kind: programme
        id: seminar
        titel: Seminar
        title: Seminar
    Good:
        kind: programme
        id: seminar
        title: Seminar
    """


@fault("PLF103")
def wrong_shape() -> None:
    """A value has the wrong shape: a list where a text is due, a text where a number is due.

    Bad:
        kind: programme
        id: seminar
        title: Seminar
        outcomes: En plan
    Good:
        kind: programme
        id: seminar
        title: Seminar
        outcomes: [En plan]
    """


@fault("PLF104")
def unknown_word() -> None:
    """A word is not among those that can stand here.

    Bad:
        kind: programme
        id: seminar
        title: Seminar
        status: udkast
    Good:
        kind: programme
        id: seminar
        title: Seminar
        status: draft
    """


@fault("PLF105")
def number_out_of_range() -> None:
    """A number is too small or too large.

    Bad:
        kind: programme
        id: seminar
        title: Seminar
        price: {amount: -1}
    Good:
        kind: programme
        id: seminar
        title: Seminar
        price: {amount: 0}
    """


@fault("PLF106")
def not_a_clock_time() -> None:
    """A clock time is not written as hours and minutes with a colon.

    Bad:
        kind: programme
        id: seminar
        title: Seminar
        modules:
          - {id: dag-1, kind: seminar-day, start: 9.30}
    Good:
        kind: programme
        id: seminar
        title: Seminar
        modules:
          - {id: dag-1, kind: seminar-day, start: 9:30}
    """


@fault("PLF107")
def not_a_date() -> None:
    """A date is not written as year, month and day, or does not exist.

    Bad:
        kind: programme
        id: seminar
        title: Seminar
        registration: {deadline: 2026-02-30}
    Good:
        kind: programme
        id: seminar
        title: Seminar
        registration: {deadline: 2026-02-27}
    """


@fault("PLF108")
def not_a_range() -> None:
    """A range is not one whole number or two, the smaller first.

    Bad:
        kind: programme
        id: seminar
        title: Seminar
        modules:
          - {id: klyngemoede, kind: cluster-meeting, per: cluster, teams: 4-3}
    Good:
        kind: programme
        id: seminar
        title: Seminar
        modules:
          - {id: klyngemoede, kind: cluster-meeting, per: cluster, teams: 3-4}
    """


@fault("PLF109")
def not_a_school_year() -> None:
    """A school year is not written as two years in a row, such as 2026/27.

    Bad:
        kind: calendar
        id: hjoerring-2026
        municipality: Hjørring
        school_year: 2026
        assumed: true
    Good:
        kind: calendar
        id: hjoerring-2026
        municipality: Hjørring
        school_year: 2026/27
        assumed: true
    """


@fault("PLF110")
def not_an_id() -> None:
    """An id has other characters than small letters a-z, digits and hyphens.

    Why: ids stand in file names and addresses, where æ, ø, å and spaces cause trouble.

    Bad:
        kind: programme
        id: Forår 2027
        title: Seminar
    Good:
        kind: programme
        id: foraar-2027
        title: Seminar
    """


@fault("PLF111")
def no_value() -> None:
    """A key has no value.

    Bad:
        kind: programme
        id: seminar
        title:
    Good:
        kind: programme
        id: seminar
        title: Seminar
    """


@fault("PLF112")
def keys_exclude_each_other() -> None:
    """Two keys exclude each other, or one of them is needed.

    Bad:
        kind: calendar
        id: hjoerring-2026
        municipality: Hjørring
        school_year: 2026/27
    Good:
        kind: calendar
        id: hjoerring-2026
        municipality: Hjørring
        school_year: 2026/27
        assumed: true
    """


@fault("PLF113")
def newer_language() -> None:
    """The file is written for a newer version of plf.

    Bad:
        plf: 2
        kind: programme
        id: seminar
        title: Seminar
    Good:
        plf: 1
        kind: programme
        id: seminar
        title: Seminar
    """


@fault("PLF114")
def period_backwards() -> None:
    """A period ends before it begins.

    Bad:
        kind: calendar
        id: hjoerring-2026
        municipality: Hjørring
        school_year: 2026/27
        assumed: true
        closed:
          - {title: Vinterferie, from: 2027-02-28, to: 2027-02-20}
    Good:
        kind: calendar
        id: hjoerring-2026
        municipality: Hjørring
        school_year: 2026/27
        assumed: true
        closed:
          - {title: Vinterferie, from: 2027-02-20, to: 2027-02-28}
    """
