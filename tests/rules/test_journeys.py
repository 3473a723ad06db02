"""From one session to the next on the same day."""

import pytest

from tests.building import found, report_of

PROGRAMME = """\
kind: programme
id: p
title: P
modules: [{id: m, kind: coaching, times: 9}]
"""
DIRECTORY = """\
kind: directory
id: d
people: [{id: anna, function: facilitator}]
venues:
  - {id: nord, name: Nord, municipality: Hjørring, position: {lat: 57.46, lon: 9.98}}
  - {id: syd, name: Syd, municipality: Aalborg, position: {lat: 57.05, lon: 9.92}}
  - {id: by, name: By, municipality: Hjørring}
  - {id: land, name: Land, municipality: Tønder}
  - {id: ingensteds, name: Uden by, municipality: Ingensteds}
  - {id: oe, name: Vest, municipality: Læsø}
  - {id: havn, name: Havn, municipality: Læsø, position: {lat: 57.298, lon: 10.925}}
  - {id: net, name: Møde på Zoom, municipality: Tønder}
"""


def _session(number: int, times: str, venue: str, date: str = "2027-01-13") -> str:
    start, _to, end = times.partition("-")
    told = [f"start: {start}"] * bool(start) + [f"end: {end}"] * bool(end)
    told += [f"venue: {venue}"] * bool(venue)
    listed = ", ".join([f"module: m, number: {number}, date: {date}, people: [anna]", *told])
    return f"  - {{{listed}}}\n"


def _told(*sessions: str, other: str = "") -> list[str]:
    head = "kind: course\nid: {}\nprogramme: p\nsessions:\n"
    files = {"k.yaml": head.format("k") + "".join(sessions)}
    if other:
        files["l.yaml"] = head.format("l") + other
    report = report_of({"p.yaml": PROGRAMME, "d.yaml": DIRECTORY, **files})
    lines = [line for line in found(report) if " PLF612 " in line]
    return [f"{line.split(':')[0]} {line.partition(' has ')[2]}" for line in lines]


@pytest.mark.parametrize(
    ("first", "second", "finding"),
    [
        (("9:00-12:00", "nord"), ("13:15-15:00", "syd"), None),
        (("9:00-12:00", "nord"), ("13:14-15:00", "syd"),
         "k 6 74 minutes from Nord to Syd; the 59 km take about 75 minutes."),
        (("9:00-12:00", "nord"), ("12:00-15:00", "syd"),
         "k 6 0 minutes from Nord to Syd; the 59 km take about 75 minutes."),
        (("8:00-9:00", "by"), ("15:32-16:00", "land"), None),
        (("8:00-9:00", "by"), ("15:31-16:00", "land"),  # from seat to seat
         "k 6 391 minutes from By to Land; from seat to seat, 377 km take about 392 minutes."),
        (("9:00-12:00", "by"), ("13:00-15:00", "ingensteds"), None),  # no municipality
        (("9:00-12:00", "by"), ("12:59-15:00", "ingensteds"),
         "k 6 59 minutes from By to Uden by; to another municipality it is at least 60 minutes."),
        (("8:00-9:00", "by"), ("9:00-10:00", "oe"),
         ("k 6 0 minutes from By to Vest; "
          "from seat to seat, 52 km and a ferry take about 187 minutes.")),
        (("8:00-9:00", "nord"), ("11:59-13:00", "havn"),
         "k 6 179 minutes from Nord to Havn; the 44 km and the ferry take about 180 minutes."),
        (("9:00-12:00", "by"), ("12:10-15:00", "nord"), None),  # the same municipality
        (("9:00-12:00", "nord"), ("12:00-15:00", "nord"), None),
        (("9:00-12:00", "nord"), ("12:00-15:00", ""), None),
        (("9:00-12:00", "by"), ("12:00-15:00", "net"), None),
        (("9:00-12:00", "nord"), ("11:00-15:00", "syd"), None),  # a clash, and told as such
        (("9:00-", "nord"), ("12:00-15:00", "syd"), None),
        (("", "nord"), ("12:00-15:00", "syd"), None),
    ],
)  # fmt: skip
def test_the_time_between(
    first: tuple[str, str], second: tuple[str, str], finding: str | None
) -> None:
    assert _told(_session(1, *first), _session(2, *second)) == ([finding] if finding else [])


def test_the_later_in_the_day_is_told_wherever_it_stands() -> None:
    late, early = _session(1, "13:00-15:00", "syd"), _session(2, "9:00-12:30", "nord")
    assert [one.split(" has")[0][:3] for one in _told(late, early)] == ["k 5"]


def test_only_the_next_one_counts() -> None:
    sessions = [
        _session(1, "8:00-9:00", "nord"),
        _session(2, "9:30-10:00", "by"),
        _session(3, "10:10-11:00", "syd"),  # from By, of which no position is known
    ]
    assert [one.partition("from ")[2][:9] for one in _told(*sessions)] == ["By to Syd"]


def test_another_day_is_another_day() -> None:
    sessions = [
        _session(1, "9:00-12:00", "nord"), _session(2, "12:00-15:00", "syd", "2027-01-14")
    ]  # fmt: skip
    assert _told(*sessions) == []


def test_across_courses_both_files_tell() -> None:
    told = _told(_session(1, "9:00-12:00", "by"), other=_session(1, "12:30-15:00", "land"))
    assert [one[:3] for one in told] == ["k 5", "l 5"]


UNITS = """\
teams:
  - {id: a, name: A, municipality: Hjørring}
  - {id: b, name: B, municipality: Mariagerfjord}
  - {id: c, name: C, municipality: Hjørring, position: {lat: 57.46, lon: 9.98}}
  - {id: d, name: D}
clusters: [{id: n, teams: [a, b], host: b}, {id: s, teams: [a]}]
"""


@pytest.mark.parametrize(
    ("second", "way"),
    [
        ("team: b", "9 minutes from A to B"),
        ("cluster: n", "9 minutes from A to B"),  # at its host's
        ("cluster: s", None),  # nobody knows where
        ("team: b, title: Sparring på Zoom", None),
        ("team: b, venue: net", None),
        ("team: b, venue: nowhere", None),
        ("team: c", None),  # the same municipality
        ("team: d", None),
        ("venue: land", "9 minutes from A to Land"),
    ],
)
def test_without_a_venue_it_is_at_the_teams_school(second: str, way: str | None) -> None:
    first = "module: m, number: 1, date: 2027-01-13, people: [anna], start: 9:00, end: 11:00"
    then = "module: m, number: 2, date: 2027-01-13, people: [anna], start: 11:09, end: 13:00"
    told = _told(f"  - {{{first}, team: a}}\n", f"  - {{{then}, {second}}}\n{UNITS}")
    assert [one.partition(" ")[2].partition(" ")[2].partition(";")[0] for one in told] == (
        [way] if way else []
    )


@pytest.mark.parametrize(("start", "number"), [("17:02", 0), ("17:01", 1), ("11:00", 1)])
def test_a_meeting_online_lies_on_the_way(start: str, number: int) -> None:
    sessions = [
        _session(1, "9:00-10:30", "by"),
        _session(2, "10:40-10:50", "net"),
        _session(3, f"{start}-18:00", "land"),
    ]
    assert len(_told(*sessions)) == number
