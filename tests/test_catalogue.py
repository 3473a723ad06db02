"""The catalogue: what is known by which name, from whose file, and ids that stand twice."""

import pytest

from plf_cli.catalogue import Catalogue, Entry, Origin
from plf_cli.load import head
from plf_cli.model.calendar import Calendar
from plf_cli.model.framework import Framework
from plf_cli.model.programme import Programme
from plf_cli.waivers import waive
from tests.building import TODAY, Files, catalogue_of, codes, found, report_of

A = "kind: programme\nid: a\ntitle: A\n"


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (A, ("programme", "a")),
        ("id: 'a'\nkind: \"course\" # c\n", ("course", "a")),
        ("# id: b\nkind: course\nnotes: |\n  id: c\nid: a\n", ("course", "a")),
        ("{kind: course, id: a}", ("course", "a")),  # read in full
        ('{"kind": "course", "id": "a"}', ("course", "a")),
        ("\ufeffkind: course\nid: a\n", ("course", "a")),
        ("kind: course\rid: a\r", ("course", "a")),
        ("kind: course\r\nid: a\r\n", ("course", "a")),
        ("kind: course\nid: a\nlist: [x\n", ("course", "a")),  # a fault below
        ("kind: course\nlist: [x\n", ("course", "f")),  # the id is not known: the file's name
        ("list: [x\n", (None, "f")),
        ("kind: kursus\nid: a\n", (None, "a")),
        ("", (None, "f")),
        ("kind: course\nid: [a]\n", ("course", "f")),
        ("kind: course\nid: Forår 2027 # c\n", ("course", "Forår 2027")),
        ("kind: course\nid: a # c\n", ("course", "a")),
        ("kind: course\nid: a#c\n", ("course", "a#c")),
    ],
)
def test_names(content: str, name: tuple[str | None, str]) -> None:
    assert catalogue_of({"x/f.yaml": content}).entries[0].name == name


def test_a_glance_agrees_with_the_whole() -> None:
    assert head(A.encode()) == ("programme", "a")
    assert head(b"kind: programme\n") is None


def test_ids_of_faulty_files_count_as_known() -> None:
    catalogue = catalogue_of(
        {
            "a.yaml": "kind: framework\nid: a\n",
            "b.yaml": "kind: framework\nid: b\nx: [y\n",
            "c.yaml": "\t",
            "d.yaml": "kind: programme\nid: d\ntitle: D\n",
        }
    )
    assert catalogue.ids("framework") == ["a", "b", "c"]
    assert catalogue.ids("programme") == ["c", "d"]
    assert [catalogue.get(Framework, id_) for id_ in "abcd"] == [None] * 4


def test_one_fault_does_not_become_ten() -> None:
    files = {
        "ramme.yaml": "kind: framework\nid: ramme\ntitle: [x\n",
        "p.yaml": (
            "kind: programme\nid: p\ntitle: P\nframeworks: [ramme]\nfields: [x, y]\nmodules:\n"
            "  - {id: m, kind: meeting, goals: [{goal: z}], fields: [x],\n"
            "     agenda: [{kind: talk, title: T, goals: [z]}]}\n"
        ),
        "k.yaml": "kind: course\nid: k\nprogramme: q\nsessions: [{module: x, date: 2027-01-13}]\n",
        "q.yaml": "kind: programme\nid: q\ntitle: Q\nmodules: [{id: y}]\n",
        "v.yaml": "kind: programme\nid: v\nextends: q\n",
    }
    assert found(report_of(files)) == [
        "q 4:11-18 PLF101 The key “kind” is missing.",
        "ramme 3:8-9 PLF005 A list or mapping in brackets is not closed, or a comma is missing.",
    ]


def test_a_harmless_fault_of_the_programme_hides_none_of_the_course() -> None:
    programme = "kind: programme\nid: q\nmodules: [{id: x, kind: seminar, titel: X}]\n"
    sessions = "[{module: y}, {module: x, number: 2, date: 2027-01-13}]"
    course = f"kind: course\nid: k\nprogramme: q\nsessions: {sessions}\n"
    assert found(report_of({"k.yaml": course, "q.yaml": programme})) == [
        "k 4:21-22 PLF201 The programme has no module “y”.",
        "k 4:45-46 PLF208 The programme holds “x” 1 time, so there is no number 2.",
        "q 1:1-16 PLF101 The key “title” is missing.",
        "q 3:34-39 PLF102 Unknown key “titel”.",
    ]


def test_a_file_that_cannot_be_read_is_known_by_its_name() -> None:
    variant = A.replace("id: a", "id: p") + "extends: b\n"
    files: Files = {"p.yaml": variant, "b.yaml": b"kind: \xff"}
    assert codes(report_of(files)) == ["PLF003"]


# --- shadowing ---


def test_own_documents_shadow_shipped_ones() -> None:
    catalogue = catalogue_of(
        {"a.yaml": A}, {"a.yaml": A.replace("A", "Shipped"), "b.yaml": A.replace("id: a", "id: b")}
    )
    programme = catalogue.get(Programme, "a")
    assert programme
    assert programme.title == "A"
    assert [(entry.file, entry.origin) for entry in catalogue.shown()] == [
        ("a.yaml", Origin.WORKSPACE),
        ("b.yaml", Origin.SHIPPED),
    ]
    assert [one.id for one in catalogue.all(Programme)] == ["a", "b"]


def test_a_given_file_shadows_the_workspace() -> None:
    own = Entry("programmes/a.yaml", A.encode())
    given = Entry("elsewhere/a.yaml", A.replace("A", "Given").encode(), Origin.GIVEN)
    programme = Catalogue([own, given]).get(Programme, "a")
    assert programme
    assert programme.title == "Given"


def test_shadowing_is_no_double_id() -> None:
    assert found(report_of({"a.yaml": A}, {"a.yaml": A})) == []


def test_a_faulty_own_file_shadows_too() -> None:
    catalogue = catalogue_of({"a.yaml": "kind: programme\nid: a\n"}, {"a.yaml": A})
    assert catalogue.get(Programme, "a") is None


def test_an_id_may_stand_in_several_kinds() -> None:
    catalogue = catalogue_of({"x/a.yaml": A, "y/a.yaml": "kind: course\nid: a\nprogramme: a\n"})
    assert {entry.name for entry in catalogue.find("a")} == {("programme", "a"), ("course", "a")}
    assert (
        found(report_of({"x/a.yaml": A, "y/a.yaml": "kind: course\nid: a\nprogramme: a\n"})) == []
    )


# --- ids that stand twice ---


def test_two_files_with_one_id() -> None:
    report = report_of(
        {"x/a.yaml": A, "y/a.yaml": "# c\n" + A, "z/a.yaml": "kind: programme\nid: a\n"}
    )
    assert found(report) == [
        "a 3:5-6 PLF202 The id “a” belongs to another programme already: x/a.yaml.",
        "a 1:1-16 PLF101 The key “title” is missing.",
        "a 2:5-6 PLF202 The id “a” belongs to another programme already: x/a.yaml.",
    ]
    assert [one.file for one in report.diagnostics] == ["y/a.yaml", "z/a.yaml", "z/a.yaml"]
    (first,) = report.diagnostics[0].related
    assert (first.file, first.span.line, first.message) == ("x/a.yaml", 2, "first used here")


def test_the_first_of_two_files_is_the_one_that_counts() -> None:
    programme = catalogue_of({"x/a.yaml": A, "y/a.yaml": A.replace("A", "B")}).get(Programme, "a")
    assert programme
    assert programme.title == "A"


@pytest.mark.parametrize(
    ("file", "findings"),
    [
        ("a.yaml", []),
        ("a.yml", []),
        ("dybt/nede/a.yaml", []),
        ("dybt\\nede\\a.yaml", []),
        ("<stdin>", []),
        ("b.yaml", ["PLF206"]),
        ("A.yaml", ["PLF206"]),
    ],
)
def test_a_file_is_named_after_its_id(file: str, findings: list[str]) -> None:
    entry = Entry(file, A.encode())
    from plf_cli.check import check  # noqa: PLC0415

    assert codes(check(Catalogue([entry]), [entry], TODAY)) == findings


def test_documents_are_listed_by_id() -> None:
    texts = {
        f"{id_}.yaml": f"kind: calendar\nid: {id_}\nmunicipality: X\nschool_year: 2026/27\n"
        "assumed: true\n"
        for id_ in ("c", "a", "b")
    }
    assert [one.id for one in catalogue_of(texts).all(Calendar)] == ["a", "b", "c"]
    assert waive(catalogue_of(texts).entries[0].loaded.source, [], TODAY) == ([], 0, [])
