"""The help of commands, in the user's language."""

import re
from typing import Any

from typer.core import TyperCommand, TyperGroup

from plf_cli.messages import _


class Translated:
    """A command whose help is in the user's language."""

    def get_help(self, ctx: Any) -> str:
        """The help text, with its first word translated."""
        text: str = super().get_help(ctx)  # type: ignore[misc]  # mixed into typer's classes
        words = {
            "Usage:": _("Usage:"),
            "\nOptions:": "\n" + _("Options:"),
            "\nArguments:": "\n" + _("Arguments:"),
            "\nCommands:": "\n" + _("Commands:"),
            "[required]": _("[required]"),
        }
        for english, translated in words.items():
            text = text.replace(english, translated)
        text = re.sub(r"\[default:(?=\s)", _("[default:"), text)  # a line may end after it
        return re.sub(r"\[x>=([0-9.]+)\]", r"[≥ \1]", text)  # no longer, as lines are full

    def get_help_option(self, ctx: Any) -> Any:
        """The option --help."""
        option = super().get_help_option(ctx)  # type: ignore[misc]  # mixed into typer's classes
        if option is not None:
            option.help = _("Show this help and exit.")
        return option


class Command(Translated, TyperCommand):
    """A command."""


class Group(Translated, TyperGroup):
    """A command that has commands."""


def translate(command: Any) -> None:
    """Put the help of a command, its options and its subcommands into the user's language."""
    if command.help:
        command.help = _(command.help)
    for parameter in command.params:
        if getattr(parameter, "help", None):
            parameter.help = _(parameter.help)
    for sub in getattr(command, "commands", {}).values():
        translate(sub)
