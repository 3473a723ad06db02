"""New dates in a course's file, however it is laid out: they change, and no other letter does.

What is checked is worked out from the text alone: what was put in is taken out again.
"""

import itertools
import re
from datetime import date
from typing import Any, NamedTuple

import pytest
import yaml

from plf_cli.edit import Refused
from plf_cli.edit.course import dated
from plf_cli.source import read

Session = dict[str, str | list[str]]
SESSIONS: list[Session] = [
    {"module": "dag-1", "date": "2027-01-14", "venue": "skole-a", "people": ["a", "b"]},
    {"module": "dag-2"},
    {"venue": "skole-a", "module": "klyngemoede", "cluster": "nord", "number": "1"},
    {"module": "seminar", "date": ["2027-03-11", "2027-03-12"], "week": "10", "revision": "2"},
    {"module": "dag-3", "date": "2027-05-12", "notes": "Æblekage"},
]
NEW = {
    0: ["2027-01-21"],
    1: ["2027-02-10"],
    2: ["2027-02-25", "2027-02-26"],
    3: ["2027-04-07", "2027-04-08"],
    4: ["2027-05-12"],
}
ENTRY = r"(?:revision: 1|date: 2027-02-10|date: \[2027-02-25, 2027-02-26\])"
LINE = r"(?:\r\n|\n|\r) *" + ENTRY
PUT_IN = re.compile(rf", {ENTRY}|{LINE},(?=\s)|,{LINE}(?!,)|{LINE}")
REPLACED = {
    "2027-01-21": "2027-01-14",
    "2027-04-07": "2027-03-11",
    "2027-04-08": "2027-03-12",
    "week: 14": "week: 10",
    "revision: 3": "revision: 2",
}


class Layout(NamedTuple):
    """How a file is written."""

    style: str
    quote: str
    comments: bool
    indent: int
    line_end: str
    last: str


LAYOUTS = [
    Layout(*each)
    for each in itertools.product(
        ["- key", "-   key", "-/key", "{}", "{/}", "{,/}", "[{}]", "[/{}/]"],
        ["", "'", '"'],
        [False, True],
        [0, 3],
        ["\n", "\r\n"],
        ["", "\n", "\n\n# sidste\n...\n"],
    )
]


def _text(layout: Layout) -> str:
    """The file of the course in a layout."""
    said = [_session(layout, session) for session in SESSIONS]
    if layout.style == "[{}]":
        listed = f" [{', '.join(said)}]"
    elif layout.style == "[/{}/]":
        between = f",{_comment(layout)}\n  "
        listed = f" [{_comment(layout)}\n  {between.join(said)}{_comment(layout)}\n  ]"
    else:
        above = f"\n{' ' * layout.indent}# om næste: kursusgang" if layout.comments else ""
        listed = "".join(f"{above}\n{' ' * layout.indent}{one}" for one in said)
    ends = f"{_comment(layout)}\nteams: hold.csv" if layout.last else ""
    text = f"# \tFørst\nkind: course{_comment(layout)}\nsessions:{listed}{ends}{layout.last}"
    return text.replace("\n", layout.line_end)


def _session(layout: Layout, session: Session) -> str:
    entries = [f"{key}: {_value(layout, value, key)}" for key, value in session.items()]
    inner = " " * layout.indent
    if layout.style in {"{}", "[{}]", "[/{}/]"}:
        text = "{" + ", ".join(entries) + "}"
    elif layout.style.startswith("{"):  # a line for each key
        text = "{" + f",{_comment(layout)}\n{inner}    ".join(entries)
        text += f",{_comment(layout)}\n{inner}" + "}" if layout.style == "{,/}" else "}"
    else:
        lead = {"-/key": f"\n{inner}  "}.get(layout.style, layout.style[1:-3])
        step = 2 if layout.style == "-/key" else len(layout.style) - 3
        between = f"{_comment(layout)}\n{inner}{' ' * step}"
        return f"-{lead}{between.join(entries)}{_comment(layout)}"
    if layout.style.startswith("["):
        return text
    return f"- {text}{_comment(layout)}"


def _value(layout: Layout, value: str | list[str], key: str) -> str:
    if isinstance(value, list):
        return f"[{', '.join(_value(layout, one, key) for one in value)}]"
    quote = "" if key in {"number", "week", "revision"} else layout.quote
    return f"{quote}{value}{quote}"


def _comment(layout: Layout) -> str:
    return "   # med\ttab: {og} 'mere'" if layout.comments else ""


def _expected() -> list[dict[str, Any]]:
    expected: list[dict[str, Any]] = [dict(session) for session in SESSIONS]
    for number, days in NEW.items():
        expected[number]["date"] = days if len(days) > 1 else days[0]
    expected[0]["revision"] = "1"
    expected[3] |= {"week": "14", "revision": "3"}
    return expected


def test_there_are_enough_layouts() -> None:
    assert len({_text(layout) for layout in LAYOUTS}) > 400


@pytest.mark.parametrize("style", sorted({layout.style for layout in LAYOUTS}))
def test_only_dates_change(style: str) -> None:
    days = {number: [date.fromisoformat(day) for day in new] for number, new in NEW.items()}
    for layout in LAYOUTS:
        if layout.style != style:
            continue
        before = _text(layout)
        after = dated(read(before.encode(), "f.yaml"), days)
        found = yaml.load(after, yaml.CBaseLoader)  # noqa: S506 - makes texts of everything
        assert found["sessions"] == _expected(), after
        assert [line for line in found if line != "sessions"] == (
            ["kind", "teams"] if layout.last else ["kind"]
        )
        left = PUT_IN.sub("", after)
        for new, old in REPLACED.items():
            assert left.count(new) == 1
            left = left.replace(new, old)
        assert left == before, after
        assert dated(read(after.encode(), "f.yaml"), days) == after


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("module: {q}dag-2", "module: &a {q}dag-2"),
        ("- {{module: {q}dag-2", "- &a {{module: {q}dag-2"),
        ("date: {q}2027-01-14", "date: &a {q}2027-01-14"),
        ("sessions:", "sessions: &a"),
        ("date: {q}2027-01-14", "date: !!str {q}2027-01-14"),
    ],
)
def test_anchors_and_tags_are_refused(old: str, new: str) -> None:
    """An anchor beside a new date is none of its business."""
    for layout in LAYOUTS:
        old_here, new_here = (each.format(q=layout.quote) for each in (old, new))
        text = _text(layout)
        if layout.style != "{}" or layout.indent != 2 or layout.line_end != "\n":
            continue
        assert text.count(old_here) == 1
        source = read(text.replace(old_here, new_here).encode(), "f.yaml")
        days = {0: [date(2027, 1, 21)], 1: [date(2027, 2, 10)]}
        if old.startswith("module"):
            assert "2027-02-10" in dated(source, days)
            continue
        with pytest.raises(Refused):
            dated(source, days)
