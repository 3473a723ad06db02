"""What Python says of a value in a template -> the user's words."""

import re

from plf_cli.messages import _


def of_value(said: str) -> str | None:
    """The message in the user's words; None where nobody has put it into words."""
    return next((told for pattern, told in _told() if re.search(pattern, said)), None)


def _told() -> tuple[tuple[str, str], ...]:
    """Patterns of what the versions of Python say, and what is meant by it."""
    return (
        (r"division|modulo|0\.0 cannot be raised", _("A number cannot be divided by zero.")),
        (r"unpack", _("There are not as many values here as names for them.")),
        (r"range\(\) arg 3", _("The third number of “range” must not be 0.")),
        (r"not supported between", _("These values cannot be compared.")),
        (r"not iterable|not a container", _("This is no list.")),
        (r"has no len\(\)", _("This is no list and no text, so it has no length.")),
        (
            r"unsupported operand|bad operand|can only concatenate|can't multiply",
            _("One cannot reckon with these values."),
        ),
        (
            r"format string|string formatting|format requires|format: |format character",
            _("The text and the values that are put into it do not fit."),
        ),
        (
            r"interpreted as an|must be (?:an )?(?:int|str|real)|unhashable|cannot convert",
            _("A value of this kind does not fit here."),
        ),
        (r"non-namespace", _("Only what namespace() has made gets parts of its own.")),
        (r"[Cc]an(?:'t|not) assign to", _("This name cannot be given a value.")),
        (r"levels of indentation", _("Tags lie too deep in one another here.")),
    )
