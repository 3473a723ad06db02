"""``plf status``: what needs doing next, in each format."""

import json
from pathlib import Path

import pytest

from tests.cli.files import write
from tests.cli.running import Plf

COURSE = """\
kind: course
id: kursus
programme: seminar-ledelsesteams
status: planned
registration: {deadline: 2026-12-11}
sessions: [{module: dag-1, date: 2026-09-14}]  # plf: waive PLF516 until 2026-08-01 senere
"""
TEXT = """\
Overdue
  1 August 2026, kursus: The waiver of PLF516 expired on 1 August 2026.
    Fix what it waives, or set a later date. (programmes/kursus.yaml:6)
  14 September 2026, kursus: 1 session in the past is not marked as held: dag-1.
    Set status: held, or cancelled where it was dropped.
      (programmes/kursus.yaml:6)

Without a day
  kursus: 4 sessions have no date: dag-2, dag-3, klyngemoede-1 and
    klyngemoede-2.
    See: plf dates suggest kursus (programmes/kursus.yaml:6)
"""
MARKDOWN = """\
## Overdue

- [ ] 1 August 2026, kursus: The waiver of PLF516 expired on 1 August 2026. Fix what it waives,"""


@pytest.fixture
def course(tmp_path: Path) -> None:
    write(tmp_path, {"programmes/kursus.yaml": COURSE})


@pytest.mark.usefixtures("course")
def test_as_text(plf: Plf) -> None:
    ran = plf("status", "--today", "2026-11-21")
    assert ran.out == TEXT
    assert (ran.code, ran.err) == (0, "")


@pytest.mark.usefixtures("course")
def test_as_markdown(plf: Plf) -> None:
    ran = plf("status", "--today", "2026-11-21", "--format", "markdown")
    assert ran.out.startswith(MARKDOWN)
    assert ran.out.count("\n- [ ] ") == 3


@pytest.mark.usefixtures("course")
def test_as_json(plf: Plf) -> None:
    rows = json.loads(plf("status", "--today", "2026-11-21", "--format", "json").out)
    assert [(row["due"], row["overdue"]) for row in rows] == [
        ("2026-08-01", True), ("2026-09-14", True), (None, False),
    ]  # fmt: skip
    assert list(rows[0]) == ["due", "overdue", "subject", "matter", "cure", "file", "line"]


@pytest.mark.usefixtures("course")
@pytest.mark.parametrize(("today", "code"), [("2026-11-21", 1), ("2026-07-01", 0)])
def test_fail_where_something_is_overdue(plf: Plf, today: str, code: int) -> None:
    assert plf("status", "--today", today, "--fail").code == code


def test_nothing_to_do(plf: Plf) -> None:
    ran = plf("status", "--today", "2026-11-21")
    assert (ran.out, ran.code) == ("Nothing to do.\n", 0)


def test_invented_examples_are_nobodys_work(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {"programmes/kursus.yaml": f"{COURSE}example: true\n"})
    assert plf("status", "--today", "2026-11-21").out == "Nothing to do.\n"


def test_without_a_workspace_those_that_are_shipped(plf: Plf, tmp_path: Path) -> None:
    (tmp_path / "plf.toml").unlink()
    assert "seminar-eksempel: Registration closes" in plf("status", "--today", "2026-11-21").out


@pytest.mark.parametrize(
    "arguments", [["--weeks", "-1"], ["--weeks", "x"], ["--format", "csv"], ["--today", "i dag"]]
)
def test_wrong_use(plf: Plf, arguments: list[str]) -> None:
    assert plf("status", *arguments).code == 2
