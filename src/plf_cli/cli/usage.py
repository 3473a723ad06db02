"""What typer says of a wrong use of the command line, in the user's language."""

import re
from typing import Any

from plf_cli.messages import _
from plf_cli.suggest import did_you_mean


def in_words(error: Exception) -> tuple[str, str | None] | None:
    """Message and help for typer's usage errors; None for anything else."""
    if not hasattr(error, "format_message"):
        return None
    said = error.format_message()
    if said.startswith(_("Usage:")):  # no arguments at all: the help
        return said, None
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "plf"
    help_ = _("See: {command} --help").format(command=command)
    return _translated(said), _nearest(said, context) or help_


def _nearest(said: str, context: Any) -> str | None:
    """The command or option that a wrong one is most like."""
    if context and (found := re.match(r"No such command '(.*?)'", said)):
        return did_you_mean(found[1], context.command.commands, few=0)
    if context and (found := re.match(r"No such option: (\S+?)\.?(?: .*)?$", said)):
        options = [name for one in context.command.get_params(context) for name in one.opts]
        return did_you_mean(found[1], options, few=0)
    return None


def _translated(said: str) -> str:
    patterns = {
        r"No such option: (\S+).*": _("There is no option {0}."),
        r"No such command '(.*?)'.*": _("There is no command “{0}”."),
        r"Missing argument '(.*?)'.*": _("{0} is missing."),
        r"Missing option '(.*?)'.*": _("The option {0} is missing."),
        r"Missing command\.": _("A command is missing."),
        r"Option '(.*?)' requires an argument.*": _("The option {0} needs a value."),
        r"Got unexpected extra argument(?:s|\(s\))? \((.*)\)": _("Too many arguments: {0}."),
        r"Invalid value for (.*?): (.*)": "{0}: {1}",
        r"Invalid value: (.*)": "{0}",
    }
    for pattern, words in patterns.items():
        if found := re.fullmatch(pattern, said, re.DOTALL):
            return words.format(*(_value(part) for part in found.groups()))
    return said


def _value(said: str) -> str:
    """What is wrong with an option's value; anything else without its quotes."""
    if found := re.fullmatch(r"(\S+) is not in the range x>=(\S+?)\.", said):
        return _("{0} is too small; the least is {1}.").format(*found.groups())
    if found := re.fullmatch(r"'(.*)' is not a valid int(?:eger)?(?: range)?\.", said, re.DOTALL):
        return _("“{value}” is not a whole number.").format(value=found[1])
    return said.strip("'\"")
