"""The blocks of our templates, which templates of one's own replace: the same names everywhere."""

import re

import pytest

from plf_cli.documents import DOCUMENTS
from plf_cli.render.templates.environment import environment
from plf_cli.resources import shipped

OF_PAGES = {"page_title", "style", "head", "look", "kicker", "footer"}
"""What only a page has."""
OF_ALL = ["cover", "title", "facts", "marks", "open", "content"]


def blocks(document: str, format_: str) -> list[str]:
    """The blocks of a template and of those that it builds on, the outermost first."""
    jinja = environment((), format_, "da")
    name: str | None = f"{document}/{document}.{format_}"
    found: list[str] = []
    while name:
        file = jinja.places.file_of(name)
        assert file
        jinja.get_template(name)
        found = [*jinja.blocks[file].lines, *found]
        parent = jinja.blocks[file].parent
        name = parent[0] if parent else None
    return list(dict.fromkeys(found))


def in_typst(document: str) -> list[str]:
    """The blocks of a Typst template in order."""
    text = (shipped("templates") / document / f"{document}.typ").read_text(encoding="utf-8")
    _before, table = text.split("#let blocks = (\n", 1)
    return re.findall(r"^  (\w+): (?:blocks|\(blocks[^)]*\)) =>", table, re.MULTILINE)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_pages_and_markdown_have_the_same_blocks(document: str) -> None:
    in_markdown = blocks(document, "md")
    assert in_markdown == [name for name in blocks(document, "html") if name not in OF_PAGES]
    assert in_markdown[: len(OF_ALL)] == OF_ALL
    assert len(in_markdown) > len(OF_ALL)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_typst_has_the_same_but_that_a_title_tells_the_facts(document: str) -> None:
    headed = {"title", "facts", "marks", "open"}
    expected = [name for name in blocks(document, "md") if name not in headed]
    assert sorted(in_typst(document)) == sorted(
        name for name in expected if not name.endswith("_facts")
    )
