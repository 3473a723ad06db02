"""A long line of text -> lines of the terminal's width."""

import textwrap


def wrapped(line: str, width: int, hang: int = 0) -> list[str]:
    """The lines of a line, at least one; words and paths stay whole.

    What follows stands as far in as the beginning and ``hang`` further; behind the dash of an item
    it stands below its text.
    """
    text = line.lstrip()
    indent = len(line) - len(text) + (len("- ") if text.startswith("- ") else hang)
    found = textwrap.wrap(
        line,
        width,
        subsequent_indent=" " * indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return found or [""]
