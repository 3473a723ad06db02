"""Private mail addresses in what participants can read."""

import pytest

from tests.rules.checking import messages, programme, told

ITEM = "id: d, kind: seminar-day, agenda: [{{kind: talk, title: T, {}: a@mail.dk}}]"


@pytest.mark.parametrize(
    ("domain", "is_private"),
    [
        ("gmail.com", True), ("GMail.com", True), ("hotmail.com", True), ("hotmail.dk", True),
        ("hotmail.co.uk", True), ("outlook.dk", True), ("live.dk", True), ("yahoo.dk", True),
        ("icloud.com", True), ("me.com", True), ("mail.dk", True), ("proton.me", True),
        ("protonmail.com", True), ("jubii.dk", True), ("ofir.dk", True), ("stofanet.dk", True),
        ("tdcadsl.dk", True), ("webspeed.dk", True), ("youmail.dk", True), ("post.tele.dk", True),
        ("privat.dk", True),
        ("example.org", False), ("hjoerring.dk", False), ("live.kommunen.dk", False),
        ("outlook.kommunen.dk", False), ("mygmail.com", False), ("gmail.com.example.org", False),
        ("tele.dk", False), ("kommune-mail.dk", False),
    ],
)  # fmt: skip
def test_domains(domain: str, is_private: bool) -> None:  # noqa: FBT001
    text = f"kind: course\ncontact: {{name: K, email: anders.and@{domain}}}\n"
    expected = f"A private mail address (at {domain.casefold()}) stands in a text for participants."
    assert messages("PLF808", text) == ([expected] if is_private else [])


@pytest.mark.parametrize(
    ("document", "is_read"),
    [
        ("kind: course\nregistration: {email: a@mail.dk}\n", True),
        ("kind: course\nregistration: {note: 'Skriv til a@mail.dk.'}\n", True),
        ("kind: course\nsender: {name: A, email: a@mail.dk}\n", True),
        ("kind: course\nsender: {name: A, url: 'mailto:a@mail.dk'}\n", True),
        ("kind: course\ncatering: a@mail.dk\n", True),
        ("kind: course\nnotes: a@mail.dk\n", False),
        ("kind: course\ntitle: Kursus @ mail.dk\n", False),
        ("kind: course\nteams: [{id: a, name: A, notes: a@mail.dk}]\n", False),
        ("kind: directory\npeople: [{id: a, function: host, email: a@mail.dk}]\n", False),
        ("kind: directory\npeople: [{id: a, function: host, email: a@mail.dk, public: true}]\n",
         True),
        ("kind: directory\npeople: [{id: a, function: host, title: a@mail.dk}]\n", False),
        ("kind: directory\nvenues: [{id: a, name: A, address: a@mail.dk}]\n", True),
        ("kind: framework\npurpose: a@mail.dk\n", True),
        ("kind: calendar\nsource: {title: P, note: a@mail.dk}\n", True),
        (programme("id: dag-1, kind: seminar-day, text: a@mail.dk"), True),
        (programme("id: dag-1, kind: seminar-day, notes: a@mail.dk"), False),
        (programme("id: dag-1, kind: seminar-day, bring: [x, a@mail.dk]"), True),
        (programme(ITEM.format("text")), True),
        (programme(ITEM.format("method")), False),
        (programme(ITEM.format("plan_b")), False),
        (programme(ITEM.format("notes")), False),
    ],
)  # fmt: skip
def test_what_participants_read(document: str, is_read: bool) -> None:  # noqa: FBT001
    assert (messages("PLF808", document) != []) == is_read


def test_each_address_is_underlined_and_its_domain_named() -> None:
    text = "kind: course\ncatering: Til bo@mail.dk, ib@gmail.com og en@kommune.dk\n"
    message = "A private mail address (at {}) stands in a text for participants."
    assert told("PLF808", text) == [
        f"4:15-25 {message.format('mail.dk')}",
        f"4:27-39 {message.format('gmail.com')}",
    ]


def test_a_long_text_is_looked_through_once() -> None:
    """Each letter of a long word used to begin a search of its own."""
    word = "x" * 200_000
    assert messages("PLF808", f"kind: course\ncatering: {word} @ x\n") == []


@pytest.mark.parametrize("status", ["draft", "published", "completed"])
def test_it_counts_at_every_stage(status: str) -> None:
    text = f"kind: course\nstatus: {status}\ncatering: a@mail.dk\n"
    assert len(messages("PLF808", text)) == 1
