"""What a calendar's event tells of its day: the agenda as plain text."""

from collections.abc import Iterator

from plf_cli.views.labels import label
from plf_cli.views.occasion import Occasion
from plf_cli.views.rows import RowView, rows


def description(day: Occasion) -> str:
    """The day as plain text, in paragraphs; notes only where the edition has them."""
    return "\n\n".join(filter(None, ["\n".join(part) for part in _paragraphs(day)]))


def _paragraphs(day: Occasion) -> Iterator[list[str]]:
    language = day.setting.language
    yield [text for text in [day.title, *day.marks, day.whom] if text]
    yield [day.open] if day.open else []
    if day.cancelled:
        return
    if day.schedule.agenda:
        yield [f"{label('agenda', language, 'calendar')}:", *_agenda(day)]
    # told once: on the first day one prepares, and brings things along
    if day.part == 1:
        for word, items in (("prepare", day.module.prepare), ("bring", day.module.bring)):
            if items:
                yield [f"{label(word, language)}:", *(f"- {item}" for item in items)]
    yield _notes(day)


def _agenda(day: Occasion) -> Iterator[str]:
    around = day.setting
    for row in rows(around, day.table, day.present):
        yield _line(row, label("lead", around.language))


def _line(row: RowView, word: str) -> str:
    """``9.15-10.00 Velkomst (v/ facilitator)``."""
    lead = f"{word} {row.lead}" if row.lead else ""
    more = ", ".join(filter(None, [lead, row.each_team]))
    return " ".join(filter(None, [row.time, row.title, f"({more})" if more else ""]))


def _notes(day: Occasion) -> list[str]:
    word = label("notes", day.setting.language, "calendar")
    return [f"{word}:", *day.notes] if day.notes else []
