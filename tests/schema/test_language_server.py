"""The real yaml-language-server finds fault in the same lines as ``plf validate``."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from plf_cli.resources import shipped
from plf_cli.scaffold import workspace
from tests.cli.files import write
from tests.cli.running import Plf
from tests.schema.documents import DOCUMENTS
from tests.schema.language_server import Editor, program
from tools.generate import ROOT

pytestmark = pytest.mark.slow

SHIPPED = sorted(shipped("programmes").rglob("*.yaml"))


@pytest.fixture(scope="module")
def command(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    return program(tmp_path_factory.mktemp("server"))


@pytest.fixture(scope="module")
def editor(command: list[str]) -> Iterator[Editor]:
    with Editor(command) as running:
        yield running


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A workspace with the valid documents, each with its modeline."""
    shutil.copytree(ROOT / "schemas" / "en", tmp_path / "schemas")
    (tmp_path / "plf.toml").touch()
    for name, text in DOCUMENTS.items():
        kind = text.split()[1]
        line = f"# yaml-language-server: $schema=../schemas/{kind}.json\n"
        write(tmp_path, {f"programmes/{name}": line + text})
    return tmp_path


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_is_valid_is_left_alone(editor: Editor, plf: Plf, folder: Path, name: str) -> None:
    assert editor.diagnostics(folder / "programmes" / name) == []
    assert plf("validate", cwd=folder).code == 0


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_shipped_files(editor: Editor, file: Path) -> None:
    assert editor.diagnostics(file) == []


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_new_workspace(editor: Editor, plf: Plf, tmp_path: Path, language: str) -> None:
    plf("--lang", language, "init", "mine", cwd=tmp_path)
    files = sorted((tmp_path / "mine").rglob("*.yaml"))
    assert [editor.diagnostics(file) for file in files] == [[], []]


# A file, what stands in it, and the fault that is put in its place.
FAULTS = [
    ("forloeb", "status: draft", "stauts: draft"),
    ("forloeb", "status: draft", "status: drafted"),
    ("forloeb", "id: forloeb\n", "id: Forløb\n"),
    ("forloeb", "read: 2026-11-21", "read: 21.11.2026"),
    ("forloeb", "type: public-centre", "type: COK"),
    ("forloeb", "[Hjørring]", "Hjørring"),
    ("forloeb", "min: 6", "min: seks"),
    ("forloeb", "max: 40", 'max: "40"'),
    ("forloeb", "  levels: [ledere-af-ledere,", "  levels: [ledere,"),
    ("forloeb", "  - En plan", "  - En plan: mål og tegn"),
    ("forloeb", "ects: 2.5", "ects: to"),
    ("forloeb", "amount: 2995", "amount: 2995.50"),
    ("forloeb", "    kind: seminar-day\n", "    kind: seminardag\n"),
    ("forloeb", "title: Vores data", "title: [Vores data]"),
    ("forloeb", "title: Vores data", "title:"),
    ("forloeb", "stage: introduced", "stage: begun"),
    ("forloeb", "    start: 9:00", "    start: 9.00"),
    ("forloeb", "    end: 11:15", "    end: kl. 11"),
    ("forloeb", "minutes: 45", "minutes: 45 min"),
    ("forloeb", "minutes: 45", "minutes: 0"),
    ("forloeb", "        lead: speaker", "        leader: speaker"),
    ("forloeb", "materials: [Oplæg]", "materials: Oplæg"),
    ("forloeb", "at: 10:00", "at: 25:00"),
    ("forloeb", "{kind: break, title: Pause,", "{kind: break,"),
    ("forloeb", "      - kind: talk\n        title", "      - title"),
    ("forloeb", "apart: {weeks: 6-10}", "apart: {weeks: 6 til 10}"),
    ("forloeb", "apart: {weeks: 6-10}", "apart: {weeks: 6, days: 4}"),
    ("forloeb", "apart: {weeks: 6-10}", "apart: {}"),
    ("forloeb", "after: {module: dag-1, ", "after: {"),
    ("forloeb", "optional: true", "optional: ja"),
    ("forloeb", "    kind: seminar\n", "    kind: seminar\n    start: 9:00\n"),
    ("variant", "remove: [klyngemoede]", "remove: klyngemoede"),
    ("variant", "place: {after: dag-1}", "place: {after: dag-1, before: dag-1}"),
    ("variant", "title: Vores data igen", "titel: Vores data igen"),
    ("afvikling", "from: 2027-01-04, ", ""),
    ("afvikling", "2027-01-14", "14.1.2027"),
    ("afvikling", "2027-02-03, ", "2027-2-3, "),
    ("afvikling", "function: facilitator", "function: konsulent"),
    ("afvikling", "[tue, wed, thu]", "[tue, ons, thu]"),
    ("afvikling", "lat: 57.46", "lat: 157.46"),
    ("afvikling", "number: 1", "number: første"),
    ("afvikling", "    status: planned", "    status: aflyst"),
    ("afvikling", "size: 420", "size: -1"),
    ("afvikling", "{role: skoleleder}", "{role: rektor}"),
    ("afvikling", "name: Skole C", "navn: Skole C"),
    ("ramme", "title: Vores mål\n", ""),
    ("ramme", "wording: plf-udkast", "wording: egne"),
    ("ramme", "aliases: [helhedssyn]", "aliases: {a: b}"),
    ("ramme", "type: competence", "type: kompetence"),
    ("hjoerring", "2026/27", "2026-27"),
    ("hjoerring", "assumed: true\n", ""),
    ("hjoerring", "week: 42", "week: 54"),
    ("hjoerring", "municipality: Hjørring", "municipality: {navn: Hjørring}"),
    ("hjoerring", "municipality: Hjørring", "by: Hjørring"),
    ("fortegnelse", "public: true", "public: yes"),
    ("fortegnelse", "to: 2027-03-12", "to:"),
    ("fortegnelse", "kind: directory", "kind: folder"),
]


@pytest.mark.parametrize(("name", "old", "new"), FAULTS)
def test_a_fault_is_found_in_the_same_line(
    editor: Editor, plf: Plf, folder: Path, name: str, old: str, new: str
) -> None:
    file = folder / "programmes" / f"{name}.yaml"
    text = file.read_text(encoding="utf-8")
    assert text.count(old) >= 1
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    ran = plf("validate", "--format", "json", f"programmes/{name}.yaml", cwd=folder)
    ours = sorted({one["line"] for one in ran.findings if one["code"] < "PLF200"})
    assert ours
    assert (ours, editor.lines(file)) == (ours, ours)


def test_there_are_enough_faults() -> None:
    assert len(FAULTS) >= 20
    assert len({fault[:2] for fault in FAULTS}) >= 20


def test_a_file_without_its_line_finds_its_schema_by_the_settings(
    command: list[str], folder: Path
) -> None:
    file = folder / "programmes" / "hjoerring.yaml"
    text = DOCUMENTS["hjoerring.yaml"]
    settings = json.loads(workspace("en")[".vscode/settings.json"])
    with Editor(command, folder, {"schemas": settings["yaml.schemas"]}) as editor:
        assert editor.lines(file, text) == []
        assert editor.lines(file, text.replace("week: 42", "week: 54")) == [7]
        assert editor.lines(file, text.replace("kind: calendar", "kind: kalender")) == [1]
