"""How to read a coverage: what its cells mean, and how they were counted."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from plf_cli.coverage import Coverage
from plf_cli.coverage.matrix import State
from plf_cli.messages import percent
from plf_cli.views.cells import Scale
from plf_cli.views.labels import label, labels


@dataclass(frozen=True, slots=True)
class LegendView:
    """What a state of a cell means; ``stage`` is no state, but what stands below a number."""

    state: str
    text: str


def summary(found: Coverage, language: str) -> str:
    """How many of the claimed fields' cells are covered, in a sentence."""
    covered, counted = found.counted
    if not counted:
        return label("not_measured", language, "coverage")
    return label("measured", language, "coverage").format(
        covered=covered, counted=counted, percent=percent(covered, counted, language)
    )


def legend(found: Coverage, scale: Scale) -> Iterator[LegendView]:
    """What the cells mean, for the states that there are."""
    words = labels(scale.language, "coverage")
    states = {one.state for row in found.rows for one in row.cells}
    for state in get_args(State):
        if state in states:
            key = scale.unit if state == "covered" else state
            yield LegendView(state, words[f"legend_{key}"])
        if state == "covered" and _has_stages(found):
            yield LegendView("stage", words["legend_stage"])


def method(found: Coverage, scale: Scale, *, of_course: bool) -> Iterator[str]:
    """How the numbers came about, in sentences."""
    words = labels(scale.language, "coverage")
    if not found.columns:
        return
    if found.counted[1]:
        yield words["counted_kinds"]
    if scale.unit == "minutes":
        yield words["counted_minutes"]
        yield words["counted_items"]
        yield words["counted_without"]
        if any(row.tally.untimed and row.tally.minutes for row in found.rows):
            yield words["counted_more"]
    elif any(row.tally.modules for row in found.rows):
        yield words["counted_goals"]
    if _has_stages(found):
        yield words["counted_stage"]
    if of_course:
        yield words["counted_sessions"]


def _has_stages(found: Coverage) -> bool:
    return any(row.tally.stage for row in found.rows)
