"""What all tests share."""

from collections.abc import Iterator

import pytest

from plf_cli import messages


@pytest.fixture
def danish() -> Iterator[None]:
    """Messages in Danish; every other test sees them in English."""
    messages.use("da")
    yield
    messages.use("en")
