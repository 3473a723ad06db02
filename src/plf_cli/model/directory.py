"""People and venues, and the directory that several courses share."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plf_cli.model.base import (
    Count,
    Day,
    Flag,
    Head,
    Id,
    Latitude,
    Longitude,
    Many,
    Model,
    Municipality,
    Text,
)
from plf_cli.model.words import Function, Weekday


class Period(Model):
    """From a day to a day, both included."""

    from_: Annotated[Day, Field(alias="from")]
    to: Day

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.to < self.from_:
            raise PydanticCustomError("period_order", "the last day lies before the first")
        return self


class Position(Model):
    """A point in degrees (WGS 84)."""

    lat: Latitude
    lon: Longitude


class Person(Model):
    """Somebody with a function in a course; a name stands in documents only where it is public."""

    id: Id
    function: Function
    name: Text | None = None
    title: Text | None = None
    public: Flag = False
    email: Text | None = None
    phone: Text | None = None
    unavailable: Many[Period] = ()
    weekdays: Many[Weekday] = ()
    days_per_month: Count | None = None
    notes: Text | None = None


class Venue(Model):
    """A place where sessions are held."""

    id: Id
    name: Text
    municipality: Municipality | None = None
    address: Text | None = None
    capacity: Count | None = None
    shared: Flag = False  # several sessions can be held there at once
    position: Position | None = None
    unavailable: Many[Period] = ()
    notes: Text | None = None


class Directory(Head):
    """People and venues that several courses share."""

    kind: Literal["directory"]
    title: Text | None = None
    people: Many[Person] = ()
    venues: Many[Venue] = ()
