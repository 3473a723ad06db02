"""Documents whose data differ yield at least one change; equal data yield none."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest

from plf_cli.changes import changes
from plf_cli.lookup import module_names
from plf_cli.model.base import Head
from plf_cli.resources import shipped
from plf_cli.source import read
from plf_cli.source.dump import to_yaml
from tests.building import catalogue_of
from tests.changes.states import FILES
from tests.documents.made import DATA

SAMPLES = {
    **FILES,
    "fortroligt.yaml": (DATA / "private" / "programme.yaml").read_text(encoding="utf-8"),
    "seminar.yaml": (shipped("programmes") / "courses" / "seminar-eksempel.yaml").read_text(
        encoding="utf-8"
    ),
}
LONG = ("afvikling.yaml", "fortroligt.yaml", "seminar.yaml")


def data_of(text: str) -> dict[str, Any]:
    data: dict[str, Any] = read(text.encode(), "x").data
    return data


def edits(data: Any) -> Iterator[Any]:
    """The data with one key or item less, or with a list the other way round."""
    for key in [*data] if isinstance(data, dict) else range(len(data)):
        less = deepcopy(data)
        del less[key]
        yield less
        if isinstance(data[key], dict | list):
            for inner in edits(data[key]):
                more = deepcopy(data)
                more[key] = inner
                yield more
    if isinstance(data, list) and len(data) > 1:
        yield data[::-1]


@pytest.mark.parametrize(
    "name",
    [pytest.param(name, marks=pytest.mark.slow) if name in LONG else name for name in SAMPLES],
)
def test_every_edit_is_told(name: str) -> None:
    data = data_of(SAMPLES[name])
    others = {other: text for other, text in FILES.items() if other != name}
    before = document(name, data, others)
    told = [changed(name, data, after, others) for after in edits(data)]
    known = [one for one in told if one is not None]
    assert before
    assert len(known) >= 3
    assert [differs for differs, found in known if differs != found] == []


def changed(
    name: str, data: dict[str, Any], after: dict[str, Any], others: dict[str, str]
) -> tuple[bool, bool] | None:
    """Whether the document differs, and whether that is told; None where it has faults now."""
    old, new = document(name, data, others), document(name, after, others)
    if new is None:
        return None
    was, is_ = (catalogue_of({name: to_yaml(one), **others}) for one in (data, after))
    return old != new, bool(changes(was, is_, module_names))


def document(name: str, data: dict[str, Any], others: dict[str, str]) -> Head | None:
    catalogue = catalogue_of({name: to_yaml(data), **others})
    return catalogue.document(catalogue.entries[0])


@pytest.mark.parametrize("name", SAMPLES)
def test_the_same_data_in_other_letters_is_no_change(name: str) -> None:
    texts = (SAMPLES[name], to_yaml(data_of(SAMPLES[name])))
    was, is_ = (catalogue_of({name: text}) for text in texts)
    assert changes(was, is_, module_names) == []
