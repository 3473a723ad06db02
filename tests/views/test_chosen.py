"""Which days somebody gets who asks for a part of a document."""

import pytest

from plf_cli.catalogue import Catalogue
from plf_cli.model.course import Course
from plf_cli.views.chosen import chosen, every
from plf_cli.views.setting import Setting, setting
from plf_cli.views.wanted import Unknown, Wanted
from tests.building import catalogue_of

MODULES = "[{id: dag, kind: workshop}, {id: moede, kind: cluster-meeting, per: cluster}]"
COURSE = """\
kind: course
id: afvikling
programme: forloeb
status: planned
people: [{id: bo, name: Bo, function: facilitator}]
teams: [{id: a, name: A-skolen}, {id: b, name: B-skolen}]
groups: [{id: hold, teams: [a]}]
clusters: [{id: nord, teams: [a]}, {id: syd, teams: [b], people: [bo]}]
"""


def files(modules: str = MODULES) -> Catalogue:
    programme = f"kind: programme\nid: forloeb\ntitle: Forløb\nmodules: {modules}\n"
    return catalogue_of({"p.yaml": programme, "c.yaml": COURSE})


def of_course(catalogue: Catalogue, wanted: Wanted) -> Setting:
    course = catalogue.get(Course, "afvikling")
    assert course
    return setting(catalogue, course, wanted)


@pytest.mark.parametrize(
    ("asked", "days"),
    [
        ({}, ["dag", "moede-nord", "moede-syd"]),
        ({"team": "a"}, ["dag", "moede-nord"]),
        ({"group": "hold"}, ["dag", "moede-nord"]),
        ({"cluster": "syd"}, ["dag", "moede-syd"]),
        ({"person": "bo"}, ["moede-syd"]),
        ({"person": "bo", "team": "a"}, []),
    ],
)
def test_the_days_of_a_unit_or_a_person(asked: dict[str, str], days: list[str]) -> None:
    wanted = Wanted(**asked)
    assert [day.id for day in chosen(of_course(files(), wanted), wanted)] == days


@pytest.mark.parametrize("modules", [MODULES, "[]"], ids=["with days", "without"])
@pytest.mark.parametrize(
    ("what", "known"),
    [
        ("team", ("a", "b")),
        ("group", ("hold",)),
        ("cluster", ("nord", "syd")),
        ("person", ("bo",)),
    ],
)
def test_nobody_asks_for_what_there_is_not(what: str, known: tuple[str, ...], modules: str) -> None:
    wanted = Wanted(**{what: "ukendt"})
    around = of_course(files(modules), wanted)
    with pytest.raises(Unknown) as raised:
        chosen(around, wanted)
    assert (raised.value.what, raised.value.known) == (what, known)


def test_the_days_are_found_once_for_all_copies_of_an_edition() -> None:
    catalogue = files()
    every_copy = [every(of_course(catalogue, Wanted(team=team))) for team in ("a", "b")]
    assert every_copy[0] is every_copy[1]
    theirs = every(of_course(catalogue, Wanted(edition="facilitator")))
    assert [day.setting.edition.id for day in theirs] == ["facilitator"] * 3
    assert every(of_course(files(), Wanted())) is not every_copy[0]
