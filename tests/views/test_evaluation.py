"""The questionnaires: which there are, and what they ask whom."""

import pytest

from plf_cli.views.evaluation import EvaluationView, evaluation
from plf_cli.views.wanted import Unknown, Wanted
from tests import agendas
from tests.building import catalogue_of

PROGRAMME = """\
kind: programme
id: forloeb
title: Forløb
modules:
  - {id: uden, kind: workshop}
  - {id: spurgt, kind: workshop, agenda: [{kind: evaluation, title: Evaluering, text: Hvad nu?}]}
  - {id: stum, kind: workshop, agenda: [{kind: evaluation, title: Evaluering}]}
"""
COURSE = """\
kind: course
id: afvikling
programme: forloeb
status: planned
sessions:
  - {module: spurgt, date: 2027-03-02, status: cancelled}
"""


def view(ref: str, **wanted: str) -> EvaluationView:
    return evaluation(agendas.catalogue(), agendas.document(ref), Wanted(**wanted))


def made(files: dict[str, str], **wanted: str) -> EvaluationView:
    catalogue = catalogue_of(files)
    document = catalogue.document(catalogue.entries[-1])
    assert document, files
    return evaluation(catalogue, document, Wanted(**wanted))  # type: ignore[arg-type]


def test_a_day_with_its_goals_by_whom_they_are_for() -> None:
    (form,) = view("seminar-eksempel", day="dag-1").questionnaires
    assert (form.label, form.title, form.date) == (
        "Dag 1",
        "Hvorfor datainformeret læringsledelse",
        "14. januar 2027",
    )
    assert [(asked.whom, len(asked.goals)) for asked in form.goals] == [
        ("Til skolernes ledere", 7),
        ("Til forvaltningen", 2),
    ]
    assert form.roles == ()  # there are two administrations
    assert form.questions == (
        "Hvad skal vi holde fast i til Dag 2, og hvad skal vi gøre anderledes?",
        "Andet, du vil sige",
    )


def test_goals_for_the_same_people_need_no_heading() -> None:
    (form,) = view("ledere-af-ledere", day="seminar-1").questionnaires
    assert [(asked.whom, len(asked.goals)) for asked in form.goals] == [("", 2)]
    assert form.questions[0] == "Hvad hjalp dig mest?"


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_scale_begins_at_zero_and_has_a_middle(language: str) -> None:
    scale = view("seminar-eksempel", language=language).scale
    assert [step.number for step in scale] == ["0", "1", "2", "3", "4"]
    assert all(step.text for step in scale)


def test_a_module_has_one_questionnaire_however_often_it_is_held() -> None:
    assert [(one.id, one.label, one.date) for one in view("seminar-eksempel").questionnaires] == [
        ("dag-1", "Dag 1", "14. januar 2027"),
        ("dag-2", "Dag 2", "10. februar 2027"),
        ("dag-3", "Dag 3", "11. marts 2027"),
        ("klyngemoede", "Klyngemøde", ""),
    ]


@pytest.mark.parametrize(
    ("ref", "day", "label", "date"),
    [
        ("seminar-eksempel", "klyngemoede-toender-2", "Klyngemøde 2", "3. juni 2027"),
        ("ledere-af-ledere-2020", "seminar-1", "Seminar 1", "20.-21. august 2020"),
        ("ledere-af-ledere-2020", "seminar-1/2", "Seminar 1, dag 2", "21. august 2020"),
        ("seminar-ledelsesteams", "dag-1", "Dag 1", ""),
        ("proeve-2027", "midtvejs", "Seminardag 2", ""),
    ],
)
def test_the_date_is_told_where_there_is_one(ref: str, day: str, label: str, date: str) -> None:
    (form,) = view(ref, day=day).questionnaires
    assert (form.label, form.date) == (label, date)


def test_modules_with_nothing_of_their_own_to_ask_are_left_out() -> None:
    shown = made({"forloeb.yaml": PROGRAMME})
    assert [one.id for one in shown.questionnaires] == ["spurgt"]
    assert shown.questionnaires[0].questions == ("Hvad nu?", "Andet, du vil sige")
    assert shown.questionnaires[0].roles == ()


def test_a_day_that_is_asked_for_has_a_questionnaire_in_any_case() -> None:
    shown = made({"forloeb.yaml": PROGRAMME}, day="uden")
    assert [one.id for one in shown.questionnaires] == ["uden"]
    assert (shown.questionnaires[0].goals, shown.open) == ((), "")


def test_what_was_dropped_is_not_evaluated() -> None:
    shown = made({"forloeb.yaml": PROGRAMME, "afvikling.yaml": COURSE}, day="spurgt")
    assert shown.questionnaires == ()
    assert shown.open == "Dagene er aflyst, så der er intet at evaluere"


@pytest.mark.parametrize(
    ("ref", "language", "told"),
    [
        ("kolding-sparring", "da", "Ingen af modulerne har mål eller evaluering at spørge til"),
        ("kolding-sparring", "en", "None of the modules has goals or an evaluation to ask about"),
    ],
)
def test_nothing_to_ask(ref: str, language: str, told: str) -> None:
    assert view(ref, language=language).open == told


def test_an_unknown_day() -> None:
    with pytest.raises(Unknown):
        view("seminar-eksempel", day="dag-9")


ROLES = """\
kind: programme
id: forloeb
title: Forløb
audience: {roles: [skoleleder, skolechef]}
modules: [{id: dag, kind: workshop, agenda: [{kind: evaluation, title: E, text: Hvad nu?}]}]
"""


@pytest.mark.parametrize(
    ("members", "roles"),
    [
        ({}, ("Skolechef", "Skoleleder", "Anden")),
        ({"skoleleder": 5}, ("Skolechef", "Skoleleder", "Anden")),
        # those who come are named, whether or not the audience names them
        (
            {"skoleleder": 5, "kommunal-konsulent": 6},
            ("Skolechef", "Kommunal konsulent", "Skoleleder", "Anden"),
        ),
        # of four, each could be known
        ({"skoleleder": 5, "kommunal-konsulent": 4}, ()),
        ({"skoleleder": 1}, ()),
    ],
)
def test_roles_that_tell_of_nobody(members: dict[str, int], roles: tuple[str, ...]) -> None:
    told = ", ".join(f"{{role: {role}}}" for role, n in members.items() for _ in range(n))
    teams = f"teams: [{{id: a, name: A, members: [{told}]}}]\n" if told else ""
    course = f"kind: course\nid: afvikling\nprogramme: forloeb\n{teams}"
    (form,) = made({"forloeb.yaml": ROLES, "afvikling.yaml": course}).questionnaires
    assert set(form.roles) == set(roles)
    assert form.roles[-1:] == roles[-1:]


@pytest.mark.parametrize(
    ("module", "asked"),
    [
        ("kind: workshop", True),
        ("kind: network-meeting", False),
        ("kind: shadowing", False),
        ("kind: network-meeting, per: cluster", True),
        ("kind: network-meeting, agenda: [{kind: team-work, title: T, each_team: true}]", True),
    ],
)
def test_a_team_is_asked_for_its_next_step_where_it_takes_part(module: str, *, asked: bool) -> None:
    text = f"kind: programme\nid: f\ntitle: F\nmodules: [{{id: dag, {module}}}]\n"
    (form,) = made({"f.yaml": text}, day="dag").questionnaires
    assert form.of_teams == asked
    assert any("mit team" in one for one in form.statements) == asked
