"""How much a template may do: nothing here asks which thread or system it runs on.

Time is counted in steps (a node of the template that is evaluated is one) and looked up on the
clock as well; memory is counted in the texts and lists that the template makes. Both are counted
where they arise, so nothing has to be interrupted from outside.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from sys import getsizeof
from time import monotonic

from plf_cli.messages import _
from plf_cli.render.faults import InWords

STEPS = 20_000_000
"""Ten times what 10,000 rows in a page of ours need."""
SECONDS = 20.0
BYTES = 300_000_000
"""All texts that are made on the way, one in another, also those that are let go again."""


class TooMuch(InWords):
    """A template asks for more than any document needs."""


class Meter:
    """What is left for a template to use."""

    __slots__ = ("bytes", "steps", "until")

    def __init__(self) -> None:
        self.steps = STEPS
        self.bytes = BYTES
        self.until = monotonic() + SECONDS

    def step(self, count: int) -> None:
        """Take steps. Raises ``TooMuch`` where none are left, or no time."""
        self.steps -= count
        if self.steps < 0 or monotonic() > self.until:
            raise TooMuch(_("The template runs too long."))

    def text(self, made: str) -> None:
        """Count a text that was made. Raises ``TooMuch`` where there is no room left."""
        self.bytes -= getsizeof(made)
        if self.bytes < 0:
            raise TooMuch(_("The template makes too much text."))


_NOW: ContextVar[Meter | None] = ContextVar("meter", default=None)


@contextmanager
def measured() -> Iterator[None]:
    """What a template that is not ours does in here is counted from the start."""
    token = _NOW.set(Meter())
    try:
        yield
    finally:
        _NOW.reset(token)


def meter() -> Meter:
    """The one that counts now."""
    return _NOW.get() or Meter()
