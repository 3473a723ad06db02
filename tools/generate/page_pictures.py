"""Pictures of the documents for the README: pages as the PDFs have them, timeline and coverage."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import typst

from plf_cli.catalogue import Catalogue
from plf_cli.documents import DOCUMENTS
from plf_cli.model.course import Course
from plf_cli.render.pdf import page
from plf_cli.render.pictures import pictures, svg
from plf_cli.resources import shipped
from plf_cli.views.cover import Cover
from plf_cli.views.coverage import coverage
from plf_cli.views.timeline import timeline
from plf_cli.views.wanted import Wanted
from tools.generate.pictures import entries

FOLDER = Path("docs/pictures")
COURSE = "seminar-eksempel"
_DOTS = 57  # an inch: what stands in a page can just be read, and no picture is large
_MAIN = """\
#set page(background: rect(width: 100% - 2pt, height: 100% - 2pt, stroke: 1pt + rgb("#c5cfd1")))
#include "/{document}/{document}.typ"
"""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a document of the example, and what of it somebody asks for."""

    document: str
    number: int = 1
    wanted: dict[str, str] = field(default_factory=dict)


PAGES = (
    Page("agenda", wanted={"day": "dag-1"}),
    Page("invitation"),
    Page("run-sheet", 3, {"day": "dag-1"}),
    Page("strategic-plan", wanted={"team": "eksempelskolen-nord"}),
)


def files(root: Path) -> dict[Path, bytes]:
    """``docs/pictures/page-NAME.png`` for each page, and ``NAME.svg`` for each picture."""
    catalogue = Catalogue(entries(root))
    course = catalogue.get(Course, COURSE)
    assert course  # the shipped catalogue validates
    pages = {FOLDER / f"page-{one.document}.png": _png(catalogue, course, one) for one in PAGES}
    drawn = (timeline(catalogue, course, Wanted()), coverage(catalogue, course, Wanted()))
    return pages | {FOLDER / f"{one.document}.svg": svg(one).encode() for one in drawn}


def _png(catalogue: Catalogue, course: Course, wanted: Page) -> bytes:
    made = DOCUMENTS[wanted.document]
    view = made.view(catalogue, course, Wanted(edition=made.editions[0], **wanted.wanted))
    return _pages(wanted.document, view)[wanted.number - 1]


def _pages(document: str, view: Cover) -> Sequence[bytes]:
    read, _data, _replaced = page(document, view, pictures=pictures(view))
    fonts = shipped("templates") / "shared" / "fonts"
    sources: Any = read.contents | {"main": _MAIN.format(document=document).encode()}
    pages = typst.compile(
        sources,
        root=str(fonts),
        font_paths=[str(fonts)],
        ignore_system_fonts=True,
        format="png",
        ppi=_DOTS,
    )
    assert isinstance(pages, list)
    return [one for one in pages if isinstance(one, bytes)]
