"""The scalars and lists that every kind of file is made of, and the head that all files share.

Plain scalars are strict. Dates, clocks, ranges and lists have annotated types of their own, which
raise a ``PydanticCustomError`` whose type says what is wrong; the words for it stand in ``shape``.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from typing import Annotated, Any, Literal, Self, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from plf_cli.model import forms
from plf_cli.model.forms import Form
from plf_cli.model.words import Kind, Language

LANGUAGE_VERSION = 1
T = TypeVar("T")

_CLOCK = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])")
# The years and numbers of people's plans: a day and a range after it must be days, too.
_DAY = re.compile(r"(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}")
_RANGE = re.compile(r"([0-9]{1,4})(?:-([0-9]{1,4}))?")
_SCHOOL_YEAR = re.compile(r"((?:19|20)[0-9]{2})/([0-9]{2})")
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST_ID = 80


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
    if not isinstance(number, int) or isinstance(number, bool):
        return value  # true and 1.0 equal 1, but are none
    if number > LANGUAGE_VERSION:
        raise PydanticCustomError("newer_language", "newer than this program")
    return number


class _As:
    """An annotation that reads a scalar by the core schema given; pydantic need not find one.

    ``form`` says the same in JSON Schema.
    """

    def __init__(self, schema: CoreSchema, form: Form) -> None:
        self.schema, self.form = schema, form

    def __get_pydantic_core_schema__(self, _source: Any, _handler: Any) -> CoreSchema:
        return self.schema

    def __get_pydantic_json_schema__(self, _schema: CoreSchema, _handler: Any) -> Form:
        return dict(self.form)


class OrOne:
    """An annotation that says in JSON Schema: one scalar may stand in the place of the list."""

    def __init__(self, form: Form | None = None) -> None:
        """``form`` is that scalar's; without it, that of the list's items."""
        self.form = form

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: Any) -> Form:
        many: Form = handler(schema)
        return forms.or_one(many, self.form or many["items"])


def _before(check: Callable[[Any], Any], schema: CoreSchema, form: Form) -> _As:
    return _As(core_schema.no_info_before_validator_function(check, schema), form)


def _plain(check: Callable[[Any], Any], form: Form) -> _As:
    return _As(core_schema.no_info_plain_validator_function(check), form)


def _text(form: Form, **limits: Any) -> _As:
    return _As(core_schema.str_schema(strict=True, **limits), form)


def _whole(**limits: Any) -> _As:
    schema = core_schema.int_schema(strict=True, **limits)
    return _before(_number, schema, forms.number("integer", **limits))


def _decimal(**limits: Any) -> _As:
    schema = core_schema.float_schema(strict=True, **limits)
    return _before(_number, schema, forms.number("number", **limits))


Text = Annotated[str, _text(forms.TEXT, strip_whitespace=True, min_length=1)]
Municipality = Annotated[str, _text(forms.MUNICIPALITY, strip_whitespace=True, min_length=1)]
Id = Annotated[str, _text(forms.ID, pattern=rf"^{ID.pattern}$", max_length=LONGEST_ID)]
# What refers to an id has no form of its own, so that a wrong one is looked up and the right one
# suggested; a goal or a field may have its framework in front (``framework/goal``).
Ref = Annotated[str, _text(forms.REF, strip_whitespace=True, min_length=1, max_length=200)]
Number = Annotated[int, _whole()]
Count = Annotated[int, _whole(ge=0, le=1_000_000_000)]
Minutes = Annotated[int, _whole(ge=1, le=1440)]
Week = Annotated[int, _whole(ge=1, le=53)]
Decimal = Annotated[float, _decimal(ge=0, allow_inf_nan=False)]
Latitude = Annotated[float, _decimal(ge=-90, le=90)]
Longitude = Annotated[float, _decimal(ge=-180, le=180)]
Flag = Annotated[bool, _before(_number, core_schema.bool_schema(strict=True), forms.FLAG)]
Clock = Annotated[time, _plain(_clock, forms.CLOCK)]
Day = Annotated[date, _plain(_day, forms.DAY)]
SchoolYear = Annotated[str, _plain(_school_year, forms.SCHOOL_YEAR)]
Span = Annotated[Range, _plain(_range, forms.RANGE)]
Many = Annotated[tuple[T, ...], Field(strict=False)]
OneOrMany = Annotated[tuple[T, ...], Field(strict=False), BeforeValidator(_one_or_many), OrOne()]


class Gap(Model):
    """How long after: whole weeks or whole days, both ends of the range allowed."""

    model_config = ConfigDict(json_schema_extra=forms.exactly_one("weeks", "days"))

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
