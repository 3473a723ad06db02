"""A file as it was read: its kind and id, also where it has faults."""

import time

import pytest

from plf_cli.load import load, too_large, unreadable
from plf_cli.model.programme import Programme
from plf_cli.source import MAX_BYTES
from tests.building import shown, shown_all

PROGRAMME = "kind: programme\nid: p\ntitle: P\n"


def test_a_sound_file() -> None:
    loaded = load("p.yaml", PROGRAMME.encode())
    assert isinstance(loaded.document, Programme)
    assert (loaded.kind, loaded.id, loaded.diagnostics) == ("programme", "p", [])


@pytest.mark.parametrize(
    ("text", "kind", "id_"),
    [
        ("kind: programme\nid: p\n", "programme", "p"),
        ("kind: programme\nid: p\ntitle: [\n", "programme", "p"),
        ("kind: kursus\nid: p\n", None, "p"),
        ("kind: programme\nid: 1\n", "programme", "1"),
        ("kind: programme\nid: [p]\n", "programme", None),
        ("- a\n", None, None),
        ("", None, None),
    ],
)
def test_kind_and_id_are_known_of_a_faulty_file(
    text: str, kind: str | None, id_: str | None
) -> None:
    loaded = load("p.yaml", text.encode())
    assert loaded.document is None
    assert loaded.diagnostics
    assert (loaded.kind, loaded.id) == (kind, id_)


@pytest.mark.parametrize(
    ("text", "variant"),
    [
        (PROGRAMME, False),
        (PROGRAMME + "extends: q\n", True),
        (PROGRAMME + "extends: [q]\n", False),
        (PROGRAMME + "extends: q\nx: [\n", False),
    ],
)
def test_a_variant_is_not_whole_before_its_base_is_known(text: str, variant: bool) -> None:  # noqa: FBT001
    loaded = load("p.yaml", text.encode())
    assert loaded.is_variant == variant
    assert not variant or loaded.document is None


def test_faults_of_yaml_and_of_shape_come_together() -> None:
    text = "kind: programme\nid: p\ntitle: !x P\ntitel: P\nid: q\nstart: 9.00\n"
    found = sorted(load("p.yaml", text.encode()).diagnostics, key=lambda one: one.sort_key)
    assert [shown(one)[:13] for one in found] == [
        "3:8-10 PLF010", "4:1-6 PLF102 ", "5:1-3 PLF007 ", "6:1-6 PLF102 ",
    ]  # fmt: skip


def test_a_file_of_50_megabytes_is_refused_unread() -> None:
    start = time.process_time()
    loaded = load("p.yaml", b"a" * 50_000_000)
    assert time.process_time() - start < 1
    assert shown_all(loaded.diagnostics) == ["1:1-1 PLF002 The file is larger than 2 MB."]


def test_the_limit_itself_is_allowed() -> None:
    padded = PROGRAMME.encode() + b"#" * (MAX_BYTES - len(PROGRAMME))
    assert load("p.yaml", padded).document
    assert shown_all(load("p.yaml", padded + b"#").diagnostics) == shown_all(
        too_large("p.yaml").diagnostics
    )


def test_what_cannot_be_read_stands_at_the_start_of_the_file() -> None:
    loaded = unreadable("p.yaml", "It is gone.", "Look elsewhere.")
    (one,) = loaded.diagnostics
    assert (one.file, shown(one), one.help) == (
        "p.yaml",
        "1:1-1 PLF001 It is gone.",
        "Look elsewhere.",
    )
    assert not loaded.source.sound


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_places_do_not_depend_on_line_ends(line_end: str, mark: str) -> None:
    text = mark + (PROGRAMME + "status: udkast\n").replace("\n", line_end)
    assert [shown(one)[:13] for one in load("p.yaml", text.encode()).diagnostics] == [
        "4:9-15 PLF104"
    ]


def test_texts_are_taken_as_they_stand() -> None:
    text = "kind: programme\nid: 010\ntitle: nej\npurpose: 1.0\nperiod: 2027-02-03\nextent: 10:30\n"
    document = load("010.yaml", text.encode()).document
    assert isinstance(document, Programme)
    texts = (document.id, document.title, document.purpose, document.period, document.extent)
    assert texts == ("010", "nej", "1.0", "2027-02-03", "10:30")
