"""A calendar: a municipality's school holidays in one school year."""

from typing import Literal, Self

from pydantic import ConfigDict, model_validator
from pydantic_core import PydanticCustomError

from plf_cli.model import forms
from plf_cli.model.base import Flag, Head, Many, Municipality, SchoolYear, Text, Week
from plf_cli.model.directory import Period


class Closed(Period):
    """A holiday, both days included; the week is what the plan says and is cross-checked."""

    title: Text
    week: Week | None = None


class Calendar(Head):
    """When a municipality's schools are closed."""

    model_config = ConfigDict(json_schema_extra=forms.SOURCE_OR_ASSUMED)

    kind: Literal["calendar"]
    municipality: Municipality
    school_year: SchoolYear
    assumed: Flag = False  # by habit, without a published plan
    closed: Many[Closed] = ()

    @model_validator(mode="after")
    def _source_or_assumed(self) -> Self:
        if (self.source is None) != self.assumed:
            raise PydanticCustomError("source_or_assumed", "a source or assumed, and one of them")
        return self
