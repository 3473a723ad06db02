"""Sets of days as integers, a bit each."""

from collections.abc import Iterator

from plf_cli.dates.problem import Days


def bits(days: Days) -> Iterator[int]:
    """The numbers of the days in a set, in order."""
    while days:
        lowest = days & -days
        yield lowest.bit_length() - 1
        days ^= lowest


def smeared(days: Days, width: int) -> Days:
    """The days with as many behind each of them: doubling, so it takes few steps."""
    done = 0
    while done < width:
        step = min(done + 1, width - done)
        days |= days << step
        done += step
    return days


def shifted(days: Days, by: int) -> Days:
    """The days so many days later; earlier where it is less than none."""
    return days << by if by >= 0 else days >> -by


def from_to(first: int, last: int) -> Days:
    """The days from one to another, as far as they are not before the first of all."""
    first = max(0, first)
    return ((1 << last - first + 1) - 1) << first if last >= first else 0


def moved(day: int, by: int) -> int:
    """The day so many days later, but none before the first of all."""
    return max(0, day + by)
