"""Two things to do, done by turns: how long each takes, and the ratio of the two."""

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import median

Command = list[str]

# As on a user's machine, where modules lie compiled after the first run.
_ENVIRONMENT = {
    name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
}


@dataclass(frozen=True)
class Pair:
    """What plf does, and what it cannot be faster than; ``bound`` is the ratio that is aimed at."""

    name: str
    against: str
    bound: float
    ours: Callable[[], None]
    floor: Callable[[], None]


@dataclass(frozen=True)
class Measured:
    """The median seconds of both, and the median of the ratios of one round each.

    What slows the machine for a while slows both halves of a round, and leaves their ratio alone.
    """

    pair: Pair
    ours: float
    floor: float
    ratio: float


def measure(pair: Pair, rounds: int) -> Measured:
    """Both by turns, ``rounds`` times, after a first time that does not count."""
    _seconds(pair.ours)
    _seconds(pair.floor)
    times = [(_seconds(pair.ours), _seconds(pair.floor)) for _round in range(rounds)]
    ours, floor = zip(*times, strict=True)
    return Measured(pair, median(ours), median(floor), median(a / b for a, b in times))


def runs(command: Command) -> Callable[[], None]:
    """A function that runs ``command`` as a process of its own; its failure is ours."""

    def run() -> None:
        subprocess.run(
            command, check=True, stdin=subprocess.DEVNULL, capture_output=True, env=_ENVIRONMENT
        )

    return run


def table(measured: list[Measured]) -> Iterator[str]:
    """The lines of a Markdown table of what was measured."""
    yield "| plf | against | plf, ms | against, ms | ratio | bound |"
    yield "|---|---|---:|---:|---:|---:|"
    for found in measured:
        times = f"{found.ours * 1000:.1f} | {found.floor * 1000:.1f}"
        ratio = f"{found.ratio:.2f} | {found.pair.bound:.1f}"
        yield f"| {found.pair.name} | {found.pair.against} | {times} | {ratio} |"


def _seconds(action: Callable[[], None]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start
