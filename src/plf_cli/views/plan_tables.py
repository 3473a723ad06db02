"""The tables of a strategic plan: a heading, one question, and cells to be filled in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plf_cli.messages import day as day_text
from plf_cli.messages import listing
from plf_cli.views.data_sources import LEVELS, sources
from plf_cli.views.labels import label
from plf_cli.views.occasion import Occasion

_NAME = "strategic-plan"


@dataclass(frozen=True, slots=True)
class PlanCellView:
    """``text`` is empty where there is something to be written; ``hint``: it is a suggestion.

    ``blank``: it is written out as a line to write on where other cells are merely empty.
    """

    text: str = ""
    hint: bool = False
    blank: bool = False


@dataclass(frozen=True, slots=True)
class SectionView:
    """A part of the plan. The first cell of each row says what the row is about, if ``headed``.

    ``question`` helps to fill it in; ``notes`` are what must be minded.
    """

    id: str
    title: str
    question: str
    columns: tuple[str, ...]
    rows: tuple[tuple[PlanCellView, ...], ...]
    headed: bool
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """Makes sections in a language."""

    language: str

    def word(self, key: str) -> str:
        """The word of the plan."""
        return label(key, self.language, _NAME)

    def section(  # noqa: PLR0913 - what a table is made of
        self,
        id_: str,
        columns: str,
        *,
        rows: Iterable[Sequence[PlanCellView]] = (),
        empty: int = 0,
        headed: bool = False,
        notes: tuple[str, ...] = (),
    ) -> SectionView:
        """A section with these rows, and ``empty`` ones below; ``columns`` are keys of words."""
        names = tuple(self.word(key) for key in columns.split())
        told = [*rows, *([()] * empty)]
        return SectionView(
            id=id_,
            title=self.word(id_),
            question=self.word(f"{id_}_question"),
            columns=names,
            rows=tuple(_filled(row, len(names)) for row in told),
            headed=headed,
            notes=notes,
        )

    def named(self, keys: str) -> list[tuple[PlanCellView, ...]]:
        """Rows that begin with these words."""
        return [(PlanCellView(self.word(key)),) for key in keys.split()]

    def suggested(self, keys: str) -> list[tuple[PlanCellView, ...]]:
        """Rows that begin with these words as suggestions."""
        return [(PlanCellView(self.word(key), hint=True),) for key in keys.split()]


def _filled(row: Sequence[PlanCellView], columns: int) -> tuple[PlanCellView, ...]:
    return (*row, *(PlanCellView() for _ in range(columns - len(row))))


def sections(
    language: str, school_year: str, meetings: Iterable[Occasion], *, alone: bool
) -> tuple[SectionView, ...]:
    """The parts of the plan by SMTTE, then the rest; ``alone``: the meetings are one cluster's."""
    form = Form(language)
    works = "status_works status_hard status_unknown"
    across = "between_classes between_class_and_school between_schools"
    fora = "forum_leaders forum_plf forum_support"
    return (
        form.section("status", "aspect here", rows=form.named(works), headed=True),
        form.section("thread", "between today changed", rows=form.named(across), headed=True),
        form.section("aims", "aim field visible", empty=3),
        form.section(
            "signs",
            "sign whose data_source measured",
            empty=4,
            notes=(form.word("signs_note"),),
        ),
        form.section("actions", "action responsible start end resources", empty=4),
        form.section(
            "follow_up",
            "date at_forum looked_at decided",
            rows=[_meeting(one, language, alone=alone) for one in meetings],
            empty=2,
        ),
        _data(form, school_year),
        form.section("organisation", "forum who cadence task", rows=form.suggested(fora), empty=2),
        form.section("risks", "risk warning answer", empty=3),
        form.section(
            "signatures",
            "for_whom signature date",
            rows=form.named("for_school for_office"),
            headed=True,
        ),
    )


def _data(form: Form, school_year: str) -> SectionView:
    """The five levels, each with suggestions and a row of its own."""
    rows: list[tuple[PlanCellView, ...]] = []
    for id_, word in LEVELS.items():
        level = PlanCellView(word.in_language(form.language))
        for one in sources(id_, school_year):
            told = (one.name, one.owner, one.cadence)
            hints = (PlanCellView(text.in_language(form.language), hint=True) for text in told)
            rows.append((level, *hints))
        rows.append((level,))
    return form.section(
        "data",
        "level source owner cadence next_date used_for",
        rows=rows,
        headed=True,
        notes=(form.word("privacy"),),
    )


def _meeting(day: Occasion, language: str, *, alone: bool) -> tuple[PlanCellView, ...]:
    """When a meeting is, as far as that is settled, and which it is."""
    dates = listing([day_text(one, language) for one in day.dates], language)
    when = " ".join(filter(None, [dates, day.time if dates else ""]))
    unit = "" if alone else day.unit
    what = " · ".join(filter(None, [day.label, unit]))
    return (PlanCellView(when, blank=not when), PlanCellView(what))
