"""One browser for all tests here, and the packages that they need."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.packages import browser, package

_ARGUMENTS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync"
).split()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=browser(), args=_ARGUMENTS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def modules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where packages of npm are put, once for all tests."""
    return tmp_path_factory.mktemp("npm")


@pytest.fixture(scope="session")
def axe(modules: Path) -> str:
    """The script of axe-core."""
    return package("axe-core", modules).read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def vnu(modules: Path) -> Path:
    """The file that Java runs."""
    return package("vnu-jar", modules)
