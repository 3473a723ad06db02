"""A CPR number on the command line: found in every text file, and repeated by no command."""

from pathlib import Path

import pytest

from plf_cli.source import MAX_BYTES
from tests.cli.files import CLEAN, write
from tests.cli.running import Plf

NUMBER = "040506-0708"
BASE = "kind: programme\nid: basis\ntitle: Basis\n"
VARIANT = "kind: programme\nid: variant\nextends: basis\ntitle: Variant\n"
COURSE = "kind: course\nid: kursus\nprogramme: basis\n"
SHARED = "kind: directory\nid: steder\nvenues:\n  - {id: skole, name: Skolen}\n"
FILES = {
    "programmes/basis.yaml": BASE + "modules:\n  - {id: dag-1, kind: seminar-day}\n",
    "programmes/variant.yaml": VARIANT,
    "programmes/kursus.yaml": COURSE,
    "programmes/steder.yaml": SHARED,
}


@pytest.mark.parametrize(
    ("name", "is_found"),
    [
        *((f"programmes/hold.{suffix}", True) for suffix in ("md", "txt", "csv", "tsv", "json")),
        *((f"templates/agenda/agenda.{suffix}", True)
          for suffix in ("md", "html", "j2", "md.jinja", "typ", "svg", "ics", "xml", "toml",
                         "yaml", "TXT")),
        ("programmes/courses/2027/noter.md", True),
        ("programmes/.noter.md", True),  # hidden, but kept and sent on all the same
        ("programmes/.gamle/kladde.yaml", True),
        ("programmes/billede.png", False),  # no text
        ("noter.md", False),  # beside the folders that are plf's
        ("udkast/noter.md", False),
    ],
)  # fmt: skip
def test_other_text_files(plf: Plf, tmp_path: Path, name: str, is_found: bool) -> None:  # noqa: FBT001
    write(tmp_path, {"programmes/forloeb.yaml": CLEAN, name: f"Møde\nmed {NUMBER}\n"})
    ran = plf("validate", "--format", "json")
    assert ran.places == ([(name, 2, 5, "PLF901")] if is_found else [])
    assert ran.code == int(is_found)
    summary = plf("validate").out.splitlines()[-1]
    assert summary == ("2 files: 1 error." if is_found else "1 file: no findings.")


@pytest.mark.parametrize(
    ("paths", "names"),
    [
        ([], ["programmes/a/x.md", "templates/y.md"]),
        (["."], ["programmes/a/x.md", "templates/y.md"]),
        (["programmes"], ["programmes/a/x.md"]),
        (["programmes/a"], ["programmes/a/x.md"]),
        (["programmes/a/forloeb.yaml"], []),
        (
            ["programmes/a/forloeb.yaml", "programmes/a", "."],
            ["programmes/a/x.md", "templates/y.md"],
        ),
    ],
)
def test_of_the_folders_asked_for(
    plf: Plf, tmp_path: Path, paths: list[str], names: list[str]
) -> None:
    texts = dict.fromkeys(("programmes/a/x.md", "templates/y.md", "z.md"), NUMBER)
    write(tmp_path, {"programmes/a/forloeb.yaml": CLEAN, **texts})
    assert [place[0] for place in plf("validate", *paths, "--format", "json").places] == names


def test_a_file_in_another_encoding_and_one_that_is_too_large(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {"programmes/forloeb.yaml": CLEAN})
    (tmp_path / "programmes" / "a.csv").write_bytes(f"Ærø;{NUMBER}".encode("cp1252"))
    (tmp_path / "programmes" / "b.csv").write_bytes(b"x" * MAX_BYTES + NUMBER.encode())
    assert plf("validate", "--format", "json").places == [("programmes/a.csv", 1, 5, "PLF901")]


def test_a_team_list_is_told_once(plf: Plf, tmp_path: Path) -> None:
    teams = f"navn;noter\nA;{NUMBER}\n"
    files = {**FILES, "programmes/kursus.yaml": f"{COURSE}teams: ./hold.csv\n"}
    write(tmp_path, {**files, "programmes/hold.csv": teams})
    told = [("programmes/hold.csv", 2, 3, "PLF901")]
    assert plf("validate", "--format", "json").places == told
    assert plf("validate", "programmes/kursus.yaml", "--format", "json").places == told


@pytest.mark.parametrize(
    "format_", ["text", "concise", "json", "sarif", "junit", "github", "gitlab"]
)
def test_no_format_repeats_it(plf: Plf, tmp_path: Path, format_: str) -> None:
    fault = f"purpose: x\n{NUMBER}: y\nmodules: [{{id: a, kind: seminar, start: {NUMBER}}}]\n"
    write(tmp_path, {"programmes/basis.yaml": BASE + fault, f"programmes/{NUMBER}.md": NUMBER})
    for arguments in ([], ["--no-waivers", "--notes", "--lang", "da"]):
        ran = plf("validate", "--format", format_, *arguments)
        assert ran.code == 1
        assert "PLF901" in ran.out
        assert NUMBER[:6] not in ran.out + ran.err


@pytest.mark.parametrize(
    ("file", "text", "commands"),
    [
        ("basis", "purpose: {}", ["render agenda basis", "render agenda basis --format json",
                                  "render agenda kursus", "render agenda variant", "show basis",
                                  "show basis --resolved", "show variant --resolved"]),
        ("basis", "# {}", ["render agenda basis", "show basis"]),
        ("variant", "purpose: {}", ["render agenda variant", "show variant"]),
        ("kursus", "title: Om {}", ["render agenda kursus", "show kursus"]),
        ("steder", "people: [{{id: a, function: host, name: '{}', public: true}}]",
         ["render agenda kursus", "render agenda basis", "show steder"]),
    ],
)  # fmt: skip
def test_nothing_is_shown_of_a_file_with_a_number(
    plf: Plf, tmp_path: Path, file: str, text: str, commands: list[str]
) -> None:
    name = f"programmes/{file}.yaml"
    write(tmp_path, FILES)
    for command in commands:
        assert plf(*command.split()).code == 0
    write(tmp_path, {name: FILES[name] + text.format(NUMBER) + "\n"})
    for command in commands:
        ran = plf(*command.split())
        assert (ran.out, ran.code) == ("", 1)
        assert ran.err.startswith(f"plf: {name}:")
        assert "A CPR number stands here." in ran.err
        assert NUMBER[:6] not in ran.err


def test_what_a_file_with_a_number_does_not_touch_is_shown(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, FILES)
    write(tmp_path, {"programmes/kursus.yaml": f"{COURSE}title: Om {NUMBER}\n"})
    assert plf("render", "agenda", "basis").code == 0
    assert plf("show", "variant").code == 0


@pytest.mark.parametrize("command", ["render agenda basis", "show basis", "validate"])
def test_a_waived_number_is_another_number(plf: Plf, tmp_path: Path, command: str) -> None:
    text = f"purpose: Vare {NUMBER}  # plf: waive PLF901 et varenummer\n"
    write(tmp_path, {"programmes/basis.yaml": FILES["programmes/basis.yaml"] + text})
    assert plf(*command.split()).code == 0


@pytest.mark.parametrize("format_", ["text", "json"])
def test_the_list_does_not_repeat_it(plf: Plf, tmp_path: Path, format_: str) -> None:
    write(tmp_path, {"programmes/a.yaml": f"kind: programme\nid: a\ntitle: Om {NUMBER}\n"})
    ran = plf("list", "--format", format_)
    assert "Om ●●●●●●-●●●●" in ran.out
    assert NUMBER[:6] not in ran.out


def test_in_danish(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {"programmes/a.yaml": f"kind: programme\nid: a\ntitle: Om {NUMBER}\n"})
    assert "title: Om ●●●●●●-●●●●\n" in plf("validate", "--lang", "da").out
