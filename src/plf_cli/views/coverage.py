"""What a programme or course covers of its frameworks: a matrix, its holes, and its goals.

How it is counted is told in ``plf_cli.coverage`` and, for readers, in the view's ``method``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from plf_cli.catalogue import Catalogue
from plf_cli.coverage import Column, Coverage, Row
from plf_cli.coverage import coverage as coverage_of
from plf_cli.lookup import module_names
from plf_cli.messages import percent
from plf_cli.model.course import Course
from plf_cli.model.programme import Module, Programme
from plf_cli.views import gaps, reading
from plf_cli.views.cells import CellView, ColumnView, Scale, cell, column, named, number, reached
from plf_cli.views.chosen import chosen
from plf_cli.views.cover import Cover, cover
from plf_cli.views.labels import label, labels
from plf_cli.views.setting import Setting, setting
from plf_cli.views.wanted import Unknown, Wanted

_NARROW = 3  # so many columns beside the fields can be read on paper


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field. ``status`` is what the programme says of it, ``modules`` are what works with it.

    ``reason`` is why it is opted out of.
    """

    id: str
    name: str
    status: str
    claimed: bool
    reason: str
    number: str
    minutes: int
    more: bool
    told: str
    goals: str
    modules: tuple[str, ...]
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class GroupRowView:
    """A field, and its cells for one target group."""

    field: str
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class GroupView:
    """The cells of one target group with their ``headers``, or all where they are few.

    ``label`` is the target group, empty for all.
    """

    label: str
    caption: str
    headers: tuple[str, ...]
    rows: tuple[GroupRowView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageView(Cover):
    """The matrix, and what is missing in it.

    ``covered`` of ``counted`` cells of the claimed fields, opt-outs left out. ``unit`` is what the
    numbers in the cells are: minutes or goals. ``left_out`` are fields of which nobody says a word.
    """

    frameworks: tuple[str, ...]
    wording: str
    summary: str
    covered: int
    counted: int
    percent: str
    unit: str
    caption: str
    in_all: str
    legend: tuple[reading.LegendView, ...]
    columns: tuple[ColumnView, ...]
    rows: tuple[FieldView, ...]
    groups: tuple[GroupView, ...]
    holes: tuple[gaps.HoleView, ...]
    opt_outs: tuple[gaps.OptOutView, ...]
    left_out: tuple[str, ...]
    aims: tuple[gaps.AimsView, ...]
    method: tuple[str, ...]


def only_gaps(view: CoverageView) -> CoverageView:
    """The view with nothing in it but what is missing."""
    rows = (
        replace(row, cells=tuple(one for one in row.cells if one.state == "hole"))
        for row in view.rows
    )
    return replace(
        view,
        legend=(),
        columns=(),
        rows=tuple(row for row in rows if row.cells),
        groups=(),
        aims=(),
        method=(),
    )


def coverage(
    catalogue: Catalogue,
    document: Programme | Course,
    wanted: Wanted,
    framework: str | None = None,
) -> CoverageView:
    """The coverage of a document by the days that are wanted.

    ``framework`` is whose goals and fields make up the matrix; without one, the programme's.
    Raises ``Unknown``.
    """
    around = setting(catalogue, document, wanted)
    found = _found(catalogue, around, wanted, framework)
    words = labels(around.language, "coverage")
    scale = _scale(found, around.language)
    columns = {one: column(one, around.language) for one in found.columns}
    modules = _modules(around)
    rows = tuple(_field(row, scale, columns, modules) for row in found.rows)
    covered, counted = found.counted
    return CoverageView(
        **cover(around, "coverage"),
        open=_open(around, found, words),
        frameworks=tuple(one.title for one in found.frameworks),
        wording=words["wording"] if _is_own_wording(found) else "",
        summary=reading.summary(found, around.language),
        covered=covered,
        counted=counted,
        percent=percent(covered, counted, around.language) if counted else "",
        unit=scale.unit,
        caption=words[f"picture_{scale.unit}"],
        in_all=words["field_total"],
        legend=tuple(reading.legend(found, scale)),
        columns=tuple(columns.values()),
        rows=rows,
        groups=_groups(rows, tuple(columns.values()), words),
        holes=tuple(gaps.holes(found, columns, modules, around.language)),
        opt_outs=tuple(gaps.opt_outs(found, around.language)),
        left_out=tuple(gaps.left_out(found, around.language)),
        aims=tuple(gaps.aims(found, modules, around.language)),
        method=tuple(reading.method(found, scale, of_course=around.course is not None)),
    )


def _found(
    catalogue: Catalogue, around: Setting, wanted: Wanted, framework: str | None
) -> Coverage:
    if around.programme is None:
        return Coverage((), (), ())
    known = tuple(one.id for one in around.scope.frameworks)
    if framework is not None and framework not in known:
        raise Unknown("framework", framework, known)
    days = [one.meeting for one in chosen(around, wanted)]
    only = (framework,) if framework else ()
    return coverage_of(catalogue, around.programme, around.course, only, days)


def _open(around: Setting, found: Coverage, words: Mapping[str, str]) -> str:
    if not (around.programme and around.programme.frameworks):
        return words["no_frameworks"]
    return "" if found.rows and found.columns else words["no_matrix"]


def _is_own_wording(found: Coverage) -> bool:
    return any(one.wording == "plf-udkast" for one in found.frameworks)


def _scale(found: Coverage, language: str) -> Scale:
    tallies = [one.tally for row in found.rows for one in row.cells if one.state == "covered"]
    most = max((tally.minutes for tally in tallies), default=0)
    if most:
        return Scale(language, "minutes", most)
    return Scale(language, "goals", max((len(tally.goals) for tally in tallies), default=0))


def _modules(around: Setting) -> dict[str, str]:
    """What the modules are called, with a word behind those that are optional."""
    modules: Sequence[Module] = around.programme.modules if around.programme else ()
    names = module_names(modules, around.language)
    word = label("optional", around.language).lower()
    return names | {one.id: f"{names[one.id]} ({word})" for one in modules if one.optional}


def _field(
    row: Row, scale: Scale, columns: Mapping[Column, ColumnView], modules: Mapping[str, str]
) -> FieldView:
    words = labels(scale.language, "coverage")
    status = "opted-out" if row.reason else "claimed" if row.claimed else "unclaimed"
    worked = sum(bool(one.tally.modules) for one in row.goals)
    return FieldView(
        id=row.id,
        name=gaps.name(row, scale.language),
        status=words[status] if row.id else "",
        claimed=row.claimed,
        reason=row.reason,
        number=number(row.tally, scale) if row.is_worked_with else "",
        minutes=row.tally.minutes,
        more=row.tally.untimed,
        told=reached(row.tally, scale.language) if row.is_worked_with else "",
        goals=words["goals_of"].format(worked=worked, known=len(row.goals)),
        modules=named(row.tally, modules),
        cells=tuple(cell(one, scale, columns, modules) for one in row.cells),
    )


def _groups(
    rows: Sequence[FieldView], columns: Sequence[ColumnView], words: Mapping[str, str]
) -> tuple[GroupView, ...]:
    """A table for each target group; one for all where that is narrow enough to read."""
    names = list(dict.fromkeys(one.group_label for one in columns))
    if len(names) > 1 and len(columns) <= _NARROW:
        headers = tuple(one.told for one in columns)
        return (GroupView("", words["matrix"], headers, _within(rows, names)),)
    return tuple(
        GroupView(
            label=name,
            caption=words["group_caption"].format(group=name.lower()),
            headers=tuple(one.label for one in columns if one.group_label == name),
            rows=_within(rows, [name]),
        )
        for name in names
    )


def _within(rows: Sequence[FieldView], names: Sequence[str]) -> tuple[GroupRowView, ...]:
    """Each field with its cells for the target groups called so."""
    return tuple(
        GroupRowView(row.name, tuple(one for one in row.cells if one.column.group_label in names))
        for row in rows
    )
