"""The cells of a coverage -> the words and numbers that people read in them."""

from collections.abc import Mapping
from dataclasses import dataclass

from plf_cli.coverage import Cell, Column, Tally
from plf_cli.messages import capital, whole
from plf_cli.model.words import STAGES, TARGET_GROUPS
from plf_cli.views.labels import label

_LEVELS = 4


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A target group and a type of goal: ``label``, for less room ``head``, for least ``short``.

    ``told`` is target group and type in one.
    """

    target_group: str
    type: str
    group_label: str
    label: str
    head: str
    short: str
    told: str


@dataclass(frozen=True, slots=True)
class CellView:
    """What a table or a picture shows of a cell.

    ``state`` is covered, hole, opted-out, unclaimed or no-goal, ``state_label`` the same in words.
    ``told`` is all of it in words, ``short`` in letters, where there is little room.
    ``number`` is what stands large: minutes or goals, empty where nothing is worked with. ``more``
    says that some of the time is not given. ``stage`` is the word, ``letter`` its first, ``level``
    0 to 4 how much it is beside the other cells.
    """

    column: ColumnView
    state: str
    state_label: str
    told: str
    short: str
    number: str
    minutes: int
    more: bool
    time: str
    stage: str
    letter: str
    worked: int
    known: int
    goals: str
    modules: tuple[str, ...]
    level: int


@dataclass(frozen=True, slots=True)
class Scale:
    """What the numbers are: minutes, or goals where no time is given; and the greatest of them."""

    language: str
    unit: str
    most: int


def column(found: Column, language: str) -> ColumnView:
    """What a column is called."""
    group, type_ = found
    group_label = (
        capital(TARGET_GROUPS[group].in_language(language))
        if group
        else label("all_groups", language, "coverage")
    )
    name = label(type_ or "any_type", language, "coverage")
    head = label(f"head_{type_ or 'any_type'}", language, "coverage")
    short = label(f"short_{type_ or 'any_type'}", language, "coverage")
    told = f"{group_label}: {name.lower()}"
    return ColumnView(group, type_, group_label, name, head, short, told)


def cell(
    found: Cell,
    scale: Scale,
    columns: Mapping[Column, ColumnView],
    modules: Mapping[str, str],
) -> CellView:
    """What there is to show of a cell; ``modules`` are the names of those that there are."""
    tally, language = found.tally, scale.language
    worked, known = len(tally.goals), len(found.goals)
    covered = found.state == "covered"
    return CellView(
        column=columns[found.target_group, found.type],
        state=found.state,
        state_label=label(found.state, language, "coverage"),
        told=_told(found, scale),
        short=_short(found, scale),
        number=number(tally, scale) if covered else "",
        minutes=tally.minutes,
        more=tally.untimed,
        time=time(tally, language) if covered else "",
        stage=stage(tally, language),
        letter=_letter(tally, language),
        worked=worked,
        known=known,
        goals=label("goals_of", language, "coverage").format(worked=worked, known=known),
        modules=named(tally, modules) if covered else (),
        level=_level(tally, scale) if covered else 0,
    )


def time(tally: Tally, language: str) -> str:
    """``245 min.``, ``mindst 245 min.``; empty where no time is given."""
    if tally.untimed and not tally.minutes:
        return ""
    key = "at_least" if tally.untimed else "minutes"
    return label(key, language, "coverage").format(minutes=whole(tally.minutes, language))


def stage(tally: Tally, language: str) -> str:
    """The word for how far it gets; empty where that is not told."""
    return STAGES[tally.stage].in_language(language) if tally.stage else ""


def reached(tally: Tally, language: str) -> str:
    """``245 min., øves``: how long and how far; empty where neither is told."""
    return ", ".join(filter(None, [time(tally, language), stage(tally, language)]))


def named(tally: Tally, modules: Mapping[str, str]) -> tuple[str, ...]:
    """What the modules that count are called."""
    return tuple(modules.get(id_, id_) for id_ in tally.modules)


def goal_count(number: int, language: str) -> str:
    """``2 mål``."""
    key = "one_goal" if number == 1 else "goal_count"
    return label(key, language, "coverage").format(worked=number)


def _told(found: Cell, scale: Scale) -> str:
    language, tally = scale.language, found.tally
    if found.state != "covered":
        return label(found.state, language, "coverage")
    parts = [reached(tally, language)]
    if len(found.goals) > 1 or not any(parts):
        told = label("goals_of", language, "coverage")
        parts.append(told.format(worked=len(tally.goals), known=len(found.goals)))
    return ", ".join(filter(None, parts))


def _short(found: Cell, scale: Scale) -> str:
    """``245 Ø``, or what stands for a state."""
    if found.state != "covered":
        return label(f"short_{found.state}", scale.language, "coverage")
    return f"{number(found.tally, scale)} {_letter(found.tally, scale.language)}".strip()


def _letter(tally: Tally, language: str) -> str:
    return stage(tally, language)[:1].upper()


def number(tally: Tally, scale: Scale) -> str:
    """``245``, ``245+`` where some of the time is not given, ``2 mål`` where none is."""
    if scale.unit == "goals" or not time(tally, scale.language):
        return goal_count(len(tally.goals), scale.language)
    return f"{whole(tally.minutes, scale.language)}{'+' if tally.untimed else ''}"


def _level(tally: Tally, scale: Scale) -> int:
    amount = tally.minutes if scale.unit == "minutes" else len(tally.goals)
    return max(1, -(-_LEVELS * amount // max(1, scale.most)))
