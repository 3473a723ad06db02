"""Variants: what is merged, from where each part comes, and whose findings are whose."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plf_cli.diagnostics import Route
from plf_cli.model.programme import Programme
from tests.building import catalogue_of, found, report_of
from tests.source.test_spans import routes

BASE = """\
kind: programme
id: a
title: A
purpose: Formål
outcomes: [En plan]
modules:
  - {id: dag-1, kind: seminar-day, title: Først, start: 9:00}
  - {id: dag-2, kind: seminar-day, title: Så}
  - {id: dag-3, kind: seminar-day}
"""
MIDDLE = """\
kind: programme
id: b
extends: a
title: B
modules:
  - {id: dag-2, title: Ændret}
  - {id: ny, kind: workshop, place: {after: dag-1}}
"""
LAST = """\
kind: programme
id: c
extends: b
remove: [dag-1]
modules:
  - {id: dag-3, start: 10:00}
  - {id: foer, kind: meeting, place: {before: ny}}
  - {id: sidst, kind: meeting}
"""
CHAIN = {"a.yaml": BASE, "b.yaml": MIDDLE, "c.yaml": LAST}


def _programme(files: dict[str, str], id_: str) -> Programme:
    programme = catalogue_of(files).get(Programme, id_)
    assert programme
    return programme


def test_a_chain_of_three() -> None:
    last = _programme(CHAIN, "c")
    assert (last.title, last.purpose, last.outcomes) == ("B", "Formål", ("En plan",))
    assert [module.id for module in last.modules] == ["foer", "ny", "dag-2", "dag-3", "sidst"]
    changed = {module.id: module for module in last.modules}
    assert (changed["dag-2"].title, changed["dag-2"].kind) == ("Ændret", "seminar-day")
    assert str(changed["dag-3"].start) == "10:00:00"
    assert found(report_of(CHAIN)) == []


def test_the_base_stays_as_it_is() -> None:
    catalogue = catalogue_of(CHAIN)
    catalogue.get(Programme, "c")
    base = catalogue.get(Programme, "a")
    assert base == _programme({"a.yaml": BASE}, "a")


@pytest.mark.parametrize(
    ("modules", "order"),
    [
        ("{id: x, kind: meeting}", "dag-1 dag-2 dag-3 x"),
        ("{id: x, kind: meeting, place: {after: dag-1}}", "dag-1 x dag-2 dag-3"),
        ("{id: x, kind: meeting, place: {before: dag-1}}", "x dag-1 dag-2 dag-3"),
        ("{id: x, kind: meeting, place: {after: dag-3}}", "dag-1 dag-2 dag-3 x"),
        (
            (
                "{id: x, kind: meeting, place: {before: dag-2}}, {id: y, kind: meeting, place: "
                "{after: x}}"
            ),
            "dag-1 x y dag-2 dag-3",
        ),
        ("{id: dag-3, title: X}, {id: dag-1, title: Y}", "dag-1 dag-2 dag-3"),
    ],
)
def test_places(modules: str, order: str) -> None:
    variant = f"kind: programme\nid: v\nextends: a\nmodules: [{modules}]\n"
    files = {"a.yaml": BASE, "v.yaml": variant}
    assert " ".join(one.id for one in _programme(files, "v").modules) == order
    assert found(report_of(files)) == []


def _variant(text: str, base: str = BASE) -> dict[str, str]:
    return {"a.yaml": base, "v.yaml": f"kind: programme\nid: v\n{text}"}


WITH_FIELD = BASE.replace("seminar-day", "meeting") + "frameworks: [f]\n"
WITH_FIELD = WITH_FIELD.replace("id: dag-2", "id: dag-2, fields: [x]")
FRAMEWORKS = {
    "f.yaml": "kind: framework\nid: f\ntitle: F\nfields: [{id: x, name: X}]\n",
    "g.yaml": "kind: framework\nid: g\ntitle: G\nfields: [{id: y, name: Y}]\n",
}


def _extending(**extends: str) -> dict[str, str]:
    return {
        f"{id_}.yaml": f"kind: programme\nid: {id_}\ntitle: T\nextends: {base}\n"
        for id_, base in extends.items()
    }


@pytest.mark.parametrize(
    ("files", "findings"),
    [
        (_extending(v="v"), ["v 4:10-11 PLF203 “v” extends itself."]),
        (
            _extending(v="w", w="v"),
            [
                "v 4:10-11 PLF203 “w” extends itself, through others.",
                "w 4:10-11 PLF203 “v” extends itself, through others.",
            ],
        ),
        (
            _extending(u="v", v="w", w="u"),
            [
                "u 4:10-11 PLF203 “v” extends itself, through others.",
                "v 4:10-11 PLF203 “w” extends itself, through others.",
                "w 4:10-11 PLF203 “u” extends itself, through others.",
            ],
        ),
        (_extending(v="w"), ["v 4:10-11 PLF201 There is no programme with the id “w”."]),
        (
            _variant("extends: ab\ntitel: X\n"),
            [
                "v 3:10-12 PLF201 There is no programme with the id “ab”.",
                "v 4:1-6 PLF102 Unknown key “titel”.",
            ],
        ),
        (
            {**_variant("extends: k\n"), "k.yaml": "kind: course\nid: k\nprogramme: a\n"},
            ["v 3:10-11 PLF204 “k” is a course, but a programme is needed here."],
        ),
        # a base that cannot be read is told once, there
        (
            _variant("extends: a\nstatus: udkast\n", BASE + "x: [y\n"),
            [
                (
                    "a 10:4-5 PLF005 A list or mapping in brackets is not closed, or a comma is "
                    "missing."
                ),
                "v 4:9-15 PLF104 “udkast” is not a word that can stand here.",
            ],
        ),
        # a base with faults of shape is told once, there
        (
            _variant("extends: a\npurpose: X\n", BASE.replace("9:00", "9.00")),
            ["a 7:57-61 PLF106 “9.00” is not a clock time."],
        ),
        (
            _variant(
                "extends: a\nmodules: [{id: dag-1, start: 9:30}]\n", BASE.replace("9:00", "9.00")
            ),
            ["a 7:57-61 PLF106 “9.00” is not a clock time."],
        ),
        # faults of the variant alone
        (
            _variant("extends: a\nmodules:\n  - {id: dag-1, start: 9.30}\n  - {id: ny}\n"),
            [
                "v 5:24-28 PLF106 “9.30” is not a clock time.",
                (
                    "v 6:10-12 PLF201 The programme that this one extends has no module “ny”; a "
                    "new one needs a kind."
                ),
            ],
        ),
        (
            _variant("extends: a\nmodules:\n  - {id: dag-1, days: [{start: 9:00}]}\n"),
            ["v 5:5-39 PLF112 A module has either days, or start, end and agenda of its own."],
        ),
        (
            _variant("extends: a\nremove: [dag-4]\n"),
            ["v 4:10-15 PLF201 The programme that this one extends has no module “dag-4”."],
        ),
        (
            _variant("extends: a\nmodules: [{id: x, kind: meeting, place: {after: dag-9}}]\n"),
            ["v 4:49-54 PLF201 The programme has no module “dag-9”."],
        ),
        (
            _variant("extends: a\nmodules: [{id: dag-1, title: X}, {id: dag-1, title: Y}]\n"),
            ["v 4:39-44 PLF202 The id “dag-1” stands twice in this list."],
        ),
        (
            _variant("extends: a\nmodules: [{id: x, kind: meeting}, {id: x, kind: meeting}]\n"),
            ["v 4:40-41 PLF202 The id “x” stands twice in this list."],
        ),
        (
            _variant("extends: a\nmodules: [{title: X}]\n"),
            [
                "v 4:11-21 PLF101 The key “id” is missing.",
                "v 4:11-21 PLF101 The key “kind” is missing.",
            ],
        ),
        (
            _variant("extends: a\nmodules: x\n"),
            ["v 4:10-11 PLF103 This should be a list, but is a text."],
        ),
        # inherited findings of references are told once, in the base
        (
            _variant("extends: a\n", BASE + "frameworks: [ukendt]\n"),
            ["a 10:14-20 PLF201 There is no framework with the id “ukendt”."],
        ),
        # an inherited `after` counts from no module that is removed
        (
            _variant(
                "extends: a\nremove: [dag-1]\n",
                BASE.replace("id: dag-2", "id: dag-2, after: {module: dag-1, weeks: 1}"),
            ),
            [],
        ),
        # what the variant makes of the base is told in the variant
        (
            {**_variant("extends: a\nframeworks: [g]\n", WITH_FIELD), **FRAMEWORKS},
            ["v 3:10-11 PLF201 No field with the id “x” in the frameworks."],
        ),
        # the place of a module in the middle of a chain is not looked up again
        (
            {**CHAIN, "c.yaml": "kind: programme\nid: c\nextends: b\nremove: [dag-1]\n"},
            [],
        ),
        # a course cannot extend
        (
            {"a.yaml": BASE, "k.yaml": "kind: course\nid: k\nextends: k2\nprogramme: a\n"},
            [
                "k 3:1-8 PLF102 Unknown key “extends”.",
                "k 3:10-12 PLF201 There is no course with the id “k2”.",
            ],
        ),
    ],
)
def test_findings(files: dict[str, str], findings: list[str]) -> None:
    assert found(report_of(files)) == findings


def test_an_inherited_finding_names_the_place_in_the_base() -> None:
    files = {**_variant("extends: a\nframeworks: [g]\n", WITH_FIELD), **FRAMEWORKS}
    (one,) = report_of(files).diagnostics
    (related,) = one.related
    assert (related.file, related.span.line, related.message) == (
        "a.yaml",
        8,
        "inherited from here",
    )


def test_a_variant_has_an_id_of_its_own() -> None:
    said = found(report_of({"a.yaml": BASE, "v.yaml": "kind: programme\nextends: a\n"}))
    assert "v 1:1-16 PLF101 The key “id” is missing." in said


def test_findings_in_a_shipped_base_are_not_told() -> None:
    base = BASE + "frameworks: [ukendt]\n"
    variant = {"v.yaml": "kind: programme\nid: v\nextends: a\n"}
    assert found(report_of(variant, {"a.yaml": base})) == []


def test_a_variant_of_a_shipped_programme_of_the_same_id_is_a_cycle() -> None:
    own = {"a.yaml": "kind: programme\nid: a\nextends: a\n"}
    assert found(report_of(own, {"a.yaml": BASE})) == ["a 3:10-11 PLF203 “a” extends itself."]


# --- every leaf comes from the file that says so ---

MODULE_IDS = ["m0", "m1", "m2", "m3"]


@st.composite
def chains(draw: st.DrawFn) -> dict[str, str]:
    """Up to four programmes, each a variant of the one before; each text names its file."""
    files = {}
    for number in range(draw(st.integers(2, 4))):
        name = f"p{number}"
        lines = ["kind: programme", f"id: {name}"]
        if number:
            lines.append(f"extends: p{number - 1}")
        if not number or draw(st.booleans()):
            lines.append(f"title: {name} title")
        if draw(st.booleans()):
            lines.append(f"outcomes: [{name} a, {name} b]")
        if draw(st.booleans()):
            lines.append(f"provider: {{name: {name} provider}}")
        if number and draw(st.booleans()):
            lines.append(f"remove: [{draw(st.sampled_from(MODULE_IDS))}]")
        ids = draw(st.lists(st.sampled_from(MODULE_IDS), unique=True))
        lines += ["modules:" if ids else "modules: []"] * bool(ids or not number)
        lines += [_module(draw, name, id_) for id_ in ids]
        files[f"{name}.yaml"] = "\n".join(lines) + "\n"
    return files


def _module(draw: st.DrawFn, name: str, id_: str) -> str:
    keys = [f"id: {id_}", "kind: meeting"]
    keys += [f"{key}: {name} {key}" for key in ("title", "purpose") if draw(st.booleans())]
    if draw(st.booleans()):
        keys.append(f"products: [{name} x, {name} y]")
    if draw(st.booleans()):
        keys.append(f"place: {{after: {draw(st.sampled_from(MODULE_IDS))}}}")
    return f"  - {{{', '.join(keys)}}}"


def _leaves(data: Any) -> list[tuple[Route, str]]:
    return [(route, value) for route, value in routes(data) if isinstance(value, str)]


@given(chains())
def test_locate_leads_to_the_file_of_every_leaf(files: dict[str, str]) -> None:
    catalogue = catalogue_of(files)
    for entry in catalogue.entries:
        assert catalogue.document(entry), entry.faults
        data = entry.merged.data if entry.merged else entry.loaded.source.data
        for route, value in _leaves(data):
            source, there = entry.locate(route)
            assert source.raw(there) == value
            named = re.match(r"p[0-9](?= )", value)
            assert named is None or source.file == f"{named[0]}.yaml"


@given(chains())
def test_a_variant_says_what_its_last_file_says(files: dict[str, str]) -> None:
    catalogue = catalogue_of(files)
    documents = [catalogue.document(entry) for entry in catalogue.entries]
    for before, after, entry in zip(documents, documents[1:], catalogue.entries[1:], strict=False):
        assert isinstance(before, Programme)
        assert isinstance(after, Programme)
        own = entry.loaded.source.data
        assert after.title == own.get("title", before.title)
        removed = own.get("remove", [])
        mine = [module["id"] for module in own.get("modules", [])]
        kept = [module.id for module in before.modules if module.id not in removed]
        new = [id_ for id_ in mine if id_ not in {module.id for module in before.modules}]
        assert [module.id for module in after.modules if module.id in kept] == kept
        assert {module.id for module in after.modules} == {*kept, *new}


def test_what_counted_from_a_removed_module_counts_no_more() -> None:
    base = (
        "kind: programme\nid: base\ntitle: B\nmodules:\n"
        "  - {id: a, kind: seminar-day}\n"
        "  - {id: b, kind: seminar-day, after: {module: a, weeks: 2}}\n"
        "  - {id: c, kind: meeting, times: 2, after: {module: [a, b], weeks: 2}}\n"
    )
    catalogue = catalogue_of(
        {"base.yaml": base, "v.yaml": "kind: programme\nid: v\nextends: base\nremove: [a]\n"}
    )
    programme = catalogue.get(Programme, "v")
    assert programme
    assert [(one.id, one.after and one.after.module) for one in programme.modules] == [
        ("b", None),
        ("c", ("b",)),
    ]
