"""The scalars and lists that every kind of file is made of, and the head that all files share.

Plain scalars are strict. Dates, clocks, ranges and lists have annotated types of their own, which
raise a ``PydanticCustomError`` whose type says what is wrong; the words for it stand in ``shape``.
"""

import re
from dataclasses import dataclass
from datetime import date, time
from typing import Annotated, Any, Literal, Self, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainValidator,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError

from plf_cli.model.words import Kind, Language

LANGUAGE_VERSION = 1
T = TypeVar("T")

_CLOCK = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_RANGE = re.compile(r"([0-9]{1,6})(?:-([0-9]{1,6}))?")
_SCHOOL_YEAR = re.compile(r"([0-9]{4})/([0-9]{2})")
_ID = r"[a-z0-9]+(-[a-z0-9]+)*"


class Model(BaseModel):
    """A part of a file: frozen, and every key is known."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, defer_build=True)


def _number(value: Any) -> Any:
    """A scalar that YAML reads as a number keeps its text and offers the number as ``core``."""
    return getattr(value, "core", value)


def _clock(value: Any) -> Any:
    if not isinstance(value, str) or not (found := _CLOCK.fullmatch(value)):
        raise PydanticCustomError("clock", "not a clock time")
    return time(int(found[1]), int(found[2]))


def _day(value: Any) -> Any:
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise PydanticCustomError("day", "not a date")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("no_such_day", "no such day") from None


def _school_year(value: Any) -> Any:
    if not isinstance(value, str) or not (found := _SCHOOL_YEAR.fullmatch(value)):
        raise PydanticCustomError("school_year", "not a school year")
    if (int(found[1]) + 1) % 100 != int(found[2]):
        raise PydanticCustomError("school_year", "not two years in a row")
    return value


def _one_or_many(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


@dataclass(frozen=True, slots=True)
class Range:
    """A whole number from ``min`` to ``max``, both included; written ``3-4`` or ``4``."""

    min: int
    max: int

    def __contains__(self, number: float) -> bool:
        return self.min <= number <= self.max

    def __str__(self) -> str:
        return str(self.min) if self.min == self.max else f"{self.min}-{self.max}"


def _range(value: Any) -> Any:
    if isinstance(value, Range):
        return value
    text = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
    if not isinstance(text, str) or not (found := _RANGE.fullmatch(text)):
        raise PydanticCustomError("range", "not a range")
    low, high = int(found[1]), int(found[2] or found[1])
    if low > high:
        raise PydanticCustomError("range_order", "the smaller number comes first")
    return Range(low, high)


def _version(value: Any) -> Any:
    number = _number(value)
    if isinstance(number, int) and not isinstance(number, bool) and number > LANGUAGE_VERSION:
        raise PydanticCustomError("newer_language", "newer than this program")
    return number


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Id = Annotated[str, StringConstraints(pattern=rf"^{_ID}$", max_length=80)]
# A goal or a field, with its framework in front where two frameworks hold the same id.
Ref = Annotated[str, StringConstraints(pattern=rf"^({_ID}/)?{_ID}$", max_length=161)]
Number = Annotated[int, BeforeValidator(_number)]
Decimal = Annotated[float, BeforeValidator(_number)]
Count = Annotated[int, BeforeValidator(_number), Field(ge=0, le=1_000_000_000)]
Minutes = Annotated[int, BeforeValidator(_number), Field(ge=1, le=1440)]
Flag = Annotated[bool, BeforeValidator(_number)]
Clock = Annotated[time, PlainValidator(_clock)]
Day = Annotated[date, PlainValidator(_day)]
SchoolYear = Annotated[str, PlainValidator(_school_year)]
Span = Annotated[Range, PlainValidator(_range)]
Many = Annotated[tuple[T, ...], Field(strict=False)]
OneOrMany = Annotated[tuple[T, ...], Field(strict=False), BeforeValidator(_one_or_many)]


class Gap(Model):
    """How long after: whole weeks or whole days, both ends of the range allowed."""

    weeks: Span | None = None
    days: Span | None = None

    @model_validator(mode="after")
    def _weeks_or_days(self) -> Self:
        if (self.weeks is None) == (self.days is None):
            raise PydanticCustomError("weeks_or_days", "weeks or days, and one of them")
        return self

    def in_days(self) -> Range:
        """The range in days."""
        if self.weeks:
            return Range(self.weeks.min * 7, self.weeks.max * 7)
        assert self.days  # the validator saw to it
        return self.days


class Source(Model):
    """Where the facts of a file come from."""

    title: Text
    publisher: Text | None = None
    years: Text | None = None
    date: Day | None = None
    isbn: Text | None = None
    url: Text | None = None
    read: Day | None = None
    note: Text | None = None


class Head(Model):
    """The first keys of every file."""

    plf: Annotated[Literal[1], BeforeValidator(_version)] = 1
    kind: Kind
    id: Id
    language: Language = "da"
    example: Flag = False  # an invented example, never a real course
    source: Source | None = None
    notes: Text | None = None  # for colleagues, never in a document
