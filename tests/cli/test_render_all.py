"""``plf render all``: the whole set in a folder."""

import json
import re
from pathlib import Path

import pytest

from plf_cli.documents import DOCUMENTS
from tests.cli.running import Plf

ALL = ("render", "all", "seminar-eksempel", "-o", "out")
TEXT = (*ALL, "--format", "md", "--format", "html")


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_the_whole_set_and_the_same_bytes_again(plf: Plf, tmp_path: Path) -> None:
    ran = plf(*ALL)
    made = files(tmp_path / "out")
    assert (ran.out, ran.code) == ("", 0)
    assert ran.err.endswith(f"Written: {len(made)} files in out\n")
    assert {
        "index.html",
        "dagsprogram.html",
        "dagsprogram.pdf",
        "dagsprogram.docx",
        "dagsprogram.md",
        "datoer.ics",
        "drejebog.pdf",
        "strategisk-plan-eksempelskolen-nord.docx",
        "strategisk-plan-eksempelskolen-aa.pdf",
        "kursusbevis-forvaltningen-toender.pdf",
    } <= made.keys()
    assert "strategisk-plan-forvaltningen-toender.pdf" not in made
    assert all(made.values())
    assert plf(*ALL, "--force").code == 0
    assert files(tmp_path / "out") == made


def test_the_index_leads_to_every_file(plf: Plf, tmp_path: Path) -> None:
    plf(*TEXT)
    made = files(tmp_path / "out")
    links = set(re.findall(r'href="([^"]+)"', made["index.html"].decode()))
    assert links == {*made} - {"index.html"}


def test_the_index_is_in_the_order_of_use(plf: Plf, tmp_path: Path) -> None:
    plf(*TEXT)
    page = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    found = re.findall('<h2>(.*)</h2>|<th scope="row"><strong>(.*)</strong>', page)
    told = ["# " + readers if readers else name for readers, name in found]
    assert told[:8] == [
        "# Deltagere", "Invitation", "Datoer", "Dagsprogram", "Dagsorden for klyngemødet",
        "Strategisk plan", "Evaluering", "Kursusbevis",
    ]  # fmt: skip
    designers = told.index("# Tilrettelæggere, forvaltning og sekretariat")
    assert told[designers + 1] == "Dækning"
    assert len(told) == len(set(told))


def test_the_index_names_what_is_looked_at_most_first(plf: Plf, tmp_path: Path) -> None:
    plf(*TEXT)
    page = files(tmp_path / "out")["index.html"].decode()
    assert page.index("dagsprogram.html") < page.index("dagsprogram.md")


def test_existing_files_are_kept_before_anything_is_written(plf: Plf, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "dagsprogram.html").write_text("mit", encoding="utf-8")
    ran = plf(*TEXT)
    assert ran.code == 1
    assert "plf: out/dagsprogram.html exists already and is kept.\n" in ran.err
    assert files(tmp_path / "out") == {"dagsprogram.html": b"mit"}


def test_a_file_in_place_of_the_folder(plf: Plf, tmp_path: Path) -> None:
    (tmp_path / "out").touch()
    ran = plf(*TEXT)
    assert (ran.code, ran.out) == (1, "")
    assert "plf: out is a file, not a folder.\n" in ran.err


def test_an_edition_has_its_documents_only(plf: Plf, tmp_path: Path) -> None:
    plf(*TEXT, "--edition", "public")
    names = set(files(tmp_path / "out"))
    assert "dagsprogram.md" in names
    assert "drejebog.md" not in names
    assert "deltagerliste.md" not in names


def test_english_names(plf: Plf, tmp_path: Path) -> None:
    plf(*TEXT, "--document-lang", "en")
    assert {"agenda.md", "run-sheet.html", "index.html"} <= set(files(tmp_path / "out"))


def test_a_programme_leaves_out_what_it_has_not(plf: Plf, tmp_path: Path) -> None:
    ran = plf("render", "all", "seminar-ledelsesteams", "-o", "out", "--format", "md")
    assert ran.code == 0
    assert "deltagerliste.md" not in files(tmp_path / "out")
    assert "datoer.md" not in files(tmp_path / "out")
    assert "Left out: Datoer (" in ran.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--format", "odt"), "“odt” is not one of md, html, pdf, docx, json, ics, csv, svg."),
        (("--edition", "privat"), "“privat” is not one of participant, facilitator, "),
        (("--document-lang", "fr"), "“fr” is not one of da, en."),
    ],
)
def test_wrong_use(plf: Plf, tmp_path: Path, arguments: tuple[str, str], message: str) -> None:
    ran = plf(*ALL, *arguments)
    assert ran.code == 2
    assert message in ran.err
    assert not (tmp_path / "out").exists()


def test_json_views(plf: Plf, tmp_path: Path) -> None:
    plf(*ALL, "--format", "json")
    made = files(tmp_path / "out")
    views = [json.loads(text) for name, text in made.items() if name != "index.html"]
    assert {view["document"] for view in views} == {*DOCUMENTS} - {"change-notice"}


@pytest.mark.parametrize("force", [(), ("--force",)])
def test_nothing_is_written_beside_what_is_no_file(
    plf: Plf, tmp_path: Path, force: tuple[str, ...]
) -> None:
    (tmp_path / "out" / "dagsprogram.html").mkdir(parents=True)
    ran = plf(*TEXT, *force)
    assert ran.code == 1
    assert "plf: out/dagsprogram.html is no plain file and is kept.\n" in ran.err
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["dagsprogram.html"]


def test_a_link_to_nowhere_is_kept(plf: Plf, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "dagsprogram.md").symlink_to("intet")
    assert plf(*TEXT).code == 1
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["dagsprogram.md"]


def test_a_set_without_documents(plf: Plf, tmp_path: Path) -> None:
    ran = plf("render", "all", "seminar-ledelsesteams", "-o", "out", "--format", "ics")
    assert ran.code == 1
    assert ran.err.endswith("plf: There is no document to write.\n")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("folder", ["", "-"])
def test_no_folder_at_all(plf: Plf, tmp_path: Path, folder: str) -> None:
    ran = plf("render", "all", "seminar-eksempel", "-o", folder, "--format", "md")
    assert (ran.out, ran.code) == ("", 2)
    assert f"“{folder}” is no folder to write into; write . for this one." in ran.err
    assert [path.name for path in tmp_path.iterdir()] == ["plf.toml"]
