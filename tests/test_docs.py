"""The manual is true: its files validate, its commands print what it says, and nothing is left out.

A fence ``yaml`` or ``yaml PATH`` is a whole file, ``yaml fragment`` a piece of one, ``csv PATH`` a
team list, ``jinja PATH`` a template. The commands of ``console run`` are run in the page's order,
in one folder, in which the files with a PATH lie by then; a line ``…`` in the output stands for any
lines, and ``…/programmes`` for the folder of the shipped files. A comment ``<!-- edit PATH: OLD ->
NEW -->`` makes the change that the text beside it asks the reader to make. ``PLF_UPDATE_GOLDEN=1``
writes the output into the pages.
"""

import os
import re
import shlex
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import get_args

import pytest
from pydantic import BaseModel

from plf_cli import messages, shape
from plf_cli.catalogue import Catalogue, Entry, Origin
from plf_cli.check import check
from plf_cli.diagnostics import Severity
from plf_cli.model import words
from plf_cli.resources import shipped
from plf_cli.rules import RULES
from plf_cli.scaffold import workspace
from plf_cli.workspace import yaml_files
from tests.cli.running import Plf

DOCS = Path(__file__).parents[1] / "docs" / "da"
PAGES = sorted({*DOCS.glob("*.md")} - {DOCS / "regler.md"})  # that one is generated
EDIT = r"^<!-- edit (?P<file>\S+): (?P<old>.*?) -> (?P<new>.*?) -->$"
FENCE = r"^```(?P<language>[a-z]+) ?(?P<about>[^\n]*)\n(?P<text>.*?)^```$"
PIECE = re.compile(f"{FENCE}|{EDIT}", re.MULTILINE | re.DOTALL)

every_page = pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])


def test_the_manual_has_what_these_tests_look_at() -> None:
    pieces = [piece for page in PAGES for piece in PIECE.finditer(_text(page))]
    files = [piece for piece in pieces if piece["language"] == "yaml"]
    runs = [piece for piece in pieces if piece["about"] == "run"]
    assert (len(PAGES) >= 3, len(files) >= 12, len(runs) >= 8) == (True, True, True)


@every_page
def test_every_fence_says_what_it_is(page: Path) -> None:
    fences = [piece for piece in PIECE.finditer(_text(page)) if piece["language"]]
    assert len(re.findall("^```", _text(page), re.MULTILINE)) == 2 * len(fences)


# --- files ---


@every_page
def test_the_files_validate(page: Path) -> None:
    files = _files(page)
    own = [name for name in workspace("da") if name.endswith(".yaml") and name not in files]
    first = [Entry(name, workspace("da")[name].encode()) for name in own]
    entries = [
        Entry(name, text.encode(), beside=lambda name: _lists(page).get(name))
        for name, text in files.items()
    ]
    report = check(Catalogue([*entries, *first, *_shipped()]), entries, date(2026, 12, 1))
    assert [one for one in report.diagnostics if one.severity is not Severity.NOTE] == []


def _files(page: Path) -> dict[str, str]:
    """The whole files on a page by their name; the later of two with one name counts."""
    found = {}
    for piece in PIECE.finditer(_text(page)):
        if piece["language"] == "yaml" and piece["about"] != "fragment":
            id_ = re.search(r"^id: (\S+)", piece["text"], re.MULTILINE)
            assert id_, piece["text"]
            found[piece["about"] or f"{id_[1]}.yaml"] = piece["text"]
    return found


def _lists(page: Path) -> dict[str, bytes]:
    pieces = PIECE.finditer(_text(page))
    return {
        piece["about"]: piece["text"].encode() for piece in pieces if piece["language"] == "csv"
    }


def _shipped() -> Iterator[Entry]:
    for path in yaml_files(shipped("programmes")):
        yield Entry(path.name, path.read_bytes(), Origin.SHIPPED)


# --- commands ---


Command = Callable[[list[str], Path], str]
"""Runs plf with arguments in a folder, and hands back what it prints."""


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Iterator[Command]:
    """Run plf in Danish on a terminal of 80 columns without colours."""
    plf = Plf(monkeypatch)

    def said(arguments: list[str], folder: Path) -> str:
        ran = plf(*arguments, env={"PLF_LANG": "da", "COLUMNS": "80", "NO_COLOR": "1"}, cwd=folder)
        return (ran.out + ran.err).replace(shipped("programmes").as_posix(), "…/programmes")

    yield said
    messages.use("en")


@every_page
def test_the_commands_print_what_the_page_says(page: Path, run: Command, tmp_path: Path) -> None:
    told = _Story(tmp_path, run).told(_text(page))
    if os.environ.get("PLF_UPDATE_GOLDEN") == "1":
        page.write_text(told, encoding="utf-8", newline="\n")
    assert _text(page) == told


class _Story:
    """What a reader does from the top of a page to its end."""

    def __init__(self, folder: Path, run: Command) -> None:
        self.folder, self.run = folder, run

    def told(self, text: str) -> str:
        """The page with the output that its commands have."""
        return PIECE.sub(self._piece, text)

    def _piece(self, piece: re.Match[str]) -> str:
        if piece["file"]:
            self._edit(self.folder / piece["file"], piece["old"], piece["new"])
        elif piece["about"] == "run":
            commands = re.split(r"^\$ ", piece["text"], flags=re.MULTILINE)[1:]
            told = "".join(self._run(*command.split("\n", 1)) for command in commands)
            return f"```console run\n{told}```"
        elif piece["about"].endswith((".yaml", ".csv", ".html", ".md")):
            self._write(self.folder / piece["about"], piece["text"])
        return piece[0]

    def _edit(self, file: Path, old: str, new: str) -> None:
        text = file.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file.name}"
        self._write(file, text.replace(old, new))

    def _write(self, file: Path, text: str) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")

    def _run(self, command: str, said: str) -> str:
        program, *arguments = shlex.split(command)
        if program == "cd":
            self.folder /= arguments[0]
            return f"$ {command}\n"
        assert program == "plf"
        output = self.run(arguments, self.folder)
        head, cut, tail = said.partition("\n…\n")
        if cut and output.startswith(f"{head}\n") and output.endswith(f"\n{tail}"):
            output = said
        return f"$ {command}\n{output}"


# --- nothing is left out, nothing is made up ---


@pytest.mark.parametrize("kind", shape.KINDS)
def test_every_key_is_described(kind: str) -> None:
    text = _text(DOCS / "sproget.md")
    assert [key for key in _keys(shape.model(kind)) if f"`{key}`" not in text] == []


def _keys(model: type[BaseModel]) -> set[str]:
    keys = {field.alias or name for name, field in model.model_fields.items()}
    inner = (
        one for field in model.model_fields.values() for one in shape.models_in(field.annotation)
    )
    return keys.union(*map(_keys, inner))


def test_every_word_of_the_closed_lists_is_described() -> None:
    text = _text(DOCS / "sproget.md")
    known = {word for found in vars(words).values() for word in get_args(found)}
    assert len(known) > 80
    assert [word for word in sorted(known, key=str) if f"`{word}`" not in text] == []


def test_every_family_of_codes_is_described() -> None:
    text = _text(DOCS / "beskeder.md")
    assert [rule.code for rule in RULES if f"`PLF{rule.code[3]}xx`" not in text] == []


@every_page
def test_the_codes_are_known(page: Path) -> None:
    assert set(re.findall(r"PLF[0-9]{3}", _text(page))) <= {rule.code for rule in RULES}


@every_page
def test_the_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]*)#?([^):]*)\)", _text(page))
    targets = [(page.parent / name if name else page, heading) for name, heading in links]
    lost = [(file.name, slug) for file, slug in targets if slug and slug not in _slugs(file)]
    assert (lost, [file.name for file, _slug in targets if not file.is_file()]) == ([], [])


def _slugs(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.*)$", _text(page), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def _text(page: Path) -> str:
    return page.read_text(encoding="utf-8")
