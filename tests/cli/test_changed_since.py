"""``plf validate --changed-since``: a table of changes and the files that are reported on."""

import os
from pathlib import Path

import pytest

from tests.cli.running import Plf
from tests.repositories import Repository

# Each file has a waiver that silences nothing, so that a finding shows that it was checked.
MARK = "# plf: waive PLF503 et mærke\n"
FRAMEWORK = """\
kind: framework
id: ramme
title: R
levels: [ledere-af-ledere, ledere-af-medarbejdere]
goals: [{id: vision, title: V, levels: [ledere-af-ledere]}]
"""
OTHER_LEVEL = FRAMEWORK.replace("[ledere-af-ledere]}", "[ledere-af-medarbejdere]}")
BASE = """\
kind: programme
id: basis
title: B
frameworks: [ramme]
audience: {levels: [ledere-af-ledere]}
modules:
  - {id: dag, kind: seminar-day, goals: [{goal: vision, stage: introduced}]}
"""
CALENDAR = """\
kind: calendar
id: aarhus-2026
municipality: Aarhus
school_year: 2026/27
assumed: true
closed: [{title: Vinterferie, from: 2027-02-20, to: 2027-02-28}]
"""
DIRECTORY = """\
kind: directory
id: cok
people: [{id: anna, function: facilitator}, {id: bo, function: speaker}]
"""
COURSE = """\
kind: course
id: kursus
programme: basis
municipalities: [Aarhus]
teams: hold/nord.csv
sessions:
  - {module: dag, date: 2027-02-03, people: [anna]}
"""
RAMME, CAL, COK = "frameworks/ramme.yaml", "calendars/aarhus-2026.yaml", "directories/cok.yaml"
KURSUS, TEAMS = "courses/kursus.yaml", "courses/hold/nord.csv"
FILES = {
    RAMME: FRAMEWORK,
    "basis.yaml": BASE,
    "variant.yaml": "kind: programme\nid: variant\nextends: basis\ntitle: V\n",
    "alene.yaml": "kind: programme\nid: alene\ntitle: A\n",
    CAL: CALENDAR,
    COK: DIRECTORY,
    KURSUS: COURSE,
    TEAMS: "navn\nSkole A\n",
    "courses/anden.yaml": "kind: course\nid: anden\nprogramme: variant\n",
    "courses/tredje.yaml": "kind: course\nid: tredje\nprogramme: alene\n",
}
ON_BASE = "variant kursus anden"


def _files(files: dict[str, str | None], folder: str) -> dict[str, str | None]:
    """The files in a folder, each YAML file with its mark."""
    return {
        f"{folder}/{name}": text + MARK if text and name.endswith(".yaml") else text
        for name, text in files.items()
    }


@pytest.fixture
def repository(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Repository:
    """The files in one commit."""
    made = Repository(monkeypatch, tmp_path)
    made.commit({"plf.toml": "", **_files({**FILES}, "programmes")})
    return made


def _reported(plf: Plf, *arguments: str, cwd: Path | None = None) -> tuple[str, str]:
    """The files that were checked, and the codes of the findings beside the marks'."""
    ran = plf("validate", "--format", "json", "--notes", *arguments, cwd=cwd)
    marked = {Path(one["file"]).stem for one in ran.findings if one["code"] == "PLF021"}
    codes = [
        f"{Path(one['file']).stem} {one['code']}" for one in ran.findings if one["code"] != "PLF021"
    ]
    return " ".join(sorted(marked)), ", ".join(codes)


def _in_order(names: str) -> str:
    return " ".join(sorted(names.split()))


@pytest.mark.parametrize(
    ("changes", "files", "findings"),
    [
        ({}, "", ""),
        ({"læs mig.md": "Hej\n"}, "", ""),
        ({"basis.yaml": BASE.replace("B\n", "Bas\n")}, f"basis {ON_BASE}", ""),
        ({"variant.yaml": FILES["variant.yaml"] + "summary: S\n"}, "variant anden", ""),
        ({"alene.yaml": "kind: programme\nid: alene\ntitle: 7\n"}, "alene tredje", ""),
        ({CAL: CALENDAR.replace("02-20", "02-01")}, "aarhus-2026 kursus", "kursus PLF504"),
        ({CAL: None}, "kursus", "kursus PLF507"),
        ({RAMME: OTHER_LEVEL}, f"ramme basis {ON_BASE}", "basis PLF301"),
        ({COK: DIRECTORY.replace("anna", "asta")}, "cok kursus", "kursus PLF201"),
        ({COK: DIRECTORY.replace("bo,", "ib,")}, "cok kursus", ""),
        ({COK: None}, "kursus", "kursus PLF201"),
        ({TEAMS: "navn\nSkole B\n"}, "kursus", ""),
        ({TEAMS: "navn\n"}, "kursus", "nord PLF210"),
        ({TEAMS: None}, "kursus", "kursus PLF201"),
        ({"alene.yaml": None}, "tredje", "tredje PLF201"),
        ({"basis.yaml": None}, ON_BASE, "kursus PLF201, variant PLF201"),
        ({"alene.yaml": None, "æ ø/alene.yaml": FILES["alene.yaml"]}, "alene tredje", ""),
        (
            {"alene.yaml": FILES["alene.yaml"].replace("id: alene", "id: ene")},
            "alene tredje",
            "alene PLF206, tredje PLF201",
        ),
        ({"courses/ny på øen.yaml": FILES["courses/anden.yaml"].replace("anden", "ny-paa-oeen")},
         "ny på øen", "ny på øen PLF206"),
        ({"courses/hold/nord.csv": "navn\nSkole A\n"}, "", ""),
        ({"courses/hold/andre.csv": "navn\nSkole A\n"}, "", ""),
        # The file that has not changed is second now; then the new one is.
        ({"a.yaml": FILES["alene.yaml"]}, "a alene tredje", "a PLF206, alene PLF202"),
        ({"b.yaml": FILES["alene.yaml"]}, "b", "b PLF202, b PLF206"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("how", ["in the work tree", "in a commit"])
def test_what_is_reported(
    plf: Plf,
    repository: Repository,
    changes: dict[str, str | None],
    files: str,
    findings: str,
    how: str,
) -> None:
    """And no finding that was not there before is missed."""
    repository.git("tag", "før")
    before = _all(plf)
    repository.write(_files(changes, "programmes"))
    if how == "in a commit":
        repository.commit()
    assert _reported(plf, "--changed-since", "før") == (_in_order(files), findings)
    assert _all(plf) - before <= _all(plf, "--changed-since", "før") <= _all(plf)


def _all(plf: Plf, *arguments: str) -> set[tuple[str, str, str]]:
    ran = plf("validate", "--format", "json", "--notes", *arguments)
    return {(one["file"], one["code"], one["message"]) for one in ran.findings}


@pytest.mark.parametrize(
    ("arguments", "files"),
    [
        ("", "basis kursus anden variant alene tredje"),
        ("programmes", "basis kursus anden variant alene tredje"),
        ("programmes/courses", "kursus anden tredje"),
        (f"programmes/{KURSUS} programmes/{CAL}", "kursus"),
        (f"programmes/{CAL}", ""),
    ],
)
def test_only_the_paths(plf: Plf, repository: Repository, arguments: str, files: str) -> None:
    repository.write(
        _files({"basis.yaml": BASE + "summary: S\n", "alene.yaml": None}, "programmes")
    )
    repository.write(_files({"alene.yaml": FILES["alene.yaml"] + "summary: S\n"}, "programmes"))
    found, _codes = _reported(plf, *arguments.split(), "--changed-since", "HEAD")
    assert found == _in_order(files)


@pytest.mark.parametrize(
    ("folder", "arguments"),
    [
        ("skoler/plan æ", ""),
        ("skoler/plan æ/programmes/courses", ""),
        ("skoler/plan æ", "."),
        (".", "skoler/plan_æ"),
        ("skoler", "--workspace plan_æ"),
    ],
)
def test_a_workspace_below_the_top(
    plf: Plf, repository: Repository, folder: str, arguments: str
) -> None:
    """Also as seen from elsewhere, and with another workspace in the same repository."""
    repository.git("rm", "-r", "--quiet", "programmes", "plf.toml")
    repository.write({"skoler/plan æ/plf.toml": ""})
    repository.commit(_files({**FILES}, "skoler/plan æ/programmes"))
    other = _files({"alene.yaml": FILES["alene.yaml"]}, "andre/programmes")
    changes = {CAL: None, "alene.yaml": FILES["alene.yaml"] + "summary: S\n"}
    repository.write({**_files(changes, "skoler/plan æ/programmes"), **other})
    given = [one.replace("_", " ") for one in arguments.split()]
    found = _reported(plf, *given, "--changed-since", "HEAD", cwd=repository.root / folder)
    assert found == ("alene kursus tredje", "kursus PLF507")


def test_the_summary_counts_what_is_reported(plf: Plf, repository: Repository) -> None:
    repository.commit({"programmes/fejl.yaml": "kind: programme\nid: fejl\ntitel: F\n"})
    ran = plf("validate", "--changed-since", "HEAD")
    assert ran.out == "0 files: no findings.\n"
    assert (ran.code, ran.err) == (0, "Nothing to check has changed since HEAD.\n")
    repository.write({"programmes/alene.yaml": FILES["alene.yaml"]})
    ran = plf("validate", "--changed-since", "HEAD")
    assert ran.out.endswith("2 files: 1 warning.\n")
    assert (ran.err, ran.code) == ("", 0)
    assert plf("validate", "--changed-since", "HEAD", "--strict").code == 1
    assert plf("validate").code == 1


def test_a_finding_in_a_file_that_rests_on_nothing_new(plf: Plf, repository: Repository) -> None:
    """The file is counted, and only what is new in it is told."""
    calendar = CALENDAR.replace("aarhus-2026", "a-2026")
    repository.write({"programmes/calendars/a-2026.yaml": calendar})
    ran = plf("validate", "--changed-since", "HEAD")
    assert f"programmes/{CAL}:3:15: error PLF202: Aarhus has a calendar for 2026/27" in ran.out
    assert f"{CAL}:7" not in ran.out  # its mark
    assert ran.out.endswith("\n3 files: 1 error, 1 warning.\n")
    assert ran.code == 1


def test_a_line_that_moves_is_not_new(plf: Plf, repository: Repository) -> None:
    """Of two alike, the one that is added is told; line ends of another system are not."""
    repository.git("config", "core.autocrlf", "true")
    for path in (repository.root / "programmes").rglob("*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    repository.write({"programmes/ny.yaml": "kind: programme\nid: ny\ntitle: N\n"})
    ran = plf("validate", "--changed-since", "HEAD")
    assert (ran.out, ran.code) == ("1 file: no findings.\n", 0)


def test_settings_touch_every_file(plf: Plf, repository: Repository) -> None:
    repository.write({"plf.toml": "language = 'en'\n"})
    assert plf("validate", "--changed-since", "HEAD").out.endswith("9 files: 9 warnings.\n")


def test_another_branch(plf: Plf, repository: Repository) -> None:
    """What it has changed since is nothing of ours, as in a merge request."""
    repository.git("checkout", "--quiet", "-b", "mit")
    repository.commit(_files({"alene.yaml": FILES["alene.yaml"] + "summary: S\n"}, "programmes"))
    repository.git("checkout", "--quiet", "main")
    repository.commit(_files({"basis.yaml": BASE + "summary: S\n"}, "programmes"))
    repository.git("checkout", "--quiet", "--detach", "mit")
    assert _reported(plf, "--changed-since", "main") == ("alene tredje", "")


def test_another_work_tree(plf: Plf, repository: Repository) -> None:
    beside = repository.root / "beside"
    repository.git("worktree", "add", "--quiet", "--detach", str(beside))
    (beside / "programmes/alene.yaml").unlink()
    found = _reported(plf, "--changed-since", "main", cwd=beside / "programmes")
    assert found == ("tredje", "tredje PLF201")


def test_a_link_to_a_file_that_changes(plf: Plf, repository: Repository) -> None:
    repository.write({"fælles/delt.yaml": "kind: programme\nid: delt\ntitle: D\n" + MARK})
    (repository.root / "programmes/delt.yaml").symlink_to("../fælles/delt.yaml")
    (repository.root / "programmes/mappe").symlink_to("../fælles")
    repository.commit()
    repository.write({"fælles/delt.yaml": "kind: programme\nid: delt\ntitle: E\n" + MARK})
    assert _reported(plf, "--changed-since", "HEAD")[0] == "delt"


def test_files_beside_the_workspace(plf: Plf, repository: Repository) -> None:
    draft = "kind: course\nid: udkast\nprogramme: alene\n" + MARK
    repository.commit({"udkast.yaml": draft})
    assert _reported(plf, "udkast.yaml", "--changed-since", "HEAD") == ("", "")
    repository.write({"programmes/alene.yaml": None})
    found = _reported(plf, "udkast.yaml", "--changed-since", "HEAD")
    assert found == ("udkast", "udkast PLF201")
    repository.commit({"udkast.yaml": draft.replace("alene", "basis")})
    assert _reported(plf, "udkast.yaml", "--changed-since", "HEAD") == ("", "")
    assert _reported(plf, "udkast.yaml", "--changed-since", "HEAD~1") == ("udkast", "")


def test_no_workspace(plf: Plf, repository: Repository) -> None:
    repository.git("rm", "-r", "--quiet", "programmes", "plf.toml")
    course = f"kind: course\nid: k\nprogramme: seminar-ledelsesteams\n{MARK}"
    repository.commit({"k.yaml": course, "m.yaml": course.replace("id: k", "id: m")})
    repository.write({"m.yaml": course.replace("id: k", "id: m") + "notes: N\n"})
    assert _reported(plf, "k.yaml", "m.yaml", "--changed-since", "HEAD") == ("m", "")
    assert plf("validate", "--changed-since", "HEAD").code == 1  # as without it


def test_what_git_does_not_know_is_told_as_ever(plf: Plf, repository: Repository) -> None:
    repository.write({"programmes/basis.yaml": None})
    ran = plf("validate", "programmes/væk.yaml", "--changed-since", "HEAD")
    assert "error PLF001: The file does not exist." in ran.out
    assert ran.code == 1


def test_a_folder_that_is_passed_over(plf: Plf, repository: Repository) -> None:
    repository.commit({"courses/k.yaml": "kind: course\n"})
    assert _reported(plf, "--changed-since", "HEAD") == ("", "")
    repository.write({"courses/k.yaml": "kind: course\nid: k\n"})
    assert _reported(plf, "--changed-since", "HEAD") == ("", "courses PLF017")


def test_all_programmes_deleted(plf: Plf, repository: Repository) -> None:
    repository.git("rm", "-r", "--quiet", "programmes")
    ran = plf("validate", "--changed-since", "HEAD")
    assert "There is no YAML file in this folder." in ran.out
    assert ran.code == 1


@pytest.mark.parametrize(
    ("arguments", "message", "code"),
    [
        ("--changed-since nowhere", "git knows no revision “nowhere”.", 2),
        ("--changed-since=--output=x", "git knows no revision “--output=x”.", 2),
        ("--changed-since -h", "git knows no revision “-h”.", 2),
        ("--changed-since ;", "git knows no revision “;”.", 2),
        ("--changed-since=", "git knows no revision “”.", 2),
        ("- --changed-since HEAD", "Standard input has no earlier version; name the file.", 2),
        ("../ude.yaml --changed-since HEAD", "../ude.yaml lies outside the git repository.", 2),
    ],
)
def test_what_cannot_be_told(
    plf: Plf, repository: Repository, arguments: str, message: str, code: int
) -> None:
    (repository.root.parent / "ude.yaml").write_text(FILES["alene.yaml"], encoding="utf-8")
    ran = plf("validate", *arguments.split())
    said = ran.err.splitlines()[0].replace(repository.root.parent.as_posix(), "..")
    assert (said, ran.out, ran.code) == (f"plf: {message}", "", code)


def test_outside_git(plf: Plf, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    (tmp_path / "programmes").mkdir()
    (tmp_path / "programmes/alene.yaml").write_text(FILES["alene.yaml"], encoding="utf-8")
    ran = plf("validate", "--changed-since", "HEAD")
    assert ran.err == (
        f"plf: {Path(os.path.realpath(tmp_path)).as_posix()} lies in no git repository, "
        "so there is no earlier version.\n"
        "     Make one with: git init\n"
    )
    assert (ran.out, ran.code) == ("", 2)
