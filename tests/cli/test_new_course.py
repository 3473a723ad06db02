"""plf new-course: from a programme to a course that validates."""

import sys
import time
from pathlib import Path

import pytest

from plf_cli.cli.course_answers import municipalities
from plf_cli.resources import shipped
from tests.cli.files import write
from tests.cli.running import Plf

PROGRAMMES = sorted(path.stem for path in shipped("programmes").glob("*.yaml"))
TEAMS = "navn;kommune;skoleleder;elevtal\n" + "".join(
    f"{name};{place};1;{size}\n"
    for name, place, size in (
        ("Nordskolen", "Hjørring", 410), ("Sydskolen", "Hjørring", 200),
        ("Østre Å: skole", "Tønder", 300), ("Vestskolen", "Tønder", 1200),
    )
)  # fmt: skip
SEMINAR = "Seminar for ledelsesteams og ledelsesdialog i klynger"
START = ("--start", "2027-01-11")


def _text(folder: Path, id_: str) -> str:
    return (folder / f"programmes/courses/{id_}.yaml").read_text("utf-8")


def test_the_shipped_programmes() -> None:
    assert len(PROGRAMMES) >= 9


@pytest.mark.parametrize("with_teams", [False, True])
def test_a_course_of_each_programme_validates(
    plf: Plf, tmp_path: Path, *, with_teams: bool
) -> None:
    write(tmp_path, {"hold.csv": TEAMS})
    given = ("--teams", "hold.csv") if with_teams else ("--municipality", "Ærø")
    for programme in PROGRAMMES:
        ran = plf("new-course", programme, *given, *START)
        assert (ran.out, ran.code) == (f"programmes/courses/{programme}-foraar-2027.yaml\n", 0)
    ran = plf("validate", "--strict")
    assert (ran.out, ran.code) == ("9 files: no findings.\n", 0)


def test_the_file(plf: Plf, tmp_path: Path) -> None:
    plf("init", "mine", "--lang", "da")
    folder = tmp_path / "mine"
    given = ("--municipality", "hjørring kommune", "--municipality", "Tønder")
    ran = plf("new-course", "seminar-ledelsesteams", *given, *START, "--yes", cwd=folder)
    assert (ran.code, ran.err) == (
        0, "Next: plf dates suggest seminar-ledelsesteams-foraar-2027 --write\n",
    )  # fmt: skip
    lines = _text(folder, "seminar-ledelsesteams-foraar-2027").splitlines()
    assert lines[0] == "# yaml-language-server: $schema=../../schemas/course.json"
    keys = [line.partition("#")[0].rstrip() for line in lines if not line.startswith("#")]
    assert keys == [
        "kind: course",
        "id: seminar-ledelsesteams-foraar-2027",
        "programme: seminar-ledelsesteams",
        f"title: {SEMINAR}, Hjørring og Tønder, foråret 2027",
        "status: draft",
        "municipalities: [Hjørring, Tønder]",
        "period: {from: 2027-01-11, to: 2027-06-25}",
        "sessions:",
        "  - {module: dag-1}",
        "  - {module: dag-2}",
        "  - {module: dag-3}",
    ]


def test_the_commented_deadline_is_a_day_of_work(plf: Plf) -> None:
    for start, deadline in (("2027-01-11", "2026-12-11"), ("2027-04-26", "2027-03-24")):
        ran = plf("new-course", "faglig-ledelse", "--yes", "--start", start, "-o", "-")
        assert f"\n# registration: {{deadline: {deadline}}}\n" in ran.out
        assert (ran.err, ran.code) == ("", 0)


def test_it_is_printed(plf: Plf, tmp_path: Path) -> None:
    ran = plf("new", "programme", "Nyt", "-o", "-")
    assert (ran.out.partition("\nid: nyt ")[1] != "", ran.err, ran.code) == (True, "", 0)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["plf.toml"]


def test_names_that_windows_keeps(plf: Plf) -> None:
    asked = ("new-course", "faglig-ledelse", "--yes")
    assert plf("new", "framework", "Aux").out.endswith("frameworks/aux-2.yaml\n")
    ran = plf(*asked, "--id", "con")
    assert ("Write: con-2" in ran.err, ran.out, ran.code) == (True, "", 2)


def test_outside_the_workspace_the_path_is_the_name(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {"hold.csv": TEAMS})
    given = ("--teams", "hold.csv", *START, "-o", "andet/k.yaml")
    assert plf("new-course", "seminar-ledelsesteams", *given).err.endswith(
        "Next: plf clusters make andet/k.yaml --write\n"
        "Next: plf dates suggest andet/k.yaml --write\n"
    )


def test_a_municipality_by_its_code(plf: Plf) -> None:
    ran = plf("new-course", "faglig-ledelse", "--municipality", "0860", *START, "-o", "-")
    assert "municipalities: [Hjørring]" in ran.out
    ran = plf("new", "calendar", "101", "--year", "2030/31", "-o", "-")
    assert "municipality: København" in ran.out


def test_days_and_places_as_danes_write_them(plf: Plf) -> None:
    ran = plf(
        "new-course", "faglig-ledelse", "--municipality", "Ærø", "--start", "1.2.2027", "--diff"
    )
    assert ("period: {from: 2027-02-01, to: 2027-06-25}" in ran.out, ran.code) == (True, 0)
    for text in (
        "Hjørring, Ærø og Tønder",
        "hjørring;Ærø kommune, tønder",
        "Hjørring og Ærø, og Tønder",
    ):
        assert municipalities(text) == ["Hjørring", "Ærø", "Tønder"]


def test_what_the_comments_say_holds_afterwards(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {"hold.csv": TEAMS})
    plf("new-course", "seminar-ledelsesteams", "--teams", "hold.csv", *START, "--id", "k")
    comments = [one.partition("# ")[2] for one in _text(tmp_path, "k").splitlines() if "# " in one]
    assert "dates: plf dates suggest k --write" in comments
    assert "clusters: plf clusters make k --write" in comments


def test_the_teams_are_taken_over(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {"hold.csv": TEAMS})
    given = ("--teams", "hold.csv", "--municipality", "Ærø", *START)
    ran = plf("new-course", "thisted-sparring", *given)
    assert "the course names it, too: Hjørring and Tønder" in ran.err
    text = _text(tmp_path, "thisted-sparring-foraar-2027")
    assert "municipalities: [Ærø, Hjørring, Tønder]" in text
    assert "  - {module: sparring, team: oestre-aa-skole}\n" in text
    told = ["id: vestskolen", "name: Vestskolen", "municipality: Tønder", "size: 1200"]
    assert "\n    ".join(told) in text


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("navn;elevtal\nNordskolen;mange\n", "hold.csv:2:12: “mange” is not a number."),
        ("navn\n", "Not every team of hold.csv can be read"),
        ("navn;noter\nNordskolen;ring 010190-1234\n", "CPR number"),
        ("navn;kommune\nA;Ærø\nB;Ærø\nA;Ærø\n", "hold.csv:4:1: The team “A” stands twice."),
        ("navn\nA\nA\n", "hold.csv:3:1: The team “A” stands twice."),
        (None, "hold.csv cannot be read: No such file or directory."),
    ],
)
def test_a_broken_list(plf: Plf, tmp_path: Path, table: str | None, said: str) -> None:
    write(tmp_path, {} if table is None else {"hold.csv": table})
    ran = plf("new-course", "thisted-sparring", "--teams", "hold.csv", *START, "--yes")
    assert said in ran.err
    assert "1234" not in ran.err
    assert (ran.out, ran.code) == ("", 1)
    assert not (tmp_path / "programmes").exists()


def test_too_few_teams_for_clusters_are_told(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {"hold.csv": TEAMS.rpartition("Østre")[0]})
    ran = plf("new-course", "seminar-ledelsesteams", "--teams", "hold.csv", *START)
    assert ("PLF601" in ran.err, ran.code) == (True, 0)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ("", 2, "this is missing: PROGRAMME, --municipality and --start."),
        ("--yes", 2, "plf new-course seminar-ledelsesteams\n"),
        ("seminar-ledelsesteams", 2, "--municipality Hjørring --start 2027-01-04; or take"),
        ("seminar-ledelsesteam --yes", 1, "Did you mean “seminar-ledelsesteams”?"),
        ("syv-ledelsesfelter --yes", 1, "needed here: programme."),
        ("seminar-ledelsesteams --municipality Hjoring", 2, "Did you mean “Hjørring”?"),
        ("seminar-ledelsesteams --start 2027-02-30", 2, "--start: “2027-02-30” is not a date"),
        ("seminar-ledelsesteams --yes --end 2020-01-01", 2, "ends before it begins"),
        ("seminar-ledelsesteams --yes --end 2027-02-01", 1, "takes 15 weeks at least."),
        ("seminar-ledelsesteams --yes --id Forår", 2, "Write: foraar"),
        (f"seminar-ledelsesteams --yes --id {'a' * 81}", 2, "The id is too long"),
        ("--copy seminar-eksempel", 2, "plf new-course --copy seminar-eksempel --start 2028-01-03"),
        ("seminar-ledelsesteams --yes --id seminar-eksempel", 1, "Write: seminar-eksempel-2"),
        ("faglig-ledelse --copy seminar-eksempel", 2, "is a course of “seminar-ledelsesteams”"),
        ("--copy findes-ikke --yes", 1, "No document has the id “findes-ikke”."),
        ("seminar-ledelsesteams --yes -o kept.yaml", 1, "kept.yaml exists already and is kept."),
        ("seminar-ledelsesteams --yes --title \x00", 2, "Write a title of letters, on one line."),
        ("seminar-ledelsesteams --yes --title 010190-1234", 1, "CPR number"),
    ],
)
def test_what_cannot_be(plf: Plf, tmp_path: Path, arguments: str, code: int, said: str) -> None:
    write(tmp_path, {"kept.yaml": "mit eget"})
    ran = plf("new-course", *arguments.split(), "--today", "2026-11-21")
    assert said in ran.err
    assert (ran.out, ran.code) == ("", code)
    assert (tmp_path / "kept.yaml").read_text("utf-8") == "mit eget"
    assert not (tmp_path / "programmes").exists()


def test_without_a_workspace(plf: Plf, tmp_path: Path) -> None:
    (tmp_path / "plf.toml").unlink()
    asked = ("new-course", "faglig-ledelse", "--yes")
    ran = plf(*asked)
    assert "Make one with plf init, or name a file: -o FILE" in ran.err
    assert (ran.out, ran.code) == ("", 1)
    assert plf(*asked, "-o", "my/foraar.yaml").out == "my/foraar.yaml\n"
    assert "\nid: foraar\n" in (tmp_path / "my/foraar.yaml").read_text("utf-8")


def test_diff_writes_nothing_and_ids_are_unlike(plf: Plf, tmp_path: Path) -> None:
    asked = ("new-course", "faglig-ledelse", "--yes", *START)
    ran = plf(*asked, "--diff")
    assert ran.out.startswith("--- programmes/courses/faglig-ledelse-foraar-2027.yaml\n")
    assert (ran.err, ran.code, (tmp_path / "programmes").exists()) == ("", 0, False)
    outs = [plf(*asked).out for _time in range(2)]
    assert [out.rpartition("-2027")[2] for out in outs] == [".yaml\n", "-2.yaml\n"]


EARLIER = """\
kind: course
id: hold-2026
programme: seminar-ledelsesteams
title: Vores seminar, efteråret 2026
status: running
notes: Husk navneskilte
municipalities: [Hjørring, Tønder]
period: {from: 2026-08-17, to: 2027-03-26}
people:
  - {id: anna, function: facilitator, weekdays: [tue],
     unavailable: [{from: 2026-09-01, to: 2026-09-02}]}
venues:
  - {id: salen, name: Salen}
sessions:
  - {module: dag-1, date: 2026-08-25, status: cancelled, revision: 2}
  - {module: dag-1, date: 2026-08-26, status: held, venue: salen, people: [anna]} # aftalt
  - {module: dag-2, date: 2026-09-22, week: 39, start: 9:30, fixed: true}
  - {module: klyngemoede, cluster: nord, number: 1, date: 2026-12-01, people: [anna]}
teams: hold.csv
clusters:
  - {id: nord, teams: [nordskolen, sydskolen, vestskolen], host: sydskolen}
price: {amount: 2995}
registration: {deadline: 2026-07-01, email: kontor@example.org}
"""


def test_the_next_run_of_a_course(plf: Plf, tmp_path: Path) -> None:
    files = {"hold-2026.yaml": EARLIER, "hold.csv": TEAMS.replace("Østre Å: skole", "Østre")}
    write(tmp_path, {f"programmes/courses/{name}": text for name, text in files.items()})
    ran = plf("new-course", "--copy", "hold-2026", "--yes", "--today", "2027-02-01")
    assert (ran.out, ran.code) == ("programmes/courses/hold-2027.yaml\n", 0)
    lines = [
        line.partition("   #")[0].rstrip() for line in _text(tmp_path, "hold-2027").split("\n")
    ]
    assert lines[1:26] == [
        "kind: course",
        "id: hold-2027",
        "programme: seminar-ledelsesteams",
        "title: Vores seminar, efteråret 2027",
        "status: draft",
        "notes: Husk navneskilte",
        "municipalities: [Hjørring, Tønder]",
        "period: {from: 2027-08-16, to: 2028-03-24}",
        "people:",
        "  - {id: anna, function: facilitator, weekdays: [tue]}",
        "venues:",
        "  - {id: salen, name: Salen}",
        "sessions:",
        "  - {module: dag-1, venue: salen, people: [anna]}",
        "  - {module: dag-2, start: 9:30}",
        "  - {module: dag-3}",
        "  - {module: klyngemoede, cluster: nord, number: 1, people: [anna]}",
        "  - {module: klyngemoede, cluster: nord, number: 2}",
        "teams:",
        "  - id: nordskolen",
        "    name: Nordskolen",
        "    municipality: Hjørring",
        "    size: 410",
        "    members: [{role: skoleleder}]",
        "  - id: sydskolen",
    ]
    assert lines[-5:-1] == [
        "clusters:",
        "  - {id: nord, teams: [nordskolen, sydskolen, vestskolen], host: sydskolen}",
        "price: {amount: 2995}",
        "registration: {email: kontor@example.org}",
    ]


def test_a_course_of_spring_in_autumn_ends_before_christmas(plf: Plf) -> None:
    for start, end in (("2027-08-09", "2027-12-17"), ("2027-10-04", "2028-03-24")):
        ran = plf("new-course", "--copy", "seminar-eksempel", "--start", start, "-o", "-")
        assert f"period: {{from: {start}, to: {end}}}" in ran.out


@pytest.mark.parametrize("course", ["seminar-eksempel", "ledere-af-ledere-2020"])
def test_the_next_run_of_a_shipped_course_validates(plf: Plf, course: str) -> None:
    ran = plf("new-course", "--copy", course, "--yes")
    assert ran.code == 0
    assert ("eksempelgaarden" in ran.err) == (course == "seminar-eksempel")
    checked = plf("validate", "--strict")
    assert (checked.out, checked.code) == ("1 file: no findings.\n", 0)


def test_the_next_run_with_other_teams(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {"hold.csv": TEAMS})
    asked = ("--teams", "hold.csv", "--title", "Nyt", "--id", "nyt", *START)
    assert plf("new-course", "--copy", "seminar-eksempel", *asked).code == 0
    text = _text(tmp_path, "nyt")
    assert ("eksempelskolen" in text, "cluster" in text.partition("teams:")[0]) == (False, False)
    assert plf("validate", "--strict").code == 0


# --- asked in a terminal ---

pexpect = pytest.importorskip("pexpect", reason="Windows has no pseudo-terminals")
in_a_terminal = pytest.mark.filterwarnings("ignore:.*forkpty:DeprecationWarning")


def _asked(
    folder: Path, environment: dict[str, str], answers: str, *arguments: str
) -> tuple[str, int]:
    """What plf shows where each answer is typed when it waits, and its exit code."""
    child = pexpect.spawn(
        sys.executable,
        ["-m", "plf_cli", "new-course", "--today", "2026-11-21", *arguments],
        cwd=str(folder), env=environment, dimensions=(24, 44), encoding="utf-8", timeout=20,
    )  # fmt: skip
    shown = ""
    for answer in answers.split("|"):
        child.expect(r"(\?|\(yes/no\))[^\r\n]* $")
        shown += str(child.before) + str(child.after)
        time.sleep(0.05)
        if answer in {"^C", "^D"}:
            child.sendcontrol(answer[1].lower())
        else:
            child.sendline(answer)
    shown += str(child.read())
    child.close()
    return shown.replace("\r\n", "\n"), child.exitstatus


@pytest.mark.slow
@in_a_terminal
@pytest.mark.parametrize(
    ("answers", "arguments", "code"),
    [
        ("kolding|hjøring|hjørring, Ærø|||||ja", "", 0),
        ("sparring|2|Ærø|2027-02-30|2027-02-01||Nyt||y", "", 0),
        ("||", "kolding-sparring --municipality Ærø --start 2027-02-01 --title Nyt", 0),
        ("|nej", "kolding-sparring --municipality Ærø --start 2027-02-01 --title Nyt --id ny", 1),
        ("0|kolding|Ærø|2027-02-01|mangler.csv||Nyt||y", "", 0),
        ("^C", "", 130),
        ("kolding|^D", "", 130),
    ],
)
def test_it_asks_and_writes_when_agreed(
    tmp_path: Path, environment: dict[str, str], answers: str, arguments: str, code: int
) -> None:
    (tmp_path / "plf.toml").touch()
    shown, ended = _asked(tmp_path, environment, answers, *arguments.split())
    assert ended == code, shown
    assert (tmp_path / "programmes").exists() == (code == 0)
    assert ("Nothing has been written." in shown) == (code != 0)
    assert ("Did you mean “Hjørring”?" in shown) == ("hjøring" in answers)
    assert ("Nothing matches; choose a number." in shown) == answers.startswith("0")
    assert ("Ctrl-C to stop" in " ".join(shown.split())) == ("mangler" in answers)
    assert ("is not a date" in shown) == ("02-30" in answers)
