"""What has changed between two states of a catalogue, as text, Markdown and JSON."""

import json
from collections.abc import Iterator, Sequence

from plf_cli.changes import Change, Changed
from plf_cli.messages import _, language, plural
from plf_cli.model.words import KINDS
from plf_cli.render.markdown import plain
from plf_cli.report.letters import printable, sound
from plf_cli.report.text import Piece

VERSION = 1
"""Of what stands in the JSON; it rises when a key goes or comes to mean something else."""


def lines(found: Sequence[Changed]) -> Iterator[list[Piece]]:
    """The documents with their changes, line by line, in styled pieces."""
    for at, one in enumerate(found):
        yield from [[]] if at else []
        yield [("place", printable(_heading(one)))]
        for change in one.changes:
            style = "warning" if change.warning else ""
            yield [("", "  "), (style, printable(_line(change)))]
        if one.touches:
            yield [("", "  "), ("note", printable(_touches(one)))]


def to_markdown(found: Sequence[Changed]) -> str:
    """A heading for each document and a list of its changes, for a merge request."""
    parts = [f"## {_('What has changed')}"]
    parts += [_section(one) for one in found] or [nothing()]
    return "\n\n".join(parts) + "\n"


def _section(one: Changed) -> str:
    told = [f"- {plain(_line(change))}" for change in one.changes]
    if one.touches:
        told.append(f"- {plain(_touches(one))}")
    return f"### {plain(_heading(one))}\n\n" + "\n".join(told)


def to_json(found: Sequence[Changed]) -> str:
    """The documents with their changes; texts are in the user's language, all else stays."""
    data = {"version": VERSION, "documents": [_document(one) for one in found]}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _document(one: Changed) -> dict[str, object]:
    return {
        "kind": one.kind,
        "id": sound(one.id),
        "was": sound(one.was) or None,
        "title": sound(one.title),
        "file": sound(one.file),
        "courses": [sound(id_) for id_ in one.touches],
        "changes": [_change(change) for change in one.changes],
    }


def _change(one: Change) -> dict[str, object]:
    return {
        "change": one.what,
        "about": sound(one.where) or None,
        "id": sound(one.id) or None,
        "before": sound(one.before) or None,
        "after": sound(one.after) or None,
        "warning": one.warning,
        "text": sound(_line(one)),
    }


def nothing() -> str:
    """The sentence that says that there are no changes."""
    return _("Nothing has changed.")


def _heading(one: Changed) -> str:
    """``Afvikling: Seminar for ledelsesteams (seminar-eksempel)``."""
    kind = KINDS[one.kind].in_language(language()) if one.kind in KINDS else _("unknown kind")
    title = f"{one.title} ({one.id})" if one.title != one.id else one.id
    return f"{kind[:1].upper()}{kind[1:]}: {title}"


def _line(one: Change) -> str:
    return _("Note: {text}").format(text=one.line) if one.warning else one.line


def _touches(one: Changed) -> str:
    return plural(
        "{n} course runs it: {courses}",
        "{n} courses run it: {courses}",
        len(one.touches),
        courses=", ".join(one.touches),
    )
