"""The dates, sessions and clusters of a course's file."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from plf_cli.edit import Refused
from plf_cli.edit.course import clustered, dated, listed
from plf_cli.source import Source, read

HEAD = "kind: course\nid: a\nprogramme: p\n"
D = date(2027, 2, 10)
E = date(2027, 2, 11)


def _source(text: str) -> Source:
    return read(text.encode(), "f.yaml")


@pytest.mark.parametrize(
    ("session", "days", "after"),
    [
        ("{module: a}", [D], "{module: a, date: 2027-02-10}"),
        ("{module: a}", [D, E], "{module: a, date: [2027-02-10, 2027-02-11]}"),
        ("{module: a, start: 9:00}", [D], "{module: a, date: 2027-02-10, start: 9:00}"),
        ("{number: 2, module: a, venue: b}", [D],
         "{number: 2, module: a, date: 2027-02-10, venue: b}"),
        ("{module: a, number: 2, cluster: b, venue: c}", [D],
         "{module: a, number: 2, cluster: b, date: 2027-02-10, venue: c}"),
        ("{module: a, date: 2027-02-10}", [D], None),
        ("{module: a, date: [2027-02-10]}", [D], None),
        ("{module: a, date: 2027-02-10, week: 9}", [D], None),
        ("{module: a}", [], None),
        ("{module: a, date: 2027-01-01}", [D], "{module: a, date: 2027-02-10, revision: 1}"),
        ("{module: a, date: '2027-01-01', revision: 7}", [D],
         "{module: a, date: '2027-02-10', revision: 8}"),
        ("{module: a, revision: 7}", [D], "{module: a, date: 2027-02-10, revision: 7}"),
        ("{module: a, week: 3}", [D], "{module: a, date: 2027-02-10, week: 6}"),
        ("{module: a, date: [2027-02-10, '2027-01-01']}", [D, E],
         "{module: a, date: [2027-02-10, '2027-02-11'], revision: 1}"),
        ("{module: a, date: 2027-02-10}", [D, E],
         "{module: a, date: [2027-02-10, 2027-02-11], revision: 1}"),
        ("{module: a, date: [2027-02-10, 2027-02-11]}", [E],
         "{module: a, date: 2027-02-11, revision: 1}"),
        ("module: a\n    date:\n      - 2027-02-10  # a\n      - 2027-01-01  # b", [D, E],
         "module: a\n    date:\n      - 2027-02-10  # a\n      - 2027-02-11  # b\n    revision: 1"),
        ("module: a\n    notes: |\n      a\n\n      b", [D],
         "module: a\n    date: 2027-02-10\n    notes: |\n      a\n\n      b"),
    ],
)  # fmt: skip
def test_dates(session: str, days: Sequence[date], after: str | None) -> None:
    text = f"{HEAD}sessions:\n  - {{module: first}}\n  - {session}\n  - {{module: last}}\n"
    found = dated(_source(text), {1: days})
    assert found == text.replace(session, after or session)
    assert dated(_source(found), {1: days}) == found


@pytest.mark.parametrize(
    "text",
    [
        "sessions: []",
        "sessions: {module: a}",
        "sessions: [a]",
        "sessions:\n  - {module: a, date: 2027-01-01, revision: x}",
        "sessions:\n  - {module: a, date: 2027-01-01, revision: 1.5}",
        "sessions:\n  - &a {module: a}",
        "sessions:\n  - {module: a, date: [2027-01-01,  # a\n    2027-01-02]}",
        "- a",
        "",
    ],
)
def test_dates_that_are_refused(text: str) -> None:
    with pytest.raises(Refused):
        dated(_source(text), {0: [D]})


BLOCK = "- module: a\n  number: 2\n  date: 2027-02-10\n"
SESSION = {"module": "a", "cluster": None, "number": 2, "date": [D]}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (HEAD, f"{HEAD}sessions:\n  - {{module: a, number: 2, date: 2027-02-10}}\n"),
        (f"{HEAD}teams: hold.csv\n",
         f"{HEAD}sessions:\n  - {{module: a, number: 2, date: 2027-02-10}}\nteams: hold.csv\n"),
        (f"{HEAD}sessions:\n- module: b\n  date: 2027-01-01  # b\n",
         f"{HEAD}sessions:\n- module: b\n  date: 2027-01-01  # b\n{BLOCK}"),
    ],
)  # fmt: skip
def test_more_sessions(before: str, after: str) -> None:
    assert listed(_source(before), [SESSION]) == after


def test_many_sessions() -> None:
    found = listed(_source(HEAD), [{"module": "a", "date": [D, E]}, {"module": "b", "date": ()}])
    assert read(found.encode(), "f.yaml").data["sessions"] == [
        {"module": "a", "date": ["2027-02-10", "2027-02-11"]},
        {"module": "b"},
    ]


CLUSTERS = f"""\
{HEAD}teams: hold.csv
clusters:
  # mod nord
  - {{id: nord, name: Nord, teams: [a, b, c], host: a}}   # aftalt
  - id: syd
    teams: [d, e]
    people: [p]   # fast
"""


@pytest.mark.parametrize(
    ("clusters", "old", "new"),
    [
        ([{"id": "nord", "teams": ["a", "b", "c"]}, {"id": "syd", "teams": ["d", "e"]}], "", ""),
        ([{"id": "nord", "teams": ["b", "d"]}, {"id": "syd", "host": "d"}],
         "[a, b, c], host: a}   # aftalt\n  - id: syd\n    teams: [d, e]\n",
         "[b, d]}   # aftalt\n  - id: syd\n    teams: [d, e]\n    host: d\n"),
        ([{"id": "nord", "teams": ("b", "d"), "host": "b"}, {"id": "syd"}],
         "[a, b, c], host: a}   # aftalt\n", "[b, d], host: b}   # aftalt\n"),
        ([{"id": "nord"}, {"id": "syd"}, {"id": "x", "host": "c"}],
         "    people: [p]   # fast\n",
         "    people: [p]   # fast\n  - id: x\n    host: c\n"),
    ],
)  # fmt: skip
def test_clusters(clusters: list[dict[str, Any]], old: str, new: str) -> None:
    assert clustered(_source(CLUSTERS), clusters) == CLUSTERS.replace(old, new)


def test_clusters_come_and_go() -> None:
    source = _source(f"{HEAD}teams: hold.csv\ncontact: {{}}\n")
    text = clustered(source, [{"id": "x", "teams": ["a", "b"]}, {"id": "y"}])
    made = "teams: hold.csv\nclusters:\n  - {id: x, teams: [a, b]}\n  - {id: y}\ncontact: {}\n"
    assert text == HEAD + made
    text = clustered(_source(text), [{"id": "y", "teams": ["a"]}, {"id": "z"}])
    assert text == HEAD + made.replace("{id: x, teams: [a, b]}", "{id: y, teams: [a]}").replace(
        "  - {id: y}\n", "  - {id: z}\n"
    )
    assert clustered(_source(text), []) == f"{HEAD}teams: hold.csv\nclusters: []\ncontact: {{}}\n"
    assert clustered(source, []) == source.text


@pytest.mark.parametrize(
    "clusters",
    ["clusters: x", "clusters: [x]", "clusters: [{id: a}, {id: a}]", "clusters: [{name: a}]",
     "clusters:\n  - {id: b}  # b\n  - {id: a}"],
)  # fmt: skip
def test_clusters_that_are_refused(clusters: str) -> None:
    with pytest.raises(Refused):
        clustered(_source(HEAD + clusters), [{"id": "a", "teams": ["t"]}])
