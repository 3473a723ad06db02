"""One set of codes: in the code, on both pages, in the bad files, in both languages."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from plf_cli.rules import RULES, pages
from tests.cli.test_bad_input import MADE
from tools.generate import ROOT, translations

CODES = {rule.code for rule in RULES}
NO_FILE = {"PLF016", "PLF017", "PLF024"}  # of folders, and of a workspace with schemas


def _headings(page: str) -> list[str]:
    text = (ROOT / page).read_text(encoding="utf-8")
    return re.findall(r"^### (PLF[0-9]{3}) ", text, re.MULTILINE)


def test_enough() -> None:
    assert len(CODES) == len(RULES) >= 120


@pytest.mark.parametrize("page", ["docs/rules.md", "docs/da/regler.md"])
def test_each_stands_once_on_the_page(page: str) -> None:
    assert _headings(page) == sorted(CODES)


def test_each_has_a_bad_file() -> None:
    """Or one that the tests make, because it cannot lie in a repository."""
    told: set[str] = set()
    for path in Path(ROOT / "tests" / "bad").glob("*.expected"):
        found = re.findall(r": (?:error|warning|note) (PLF[0-9]{3}): ", path.read_text("utf-8"))
        told |= set(found)
    assert told | {code for _make, _line, _column, code, _message in MADE} | NO_FILE == CODES


def test_each_is_documented_in_both_languages() -> None:
    danish = read_po(BytesIO((ROOT / translations.DANISH).read_bytes()), locale="da")
    texts = {text for rule in RULES for text in pages.texts(rule)}
    untranslated = [text for text in texts if not getattr(danish.get(text), "string", None)]
    assert untranslated == []
    assert len(texts) > 2 * len(CODES)
