"""plf dates suggest --write: what stands in the files then, and what is refused."""

import re
from datetime import date
from pathlib import Path

import pytest

from plf_cli.cli.console import Failure
from plf_cli.cli.dates_courses import courses_of, outlook
from plf_cli.cli.dates_written import put_dates
from plf_cli.dates.asked import Asked
from plf_cli.dates.building import problem
from plf_cli.dates.planner import outcome
from tests.cli.files import write
from tests.cli.running import Plf

PROGRAMME = """\
kind: programme
id: p
title: P
modules:
  - {id: dag-1, kind: seminar-day}
  - {id: dag-2, kind: seminar-day, after: {module: dag-1, weeks: 2-4}}
"""
HEAD = "kind: course\nid: k\nprogramme: p\nperiod: {from: 2027-02-01, to: 2027-04-30}\n"
LF = "  - module: dag-2\n    DAY\n"  # is not listed before
CRLF = LF.replace("\n", "\r\n")
ASKED = ("dates", "suggest", "k", "--today", "2027-01-04")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A course that has no dates yet."""
    write(tmp_path, {"programmes/p.yaml": PROGRAMME, "programmes/k.yaml": HEAD})
    return tmp_path / "programmes/k.yaml"


@pytest.mark.parametrize(
    ("sessions", "written"),
    [
        (
            "sessions:   # in order\n- module: 'dag-1'\t# 1\n\n- {module: dag-2}\n",
            "sessions:   # in order\n- module: 'dag-1'\t# 1\n  DAY\n\n- {module: dag-2, DAY}\n",
        ),
        (
            'sessions: [{module: "dag-1"}, {module: dag-2}] # both\ntitle: T',
            'sessions: [{module: "dag-1", DAY}, {module: dag-2, DAY}] # both\ntitle: T',
        ),
        (
            "sessions:\r\n  - module: dag-1\r\n    title: Ø\r\n",
            "sessions:\r\n  - module: dag-1\r\n    DAY\r\n    title: Ø\r\n" + CRLF,
        ),
        (
            "sessions:\n  - module: dag-1\n    date: 2027-02-06   # bad\n    revision: 3\n",
            "sessions:\n  - module: dag-1\n    DAY   # bad\n    revision: 4\n" + LF,
        ),
    ],
)
def test_nothing_else_is_touched(plf: Plf, file: Path, sessions: str, written: str) -> None:
    """Comments, quotes, order and line ends stay; a date that was there raises the revision."""
    head = HEAD.replace("\n", "\r\n") if "\r" in sessions else HEAD
    before = f"{head}{sessions}".encode()
    file.write_bytes(before)
    ran = plf(*ASKED, "--all", "--diff")
    assert (ran.code, file.read_bytes()) == (0, before)
    assert ran.out.startswith("--- programmes/k.yaml\n+++ programmes/k.yaml\n@@ ")
    assert plf(*ASKED, "--all", "--write").code == 0
    found = file.read_bytes().decode()
    assert found.startswith(head)
    assert re.sub(r"date: 2027-\d\d-\d\d", "DAY", found.removeprefix(head)) == written


@pytest.mark.parametrize(
    ("rest", "said"),
    [
        ("sessions:\n  - &a {module: dag-1}\n", "6:5: This cannot be changed without touching"),
        ("sessions:\n  - {module: dag-1, people: [bo]}\n", "No person has the id “bo”"),
        ("sessions:\n  - {module: dag-1, venue: sal}\n", "No venue has the id “sal”"),
        ("sessions:\n  - {module: dag-1, cluster: x}\n", "The course has no cluster “x”."),
        ("sessions:\n  - {module: dag-3}\n", "The programme has no module “dag-3”."),
        ("status: cancelled\n", "The course “k” is cancelled."),
        ("sessions: dag-1\n", "programmes/k.yaml:5:11: This should be a list, but is a text."),
        ("teams: hold.csv\n", "hold.csv"),
    ],
)
def test_a_course_that_is_refused(plf: Plf, file: Path, rest: str, said: str) -> None:
    file.write_text(HEAD + rest, "utf-8")
    ran = plf(*ASKED, "--write")
    assert said in ran.err
    assert (ran.code, file.read_text("utf-8")) == (1, HEAD + rest)


@pytest.mark.parametrize(
    ("programme", "said"),
    [
        (None, "No file of kind “programme” has the id “p”."),
        ("kind: programme\nid: p\ntitle: P\nmodules: 3\n", "programmes/p.yaml:4:10: This should"),
        (f"{PROGRAMME}  - {{id: x, kind: y}}\n", "“y” is not a word"),
        ("kind: programme\nid: p\ntitle: P\n", ""),
    ],
)
def test_a_programme_that_is_of_no_use(
    plf: Plf, file: Path, programme: str | None, said: str
) -> None:
    path = file.with_name("p.yaml")
    path.write_text(programme, "utf-8") if programme else path.unlink()
    ran = plf(*ASKED, "--write")
    assert ("Traceback" in ran.err, said in ran.err, file.read_text("utf-8")) == (False, True, HEAD)
    assert ran.code == (1 if said else 0)


def test_a_shipped_course_is_kept(plf: Plf) -> None:
    ran = plf("dates", "suggest", "seminar-eksempel", "--all", "--today", "2026-12-15", "--write")
    assert "belongs to plf itself and is kept" in ran.err
    assert ran.code == 1


def test_a_read_only_file(plf: Plf, file: Path) -> None:
    file.chmod(0o444)
    ran = plf(*ASKED, "--write")
    assert "plf: programmes/k.yaml may not be written." in ran.err
    assert (ran.code, file.read_text("utf-8")) == (1, HEAD)


def test_standard_input(plf: Plf, file: Path) -> None:
    text = file.read_text("utf-8").replace("id: k", "id: j")
    ran = plf("dates", "suggest", "-", "--today", "2027-01-04", stdin=text)
    assert (ran.code, "dag-1: Tuesday 2 February 2027" in ran.out) == (0, True)
    ran = plf("dates", "suggest", "-", "--today", "2027-01-04", "--write", stdin=text)
    assert (ran.code, "Standard input cannot be changed" in ran.err) == (2, True)


@pytest.mark.usefixtures("plf")
def test_a_file_that_changes_meanwhile(file: Path) -> None:
    """Of several courses none is written where one has changed."""
    write(file.parent, {"l.yaml": HEAD.replace("id: k", "id: l")})
    asked = Asked(date(2027, 1, 4))
    gathered, courses = courses_of(["k", "l"], None, every=False)
    planned = outlook(gathered.catalogue, courses, asked)
    found = outcome(problem(gathered.catalogue, planned, asked))
    write(file.parent, {"l.yaml": "theirs"})
    with pytest.raises(Failure, match=r"l.yaml has been changed by someone else"):
        put_dates(gathered, planned, found, asked.today, diff=False)
    assert file.read_text("utf-8") == HEAD
    assert (file.parent / "l.yaml").read_text("utf-8") == "theirs"
