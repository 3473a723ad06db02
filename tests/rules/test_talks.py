"""Agendas that are all talk, and talks that nobody gives."""

import pytest

from tests.rules.checking import messages, programme, told


def _day(*items: str, kind: str = "seminar-day") -> str:
    return programme(f"id: dag-1, kind: {kind}, agenda: [{', '.join(items)}]")


def _item(kind: str, minutes: int | None = None, more: str = "") -> str:
    length = "" if minutes is None else f", minutes: {minutes}"
    return f"{{kind: {kind}, title: T{length}{more}}}"


TALKS = [_item("talk", 60), _item("break", 15), _item("talk", 60)]


@pytest.mark.parametrize(
    ("items", "findings"),
    [
        (TALKS, [120]),
        ([_item("talk", 119)], []),
        ([_item("talk", 120)], [120]),
        ([*TALKS, _item("talk")], [120]),  # of one the length is not told
        ([_item("talk"), _item("talk")], []),
        # only talks count
        ([_item("welcome", 60), _item("talk", 119), _item("evaluation", 60)], []),
        ([_item("talk", 45), _item("plenary", 90)], []),
        ([*TALKS, _item("plenary", 15)], [120]),
        *(([*TALKS, _item(kind, 12)], [])
          for kind in ("group-work", "team-work", "workshop", "reflection", "walk")),
        ([*TALKS, _item("reflection")], []),
        ([_item("talk", 40, ", each_team: true"), *TALKS], []),  # the teams' own turn
        ([], []),
    ],
)  # fmt: skip
def test_all_talk(items: list[str], findings: list[int]) -> None:
    assert messages("PLF407", _day(*items)) == [
        f"{minutes} minutes of talks, and nothing in which the participants work."
        for minutes in findings
    ]


@pytest.mark.parametrize(
    ("minutes", "findings"),
    [
        ([5], [5]),
        ([11], [11]),
        ([12], []),  # a tenth
        ([6, 6], []),
        ([None, 5], []),  # how long one of them lasts is not told
    ],
)
def test_hardly_any_work(minutes: list[int | None], findings: list[int]) -> None:
    work = [_item("reflection", length) for length in minutes]
    assert messages("PLF407", _day(*TALKS, *work)) == [
        f"120 minutes of talks, but only {one} in which the participants work." for one in findings
    ]


def test_a_conference_may_be_all_talk() -> None:
    assert messages("PLF407", _day(*TALKS, kind="conference")) == []


def test_each_day_for_itself() -> None:
    days = f"[{{agenda: [{', '.join(TALKS)}]}}, {{agenda: [{_item('workshop', 60)}]}}]"
    (finding,) = told("PLF407", programme(f"id: s, kind: seminar, days: {days}"))
    assert finding.startswith("8:9-15 ")  # the key of the first day's agenda


WELCOME = _item("welcome", 15, ", lead: facilitator")


@pytest.mark.parametrize(
    ("items", "findings"),
    [
        ([WELCOME, _item("talk", 30)], 1),
        ([WELCOME, _item("talk", 30), _item("talk", 30)], 2),
        ([WELCOME, _item("talk", 30, ", lead: speaker")], 0),
        ([_item("welcome", 15), _item("talk", 30)], 0),  # no leads are named at all
        ([WELCOME, _item("team-work", 30)], 0),
        ([WELCOME, _item("talk", 30, ", each_team: true")], 0),
        ([WELCOME, _item("talk", 30, ", text: Oplæg v/ en forsker")], 0),
        ([WELCOME, "{kind: talk, title: Data V/en forsker, minutes: 30}"], 0),
        ([WELCOME, "{kind: talk, title: Data ved Anne Hansen, minutes: 30}"], 0),
        ([WELCOME, "{kind: talk, title: Ved Anne Hansen, minutes: 30}"], 0),
        ([WELCOME, _item("talk", 30, ", text: Hvad ved vi")], 1),
        ([WELCOME, _item("talk", 30, ", text: Løved Anne")], 1),
        ([WELCOME, _item("talk", 30, ", text: En forsker fortæller")], 1),
        ([WELCOME, _item("talk", 30, ", lead: [speaker]")], 0),  # the lead cannot be read
    ],
)
def test_talks_without_a_lead(items: list[str], findings: int) -> None:
    message = "Nobody is named to give the talk “T”."
    assert messages("PLF413", _day(*items)) == [message] * findings


def test_a_lead_in_another_module_counts() -> None:
    text = programme(
        f"id: dag-1, kind: workshop, agenda: [{WELCOME}]",
        f"id: dag-2, kind: seminar, days: [{{agenda: [{_item('talk', 30)}]}}]",
    )
    (finding,) = told("PLF413", text)
    assert finding.startswith("17:20-21 ")  # the talk's title
