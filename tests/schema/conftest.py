"""plf beside the schemas."""

from collections.abc import Iterator

import pytest

from plf_cli import messages
from tests.cli.running import Plf


@pytest.fixture
def plf(monkeypatch: pytest.MonkeyPatch) -> Iterator[Plf]:
    """Run plf, in English where the test does not say."""
    yield Plf(monkeypatch)
    messages.use("en")
