"""Documents against the bare libraries that make the same ones."""

import pickle
import shutil
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from benchmarks.measures import Command, Pair, runs
from plf_cli.catalogue import Catalogue, Entry
from plf_cli.documents import DOCUMENTS, whole_set
from plf_cli.model.course import Course
from plf_cli.render.pdf import page
from plf_cli.resources import shipped
from plf_cli.views.wanted import Wanted

_MAIN = b'#include "/agenda/agenda.typ"\n'
HERE = Path(__file__).resolve().parent
COURSE = HERE.parent / "programmes" / "courses" / "seminar-eksempel.yaml"


def pairs(plf: Command, folder: Path) -> Iterator[Pair]:
    """The pairs of whole processes; ``folder`` is for what the bare ones read."""
    python, course = sys.executable, str(COURSE)
    yield Pair(
        "`plf render agenda`, terminal",
        "`plf validate` of the same file",
        1.3,
        runs([*plf, "render", "agenda", course]),
        runs([*plf, "validate", course]),
    )
    _lay_out_page(folder / "page")
    yield Pair(
        "`plf render agenda --format pdf`",
        "typst alone, the same pages",
        2.0,
        runs([*plf, "render", "agenda", course, "--format", "pdf"]),
        runs([python, str(HERE / "bare_typst.py"), str(folder / "page")]),
    )
    _lay_out_set(folder / "set")
    whole = ["render", "all", course, "--format", "md", "--format", "html", "--force", "-o"]
    yield Pair(
        "`plf render all`, Markdown and HTML",
        "jinja2 alone, the same files",
        3.0,
        runs([*plf, *whole, str(folder / "ours")]),
        runs([python, str(HERE / "bare_jinja.py"), str(folder / "set"), str(folder / "theirs")]),
    )


@cache
def _catalogue() -> Catalogue:
    files = sorted(shipped("programmes").rglob("*.yaml"))
    return Catalogue(Entry(str(path), path.read_bytes()) for path in files)


def _course() -> Course:
    found = _catalogue().get(Course, "seminar-eksempel")
    assert found
    return found


def _lay_out_page(folder: Path) -> None:
    """The files of the agenda's PDF, as typst reads them from a disk."""
    view = DOCUMENTS["agenda"].view(_catalogue(), _course(), Wanted())
    files, _data, _replaced = page("agenda", view)
    for name, content in (files.contents | {"main.typ": _MAIN}).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    shutil.copytree(shipped("templates") / "shared" / "fonts", folder / "fonts")


def _lay_out_set(file: Path) -> None:
    """The views of the whole set, with the files that they become."""
    sheets = [
        (f"{at}.{format_}", copy.made.name, format_, copy.view)
        for at, copy in enumerate(whole_set(_catalogue(), _course()))
        if not copy.view.open
        for format_ in ("md", "html")
    ]
    file.write_bytes(pickle.dumps(sheets))
