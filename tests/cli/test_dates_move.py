"""``plf dates move`` and ``plf dates shift``: what would break, and what is written."""

from datetime import date
from pathlib import Path

import pytest
import typer

from plf_cli.cli import complete, dates_named
from plf_cli.cli.console import Failure
from plf_cli.cli.dates_changed import Move, Wish, follow
from plf_cli.cli.dates_move import move
from plf_cli.cli.reference import document
from plf_cli.lookup import programme_of
from plf_cli.model.course import Course
from tests.cli.files import write
from tests.cli.running import Plf

FILE = "programmes/kursus.yaml"
OWN_PEOPLE = """\
people: [{id: anne, function: facilitator, unavailable: [{from: 2027-03-30, to: 2027-04-02}]}]
"""
COURSE = f"""\
kind: course
id: kursus
programme: seminar-ledelsesteams
municipalities: [Tønder]
period: {{from: 2027-01-04, to: 2027-08-01}}
{OWN_PEOPLE}sessions:   # i rækkefølge
  - {{module: dag-1, date: 2027-01-14}}
  - module: dag-2
    date: 2027-02-10   # aftalt
    week: 6
    revision: 1
  - {{module: dag-3, date: 2027-03-11, people: [anne]}}
  - {{module: klyngemoede, cluster: nord, number: 1, date: 2027-04-15}}
  - {{module: klyngemoede, cluster: nord, number: 2, date: 2027-06-02, fixed: true}}
  - {{module: dag-2, date: 2027-02-17, status: cancelled}}
  - {{module: klyngemoede, cluster: syd, number: 1, date: 2027-04-07, status: held}}
clusters: [{{id: nord}}, {{id: syd}}]
"""
LEADERS = """\
kind: course
id: ledere
programme: ledere-af-ledere
sessions:
  - {module: seminar-1, date: [2027-10-05, 2027-10-06], people: [anne]}
"""
PEOPLE = """\
kind: directory
id: folk
people: [{id: anne, function: facilitator}]
"""
DAYS = """\
kind: programme
id: dage
title: Dage
modules:
  - id: seminar
    kind: seminar
    days: [{start: 9:00, end: 15:00}, {start: 9:00, end: 15:00}]
"""
APART = """\
kind: course
id: tre
programme: dage
sessions: [{module: seminar, date: [2027-10-05, 2027-10-07]}]
"""
MOVED = """\
kursus
  dag-2: Wednesday 10 February 2027 (week 6) → Tuesday 9 February 2027 (week 6)

Nothing breaks.
"""
BROKEN = """\
kursus
  dag-3: Thursday 11 March 2027 (week 10) → Friday 2 April 2027 (week 13)

plf validate would say then:
  error PLF613: anne is not available on Friday 2 April 2027.
    = help: Move the session, or let somebody else take it; anne is away 30
        March to 2 April 2027.
  warning PLF505: 5 days after dag-3 (2 April 2027), but the programme asks for
      28-56 days (4-8 weeks).
    = help: Hold it from 30 April 2027 to 28 May 2027, or move the session
        before.
  warning PLF505: 13 days after dag-3 (2 April 2027), but the programme asks for
      28-56 days (4-8 weeks).
    = help: Hold it from 30 April 2027 to 28 May 2027, or move the session
        before.
plf validate would no longer say:
  warning PLF505: 27 days after dag-3 (11 March 2027), but the programme asks
      for 28-56 days (4-8 weeks).
"""
SHIFTED = """\
kursus
  dag-3: Thursday 11 March 2027 (week 10) → Thursday 4 March 2027 (week 9)
  klyngemoede-nord-1: Thursday 15 April 2027 (week 15)
      → Thursday 8 April 2027 (week 14)
  Held or past, so not shifted: klyngemoede-syd-1.
  Fixed, so not shifted: klyngemoede-nord-2.

Nothing breaks.
plf validate would no longer say:
  warning PLF505: 27 days after dag-3 (11 March 2027), but the programme asks
      for 28-56 days (4-8 weeks).
"""
KNOWN = (
    "Known: dag-1, dag-2, dag-3, klyngemoede-nord-1, klyngemoede-nord-2, klyngemoede-syd-1 or "
    "klyngemoede-syd-2."
)


@pytest.fixture
def file(plf: Plf, tmp_path: Path) -> Path:  # noqa: ARG001 - in the folder that plf works in
    write(tmp_path, {FILE: COURSE})
    return tmp_path / FILE


def _dates(plf: Plf, arguments: str, **env: str) -> tuple[str, str, int]:
    ran = plf("dates", *arguments.split(), "--today", "2027-02-01", env=env)
    return ran.out, ran.err, ran.code


def test_it_is_moved(plf: Plf, file: Path) -> None:
    not_written = "Nothing is written; --write does.\n"
    assert _dates(plf, "move kursus dag-2 2027-02-09") == (MOVED, not_written, 0)
    assert file.read_text("utf-8") == COURSE
    again = f"move {FILE} #2 9.2.2027 --write"
    assert _dates(plf, again) == (MOVED, f"{FILE} has been written.\n", 0)
    moved = COURSE.replace("2027-02-10", "2027-02-09").replace("revision: 1", "revision: 2")
    assert file.read_text("utf-8") == moved
    already = "dag-2 lies there already: Tuesday 9 February 2027 (week 6). Nothing changes.\n"
    assert _dates(plf, again) == (already, "", 0)
    assert file.read_text("utf-8") == moved


def test_what_would_break(plf: Plf, file: Path) -> None:
    held_back = "Nothing is written; --write --force does it all the same.\n"
    assert _dates(plf, "move kursus dag-3 2027-04-02 --write") == (BROKEN, held_back, 1)
    assert file.read_text("utf-8") == COURSE
    assert _dates(plf, "move kursus dag-3 2027-04-02 --write --force")[2] == 0
    assert "date: 2027-04-02, people: [anne], revision: 1}" in file.read_text("utf-8")


def test_it_is_shifted(plf: Plf, file: Path) -> None:
    out, err, code = _dates(plf, "shift kursus --weeks -1 --from dag-3 --write")
    assert (out, err, code) == (SHIFTED, f"{FILE} has been written.\n", 0)
    shifted = COURSE.replace("03-11, people: [anne]", "03-04, people: [anne], revision: 1")
    shifted = shifted.replace("04-15", "04-08, revision: 1")
    assert file.read_text("utf-8") == shifted


def test_in_danish(plf: Plf, file: Path) -> None:
    out, err, code = _dates(plf, "shift kursus --weeks 1 --diff", PLF_LANG="da")
    assert "\n-    date: 2027-02-10   # aftalt\n-    week: 6\n" in out
    assert "\n+    date: 2027-02-17   # aftalt\n+    week: 7\n" in out
    assert "onsdag den 10. februar 2027 (uge 6)\n      → onsdag den 17. februar" in err
    assert "  advarsel PLF504: Onsdag den 17. februar 2027 ligger i skoleferien i" in err
    assert "plf dates suggest kursus --minimal-change" in err
    assert (code, file.read_text("utf-8")) == (1, COURSE)


@pytest.mark.parametrize(
    ("course", "arguments", "line"),
    [
        (COURSE, "kursus klyngemoede-syd-2 2027-06-16", "no date → Wednesday 16 June 2027"),
        (COURSE, "kursus dag-1 2027-02-03 --force", "(week 2) → Wednesday 3 February 2027"),
        (COURSE, "kursus klyngemoede-nord-2 3.6.2027 --force", "→ Thursday 3 June 2027"),
        (LEADERS, "kursus workshop-1 2027-05-20", "no date → Thursday 20 May 2027"),
        (APART, "kursus seminar 2027-11-09", "9 November 2027 and Thursday 11 November 2027"),
        (
            "kind: course\nid: kursus\nprogramme: dage\n",
            "kursus seminar 2027-11-09",
            "no date → Tuesday 9 November 2027 and Wednesday 10 November 2027 (week 45)",
        ),
    ],
)
def test_other_sessions(plf: Plf, file: Path, course: str, arguments: str, line: str) -> None:
    named = course.replace("id: ledere", "id: kursus").replace("id: tre", "id: kursus")
    write(file.parents[1], {FILE: named, "programmes/dage.yaml": DAYS})
    out, _err, _code = _dates(plf, f"move {arguments}")
    assert line in " ".join(out.split())


def test_what_would_break_elsewhere(plf: Plf, file: Path) -> None:
    others = {"programmes/ledere.yaml": LEADERS, "programmes/folk.yaml": PEOPLE}
    write(file.parents[1], {FILE: COURSE.replace(OWN_PEOPLE, ""), **others})
    out, _err, code = _dates(plf, "move ledere seminar-1 2027-03-10")
    told = " ".join(out.partition("would say then:")[2].split())
    assert f"{FILE}: error PLF610: anne is booked twice on 11 March 2027" in told
    assert code == 1


@pytest.mark.parametrize(
    ("arguments", "message", "help_", "code"),
    [
        ("move kursus dag-4 2027-02-11", "has no session “dag-4”.", f"“dag-3”? {KNOWN}", 2),
        ("move kursus klyng 2027-02-11", "has no session “klyng”.", "“klyngemoede-nord-1”?", 2),
        ("move kursus #9 2027-02-11", "has no session “#9”.", KNOWN, 2),
        ("move kursus dag-2 2027-02-30", "DATE: There is no such day: “2027-02-30”.", "", 2),
        ("move kursus dag-2 30.2.2027", "DATE: There is no such day: “30.2.2027”.", "", 2),
        ("move kursus dag-2 uge-7", "“uge-7” is not a date; write 2027-02-03 or", "", 2),
        ("move kursus dag-2 2127-02-03", "There is no such day: “2127-02-03”.", "", 2),
        ("move kursus dag-2", "DATE is missing.", "", 2),
        ("move kursus dag-1 2027-02-03", "was to be held on Thursday 14 January", "--force", 1),
        ("move kursus dag-2 2027-01-20", "Wednesday 20 January 2027 is not after", "--force", 1),
        ("move kursus klyngemoede-nord-2 3.6.2027", "is fixed on Wednesday 2 June", "--force", 1),
        ("move kursus klyngemoede-syd-1 8.4.2027 --force", "has been held on", "", 1),
        ("move kursus #6 2027-03-02 --force", "dag-2 is cancelled.", "status: cancelled", 1),
        ("move ledere-af-ledere-2020 workshop-1 2027-03-02", "is over.", "", 1),
        ("move seminar-eksempel dag-2 2027-02-11 --write", "belongs to plf", "Copy it", 1),
        ("move nix dag-2 2027-02-11", "No document has the id “nix”.", "", 1),
        ("shift kursus --weeks 0", "--weeks: 0 weeks change nothing;", "", 2),
        ("shift kursus --weeks to", "“to” is not a whole number.", "", 2),
        ("shift kursus", "The option --weeks is missing.", "", 2),
        ("shift kursus --weeks 1 --from 31.6.2027", "--from: There is no such day", "", 2),
        ("shift kursus --weeks 1 --from dag-9", "has no session “dag-9”.", KNOWN, 2),
        ("shift kursus --weeks 1 --from klyngemoede-syd-2", "has no date yet.", "", 1),
        ("shift kursus --weeks 1 --from 2027-07-01", "no session to shift", "stays where", 1),
        ("shift kursus --weeks -3", "dag-2 would lie on Wednesday 20 January 2027", "", 1),
        ("shift kursus --weeks 4000", "That is too far away", "", 1),
        ("shift kursus --weeks 99999999999999", "That is too far away", "", 1),
    ],
)
def test_what_cannot_be(
    plf: Plf, file: Path, arguments: str, message: str, help_: str, code: int
) -> None:
    out, err, found = _dates(plf, arguments)
    assert (out, found, file.read_text("utf-8")) == ("", code, COURSE)
    said, _line_end, told = err.removeprefix("plf: ").partition("\n")
    assert message in said
    assert help_ in told


def test_many_of_a_kind_are_one(plf: Plf, file: Path) -> None:
    text = COURSE.replace("municipalities: [Tønder]", "municipalities: [Odder]")
    file.write_text(text.replace("2027-06-02, fixed: true", "2027-06-02"), "utf-8")
    out, err, code = _dates(plf, "shift kursus --weeks 30")
    told = " ".join(out.split())
    first, many, last = "PLF509: Wednesday 8 September", "The same is told of 3 more", "would no"
    assert told.index(first) < told.index(many) < told.index(last)
    assert told.count("PLF509") == 1
    assert "sessions: dag-3, klyngemoede-nord-1 and klyngemoede-nord-2." in told
    asked = "There is no calendar of Odder for 2027/28, so the school holidays there are not known."
    assert asked in err.replace("\n", " ")
    assert code == 1


def test_a_read_only_file(plf: Plf, file: Path) -> None:
    file.chmod(0o444)
    out, err, code = _dates(plf, "move kursus dag-2 2027-02-09 --write")
    assert (out, err, code) == (MOVED, f"plf: {FILE} may not be written.\n", 1)
    assert file.read_text("utf-8") == COURSE


def test_a_file_that_changes_meanwhile(file: Path) -> None:
    gathered, course = document("kursus", None, ("course",))
    assert isinstance(course, Course)
    programme = programme_of(gathered.catalogue, course)
    assert programme is not None
    named = dates_named.session(course, programme, "Dag 2")
    file.write_text("theirs")
    moves = [Move(named, (date(2027, 2, 9),))]
    wish = Wish(date(2027, 2, 1), write=True, diff=False, force=True)
    with pytest.raises(Failure, match="has been changed by someone else meanwhile"):
        follow(gathered, course, moves, wish)
    assert file.read_text("utf-8") == "theirs"


@pytest.mark.usefixtures("file")
def test_what_a_shell_offers() -> None:
    context = typer.Context(typer.main.get_command(_one_command()))
    for ref, begun, offered in (
        ("kursus", "klyngemoede-s", ["klyngemoede-syd-1", "klyngemoede-syd-2"]),
        ("kursus", "dag", ["dag-1", "dag-2", "dag-3"]),
        ("nix", "dag", []),
        ("", "dag", []),
    ):
        context.params["ref"] = ref
        assert complete.sessions(context, begun) == offered


def _one_command() -> typer.Typer:
    app = typer.Typer()
    app.command()(move)
    return app
