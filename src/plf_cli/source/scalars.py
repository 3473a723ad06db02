"""The scalars of the YAML 1.2 core schema, each with the text that stands in the file."""

import re
from typing import Any

CORE = re.compile(
    r"""(?P<null>~|null|Null|NULL|)
    |(?P<true>true|True|TRUE) |(?P<false>false|False|FALSE)
    |(?P<int>[-+]?[0-9]{1,40}) |0o(?P<oct>[0-7]{1,40}) |0x(?P<hex>[0-9a-fA-F]{1,40})
    |(?P<float>[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)
    |(?P<inf>[-+]?\.(?:inf|Inf|INF)) |(?P<nan>\.(?:nan|NaN|NAN))""",
    re.VERBOSE,
)
# The first letters of plain scalars that may be something other than text.
SUSPECT = frozenset("0123456789+-.tTfFnN~")


class Plain(str):
    """A plain scalar, as written, that the core schema takes for a number or a truth value."""

    __slots__ = ()

    @property
    def core(self) -> int | float | bool:
        """What the core schema takes it for."""
        found = CORE.fullmatch(self)
        assert found
        base = {"int": 10, "oct": 8, "hex": 16}.get(kind := found.lastgroup or "")
        if base:
            return int(found[kind], base)
        if kind in {"true", "false"}:
            return kind == "true"
        return float(self if kind == "float" else self.lower().replace(".", ""))


def resolve(value: str) -> Any:
    """What a plain scalar stands for: its text, ``Plain`` text of a number, or None."""
    found = CORE.fullmatch(value)
    if not found:
        return value
    return None if found.lastgroup == "null" else Plain(value)
