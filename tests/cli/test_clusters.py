"""``plf clusters make`` and ``plf clusters drop``: what they say, and what they write."""

import json
from pathlib import Path

import pytest

from tests.cli.files import write
from tests.cli.running import Plf

FILE = "programmes/kursus.yaml"
PROGRAMME = """\
kind: programme
id: forloeb
title: Forløb
modules:
  - {id: klyngemoede, kind: cluster-meeting, per: cluster, times: 3, teams: 3-4}
"""
TEAMS = """\
teams:
  - {id: a, name: A, municipality: Varde, position: {lat: 55.6, lon: 8.5}, host: true, size: 90}
  - {id: b, name: B, municipality: Varde, position: {lat: 55.6, lon: 8.6}, size: 400}
  - {id: c, name: C, municipality: Varde, position: {lat: 55.6, lon: 8.7}, size: 700}
  - {id: d, name: D, municipality: Kolding, position: {lat: 55.5, lon: 9.4}, host: true}
  - {id: e, name: E, municipality: Kolding, position: {lat: 55.5, lon: 9.5}}
  - {id: f, name: F, municipality: Kolding, position: {lat: 55.5, lon: 9.6}, size: 100}
  - {id: g, name: G, municipality: Kolding, position: {lat: 55.4, lon: 9.5}}
  - {id: kommunen, name: Forvaltningen, members: [{role: skolechef}]}   # i ingen klynge
"""
COURSE = f"""\
kind: course
id: kursus
programme: forloeb   # med klynger
municipalities: [Varde, Kolding]
{TEAMS}"""
CLUSTERS = """\
clusters:
  - {id: varde, name: Klynge Varde, teams: [a, b, c], host: a}
  - {id: kolding, name: Klynge Kolding, teams: [d, e, f, g], host: d}
"""
MADE = """\
Klynge Varde (varde)
  A (host)
  B, 24 min. to the host
  C, 32 min. to the host
  - The longest way is 32 min., from A to C; 80 min. over all pairs.

Klynge Kolding (kolding)
  D (host)
  E, 24 min. to the host
  F, 32 min. to the host
  G, 32 min. to the host
  - The longest way is 32 min., from D to F; 174 min. over all pairs.

Minutes between the schools:
       1    2    3    4    5    6    7
1 A    -   24   32   91   99  107  102
2 B   24    -   24   82   91   99   95
3 C   32   24    -   75   82   91   87
4 D   91   82   75    -   24   32   32
5 E   99   91   82   24    -   24   30
6 F  107   99   91   32   24    -   32
7 G  102   95   87   32   30   32    -

Cost: 254 points, mostly minutes of driving between the schools of a cluster.
This is proven: no other clusters cost less.
"""


@pytest.fixture
def course(plf: Plf) -> Plf:
    write(Path(), {"programmes/forloeb.yaml": PROGRAMME, FILE: COURSE})
    return plf


def test_clusters_are_shown(course: Plf) -> None:
    ran = course("clusters", "make", "kursus", "--lang", "en")
    assert ran.code == 0
    assert ran.out == MADE
    assert ran.err == "Nothing is written; --write does.\n"
    assert Path(FILE).read_text(encoding="utf-8") == COURSE


def test_clusters_are_written_once(course: Plf) -> None:
    assert course("clusters", "make", "kursus", "--write").code == 0
    assert Path(FILE).read_text(encoding="utf-8") == COURSE + CLUSTERS
    again = course("clusters", "make", "kursus", "--write", "--lang", "en")
    assert again.err == f"{FILE}: nothing changes.\n"
    assert course("validate", FILE).code == 0


def test_a_difference_is_shown(course: Plf) -> None:
    ran = course("clusters", "make", "kursus", "--diff")
    added = [line[1:] for line in ran.out.splitlines() if line.startswith("+") and line[1:2] != "+"]
    assert added == CLUSTERS.splitlines()
    assert Path(FILE).read_text(encoding="utf-8") == COURSE


def test_a_cluster_keeps_its_id_where_most_teams_stay(course: Plf) -> None:
    own = "clusters:\n  - {id: vest, people: [], teams: [c, b, d]}   # aftalt\n"
    write(Path(), {FILE: COURSE + own})
    assert course("clusters", "make", "kursus", "--write").code == 0
    text = Path(FILE).read_text(encoding="utf-8").removeprefix(COURSE)
    assert text == (
        "clusters:\n"
        "  - {id: vest, people: [], teams: [c, b, a], host: a}   # aftalt\n"
        "  - {id: kolding, name: Klynge Kolding, teams: [d, e, f, g], host: d}\n"
    )


def test_other_clusters_at_each_meeting(course: Plf) -> None:
    ran = course("clusters", "make", "kursus", "--rotate", "--write", "--lang", "en")
    assert ran.code == 0
    assert "This is proven: with so many meetings there cannot be fewer." in ran.out
    text = Path(FILE).read_text(encoding="utf-8")
    assert [text.count(f"meeting: {number}") for number in (1, 2, 3)] == [2, 2, 2]
    assert course("validate", FILE).code == 0


def test_json(course: Plf) -> None:
    ran = course("clusters", "make", "kursus", "--format", "json")
    said = json.loads(ran.out)
    assert said["clusters"][0] == {
        "id": "varde",
        "name": "Klynge Varde",
        "meeting": None,
        "teams": ["a", "b", "c"],
        "host": "a",
        "minutes": said["clusters"][0]["minutes"],
        "longest": said["clusters"][0]["longest"],
    }
    assert said["cost"] == said["bound"] == sum(one["minutes"] for one in said["clusters"])


@pytest.mark.parametrize(
    ("team", "teams", "said"),
    [
        ("g", ["[a, b, c]", "[d, e, f]"], "G leaves its cluster; no other team moves."),
        (
            "b",
            ["[a, c, g]", "[d, e, f]"],
            "B leaves its cluster; 1 other team moves, and fewer are not enough.",
        ),
    ],
)
def test_a_team_drops_out(course: Plf, team: str, teams: list[str], said: str) -> None:
    write(Path(), {FILE: COURSE + CLUSTERS})
    ran = course("clusters", "drop", "kursus", team, "--write", "--lang", "en")
    assert ran.code == 0
    assert ran.out.splitlines()[0] == said
    text = Path(FILE).read_text(encoding="utf-8")
    assert [f"teams: {one}" in text for one in teams] == [True, True]


SESSION = "sessions:\n  - {module: klyngemoede, cluster: syd, number: 1, date: 2027-03-04}\n"
OLD = "clusters: [{id: syd, teams: []}]\n"


@pytest.mark.parametrize(
    ("text", "arguments", "said", "code"),
    [
        (COURSE, ["make", "kursus", "--size", "5"],
         ("plf: 7 teams cannot be split into clusters of 5.\n"
         "     Ways out: one of 7 (--size 5-7); 3 + 4 (--size 3-4).\n"), 1),
        (COURSE, ["make", "kursus", "--together", "a,x"],
         "plf: The course has no team “x”.\n     Known: a, b, c, d, e, f or g.\n", 1),
        (COURSE, ["make", "kursus", "--apart", "a,kommunen"],
         "plf: “kommunen” is an administration, which is in no cluster.\n", 1),
        (COURSE.replace("municipality: Varde, position: {lat: 55.6, lon: 8.5}, ", ""),
         ["make", "kursus"],
         ("plf: It is not known where 1 team is: A.\n"
         "     Write their municipality, or their position: {lat: 57.46, lon: 9.98}.\n"), 1),
        (COURSE + SESSION + OLD, ["make", "kursus", "--write"],
         ("plf: Sessions are for clusters that there would be no more: klyngemoede-syd-1.\n"
         "     Give them another cluster, or take them out, and run the command again.\n"), 1),
        (COURSE, ["drop", "kursus", "a"], "plf: “a” is in no cluster.\n", 1),
        (COURSE, ["make", "forloeb"],
         "plf: “forloeb” has kind “programme”; needed here: course.\n", 1),
        (COURSE, ["make", "seminar-eksempel", "--write"], "belongs to plf itself", 1),
        (COURSE, ["make", "kursus", "--size", "1-4"], "is no size of a cluster", 2),
        (COURSE, ["make", "kursus", "--alike", "farve"], "is not one of size, district", 2),
        (COURSE, ["make", "kursus", "--alike", "size", "--mixed", "size"], "alike and mixed", 2),
        (COURSE, ["make", "kursus", "--together", "a"], "names no two teams", 2),
        (COURSE, ["make", "kursus", "--meetings", "3"], "add --rotate", 2),
        (COURSE, ["make", "kursus", "--rotate", "--meetings", "1"], "several meetings", 2),
    ],
)  # fmt: skip
def test_bad_input(course: Plf, text: str, arguments: list[str], said: str, code: int) -> None:
    write(Path(), {FILE: text})
    ran = course("clusters", *arguments, "--lang", "en")
    assert ran.code == code
    assert said in " ".join(ran.err.split()) or said in ran.err
    assert Path(FILE).read_text(encoding="utf-8") == text


def test_sessions_without_a_date_go_with_their_cluster(course: Plf) -> None:
    undated = SESSION.replace(", date: 2027-03-04", "")
    write(Path(), {FILE: COURSE + undated + OLD})
    ran = course("clusters", "make", "kursus", "--write", "--lang", "en")
    assert ran.code == 0
    assert "taken out with their clusters: klyngemoede-syd-1." in ran.err
    assert "syd" not in Path(FILE).read_text(encoding="utf-8")


def test_teams_without_any_place_go_by_their_order(course: Plf) -> None:
    names = ", ".join(f"{{id: t{n}, name: T{n}}}" for n in range(6))
    write(Path(), {FILE: f"kind: course\nid: kursus\nprogramme: forloeb\nteams: [{names}]\n"})
    ran = course("clusters", "make", "kursus", "--format", "json", "--lang", "en")
    teams = [one["teams"] for one in json.loads(ran.out)["clusters"]]
    assert teams == [["t0", "t1", "t2"], ["t3", "t4", "t5"]]
    assert ran.err.startswith("No way is known")


def test_wishes(course: Plf) -> None:
    asked = ["--together", "b,d", "--apart", "b,c", "--mixed", "size", "--host"]
    ran = course("clusters", "make", "kursus", "--format", "json", *asked, "--size", "2-4")
    clusters = [set(one["teams"]) for one in json.loads(ran.out)["clusters"]]
    assert any({"b", "d"} <= one for one in clusters)
    assert not any({"b", "c"} <= one for one in clusters)


def test_a_team_that_stands_twice_is_refused(course: Plf) -> None:
    write(Path(), {FILE: COURSE + "  - {id: a, name: A igen, municipality: Varde}\n"})
    ran = course("clusters", "make", "kursus", "--lang", "en")
    assert ran.code == 1
    assert "The id of 1 team stands twice in the course: a." in ran.err


def test_without_positions_the_order_counts_and_is_said(course: Plf) -> None:
    names = ", ".join(f"{{id: t{n}, name: T{n}, municipality: Varde}}" for n in range(7))
    write(Path(), {FILE: f"kind: course\nid: kursus\nprogramme: forloeb\nteams: [{names}]\n"})
    ran = course("clusters", "make", "kursus", "--lang", "en", "--size", "3–4")  # noqa: RUF001
    assert ran.code == 0
    assert ran.err.startswith("No way is known, so teams that follow each other")
    assert "1 T0  -  ?  ?  ?  ?  ?  ?" in ran.out
    assert "proven" not in ran.out
