"""What the documents of the example say, and how they are built: to be read when it changes."""

import re

import pytest

from plf_cli.documents import DOCUMENTS
from plf_cli.render.formats import rendered
from plf_cli.views.cover import Cover
from plf_cli.views.wanted import Wanted
from tests import golden
from tests.documents.made import catalogue, source

# The longest ones by a part of them that shows all there is to them.
ONLY = {
    "run-sheet": {"day": "dag-1"},
    "strategic-plan": {"team": "eksempelskolen-nord"},
    "cluster-agenda": {"cluster": "hjoerring"},
    "evaluation": {"day": "dag-2"},
    "certificate": {"team": "eksempelskolen-nord"},
}


def view(name: str) -> Cover:
    document = DOCUMENTS[name]
    wanted = Wanted(edition=document.editions[0], **ONLY.get(name, {}))
    return document.view(catalogue(), source("seminar-eksempel"), wanted)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_text(name: str) -> None:
    golden.compare(f"documents/{name}.md", rendered(view(name), "md", ()).decode())


@pytest.mark.parametrize("name", DOCUMENTS)
def test_structure(name: str) -> None:
    page = rendered(view(name), "html", ()).decode()
    golden.compare(f"documents/{name}.html", re.sub(r"(?s)<style>.*?</style>\n", "", page))


def test_every_golden_file_is_compared() -> None:
    files = {f"documents/{name}.{ending}" for name in DOCUMENTS for ending in ("md", "html")}
    assert golden.kept("documents") == files
