"""The template of a school's plan: what the course knows is filled in, and nothing else."""

import pytest

from plf_cli.views.data_sources import LEVELS, sources
from plf_cli.views.strategic_plan import StrategicPlanView, strategic_plan
from plf_cli.views.wanted import Unknown, Wanted
from tests import agendas
from tests.documents import made


def view(ref: str, **wanted: str) -> StrategicPlanView:
    return strategic_plan(agendas.catalogue(), agendas.document(ref), Wanted(**wanted))


def head(shown: StrategicPlanView) -> dict[str, list[str]]:
    """What stands at the head; a line to write on is ``___``."""
    return {
        one.id: [" ".join(filter(None, [line.text, "___" * line.blank])) for line in one.lines]
        for one in shown.head
    }


def rows(shown: StrategicPlanView, id_: str) -> list[list[str]]:
    """The cells of a section that are filled in."""
    (section,) = [one for one in shown.sections if one.id == id_]
    return [[cell.text for cell in row if cell.text] for row in section.rows]


def test_the_head_of_a_schools_plan() -> None:
    shown = view("seminar-eksempel", team="eksempelskolen-oest")
    assert shown.title == "Eksempelskolen Øst"
    assert head(shown) == {
        "municipality": ["Hjørring"],
        "school": ["Eksempelskolen Øst"],
        "school_year": ["2026/27"],
        "team": ["Skoleleder: ___", "SFO-leder: ___"],
        "course": ["Seminar for ledelsesteams i Hjørring og Tønder, foråret 2027"],
        "version": ["Nr.: ___", "Dato: ___"],
    }


def test_what_nobody_knows_is_blank() -> None:
    assert head(view("proeve")) == {
        "municipality": ["___"],
        "school": ["___"],
        "school_year": ["___"],
        "team": ["___"],
        "course": ["Prøve af et forløb"],
        "version": ["Nr.: ___", "Dato: ___"],
    }


def test_an_administrations_plan() -> None:
    told = head(view("seminar-eksempel", team="forvaltningen-toender"))
    assert told["office"] == ["Forvaltningen i Tønder"]
    assert "school" not in told


def test_a_name_stands_there_only_where_it_is_public() -> None:
    catalogue, course = made.catalogue(), made.source("fortroligt-2027")
    for edition in ("public", "facilitator"):
        shown = strategic_plan(catalogue, course, Wanted(edition=edition, team="b"))
        assert head(shown)["team"] == ["Skoleleder: Offentlig Leder", "SFO-leder: ___"]


def test_the_parts_of_the_plan() -> None:
    assert [one.id for one in view("proeve").sections] == [
        "status",
        "thread",
        "aims",
        "signs",
        "actions",
        "follow_up",
        "data",
        "organisation",
        "risks",
        "signatures",
    ]


@pytest.mark.parametrize("language", ["da", "en"])
def test_each_part_has_one_question_and_whole_rows(language: str) -> None:
    for section in view("seminar-eksempel", language=language).sections:
        assert section.question.count("?") == 1
        assert section.rows
        assert {len(row) for row in section.rows} == {len(section.columns)}


# A document, what is wanted of it, and the meetings at which its plan is followed up.
FOLLOWED = [
    (
        "seminar-eksempel",
        {"team": "eksempelskolen-eng"},
        [
            ["15. april 2027 kl. 8.30-12.30", "Klyngemøde 1"],
            ["3. juni 2027 kl. 8.30-12.30", "Klyngemøde 2"],
        ],
    ),
    (
        "seminar-eksempel",
        {},
        [
            ["13. april 2027 kl. 8.30-12.30", "Klyngemøde 1 · Klynge Hjørring"],
            ["15. april 2027 kl. 8.30-12.30", "Klyngemøde 1 · Klynge Tønder"],
            ["2. juni 2027 kl. 8.30-12.30", "Klyngemøde 2 · Klynge Hjørring"],
            ["3. juni 2027 kl. 8.30-12.30", "Klyngemøde 2 · Klynge Tønder"],
        ],
    ),
    ("seminar-ledelsesteams", {}, [["Klyngemøde 1"], ["Klyngemøde 2"]]),
    ("proeve-2027", {"team": "a"}, [["13. april 2027 kl. 13.00-16.00", "Klyngemøde 1"]]),
    ("ledere-af-ledere-2020", {}, [["18. september 2020", "Netværksmøde 1"]]),
    ("kolding-sparring", {}, []),
]


@pytest.mark.parametrize(("ref", "wanted", "told"), FOLLOWED)
def test_the_real_dates_of_the_meetings(
    ref: str, wanted: dict[str, str], told: list[list[str]]
) -> None:
    found = [row for row in rows(view(ref, **wanted), "follow_up") if row]
    assert found[: len(told)] == told
    assert len(found) == len(told) or ref == "ledere-af-ledere-2020"


def test_a_meeting_without_a_date_has_a_line_for_it() -> None:
    (section,) = [one for one in view("ledere-af-ledere").sections if one.id == "follow_up"]
    assert [(row[0].blank, row[1].text) for row in section.rows[:5]] == [
        (True, f"Netværksmøde {number}") for number in range(1, 6)
    ]


@pytest.mark.parametrize(
    ("year", "there", "gone"),
    [
        ("2020/21", {"Elevplan", "Kvalitetsrapport"}, {"Meddelelsesbog", "Overgangstest"}),
        ("2022/23", {"Meddelelsesbog", "Skoleudviklingssamtale", "Overgangstest"}, {"Elevplan"}),
        ("2025/26", {"Overgangstest"}, {"Folkeskolens Nationale Færdighedstest"}),
        ("2026/27", {"Folkeskolens Nationale Færdighedstest"}, {"Overgangstest"}),
        ("", {"Folkeskolens Nationale Færdighedstest", "Meddelelsesbog"}, {"Overgangstest"}),
    ],
)
def test_sources_of_their_time(year: str, there: set[str], gone: set[str]) -> None:
    names = {one.name.da for level in LEVELS for one in sources(level, year)}
    assert there <= names
    assert not gone & names


def test_the_five_levels_have_suggestions_and_no_results() -> None:
    (data,) = [one for one in view("seminar-eksempel").sections if one.id == "data"]
    assert list(dict.fromkeys(row[0].text for row in data.rows)) == [
        "Elev",
        "Klasse",
        "Skole",
        "Kommune",
        "Nationalt",
    ]
    assert all(cell.hint for row in data.rows for cell in row[1:] if cell.text)
    assert all(not cell.text for row in data.rows for cell in row[4:])
    assert "§ 55 b" in data.notes[0]


def test_the_menu_has_the_schools_goals_only() -> None:
    school = view("seminar-eksempel", team="eksempelskolen-eng").menu
    office = view("seminar-eksempel", team="forvaltningen-toender").menu
    goals = [{goal.title for field in menu for goal in field.goals} for menu in (school, office)]
    assert "Fra strategi til få og klare mål" in goals[0]
    assert not goals[0] & goals[1]


def test_fields_stand_in_the_menu_where_there_are_no_goals() -> None:
    menu = view("kolding-sparring").menu
    assert menu
    assert all(field.name and not field.goals for field in menu)


def test_an_unknown_team() -> None:
    with pytest.raises(Unknown):
        view("seminar-eksempel", team="ingen")
