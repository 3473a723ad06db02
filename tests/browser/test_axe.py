"""axe-core finds nothing in any document, on a telephone and on a screen, in light and dark."""

import json
from typing import Literal

import pytest
from playwright.sync_api import Browser

from tests.browser.pages import CASES, page

pytestmark = pytest.mark.slow

_TAGS = "wcag2a wcag2aa wcag21a wcag21aa wcag22aa best-practice".split()
_RUN = f"""axe.run({{runOnly: {json.dumps(_TAGS)}}}).then(found =>
    found.violations.map(one => [one.id, one.nodes.map(node => node.html)]))"""


@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (1280, "light")])
@pytest.mark.parametrize("name", CASES)
def test_nothing_is_found(
    chromium: Browser, axe: str, name: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    shown = chromium.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    try:
        shown.set_content(page(name))
        shown.evaluate(axe)
        assert shown.evaluate(_RUN) == []
    finally:
        shown.close()


def test_axe_would_find_something(chromium: Browser, axe: str) -> None:
    shown = chromium.new_page()
    shown.set_content("<!DOCTYPE html><html><title>x</title><img src=data:,><p>x</html>")
    shown.evaluate(axe)
    found = {name for name, _ in shown.evaluate(_RUN)}
    shown.close()
    assert {"html-has-lang", "image-alt", "landmark-one-main"} <= found
