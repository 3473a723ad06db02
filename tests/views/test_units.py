"""The units that get copies of their own: what they are, and what they are called."""

import pytest

from plf_cli.documents import DOCUMENTS, whole_set
from plf_cli.views.setting import setting
from plf_cli.views.units import units
from plf_cli.views.wanted import Wanted
from tests.agendas import catalogue, document, documents
from tests.building import catalogue_of

PROGRAMME = """\
kind: programme
id: forloeb
title: Forløb
modules:
  - {id: uden, kind: workshop}
  - {id: spurgt, kind: workshop, agenda: [{kind: evaluation, title: Evaluering, text: Hvad nu?}]}
  - {id: maal, kind: workshop, goals: [{goal: et-maal}]}
  - {id: moede, kind: cluster-meeting, per: cluster}
"""
COURSE = """\
kind: course
id: afvikling
programme: forloeb
status: planned
teams: [{id: a, name: A-skolen}, {id: b, name: B-skolen}]
groups: [{id: g0, teams: [a]}]
clusters: [{id: c0, teams: [a]}, {id: c1, name: Klynge Nord}]
sessions:
  - {module: maal, status: cancelled, date: 2027-03-02}
  - {module: moede, cluster: c0, date: 2027-03-03}
  - {module: spurgt, group: g0, date: 2027-03-04}
"""


def of_course(kind: str, language: str = "da") -> list[tuple[str, str]]:
    found = catalogue_of({"p.yaml": PROGRAMME, "c.yaml": COURSE})
    course = found.document(found.entries[-1])
    return units(setting(found, course, Wanted(language=language)), kind)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "language", "named"),
    [
        ("day", "da", [("spurgt", "Workshop 2")]),
        ("cluster", "da", [("c0", "Klynge c0"), ("c1", "Klynge Nord")]),
        ("cluster", "en", [("c0", "Cluster c0"), ("c1", "Klynge Nord")]),
        ("team", "da", [("a", "A-skolen"), ("b", "B-skolen")]),
        ("", "da", []),
    ],
)
def test_what_they_are_called(kind: str, language: str, named: list[tuple[str, str]]) -> None:
    assert of_course(kind, language) == named


def test_a_programme_has_modules_to_evaluate_and_no_teams() -> None:
    found = catalogue_of({"p.yaml": PROGRAMME})
    around = setting(found, found.document(found.entries[0]), Wanted())  # type: ignore[arg-type]
    assert [id_ for id_, _name in units(around, "day")] == ["spurgt", "maal"]
    assert units(around, "cluster") == units(around, "team") == []


@pytest.mark.parametrize("ref", documents())
def test_the_whole_set_asks_about_all_that_an_evaluation_does(ref: str) -> None:
    whole = DOCUMENTS["evaluation"].view(catalogue(), document(ref), Wanted())
    copies = [one for one in whole_set(catalogue(), document(ref)) if one.made.name == "evaluation"]
    asked = [form.title for copy in copies for form in copy.view.questionnaires]  # type: ignore[attr-defined]
    assert asked == [form.title for form in whole.questionnaires]  # type: ignore[attr-defined]
