"""No document is wider than a screen, none fetches anything, and it prints on A4."""

import re

import pytest
from playwright.sync_api import Browser

from tests.browser.pages import CASES, page

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("name", CASES)
def test_nothing_scrolls_sideways(chromium: Browser, name: str) -> None:
    shown = chromium.new_page(viewport={"width": 320, "height": 800})
    asked: list[str] = []
    shown.on("request", lambda request: asked.append(request.url))
    try:
        shown.set_content(page(name))
        for width in (320, 600, 768, 1280):
            shown.set_viewport_size({"width": width, "height": 800})
            assert shown.evaluate("document.documentElement.scrollWidth") == width
        assert asked == []
    finally:
        shown.close()


_BROKEN = """() => {
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    const broken = new Set(), range = document.createRange();
    while (walker.nextNode()) {
        const text = walker.currentNode;
        if (text.parentElement.closest("thead, caption.unseen")) continue;
        for (const word of text.data.matchAll(/[^\\s\\u00a0-]{6,15}(?![^\\s\\u00a0-])/g)) {
            if (word.index && !/[\\s\\u00a0-]/.test(text.data[word.index - 1])) continue;
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            const lines = new Set([...range.getClientRects()].map(one => Math.round(one.top)));
            if (lines.size > 1) broken.add(word[0]);
        }
    }
    return [...broken];
}"""


@pytest.mark.parametrize("name", [name for name in CASES if name != "hostile"])
def test_no_word_is_broken_on_a_telephone(chromium: Browser, name: str) -> None:
    """But the longest ones, which browsers hyphenate where they know the language."""
    shown = chromium.new_page(viewport={"width": 320, "height": 800})
    shown.set_content(page(name))
    assert shown.evaluate(_BROKEN) == []
    shown.close()


@pytest.mark.parametrize("name", CASES)
def test_it_prints_on_a4(chromium: Browser, name: str) -> None:
    shown = chromium.new_page()
    shown.set_content(page(name))
    paper = shown.pdf(prefer_css_page_size=True)
    shown.close()
    short, long = b"594.95996", b"841.91998"
    pages = set(re.findall(rb"/MediaBox \[0 0 (\S+) (\S+)\]", paper))
    assert pages
    assert pages <= {(short, long), (long, short)}
