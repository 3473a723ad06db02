"""The smallest valid document of each kind, and the examples of the rules made whole with them."""

from typing import Any

from plf_cli.source import read
from plf_cli.source.dump import to_yaml

MINIMAL = {
    "programme": """
kind: programme
id: forloeb
title: Forløb
modules:
  - {id: dag-1, kind: seminar-day}
""",
    "course": """
kind: course
id: kursus
programme: forloeb
""",
    "framework": """
kind: framework
id: ramme
title: Ramme
""",
    "calendar": """
kind: calendar
id: ferieplan
municipality: Hjørring
school_year: 2026/27
assumed: true
""",
    "directory": """
kind: directory
id: fortegnelse
""",
}


def completed(example: str) -> dict[str, str]:
    """The files of an example: its parts made whole, and a minimal one of each missing kind."""
    parts = [_data(part) for part in example.split("---\n")]
    of_kind = {kind: _data(text) for kind, text in MINIMAL.items()}
    kinds = [part["kind"] for part in parts]
    if "programme" in kinds:
        programme = {**of_kind["programme"], **parts[kinds.index("programme")]}
        of_kind["course"]["programme"] = programme["id"]
    documents = [_filled(part, of_kind[part["kind"]]) for part in parts]
    documents += [document for kind, document in of_kind.items() if kind not in kinds]
    return {f"{one['kind']}s/{one['id']}.yaml": to_yaml(one) for one in documents}


def _filled(part: dict[str, Any], minimal: dict[str, Any]) -> dict[str, Any]:
    """A part with what it does not say itself; a calendar has a source or is assumed."""
    without = {"assumed"} if "source" in part else set()
    return {key: value for key, value in minimal.items() if key not in without} | part


def _data(text: str) -> dict[str, Any]:
    source = read(text.encode(), "example.yaml")
    assert source.faults == []
    assert isinstance(source.data, dict)
    return source.data
