"""The run sheet: all that a facilitator needs, each thing where it is needed, and only for them."""

import pytest

from plf_cli.render.data import to_json
from plf_cli.views.wanted import Unknown
from tests import sheets
from tests.building import catalogue_of

INSIDE = ("METODE", "PLANB", "FACITLISTE", "NOTE-PUNKT", "NOTE-KLAR", "NOTE-SLUT")
NEVER = ("NOTE-PERSON", "NOTE-STED", "NOTE-TEAM", "Carl Skjult", "Dorte Vist")


def test_the_points_of_a_day() -> None:
    points = sheets.view("run-sheet", day="dag").days[0].points
    assert [(one.row.time, one.length, one.row.title, one.about) for one in points] == [
        ("9.00-9.15", "15 min.", "Ankomst", ()),
        ("9.15-10.15", "60 min.", "Oplæg", ("v/ Anna Taler, lektor",)),
        ("10.15-10.30", "15 min.", "Pause", ()),
        ("10.30-11.30", "60 min.", "Grupper", ("Gruppearbejde", "v/ Bo Hjælper")),
        ("11.30-11.40", "10 min.", "Evaluering", ()),
        ("11.40-12.00", "20 min.", "Tak", ("Afslutning",)),
        ("12.00-12.30", "30 min.", "Luft i programmet", ()),
    ]
    talk = points[1]
    assert (talk.purpose, talk.method, talk.plan_b, talk.notes, talk.row.goals) == (
        "HVORFOR",
        "METODE",
        "PLANB",
        "NOTE-PUNKT",
        ("At læse data",),
    )


# The kind of a point and its title, and what is told below that.
KINDS = [
    ("lunch", "Middag", ()),
    ("break", "Kaffe", ()),
    ("talk", "Om data", ("Oplæg",)),
    ("talk", "Oplæg om data", ()),
]


@pytest.mark.parametrize(("kind", "title", "about"), KINDS)
def test_a_meal_is_what_its_title_says(kind: str, title: str, about: tuple[str, ...]) -> None:
    point = f"{{kind: {kind}, title: {title}, minutes: 30}}"
    text = sheets.PROGRAMME.replace("{kind: break, title: Pause, minutes: 15}", point)
    catalogue = catalogue_of({**sheets.FILES, "forloeb.yaml": text})
    (day,) = sheets.of(catalogue, "run-sheet", "forloeb", day="dag").days
    assert [one.about for one in day.points if one.row.title == title] == [about]


def test_each_team_has_its_turn() -> None:
    nord, syd = (sheets.view("run-sheet", day="moede", cluster=id_) for id_ in ("nord", "syd"))
    assert nord.days[0].points[0].length == "3 × 20 min."  # noqa: RUF001 - as people write it
    assert syd.days[0].points[0].length == "1 × 20 min."  # noqa: RUF001


def test_what_is_told_before_and_after_is_not_told_twice() -> None:
    (day,) = sheets.view("run-sheet", day="dag").days
    assert (day.ready, day.follow_up, day.evaluations) == (
        ("NOTE-KLAR",),
        ("NOTE-SLUT",),
        ("Hvad virkede?",),
    )
    assert [point.notes for point in day.points if point.notes] == ["NOTE-PUNKT"]
    assert [(one.text, one.internal) for one in day.materials] == [
        ("Tusser", False),
        ("Ark  til data", False),
        ("FACITLISTE", True),
    ]


def test_who_and_where() -> None:
    (day,) = sheets.view("run-sheet", day="dag").days
    assert day.place == "Gården, Vejen 1"
    assert day.staff == (
        "Facilitator: Bo Hjælper, bo@example.org, 12345678",
        "2 × Vært",  # noqa: RUF001 - as people write it
        "Oplægsholder: Anna Taler, lektor",
    )
    assert day.parties == (
        "Klynge Nord: A-skolen, B-skolen og C-skolen",
        "Klynge syd: D-skolen",
        "Uden klynge: E-skolen",
        "Forvaltning: Forvaltningen",
    )
    assert day.turnout == "5 ledelsesteams og forvaltningen, mindst 6 deltagere"
    assert day.catering == "Kaffe"
    assert day.notes == ("NOTE-MODUL", "NOTE-GANG")


def test_the_use_of_time_adds_up() -> None:
    (day,) = sheets.view("run-sheet", day="dag").days
    assert day.balance == (
        "Oplæg 1 time",
        "deltagernes eget arbejde 1 time",
        "øvrigt 45 min.",
        "pauser 15 min.",
        "luft 30 min.",
    )


def test_each_material_is_packed_once() -> None:
    packed = sheets.view("run-sheet").packing
    assert [(one.material.text, one.material.internal, one.uses) for one in packed] == [
        (
            "Tusser",
            False,
            (
                "Dag 1: kl. 9.15 Oplæg; kl. 10.30 Grupper",
                "Klyngemøde, Klynge Nord: kl. 13.00 Planen",
                "Klyngemøde, Klynge syd: kl. 13.00 Planen",
            ),
        ),
        ("Ark  til data", False, ("Dag 1: kl. 9.15 Oplæg",)),
        ("FACITLISTE", True, ("Dag 1: kl. 9.15 Oplæg",)),
    ]
    (first, *_others) = sheets.view("run-sheet", day="dag").packing
    assert first.uses == ("kl. 9.15 Oplæg; kl. 10.30 Grupper",)


@pytest.mark.parametrize(("edition", "sees"), [("facilitator", True), ("administration", False)])
@pytest.mark.parametrize("ref", ["afvikling", "forloeb"])
def test_the_method_is_the_facilitators(ref: str, edition: str, *, sees: bool) -> None:
    told = to_json(sheets.view("run-sheet", ref, edition=edition))
    assert {secret: secret in told for secret in INSIDE} == dict.fromkeys(INSIDE, sees)
    assert {secret: secret in told for secret in NEVER} == dict.fromkeys(NEVER, False)
    assert "HVORFOR" in told


@pytest.mark.parametrize("edition", ["participant", "public"])
def test_an_open_edition_would_hold_nothing_private(edition: str) -> None:
    told = to_json(sheets.view("run-sheet", edition=edition))
    assert not [one for one in (*INSIDE, *NEVER, "NOTE", "Hjælper", "example") if one in told]


def test_a_programme_has_neither_people_nor_places() -> None:
    days = sheets.view("run-sheet", "forloeb").days
    assert [(one.place, one.staff, one.turnout) for one in days] == [("", (), "Højst 30")] * 3


@pytest.mark.parametrize(
    ("text", "days", "open_"),
    [
        ("", 3, ""),
        ("sessions: [{module: dag, status: cancelled}]", 3, ""),
        ("sessions: [{module: ukendt, date: 2027-01-14}]", 4, ""),
        ("sessions: [{module: dag, venue: ukendt, people: [ukendt], cluster: ukendt}]", 3, ""),
    ],
)
def test_what_is_missing_is_left_out(text: str, days: int, open_: str) -> None:
    shown = sheets.of(sheets.course(text), "run-sheet", "anden")
    assert (len(shown.days), shown.open) == (days, open_)


def test_a_cancelled_day_has_no_run() -> None:
    text = "sessions: [{module: dag, date: 2027-01-14, status: cancelled}]"
    day = sheets.of(sheets.course(text), "run-sheet", "anden", day="dag").days[0]
    assert (day.day.cancelled, day.points, day.materials, day.ready, day.evaluations) == (
        True,
        (),
        (),
        (),
        (),
    )


def test_an_unknown_day_is_told() -> None:
    with pytest.raises(Unknown):
        sheets.view("run-sheet", day="dag-9")
