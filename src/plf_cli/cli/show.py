"""``plf show``: a document as it is written, or whole."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from plf_cli.cli import complete, console
from plf_cli.cli.options import LangOption, WorkspaceOption
from plf_cli.messages import _

if TYPE_CHECKING:
    from plf_cli.catalogue import Entry


def show(
    ref: Annotated[
        str,
        typer.Argument(
            metavar="REF", help="An id, kind/id or a path.", autocompletion=complete.refs
        ),
    ],
    resolved: Annotated[
        bool, typer.Option("--resolved", help="Print a variant with all that it inherits.")
    ] = False,
    workspace: WorkspaceOption = None,
    lang: LangOption = None,
) -> None:
    """Print a document as YAML; what is printed is a file that can be kept."""
    from plf_cli.cli.reference import bases, find, refuse_private
    from plf_cli.source.dump import to_yaml

    gathered, entry = find(ref, workspace)
    loaded = entry.loaded
    gathered.catalogue.document(entry)
    refuse_private(bases(gathered.catalogue, entry) if resolved else [entry])
    if loaded.diagnostics and not loaded.source.sound:
        found = loaded.diagnostics[0]
        place = f"{found.file}:{found.span.line}:{found.span.column}"
        raise console.Failure(f"{place}: {found.message}", _("See: plf validate"))
    if not resolved:
        console.write_file(_kept(entry))
        return
    if loaded.is_variant and not entry.merged:
        raise console.Failure(
            _("What this document extends cannot be used."), _("See: plf validate")
        )
    console.write_file(to_yaml(_whole(entry.merged.data) if entry.merged else loaded.source.data))


def _kept(entry: "Entry") -> str:
    """The text of a file; of a shipped one without the line that leads editors beside plf itself.

    In somebody's own folder it would lead nowhere; plf fix writes the one that is right there.
    """
    from plf_cli.catalogue import Origin

    text = entry.loaded.source.text
    first, _line_end, rest = text.partition("\n")
    is_modeline = first.startswith("# yaml-language-server:")
    return rest if entry.origin is Origin.SHIPPED and is_modeline else text


def _whole(data: dict[str, Any]) -> dict[str, Any]:
    """A variant's data as those of a programme that stands on its own."""
    kept = {key: value for key, value in data.items() if key not in {"extends", "remove"}}
    if isinstance(kept.get("modules"), list):
        kept["modules"] = [_without_place(module) for module in kept["modules"]]
    return kept


def _without_place(module: Any) -> Any:
    """The module without ``place``, which only a variant has; what is no module, as it is."""
    if not isinstance(module, dict):
        return module
    return {key: value for key, value in module.items() if key != "place"}
