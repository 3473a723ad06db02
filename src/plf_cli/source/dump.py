"""Data -> YAML text, in the scalars of the core schema."""

import re
from typing import Any

import yaml

from plf_cli.source.scalars import CORE, Plain

_LONG = 90  # a longer text is folded onto lines of its own

_CLOCK = re.compile(r"[0-9]{1,2}:[0-9]{2}")


class _Dumper(yaml.SafeDumper):
    """A dumper that quotes what the core schema would not read as text, and nothing else."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - PyYAML's own way to set them

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - PyYAML's signature
        """Indent list items below their key."""
        super().increase_indent(flow, indentless=False)

    def ignore_aliases(self, _data: Any) -> bool:
        """Write out in each place what stood there by an alias."""
        return True

    def analyze_scalar(self, scalar: str) -> Any:
        """Let a clock time stand without quotes within braces, too."""
        found = super().analyze_scalar(scalar)
        found.allow_flow_plain = found.allow_flow_plain or bool(_CLOCK.fullmatch(scalar))
        return found


def _plain(dumper: yaml.SafeDumper, value: Plain) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:core", str(value))


def _number(dumper: yaml.SafeDumper, value: float) -> yaml.ScalarNode:
    return _plain(dumper, Plain(str(value).lower()))


def _null(dumper: yaml.SafeDumper, _value: None) -> yaml.ScalarNode:
    return _plain(dumper, Plain("null"))


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    # PyYAML takes these for line ends, which the language does not; an escape is safe from both.
    broken = any(mark in value for mark in "\x85\u2028\u2029")
    style = '"' if broken or value == "<<" else ">" if len(value) > _LONG else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style)


_Dumper.add_representer(Plain, _plain)
_Dumper.add_representer(type(None), _null)
_Dumper.add_representer(str, _text)
for _kind in (bool, int, float):
    _Dumper.add_representer(_kind, _number)
_Dumper.add_implicit_resolver(
    "tag:yaml.org,2002:core", re.compile(rf"(?:{CORE.pattern})\Z", re.VERBOSE), None
)


def to_yaml(data: Any) -> str:
    """``data`` as it was read, written out as a file; keys keep their order."""
    return yaml.dump(
        data,
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        default_flow_style=False,
        width=100,
    )


def to_line(data: Any) -> str:
    """``data`` in flow style, on one line: ``{module: dag-1, number: 2}``."""
    text: str = yaml.dump(
        data,
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        default_flow_style=True,
        width=float("inf"),
    )
    return text.removesuffix("\n").removesuffix("\n...")
