"""What all tests share."""

from collections.abc import Iterator

import pytest
from hypothesis import settings

from plf_cli import messages

settings.register_profile("plf", deadline=None)  # a busy machine is no fault
settings.load_profile("plf")


@pytest.fixture
def danish() -> Iterator[None]:
    """Messages in Danish; every other test sees them in English."""
    messages.use("da")
    yield
    messages.use("en")
