"""``plf fix``: it mends what it says, all of it, and not a byte beside it."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.files import write
from tests.cli.running import Plf

FILE = "programmes/forloeb.yaml"
HEAD = "kind: programme\nid: forloeb\ntitle: Forløb\n"
WITH_FIELDS = f"{HEAD}frameworks: [syv-ledelsesfelter]\n"
MODULE = f"{HEAD}modules:\n  - {{id: dag-1, kind: seminar-day, "
ITEM = f"{MODULE}agenda: [{{title: T, "
COURSE = "kind: course\nid: forloeb\nprogramme: seminar-ledelsesteams\n"
TEAMS = (
    f"{COURSE}teams:\n  - {{id: skole-a, name: Skole A}}\n  - {{id: skole-b, name: Skolen}}\n"
    "  - {id: skole-c, name: Skolen}\n"
)


def findings(plf: Plf, cwd: Path | None = None) -> list[dict[str, Any]]:
    return plf("validate", "--notes", "--format", "json", cwd=cwd).findings


@pytest.mark.parametrize(
    ("text", "line", "before", "after"),
    [
        # a mistyped key
        (HEAD.replace("title", "titel"), 3, "titel: F", "title: F"),
        (HEAD.replace("title", "Title"), 3, "Title: F", "title: F"),
        (HEAD.replace("title", "'titel'"), 3, "'titel'", "'title'"),
        (HEAD.replace("title", '"titel"'), 3, '"titel"', '"title"'),
        (HEAD.replace("title", "? titel\n"), 3, "? titel", "? title"),
        (f"{ITEM}kind: talk, minuts: 45}}]}}\n", 5, "minuts", "minutes"),
        (f"{ITEM}kind: talk, each-team: true}}]}}\n", 5, "each-team", "each_team"),
        (f"{HEAD}Notes: internt\n", 4, "Notes", "notes"),
        (f"{HEAD}Purpose: >-   # hvorfor\n  En tekst\n", 4, "Purpose", "purpose"),
        (f"{HEAD}outcome:\n  - En plan\n", 4, "outcome", "outcomes"),
        # a clock time
        (f"{MODULE}start: 9.30}}\n", 5, "9.30", "9:30"),
        (f"{MODULE}start: '9.30'}}\n", 5, "'9.30'", "'9:30'"),
        (f'{MODULE}start: "9.30", end: 15:30}}\n', 5, '"9.30"', '"9:30"'),
        (f"{MODULE}start: 930}}\n", 5, "930", "9:30"),
        (f"{MODULE}start: 9}}\n", 5, "start: 9", "start: 9:00"),
        (f"{MODULE}start: kl. 9}}  # æ\n", 5, "kl. 9", "9:00"),
        (f"{MODULE}title: 🎉👩‍🏫, start: Kl 9.05}}\n", 5, "Kl 9.05", "9:05"),
        (f"{COURSE}sessions:\n  - module: dag-1\n    start: 9.30 # n\n", 6, "9.30", "9:30"),
        # one of plf's own words
        (f"{ITEM}kind: pause}}]}}\n", 5, "pause", "break"),
        (f"{ITEM}kind: Frokost}}]}}\n", 5, "Frokost", "lunch"),
        (f"{ITEM}kind: 'arbejde i ledelsesteam'}}]}}\n", 5, "'arbejde i ledelsesteam'",
         "'team-work'"),
        (MODULE.replace("seminar-day", "seminar_day") + "}\n", 5, "seminar_day", "seminar-day"),
        (MODULE.replace("seminar-day", "netværksmøde") + "}\n", 5, "netværksmøde",
         "network-meeting"),
        (f"{HEAD}status: Published\n", 4, "Published", "published"),
        (f"{HEAD}status: udkast\n", 4, "udkast", "draft"),
        (f"{HEAD}provider: {{name: A, type: professionshøjskole}}\n", 4, "professionshøjskole",
         "university-college"),
        (f"{MODULE}per: hold}}\n", 5, "hold", "group"),
        (f"{ITEM}kind: talk, lead: oplægsholder}}]}}\n", 5, "oplægsholder", "speaker"),
        (f"{COURSE}status: planlagt\n", 4, "planlagt", "planned"),
        (f"{COURSE}people: [{{id: a, function: vært, weekdays: [mon]}}]\n", 4, "vært", "host"),
        (f"{COURSE}people: [{{id: a, function: host, weekdays: [tirsdag]}}]\n", 4, "tirsdag",
         "tue"),
        (f"{COURSE}price: {{amount: 1, per: skole}}\n", 4, "skole", "school"),
        (f"{HEAD}audience: {{roles: [skoleleder, SFO-leder]}}\n", 4, "SFO-leder", "sfo-leder"),
        # a name in the place of an id
        (f"{WITH_FIELDS}fields: [Ledelse af den åbne skole]\n", 5, "Ledelse af den åbne skole",
         "omverden"),
        (f"{WITH_FIELDS}fields:\n  - ledelse af DEN åbne skole  # x\n", 6,
         "ledelse af DEN åbne skole", "omverden"),
        (f"{WITH_FIELDS}fields: [aaben-skole]\n", 5, "aaben-skole", "omverden"),
        (f"{WITH_FIELDS}fields: [syv-ledelsesfelter/aaben-skole]\n", 5, "/aaben-skole",
         "/omverden"),
        (f"{WITH_FIELDS}opt_outs: [{{field: Omverden, reason: R}}]\n", 5, "Omverden", "omverden"),
        (f"{TEAMS}clusters:\n  - {{id: nord, teams: [SKOLE A], host: skole-a}}\n", 9, "SKOLE A",
         "skole-a"),
        (f"{TEAMS}sessions: [{{module: klyngemoede, team: Skole A}}]\n", 8, "Skole A", "skole-a"),
        ((f"{COURSE}venues: [{{id: salen, name: 'Den store sal'}}]\n"
         "sessions: [{module: dag-1, venue: den store sal}]\n"), 5, "den store sal", "salen"),
        (f"{COURSE}sessions:\n  - {{module: Dag 1}}\n", 5, "Dag 1", "dag-1"),
    ],
)  # fmt: skip
def test_what_is_mended(
    plf: Plf, tmp_path: Path, text: str, line: int, before: str, after: str
) -> None:
    lines = text.split("\n")
    assert lines[line - 1].count(before) == 1
    write(tmp_path, {FILE: text})
    lines[line - 1] = lines[line - 1].replace(before, after)
    told = {(one["code"], one["message"]) for one in findings(plf) if one["fix"]}
    ran = plf("fix")
    assert (tmp_path / FILE).read_bytes() == "\n".join(lines).encode()
    assert ran.out.startswith(f"{FILE}:{line}:")
    assert ran.out.endswith("\n1 file: 1 fix.\n")
    assert (ran.code, ran.err) == (0, "")
    assert len(told) == 1
    assert not told & {(one["code"], one["message"]) for one in findings(plf)}
    assert plf("fix").out == "1 file: nothing to fix.\n"


@pytest.mark.parametrize(
    "text",
    [
        # keys: two that could be the same, one that is there, a piece of text, a value that is none
        HEAD.replace("title: Forløb", "titel: A\ntittle: B"),
        f"{HEAD}titel: B\n",
        f"{ITEM}kind: talk, minuts}}]}}\n",
        f"{HEAD}outcome: En plan\n",
        f"{HEAD}slut: 9:00\n",
        f"{HEAD}formål: B\n",
        # keys that mean something else elsewhere: notes are never in a document, a note may be
        f"{HEAD}price: {{amount: 0, notes: internt}}\n",
        f"{HEAD}price: {{amount: 0, noter: internt}}\n",
        f"{HEAD}opt_outs: [{{fixed: omverden, reason: R}}]\n",
        f"{ITEM}kind: talk, plan: Gruppearbejde}}]}}\n",
        f"{MODULE}time: 9:00}}\n",
        # clock times that nobody can know
        f"{MODULE}start: 25:00}}\n",
        f"{MODULE}start: 9.60}}\n",
        f"{MODULE}start: [9.30]}}\n",
        f"{MODULE}start: 9.30-15.30}}\n",
        f"{MODULE}start: 9,30, end: 12,15}}\n",  # the comma begins a key 30
        f"{HEAD}modules:\n  - id: dag-1\n    kind: seminar-day\n    start: |\n      9.30\n",
        # words that are only near, numbers in quotes
        f"{ITEM}kind: pauser}}]}}\n",
        f"{HEAD}status: kladde\n",
        f"{HEAD}audience: {{roles: [souschef]}}\n",
        f"plf: '1'\n{HEAD}",
        # names that are only near, or two things'
        f"{WITH_FIELDS}fields: [Ledelse af åbne skoler]\n",
        f"{TEAMS}clusters:\n  - {{id: nord, teams: [Skolen]}}\n",
        (
            f"{COURSE}people: [{{id: a, function: host, name: Anna}}]\n"
            "sessions: [{module: dag-1, people: [Anna]}]\n"
        ),
        # what a file is and is called
        HEAD.replace("programme", "forløb"),
        HEAD.replace("forloeb", "Forloeb"),
        COURSE.replace("seminar-ledelsesteams", "Seminar-Ledelsesteams"),
        # what stands in two places at once
        f"{HEAD}modules:\n  - &a {{id: a, kind: seminar, start: 9.30}}\n",
        f"{HEAD}modules:\n  - {{id: a, kind: seminar, start: &s 9.30, end: *s}}\n",
        # dates and ids are for people to decide
        f"{COURSE}sessions: [{{module: dag-1, date: 3.2.2027}}]\n",
    ],
)
def test_what_is_not_mended(plf: Plf, tmp_path: Path, text: str) -> None:
    write(tmp_path, {FILE: text})
    assert findings(plf)
    ran = plf("fix")
    assert (ran.out, ran.err, ran.code) == ("1 file: nothing to fix.\n", "", 0)
    assert (tmp_path / FILE).read_bytes() == text.encode()


def test_what_is_waived_stays(plf: Plf, tmp_path: Path) -> None:
    line = "fields: [aaben-skole]  # plf: waive PLF201 det hedder feltet i kommunen\n"
    write(tmp_path, {FILE: WITH_FIELDS + line})
    assert plf("fix").out == "1 file: nothing to fix.\n"


def test_what_plf_toml_leaves_out_stays(plf: Plf, tmp_path: Path) -> None:
    write(
        tmp_path, {FILE: f"{WITH_FIELDS}fields: [aaben-skole]\n", "plf.toml": 'ignore = ["PLF2"]'}
    )
    assert plf("fix").out == "1 file: nothing to fix.\n"


ROUNDS = f"{HEAD}modules:\n  - {{id: dag-1, kind: seminar, starts: kl. 9, ende: '15.30'}}   # x"


def test_one_run_mends_all(plf: Plf, tmp_path: Path) -> None:
    """A key first, then the value that it has."""
    write(tmp_path, {FILE: ROUNDS})
    assert plf("fix").out == (
        "programmes/forloeb.yaml:5:32: PLF102 “starts” → start\n"
        "programmes/forloeb.yaml:5:39: PLF106 “kl. 9” → 9:00\n"
        "programmes/forloeb.yaml:5:47: PLF102 “ende” → end\n"
        "programmes/forloeb.yaml:5:51: PLF106 “'15.30'” → '15:30'\n"
        "1 file: 4 fixes.\n"
    )
    mended = ROUNDS.replace("starts: kl. 9, ende: '15.30'", "start: 9:00, end: '15:30'")
    assert (tmp_path / FILE).read_text("utf-8") == mended


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("last", ["", "\n", "\n\n  \n# slut"])
def test_other_line_ends(plf: Plf, tmp_path: Path, mark: bytes, ends: str, last: str) -> None:
    """A byte order mark, every kind of line end and a missing last one stay as they are."""
    text = f"# 🎉\u2028æ\n{ROUNDS}{last}"
    mended = text.replace("starts: kl. 9, ende: '15.30'", "start: 9:00, end: '15:30'")
    write(tmp_path, {FILE: ""})
    (tmp_path / FILE).write_bytes(mark + text.replace("\n", ends).encode())
    assert plf("fix").out.endswith("1 file: 4 fixes.\n")
    assert (tmp_path / FILE).read_bytes() == mark + mended.replace("\n", ends).encode()


def test_a_variant_and_its_base(plf: Plf, tmp_path: Path) -> None:
    """Each is mended where it says so itself."""
    base = f"{HEAD}modules:\n  - {{id: dag-1, kind: seminar-day, start: 9.30}}\n"
    variant = (
        "kind: programme\nid: variant\nextends: forloeb\ntitel: Anden\nmodules:\n"
        "  - {id: dag-1, end: 15.30}\n  - {id: dag-2, kind: seminardag}\n"
    )
    write(tmp_path, {FILE: base, "programmes/variant.yaml": variant})
    assert plf("fix").out.endswith("2 files: 4 fixes.\n")
    assert (tmp_path / FILE).read_text("utf-8") == base.replace("9.30", "9:30")
    assert (tmp_path / "programmes/variant.yaml").read_text("utf-8") == variant.replace(
        "titel", "title"
    ).replace("15.30", "15:30").replace("seminardag", "seminar-day")
