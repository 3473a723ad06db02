"""What is wrong with a template."""

from plf_cli.messages import _, plural


class TemplateFault(Exception):
    """A template cannot be used: which file, which line (0 where there are none), and why."""

    def __init__(self, file: str, line: int, message: str) -> None:
        super().__init__(f"{file}:{line}: {message}")
        self.file = file
        self.line = line
        self.message = message


class InWords(Exception):
    """An error whose message is in the user's language already."""


def errand(document: str, format_: str, ref: str = "", day: str = "") -> str:
    """What a template was to render, in parentheses."""
    names = {"document": document, "format": format_, "ref": ref, "day": day}
    if not ref:
        return _("({document} as {format})").format(**names)
    if not day:
        return _("({document} of {ref} as {format})").format(**names)
    return _("({document} of {ref} as {format}, at “{day}”)").format(**names)


def unusable(said: str) -> str:
    """The message about what nobody has put into words: what the engine said, and of what."""
    return _("The template cannot be used here: {said}").format(said=said)


def counted(count: int) -> str:
    """How many things there are in a list that was asked for another."""
    if not count:
        return _("The list is empty.")
    return plural(
        "There is {n} in the list, and its number is 0.",
        "There are {n} in the list, numbered from 0.",
        count,
    )
