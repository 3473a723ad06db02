"""The command line: parses, calls one function, prints, exits.

Exit codes: 0 clean, 1 findings or an expected failure, 2 wrong use of the command line.
"""

import errno
import gc
import os
import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from plf_cli import __version__, messages
from plf_cli.cli import console
from plf_cli.cli.commands import ALL, COMMANDS, GROUPS, RENDER
from plf_cli.cli.help import Command, Group, translate
from plf_cli.cli.options import LangOption
from plf_cli.cli.usage import in_words
from plf_cli.documents import DOCUMENTS
from plf_cli.messages import _

_SHELL_ASKS = "_PLF_COMPLETE"  # set by the script of plf completion


def _print_version(value: bool) -> None:  # noqa: FBT001 - typer calls it so
    if value:
        console.write(f"plf {__version__}\n")
        raise typer.Exit


def _top(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            "-V",
            is_eager=True,
            callback=_print_version,
            help="Show the version and exit.",
        ),
    ] = False,
    lang: LangOption = None,
) -> None:
    """Plan data-informed learning-leadership courses: check, show and render them."""


def _documents(lang: LangOption = None) -> None:
    """Render a document."""


def _nothing(lang: LangOption = None) -> None:
    """Say nothing: a group of commands does nothing by itself."""


def app(wanted: str | None = None, document: str | None = None) -> typer.Typer:
    """All commands, or the ``wanted`` one alone: making a command takes longer than running it.

    Likewise all documents of ``plf render``, or ``document`` alone.
    """
    top = typer.Typer(
        cls=Group,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        no_args_is_help=True,
        add_completion=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    top.callback()(_top)
    for name, place in COMMANDS.items():
        if wanted in {None, name}:
            top.command(name, cls=Command)(_function(place))
    if wanted in {None, RENDER}:
        documents = typer.Typer(
            cls=Group, rich_markup_mode=None, no_args_is_help=True, help="Render a document."
        )
        documents.callback()(_documents)
        for name in DOCUMENTS:
            if document in {None, name}:
                documents.command(name, cls=Command)(_function("render:command")(name))
        if document in {None, ALL}:
            documents.command(ALL, cls=Command)(_function("render_all:render_all"))
        top.add_typer(documents, name=RENDER)
    for name, (told, commands) in GROUPS.items():
        if wanted in {None, name}:
            top.add_typer(_group(told, {} if document == "" else commands), name=name)
    return top


def _group(told: str, commands: Mapping[str, str]) -> typer.Typer:
    group = typer.Typer(cls=Group, rich_markup_mode=None, no_args_is_help=True, help=told)
    group.callback(help=told)(_nothing)
    for name, place in commands.items():
        group.command(name, cls=Command)(_function(place))
    return group


def _function(place: str) -> Callable[..., Any]:
    module, _colon, name = place.partition(":")
    function: Callable[..., Any] = getattr(import_module(f"plf_cli.cli.{module}"), name)
    return function


def main() -> NoReturn:
    """Run the command that the arguments name, and exit with its code."""
    gc.disable()  # a short process: nearly all that it makes it needs to its end
    # What plf accepts is plf's own; and looking for plug-ins reads the metadata of every package.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    console.set_up_streams()
    arguments = sys.argv[1:]
    if chosen := _chosen(arguments):
        messages.choose(chosen)
    else:
        messages.use(_language_here())
    asked = _SHELL_ASKS in os.environ
    command = typer.main.get_command(app(*(() if asked else _wanted(arguments))))
    translate(command)
    if asked:
        from typer.completion import completion_init  # type: ignore[attr-defined]

        completion_init()
    try:
        code = command.main(arguments, prog_name="plf", standalone_mode=False)
    except console.Failure as failure:
        _say(failure.message, failure.help)
        code = failure.code
    except typer.Abort:
        code = 130
    except OSError as error:
        if error.errno not in {errno.ENOSPC, errno.EPIPE, errno.EINVAL}:
            raise
        console.give_up_output()  # typer writes the help itself
        code = 1
    except Exception as error:
        words = in_words(error)
        if words is None:
            raise
        _say(*words)
        code = 2
    sys.exit(code if isinstance(code, int) else 0)


def _wanted(arguments: list[str]) -> tuple[str | None, str | None]:
    """The command that the arguments name, and its document; None where there is none such."""
    before = ["", *arguments]
    words = [
        one
        for last, one in zip(before, arguments, strict=False)
        if not one.startswith("-") and last != "--lang"
    ]
    first, second, *_more = [*words, None, None]
    if first is None:  # the help names the commands, and nothing that is below them
        return None, ""
    return (
        first if first in {*COMMANDS, *GROUPS, RENDER} else None,
        second if second in {*DOCUMENTS, ALL} else None,
    )


def _say(message: str, help_: str | None) -> None:
    from plf_cli.scan import masked

    text = message if message.startswith(_("Usage:")) else f"plf: {message}"
    console.note(masked(text))
    if help_:
        console.note(masked(f"     {help_}"))


def _chosen(arguments: list[str]) -> str:
    """The language of ``--lang``, else of ``PLF_LANG``; empty where neither is there."""
    for at, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == "--lang" and at + 1 < len(arguments):
            return arguments[at + 1]
        if argument.startswith("--lang="):
            return argument.partition("=")[2]
    return os.environ.get("PLF_LANG", "")[:2].lower()


def _language_here() -> str:
    """The language of ``plf.toml``, else of the locale: Danish or else English."""
    if chosen := _language_of_workspace():
        return chosen
    names = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    name = next(filter(None, names), None)
    if name is None and sys.platform == "win32":  # pragma: no cover - Windows has no such variables
        import locale

        name = locale.getlocale()[0]
    return "da" if (name or "").lower().startswith(("da", "danish")) else "en"


def _language_of_workspace() -> str | None:
    """What the nearest ``plf.toml`` sets; of a faulty one, the command itself tells."""
    from plf_cli.workspace import SettingsError, find

    try:
        return find(Path.cwd()).settings.language
    except (SettingsError, OSError):
        return None
