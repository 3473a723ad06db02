"""Two texts of one file -> what differs, as ``patch -p0`` and ``git apply -p0`` read it."""

from difflib import unified_diff

_NO_LINE_END = "\\ No newline at end of file\n"


def diff(name: str, before: str, after: str) -> str:
    """The unified diff; empty where nothing differs."""
    name = f"{name}\t" if " " in name else name  # else the name would end at the space
    return "".join(unified_diff(_lines(before), _lines(after), name, name))


def _lines(text: str) -> list[str]:
    """The lines as those programs count them: they know no line end but this one."""
    *lines, last = text.split("\n")
    return [f"{line}\n" for line in lines] + ([f"{last}\n{_NO_LINE_END}"] if last else [])
