"""The invitation: what one must know to come, a course's own before its programme's."""

import pytest

from plf_cli.catalogue import Catalogue, Entry
from plf_cli.model.course import Course
from plf_cli.model.programme import Programme
from plf_cli.render.data import to_json
from plf_cli.render.formats import rendered
from plf_cli.views.invitation import InvitationView, invitation
from plf_cli.views.links import mail, web
from plf_cli.views.wanted import Wanted
from tests import agendas


def view(ref: str, edition: str = "participant", **wanted: str) -> InvitationView:
    told = Wanted(edition=edition, **wanted)
    return invitation(agendas.catalogue(), agendas.document(ref), told)


def made(programme: str, course: str = "", language: str = "da") -> InvitationView:
    """The invitation to what a programme, and a course of it, say beside their heads."""
    texts = {"forloeb": f"kind: programme\nid: forloeb\ntitle: Forløbet\n{programme}\n"}
    if course:
        texts["hold"] = f"kind: course\nid: hold\nprogramme: forloeb\n{course}\n"
    catalogue = Catalogue(Entry(f"{id_}.yaml", text.encode()) for id_, text in texts.items())
    found: Course | Programme | None = catalogue.get(Programme, "forloeb")
    if course:
        found = catalogue.get(Course, "hold")
    assert found
    return invitation(catalogue, found, Wanted(language=language))


def test_dates_of_all_come_before_those_of_units() -> None:
    shown = [(table.heading, len(table.days)) for table in view("proeve-2027").dates]
    assert shown == [
        ("Fælles for alle", 5),
        ("Klynge Nord", 2),
        ("Klynge syd", 2),
        ("For det enkelte ledelsesteam", 2),
    ]


def test_a_date_tells_weekday_clock_and_place() -> None:
    day = view("proeve-2027").dates[0].days[0]
    assert (day.date, day.time, day.label, day.place) == (
        "Torsdag den 14. januar 2027",
        "kl. 9.00-12.45",
        "Seminardag 1",
        "Prøvegården",
    )


def test_teams_without_a_date_share_a_row() -> None:
    days = view("proeve-2027").dates[-1].days
    assert [(day.date, day.whom) for day in days] == [
        ("Tirsdag den 2. februar 2027", "A-skolen"),
        (
            "Datoen er ikke fastlagt endnu",
            "B-skolen, C-skolen, D-skolen, E-skolen, F-skolen og G-skolen",
        ),
    ]


def test_the_public_reads_of_no_team() -> None:
    shown = view("proeve-2027", "public")
    assert [table.teams for table in shown.dates] == [(), (), (), ()]
    assert [(day.date, day.label, day.often) for day in shown.dates[-1].days] == [
        ("Tirsdag den 2. februar 2027", "Sparring", "Holdes for hvert ledelsesteam"),
        ("Datoen er ikke fastlagt endnu", "Sparring", "Holdes for hvert ledelsesteam"),
    ]
    assert "-skolen" not in to_json(shown)


def test_a_cluster_reads_of_its_own_meetings() -> None:
    shown = view("proeve-2027", cluster="syd").dates
    assert [table.heading for table in shown][:2] == ["Fælles for alle", "Klynge syd"]


def test_a_dropped_day_stands_there_as_such() -> None:
    (day,) = [day for table in view("proeve-2027").dates for day in table.days if day.cancelled]
    assert (day.label, day.marks) == ("Klyngemøde 2", ("Aflyst",))


def test_a_programme_tells_how_often_instead_of_when() -> None:
    shown = view("proeve")
    assert shown.undated == "Datoerne er ikke fastlagt endnu"
    (table,) = shown.dates
    assert (table.heading, table.has_dates, table.has_often) == ("", False, True)
    assert view("ledere-af-ledere").undated == "Datoerne er ikke oplyst"


def test_the_programme_in_short_leaves_out_what_only_frames_a_day() -> None:
    first = view("proeve-2027").in_short[0]
    assert [point.title for point in first.points] == ["Data | hvad er det?", "Prøv selv"]


@pytest.mark.parametrize(
    ("edition", "names"),
    [
        ("public", ("Anna Opdigtet, lektor (oplægsholder)", "Bo Opdigtet (facilitator)")),
        ("participant", ("Anna Opdigtet, lektor (oplægsholder)", "Bo Opdigtet (facilitator)")),
    ],
)
def test_only_public_people_are_named(edition: str, names: tuple[str, ...]) -> None:
    assert view("proeve-2027", edition).teachers == names


def test_what_to_do_before_the_first_day() -> None:
    shown = view("proeve-2027")
    assert (shown.before, shown.prepare, shown.bring) == (
        "Inden Seminardag 1",
        ("Læs *to* sider",),
        ("En computer",),
    )


@pytest.mark.parametrize(
    ("module", "before"),
    [
        ("kind: seminar", "Inden seminaret"),
        ("kind: seminar, label: Opstart", "Inden Opstart"),
        ("kind: seminar, bring: [X]}, {id: b, kind: seminar", "Inden Seminar 1"),
    ],
)
def test_what_has_no_name_is_called_by_its_kind(module: str, before: str) -> None:
    shown = made(f"modules: [{{id: a, prepare: [Læs], {module}}}]")
    assert shown.before == before


@pytest.mark.parametrize(
    ("told", "later"),
    [
        ("", "Pris, tilmelding og kontakt oplyses senere"),
        ("status: planned\nprice: {amount: 0}", "Tilmelding og kontakt oplyses senere"),
        (
            "status: draft\nregistration: {email: a@example.org}\nsender: {name: Kontoret}",
            "Pris oplyses senere",
        ),
        ("status: published", ""),
        ("status: completed", ""),
    ],
)
def test_what_a_planned_course_does_not_tell_yet(told: str, later: str) -> None:
    shown = made("purpose: At mødes", told or "status: draft")
    assert shown.later == later
    assert later in rendered(shown, "md", ()).decode()


@pytest.mark.parametrize(
    ("price", "text", "note", "language"),
    [
        ("{amount: 2995}", "2.995 kr. pr. deltager", "", "da"),
        ("{amount: 2995}", "DKK 2,995 per participant", "", "en"),
        ("{amount: 12000, per: school, note: Med mad}", "12.000 kr. pr. skole", "Med mad", "da"),
        ("{amount: 0}", "Gratis", "", "da"),
        ("{note: Efter aftale}", "Efter aftale", "", "da"),
        ("{}", "", "", "da"),
    ],
)
def test_price(price: str, text: str, note: str, language: str) -> None:
    shown = made(f"price: {price}", language=language).practical.price
    assert (shown.text, shown.note) == (text, note)


def test_a_course_comes_before_its_programme_and_is_not_mixed_with_it() -> None:
    programme = "price: {note: Efter aftale}\nregistration: {url: 'https://example.org'}"
    shown = made(
        f"{programme}\ncatering: Kaffe\ncontact: {{name: Kontoret}}",
        "price: {amount: 500}\nregistration: {deadline: 2026-12-11}",
    ).practical
    assert (shown.price.text, shown.price.note) == ("500 kr. pr. deltager", "")
    assert shown.registration.deadline == "Senest fredag den 11. december 2026"
    assert shown.registration.url == ""
    assert (shown.catering, shown.contact.name) == ("Kaffe", "Kontoret")


@pytest.mark.parametrize(
    ("participants", "told"),
    [
        ("{min: 6, max: 60}", "6-60"),
        ("{min: 70, max: 70}", "70"),
        ("{min: 6}", "Mindst 6"),
        ("{max: 60}", "Højst 60"),
        ("{}", ""),
    ],
)
def test_places(participants: str, told: str) -> None:
    assert made(f"participants: {participants}").places == told


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://example.org/a?b=c&d", "https://example.org/a?b=c&d"),
        ("HTTP://example.org", "HTTP://example.org"),
        ('https://example.org/"><script>', "https://example.org/%22%3E%3Cscript%3E"),
        ("javascript:alert(1)", ""),
        ("example.org", ""),
        (None, ""),
    ],
)
def test_only_the_web_is_led_to(address: str | None, link: str) -> None:
    assert web(address) == link


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("kontor@example.org", "mailto:kontor@example.org"),
        ("a?bcc=b@example.org", "mailto:a%3Fbcc%3Db@example.org"),
        ("ring hellere", ""),
        ("a b@example.org", ""),
        (None, ""),
    ],
)
def test_only_mail_boxes_are_led_to(address: str | None, link: str) -> None:
    assert mail(address) == link


def test_there_is_nothing_to_invite_to_without_days_and_purpose() -> None:
    assert made("modules: []").open == "Der er ikke noget at invitere til endnu"
    assert made("purpose: At mødes").open == ""


def test_hostile_texts_stay_texts() -> None:
    hostile = "\"<script>alert(1)</script> {{ 7*7 }} #import 'x' | =HYPERLINK(1)\""
    shown = made(
        f"summary: {hostile}\npurpose: {hostile}\noutcomes: [{hostile}]\ncatering: {hostile}\n"
        f"contact: {{name: {hostile}, email: {hostile}, url: {hostile}}}\n"
        f"sender: {{name: {hostile}, address: {hostile}}}\n"
        f"modules: [{{id: a, kind: workshop, title: {hostile}, bring: [{hostile}]}}]"
    )
    page = rendered(shown, "html", ()).decode()
    assert "<script" not in page
    assert "{{ 7*7 }}" in page
    assert "<script" not in rendered(shown, "md", ()).decode().replace("\\<script", "")
    assert rendered(shown, "pdf", ()).startswith(b"%PDF")
