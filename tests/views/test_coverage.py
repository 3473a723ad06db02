"""The words of a coverage: what people read in cells, gaps and lists of goals."""

from dataclasses import replace

import pytest

from plf_cli.model.programme import OptOut, Programme
from plf_cli.views.coverage import coverage, only_gaps
from plf_cli.views.wanted import Unknown, Wanted
from tests import agendas, coverages


@pytest.mark.parametrize(
    ("language", "summary", "cell", "hole"),
    [
        (
            "da",
            "16 af 24 slags mål i de ledelsesfelter, forløbet lover, er dækket: 66,7 %",
            "105 min., øves",
            "Ikke dækket",
        ),
        (
            "en",
            "16 of 24 kinds of goal in the fields that the programme claims are covered: 66.7%",
            "105 min., practised",
            "Not covered",
        ),
    ],
)
def test_words_follow_the_language(language: str, summary: str, cell: str, hole: str) -> None:
    view = coverages.covered(language=language)
    assert view.summary == summary
    assert [one.told for one in view.rows[0].cells][:2] == [cell, hole]


@pytest.mark.parametrize("ref", agendas.documents())
def test_every_cell_has_a_word_and_what_is_covered_a_number(ref: str) -> None:
    view = coverages.covered(ref)
    cells = [cell for row in view.rows for cell in row.cells]
    assert len(cells) == len(view.rows) * len(view.columns)
    assert all(cell.told for cell in cells)
    assert all(bool(cell.number) == (cell.state == "covered") for cell in cells)
    assert {cell.level for cell in cells if cell.number} <= {1, 2, 3, 4}
    assert {cell.level for cell in cells if not cell.number} <= {0}
    of_groups = [cell for group in view.groups for row in group.rows for cell in row.cells]
    assert len(of_groups) == len(cells)


def test_a_hole_names_the_goals_that_would_fill_it() -> None:
    hole = coverages.covered().holes[1]
    assert hole.field.startswith("Ledelse af videns- og resultatbaseret")
    assert hole.places == ("Forvaltning: kompetencemål",)
    assert hole.goals == ("En datainformeret kultur, der støtter skolerne",)


def test_a_field_without_any_goal_is_told_with_the_reason() -> None:
    view = coverages.covered("ledere-af-ledere")
    assert [(one.field, one.reason, one.note) for one in view.opt_outs] == [
        (
            "Ledelse af den åbne skole",
            "Dokumentet har intet mål om skolens omverden.",
            "Rammen har intet mål i ledelsesfeltet.",
        )
    ]
    assert view.unit == "goals"
    assert [cell.number for cell in view.rows[1].cells] == ["4 mål", "4 mål"]


@pytest.mark.parametrize(
    ("fields", "holes", "left_out"),
    [
        ((), [], ["Ledelse af den åbne skole"]),
        (("omverden",), [("Hele ledelsesfeltet",)], []),
    ],
)
def test_without_the_reason_it_is_missing_in_silence_or_a_hole(
    fields: tuple[str, ...], holes: list[tuple[str, ...]], left_out: list[str]
) -> None:
    document = agendas.document("ledere-af-ledere")
    assert isinstance(document, Programme)
    changed = document.model_copy(update={"opt_outs": (), "fields": (*document.fields, *fields)})
    view = coverage(agendas.catalogue(), changed, Wanted())
    assert [hole.places for hole in view.holes] == holes
    assert list(view.left_out) == left_out


def test_a_module_that_names_the_field_alone_is_told_beside_the_hole() -> None:
    hole = coverages.covered("kolding-sparring").holes[0]
    assert hole.places == (
        "Hele ledelsesfeltet",
        "Sparring arbejder med feltet uden et bestemt mål",
    )


def test_few_columns_share_a_table() -> None:
    groups = coverages.covered("ledere-af-ledere").groups
    assert [group.headers for group in groups] == [
        ("Skoleledelse: kompetencemål", "Forvaltning: kompetencemål")
    ]
    labels = [group.label for group in coverages.covered().groups]
    assert labels == ["Skoleledelse", "Forvaltning"]


@pytest.mark.parametrize(
    ("wanted", "minutes"),
    [(Wanted(), 400), (Wanted(day="dag-2"), 60), (Wanted(day="klyngemoede-toender-1"), 105)],
)
def test_the_days_that_are_wanted_count(wanted: Wanted, minutes: int) -> None:
    view = coverage(agendas.catalogue(), agendas.document("seminar-eksempel"), wanted)
    assert view.rows[1].cells[2].minutes == minutes


def test_a_framework_that_the_programme_does_not_use() -> None:
    with pytest.raises(Unknown, match="framework syv") as caught:
        coverage(
            agendas.catalogue(), agendas.document("ledere-af-ledere"), Wanted(), framework="syv"
        )
    assert caught.value.known == ("plf-nord-2", "syv-ledelsesfelter")


def test_only_gaps() -> None:
    view = only_gaps(coverages.covered())
    assert {cell.state for row in view.rows for cell in row.cells} == {"hole"}
    assert sum(len(row.cells) for row in view.rows) == 8
    assert (view.columns, view.aims, len(view.holes)) == ((), (), 3)


def test_without_a_framework_there_is_a_sentence_instead() -> None:
    document = agendas.document("ledere-af-ledere")
    bare = document.model_copy(update={"frameworks": (), "fields": (), "opt_outs": ()})
    view = coverage(agendas.catalogue(), bare, Wanted())
    assert view.open.startswith("Forløbet nævner ingen ramme")
    assert (view.rows, view.counted) == ((), 0)


def test_texts_of_the_files_are_told_as_they_stand() -> None:
    document = agendas.document("ledere-af-ledere")
    assert isinstance(document, Programme)
    for text in coverages.HOSTILE.values():
        opt_outs = (OptOut(field="omverden", reason=text.strip()),)
        view = coverage(
            agendas.catalogue(), document.model_copy(update={"opt_outs": opt_outs}), Wanted()
        )
        assert view.opt_outs[0].reason == text.strip()
        assert replace(view, title=text).title == text
