"""Courses that cannot have dates: the files, what plf has to say, and what would let them be."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from plf_cli.dates.asked import Asked
from plf_cli.dates.building import problem
from plf_cli.dates.conflict import Conflict, conflicts
from plf_cli.dates.problem import Problem
from plf_cli.dates.sessions import planned
from plf_cli.model.course import Course
from plf_cli.model.directory import Period
from tests.building import catalogue_of


@dataclass(frozen=True)
class Case:
    """An example; ``cures`` are a text of the files, one that is enough, one that is too little."""

    name: str
    files: Mapping[str, str]
    rules: list[str]
    changes: list[str]
    cures: list[tuple[str, str, str]]
    overlaps: list[str]  # kinds of rules that others stand in for
    arguments: list[str]
    today: date

    @cached_property
    def impossible(self) -> Problem:
        """The problem as it is."""
        return self.problem()

    @cached_property
    def conflict(self) -> Conflict:
        """What is wrong with it: one set of rules."""
        (found,) = conflicts(self.impossible)
        return found

    def problem(self, old: str = "", new: str = "") -> Problem:
        """The problem of the courses, with something else in place of a text of the files."""
        texts = {f"{name}.yaml": text.replace(old, new) for name, text in self.files.items()}
        assert not old or any(old in text for text in self.files.values())
        catalogue = catalogue_of(texts)
        wanted = ["k", *(word for word in self.arguments if word in self.files)]
        courses = [catalogue.get(Course, id_) for id_ in wanted]
        found = [planned(catalogue, course, self.asked) for course in courses if course]
        assert len(found) == len(wanted)
        return problem(catalogue, [one for one in found if one], self.asked)

    @property
    def asked(self) -> Asked:
        """What the arguments ask for, of the few that the examples have."""
        if "--only-weekdays" in self.arguments:
            return Asked(self.today, weekdays=("mon",), only_weekdays=True)
        away = [word.split("=") for word in self.arguments if "=" in word]
        periods = ((who, days.split("..")) for who, days in away)
        return Asked(self.today, away=tuple((who, _period(*days)) for who, days in periods))


def _period(first: str, last: str) -> Period:
    return Period.model_validate({"from": first, "to": last})


def _case(told: Mapping[str, Any]) -> Case:
    return Case(
        told["name"],
        told["files"],
        told["rules"],
        told["changes"],
        told.get("cures", []),
        told.get("overlaps", []),
        told.get("arguments", "").split(),
        date.fromisoformat(told.get("today", "2027-01-04")),
    )


CASES = [
    _case(told) for told in yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text("utf-8"))
]
