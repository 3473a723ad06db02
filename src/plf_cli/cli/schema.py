"""``plf schema``: what an editor needs to check and explain the files."""

from typing import Annotated

import typer

from plf_cli.cli import complete, console
from plf_cli.cli.options import ForceOption, LangOption, OutputOption
from plf_cli.messages import _, language


def schema(
    kind: Annotated[
        str | None,
        typer.Argument(
            metavar="[KIND]",
            help="A kind of file, such as programme; else any kind.",
            show_default=False,
            autocompletion=complete.kinds,
        ),
    ] = None,
    output: OutputOption = None,
    force: ForceOption = False,
    lang: LangOption = None,
) -> None:
    """Print the JSON Schema of a kind of file, for editors."""
    from plf_cli.schema import schema as schema_of
    from plf_cli.schema import to_text

    text = to_text(schema_of(kind and _known(kind), language(), _))
    if output is None:
        console.write_json(text)
        return
    from plf_cli.cli.files import write_new

    write_new(output, text, force=force)
    console.note(_("Written: {path}").format(path=output.as_posix()))


def _known(kind: str) -> str:
    """The kind itself.

    Raises ``Failure`` for any other word, with the nearest kind.
    """
    from plf_cli.shape import KINDS
    from plf_cli.suggest import did_you_mean
    from plf_cli.wording import names

    if kind in KINDS:
        return kind
    message = _("“{value}” is not a kind of file.").format(value=kind[:40])
    raise console.Failure(message, did_you_mean(kind, KINDS, names(KINDS)), code=2)
