"""Days that are not free, at their edges."""

import pytest

from tests.building import found, report_of
from tests.rules.checking import course, messages

CALENDAR = """\
kind: calendar
id: {id}
municipality: {name}
school_year: 2026/27
{origin}
closed:
  - {{title: Vinterferie, from: {first}, to: {last}, week: 7}}
"""
TOENDER = CALENDAR.format(
    id="toender", name="Tønder", origin="assumed: true", first="2027-02-13", last="2027-02-21"
)
HJOERRING = CALENDAR.format(
    id="hjoerring", name="Hjørring", origin="source: {title: Plan}",
    first="2027-02-20", last="2027-02-28",
)  # fmt: skip


def _on(*days: str, **keys: str) -> str:
    return course(
        *(f"module: dag-1, number: {n}, date: {day}" for n, day in enumerate(days, 1)), **keys
    )


@pytest.mark.parametrize(
    ("day", "finding"),
    [
        ("2022-04-15", "Friday 15 April 2022 is a public holiday: langfredag (Good Friday)."),
        ("2023-05-05",
         "Friday 5 May 2023 is a public holiday: store bededag (Great Prayer Day)."),
        ("2024-04-26", None),  # store bededag is no more
        ("2000-01-01",
         "Saturday 1 January 2000 is a public holiday: nytårsdag (New Year's Day)."),
        ("2060-12-26",
         "Sunday 26 December 2060 is a public holiday: 2. juledag (Boxing Day)."),
        ("1999-12-25", None),  # outside the table nothing is known
        ("2061-01-01", None),
        ("2027-12-24", None),  # customary
        ("2028-06-05",
         "Monday 5 June 2028 is a public holiday: 2. pinsedag (Whit Monday)."),
    ],
)  # fmt: skip
def test_public_holidays(day: str, finding: str | None) -> None:
    assert messages("PLF501", _on(day)) == ([finding] if finding else [])


@pytest.mark.usefixtures("danish")
def test_a_public_holiday_in_danish() -> None:
    (finding,) = messages("PLF501", _on("2022-04-15"))
    assert finding.startswith("Fredag den 15. april 2022")
    assert "langfredag" in finding
    assert "Good Friday" not in finding


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2027-05-07", "dagen efter Kristi himmelfartsdag (the day after Ascension Day)"),
        ("2026-06-05", "grundlovsdag (Constitution Day)"),
        ("2027-12-24", "juleaftensdag (Christmas Eve)"),
        ("2027-12-31", "nytårsaften (New Year's Eve)"),
        ("2026-05-01", "arbejdernes kampdag (Workers' Day)"),
        ("2028-06-05", None),  # grundlovsdag, but a public holiday as well
        ("2027-12-23", None),
    ],
)
def test_customary_days(day: str, name: str | None) -> None:
    found = [text.partition(": ")[2] for text in messages("PLF502", _on(day))]
    assert found == ([f"{name}."] if name else [])


@pytest.mark.parametrize(
    ("day", "finding"),
    [
        ("2027-01-15", None),
        ("2027-01-16", "16 January 2027 is a Saturday."),
        ("2027-01-17", "17 January 2027 is a Sunday."),
        ("2027-01-18", None),
        ("2027-12-25", None),  # a public holiday says it better
    ],
)
def test_weekends(day: str, finding: str | None) -> None:
    assert messages("PLF503", _on(day)) == ([finding] if finding else [])


@pytest.mark.parametrize(
    ("day", "whose"),
    [
        ("2027-02-12", []),
        ("2027-02-13", ["Tønder: Vinterferie (assumed)"]),
        ("2027-02-19", ["Tønder: Vinterferie (assumed)"]),
        ("2027-02-20", ["Hjørring: Vinterferie", "Tønder: Vinterferie (assumed)"]),
        ("2027-02-21", ["Hjørring: Vinterferie", "Tønder: Vinterferie (assumed)"]),
        ("2027-02-22", ["Hjørring: Vinterferie"]),
        ("2027-02-28", ["Hjørring: Vinterferie"]),
        ("2027-03-01", []),
    ],
)
def test_school_holidays_of_two_municipalities(day: str, whose: list[str]) -> None:
    run = _on(day, municipalities="[Hjørring, Tønder]")
    found = messages("PLF504", run, TOENDER, HJOERRING)
    assert [text.partition("holidays of ")[2] for text in found] == [f"{one}." for one in whose]


@pytest.mark.parametrize("municipalities", ["[]", "[Hedensted]"])
def test_only_the_municipalities_that_take_part_count(municipalities: str) -> None:
    run = _on("2027-02-17", municipalities=municipalities)
    assert messages("PLF504", run, TOENDER) == []


def test_a_public_holiday_within_a_school_holiday_is_told_once() -> None:
    easter = TOENDER.replace("2027-02-13", "2027-03-20").replace("2027-02-21", "2027-03-30")
    run = _on("2027-03-25", "2027-03-24", municipalities="[Tønder]")
    assert len(messages("PLF501", run, easter)) == 1
    assert [text.split(" lies")[0] for text in messages("PLF504", run, easter)] == [
        "Wednesday 24 March 2027"
    ]


@pytest.mark.parametrize(
    ("days", "finding"),
    [
        (["2027-01-13"], None),
        (["2026-07-31"], "There is no calendar for Tønder in 2025/26."),
        (["2026-08-01"], None),
        (["2027-07-31"], None),
        (["2027-08-01"], "There is no calendar for Tønder in 2027/28."),
        (["2027-08-02", "2025-09-01"], "There is no calendar for Tønder in 2025/26 and 2027/28."),
        ([], None),
    ],
)
def test_missing_calendars(days: list[str], finding: str | None) -> None:
    found = messages("PLF507", _on(*days, municipalities="[Tønder]"), TOENDER)
    assert found == ([finding] if finding else [])


def test_each_day_of_a_session_stands_at_its_own_place() -> None:
    run = "kind: course\nid: k\nprogramme: p\nsessions:\n"
    run += "  - {module: s, date: [2027-03-24, 2027-03-25, 2027-03-26]}\n"
    module = (
        "kind: programme\nid: p\ntitle: P\nmodules: [{id: s, kind: seminar, days: [{}, {}, {}]}]\n"
    )
    assert [text[:16] for text in found(report_of({"k.yaml": run, "p.yaml": module}))] == [
        "k 5:36-46 PLF501",
        "k 5:48-58 PLF501",
    ]


@pytest.mark.parametrize(
    "session",
    [
        "module: dag-1",
        "module: dag-1, date: 2022-04-15, status: cancelled",
        "module: dag-1, date: []",
    ],
)
@pytest.mark.parametrize("code", ["PLF501", "PLF502", "PLF503", "PLF504", "PLF507"])
def test_undated_and_cancelled_sessions_are_left_alone(session: str, code: str) -> None:
    assert messages(code, course(session, municipalities="[Tønder]")) == []


def test_held_sessions_are_not() -> None:
    run = course("module: dag-1, date: 2022-04-15, status: held", status="completed")
    assert len(messages("PLF501", run)) == 1


TEAMS = """\
teams: [{id: a, name: A, municipality: Tønder}, {id: b, name: B, municipality: Hjørring}]
clusters: [{id: syd, teams: [a]}, {id: nord, teams: [b]}]
"""


@pytest.mark.parametrize(
    ("unit", "whose"),
    [
        ("", ["Hjørring"]),
        (", cluster: syd", []),  # its only team is in Tønder, which had its holiday the week before
        (", cluster: nord", ["Hjørring"]),
        (", team: a", []),
        (", team: b", ["Hjørring"]),
    ],
)
def test_a_session_of_some_teams_meets_their_holidays_only(unit: str, whose: list[str]) -> None:
    text = course(f"module: dag-1, date: 2027-02-24{unit}", municipalities="[Hjørring, Tønder]")
    files = {"k.yaml": text + TEAMS, "t.yaml": TOENDER, "h.yaml": HJOERRING}
    codes = [one for one in report_of(files).diagnostics if one.code == "PLF504"]
    assert [one.message.partition("of ")[2].partition(":")[0] for one in codes] == whose


@pytest.mark.parametrize("unit", ["", ", cluster: syd"])
def test_teams_tell_the_municipalities_that_the_course_does_not_name(unit: str) -> None:
    run = course(f"module: dag-1, date: 2027-02-17{unit}") + TEAMS
    report = report_of({"k.yaml": run, "t.yaml": TOENDER})
    told = [text for text in found(report) if "PLF504" in text or "PLF507" in text]
    names = [text.partition(" PLF")[2].partition(" (")[0] for text in told]
    lies = "504 Wednesday 17 February 2027 lies in the school holidays of Tønder: Vinterferie"
    assert names[:1] == [lies]
    assert names[1:] == ([] if unit else ["507 There is no calendar for Hjørring in 2026/27."])


@pytest.mark.parametrize(
    ("day", "free"),
    [
        ("2022-04-15", "Tuesday 19 April 2022"),  # over Easter
        ("2027-01-16", "Monday 18 January 2027"),
        ("2027-12-24", "Monday 27 December 2027"),
        ("2027-02-17", "Monday 1 March 2027"),  # over both winter holidays
    ],
)
def test_the_next_free_day_is_suggested(day: str, free: str) -> None:
    text = course(f"module: dag-1, date: {day}", municipalities="[Hjørring, Tønder]")
    files = {"k.yaml": text, "t.yaml": TOENDER, "h.yaml": HJOERRING}
    helps = {one.help for one in report_of(files).diagnostics if one.code.startswith("PLF50")}
    assert f"Move the session; the next free day is {free}." in helps
