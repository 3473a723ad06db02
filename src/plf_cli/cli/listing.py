"""``plf list``: what the catalogue holds."""

from typing import Annotated

import typer

from plf_cli.cli import complete, console
from plf_cli.cli.options import LangOption, WorkspaceOption, one_of
from plf_cli.messages import _, language


def list_(
    kind: Annotated[
        str | None,
        typer.Option(
            "--kind",
            metavar="KIND",
            help="Only documents of this kind.",
            autocompletion=complete.kinds,
        ),
    ] = None,
    format_: Annotated[
        str, typer.Option("--format", metavar="text|json", help="How to print the list.")
    ] = "text",
    workspace: WorkspaceOption = None,
    lang: LangOption = None,
) -> None:
    """List the documents of the workspace and the shipped ones."""
    from plf_cli.cli.gather import gather
    from plf_cli.scan import masked
    from plf_cli.shape import KINDS
    from plf_cli.suggest import called
    from plf_cli.wording import names

    one_of(format_, ("text", "json"), "--format")
    if kind:  # by its id, or by what it is called in the table
        kind = one_of(called(kind, names(KINDS).items()) or kind, KINDS, "--kind")
    catalogue = gather([], workspace).catalogue
    order = ("programme", "course", "framework", "calendar", "directory")
    rows = [
        {
            "kind": entry.name[0],
            "id": entry.name[1],
            "title": _title(catalogue.document(entry)),
            "status": getattr(catalogue.document(entry), "status", None),
            "origin": entry.origin.value,
            "file": entry.file,
        }
        for entry in sorted(
            catalogue.shown(),
            key=lambda one: (order.index(one.name[0] or "programme"), one.name[1] or ""),
        )
        if kind in {None, entry.name[0]}
    ]
    if format_ == "json":
        import json

        console.write_json(masked(json.dumps(rows, ensure_ascii=False, indent=2)) + "\n")
    else:
        console.write(masked(_table(rows)))


def _title(document: object) -> str | None:
    """What a document is called; None where it has faults."""
    if document is None:
        return None
    title = getattr(document, "title", None)
    if title is None and getattr(document, "municipality", None):
        return f"{document.municipality} {document.school_year}"  # type: ignore[attr-defined]  # a calendar
    if title is None and getattr(document, "programme", None):
        return f"→ {document.programme}"  # type: ignore[attr-defined]  # a course
    return title or ""


def _table(rows: list[dict[str, str | None]]) -> str:
    from plf_cli.model.words import COURSE_STATUSES, KINDS, PROGRAMME_STATUSES

    statuses = {**PROGRAMME_STATUSES, **COURSE_STATUSES}
    origins = {"workspace": "", "given": "", "shipped": _("shipped")}
    cells = [
        (
            KINDS[row["kind"]].in_language(language()) if row["kind"] else "?",
            row["id"] or "",
            statuses[row["status"]].in_language(language()) if row["status"] else "",
            origins[row["origin"] or "workspace"],
            _("(has faults: plf validate)") if row["title"] is None else row["title"],
        )
        for row in rows
    ]
    widths = [max(map(len, column), default=0) for column in zip(*cells, strict=True)]
    return "".join(
        "  ".join(
            cell.ljust(width) for cell, width in zip(row, widths, strict=True) if width
        ).rstrip()
        + "\n"
        for row in cells
    )
