"""The head of every document: when a course is held, and what sets it apart."""

import pytest

from plf_cli.catalogue import Catalogue, Entry
from plf_cli.documents import DOCUMENTS, whole_set
from plf_cli.model.course import Course
from plf_cli.views.cover import AHEAD, Cover
from plf_cli.views.wanted import Wanted
from tests import agendas

PROGRAMME = """\
kind: programme
id: forloeb
title: Forløbet
modules: [{id: a, kind: seminar-day, start: 9:00}, {id: b, kind: seminar-day}]
"""
COURSE = "kind: course\nid: hold\nprogramme: forloeb\nperiod: {from: 2027-01-01, to: 2027-06-30}\n"


def made(course: str, document: str = "agenda") -> Cover:
    texts = {"forloeb": PROGRAMME, "hold": COURSE + course}
    catalogue = Catalogue(Entry(f"{id_}.yaml", text.encode()) for id_, text in texts.items())
    found = catalogue.get(Course, "hold")
    assert found
    wanted = Wanted(edition=DOCUMENTS[document].editions[0])
    return DOCUMENTS[document].view(catalogue, found, wanted)


@pytest.mark.parametrize(
    ("sessions", "period"),
    [
        (
            "[{module: a, date: 2027-01-14}, {module: b, date: [2027-06-02, 2027-06-03]}]",
            "14. januar til 3. juni 2027",
        ),
        (
            (
                "[{module: a, date: 2027-01-14}, {module: b, date: 2027-01-15}, "
                "{module: b, status: cancelled}]"
            ),
            "14.-15. januar 2027",
        ),
        # as long as a date is open, the period is the only thing that is sure
        ("[{module: a, date: 2027-01-14}]", "1. januar til 30. juni 2027"),
        ("[]", "1. januar til 30. juni 2027"),
    ],
)
def test_the_period_is_that_of_the_dates(sessions: str, period: str) -> None:
    assert made(f"sessions: {sessions}\n").period == period


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("status", ["planned", "completed"])
def test_what_lies_ahead_is_marked_in_a_course_that_is_over(document: str, status: str) -> None:
    marks = made(f"status: {status}\n", document).marks
    assert ("Afsluttet" in marks) == (status == "completed" and document in AHEAD)


@pytest.mark.parametrize(
    ("ref", "left_out"),
    [
        ("seminar-eksempel", set()),
        (
            "ledere-af-ledere-2020",
            {"run-sheet", "invitation", "strategic-plan", "cluster-agenda", "evaluation",
             "participants"},
        ),
    ],
)  # fmt: skip
def test_what_says_nothing_is_left_out_of_the_set(ref: str, left_out: set[str]) -> None:
    catalogue, document = agendas.catalogue(), agendas.document(ref)
    found = list(whole_set(catalogue, document))
    assert {one.made.name for one in found if one.left_out} == left_out
    alone = {one.name for one in DOCUMENTS.values() if one.needs_since}
    assert alone == {"change-notice"}
    assert {one.made.name for one in found} == {*DOCUMENTS} - alone


def test_a_document_of_the_past_can_be_had_by_itself() -> None:
    catalogue, document = agendas.catalogue(), agendas.document("ledere-af-ledere-2020")
    view = DOCUMENTS["invitation"].view(catalogue, document, Wanted())
    assert (view.open, view.marks) == ("", ("Afsluttet",))


@pytest.mark.parametrize(
    ("course", "is_open"),
    [
        ("sessions: [{module: b, date: 2027-01-14}]\n", "Tid og program er ikke fastlagt endnu"),
        ("sessions: [{module: a, date: 2027-01-14}]\n", ""),
    ],
)
def test_a_run_sheet_needs_a_time_or_an_agenda(course: str, is_open: str) -> None:
    only_b = PROGRAMME.replace("{id: a, kind: seminar-day, start: 9:00}, ", "")
    texts = {"forloeb": only_b if is_open else PROGRAMME, "hold": COURSE + course}
    catalogue = Catalogue(Entry(f"{id_}.yaml", text.encode()) for id_, text in texts.items())
    found = catalogue.get(Course, "hold")
    assert found
    view = DOCUMENTS["run-sheet"].view(catalogue, found, Wanted(edition="facilitator"))
    assert view.open == is_open
