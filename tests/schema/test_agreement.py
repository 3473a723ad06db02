"""The schemas accept what plf accepts, save what a schema cannot say (``docs/schema.md``)."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from plf_cli.diagnostics import Diagnostic
from plf_cli.resources import shipped
from plf_cli.rules import RULES
from plf_cli.scaffold import workspace
from plf_cli.schema.texts import TEXTS
from plf_cli.source import Plain, read
from tests.building import codes, report_of
from tests.schema.documents import DOCUMENTS
from tests.schema.verdicts import Verdict, schema_accepts, verdict

BAD = Path(__file__).parents[1] / "bad"
PAGE = Path(__file__).parents[2] / "docs" / "schema.md"
EXAMPLES = re.findall(
    r"^```yaml (PLF\d{3})\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
)

# What a schema cannot say: the code of the fault, and a form of the text that it underlines.
BEYOND = {
    "PLF103": r"[-+]?[0-9]+\.0*|[-+]?[0-9.]+[eE][-+]?[0-9]+|[-+]?\.inf|\.nan",
    "PLF104": r"1\.0*|1e0",
    "PLF105": r"\.nan",
    "PLF107": r"[0-9]{4}-[0-9]{2}-[0-9]{2}",
    "PLF108": r"[0-9]+-[0-9]+|[-+]?[0-9.]+([eE][-+]?[0-9]+)?|0x[0-9a-fA-F]+|0o[0-7]+",
    "PLF109": r"[0-9]{4}/[0-9]{2}",
    "PLF110": r"[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[-+.]?[0-9.][0-9.a-zA-Z+-]*|[-+]?\.(inf|nan)",
    "PLF114": r".*",
}


def _beyond(told: Verdict, fault: Diagnostic) -> bool:
    """Whether a fault is one of those that no schema can see."""
    if fault.code == "PLF112":
        return told.is_variant  # one of the two keys can be the base's
    return bool(re.fullmatch(BEYOND.get(fault.code, "(?!)"), told.cut(fault)))


# --- texts that others wrote ---


def _valid() -> Iterator[tuple[str, str]]:
    for path in sorted(shipped("programmes").rglob("*.yaml")):
        yield path.stem, path.read_text(encoding="utf-8")
    for language in ("da", "en"):
        for name, text in workspace(language).items():
            if name.endswith(".yaml"):
                yield f"{language}/{name}", text
    yield from DOCUMENTS.items()
    for rule in RULES:
        if "PLF100" < rule.code < "PLF200":
            yield rule.code, rule.part("Good") or ""


VALID = dict(_valid())


def test_how_many_texts_there_are() -> None:
    assert len(VALID) > 40
    assert len(list(BAD.glob("*.yaml"))) > 30
    assert len(EXAMPLES) >= len(BEYOND)


@pytest.mark.parametrize("text", VALID.values(), ids=VALID)
def test_valid_texts(text: str) -> None:
    kind = str(read(text.encode(), "x.yaml").data["kind"])
    assert [schema_accepts(text, one) for one in (kind, None)] == [True, True]


@pytest.mark.parametrize("file", sorted(BAD.glob("*.yaml")), ids=lambda file: file.stem)
def test_bad_texts(file: Path) -> None:
    content = file.read_bytes()
    told = verdict(content.decode())
    if told.source.sound and not told.source.faults:
        shape = [one for one in told.faults if not _beyond(told, one)]
        assert schema_accepts(content.decode()) == (not shape)


@pytest.mark.parametrize(
    "rule",
    [rule for rule in RULES if "PLF100" < rule.code < "PLF200"],
    ids=lambda rule: rule.code,
)
def test_bad_examples_of_shape(rule: Any) -> None:
    text = rule.part("Bad")
    told = verdict(text)
    assert schema_accepts(text) == all(_beyond(told, one) for one in told.faults)


@pytest.mark.parametrize(("code", "text"), EXAMPLES)
def test_the_page_s_examples(code: str, text: str) -> None:
    assert code in codes(report_of({"x.yaml": text}, DOCUMENTS))
    assert schema_accepts(text)
    told = verdict(text)
    if "PLF100" < code < "PLF200":
        assert [(one.code, _beyond(told, one)) for one in told.faults] == [(code, True)]


def test_the_page_leaves_nothing_out() -> None:
    assert {*BEYOND, "PLF112"} <= {code for code, _text in EXAMPLES}


# --- texts made of valid ones ---


class Raw(str):
    """A piece of YAML that is put in as it stands."""

    __slots__ = ()


VALUES = [
    Raw(token)
    for token in """
    ~ null 0 1 3 -5 4.0 1e2 1e400 .nan .inf 9.30 010 0x10 +4 1.5 100000000000 true True false no ja
    2027-02-03 2027-02-30 2027-2-3 3.2.2027 9:00 9.00 25:00 3-4 4-3 3-4-5 0-0 2026/27 2026/28 2026
    "3" "3-4" "true" "9:00" "2027-02-03" "" " " tekst en-tekst En-Tekst Hjørring -a a--b "a b"
    programme course calendar draft published da facilitator skoleleder seminar-day talk mon
    [] {} [3] [tekst] ["2027-02-03",2027-02-04] [[tekst]] [~] [{}] {a:1} {id:x} {id:x,kind:talk}
    {weeks:3} {weeks:3,days:4} {module:a,weeks:3-4} {from:2027-01-01,to:2027-01-02} {title:x}
    {kind:talk,title:x} {kind:talk,title:x,minutes:0} {lat:57.46,lon:190} {amount:0,per:team}
    """.replace(":", ": ")
    .replace(": 00", ":00")
    .replace(": 30", ":30")
    .split("\n")
    for token in re.findall(r'"[^"]*"|\[.*?\](?:\])?(?= |$)|\{.*?\}(?= |$)|\S+', token)
]
KEYS = sorted({key.partition(".")[2].rstrip("_") for key in TEXTS if "." in key} | {"ukendt"})


def _text(value: Any) -> str:
    """Data as YAML in one line; scalars that are no text stand as they were written."""
    if isinstance(value, dict):
        pairs = (f"{json.dumps(key)}: {_text(inner)}" for key, inner in value.items())
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(_text, value))}]"
    return str(value) if isinstance(value, Raw | Plain) else json.dumps(value, ensure_ascii=False)


def _containers(value: Any) -> Iterator[Any]:
    """Every mapping and list that holds something."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    if inner:
        yield value
    for one in inner:
        yield from _containers(one)


@st.composite
def changed(draw: st.DrawFn) -> str:
    """A valid document with one to three of its parts dropped, renamed, replaced or added."""
    data = read(DOCUMENTS[draw(st.sampled_from(sorted(DOCUMENTS)))].encode(), "x.yaml").data
    for _change in range(draw(st.integers(1, 3))):
        places = list(_containers(data))
        if places:
            _change_one(draw, draw(st.sampled_from(places)))
    return _text(data)


def _change_one(draw: st.DrawFn, place: Any) -> None:
    at = draw(st.sampled_from(sorted(place) if isinstance(place, dict) else range(len(place))))
    what = draw(st.sampled_from(["drop", "replace", "replace", "quote", "unquote", "key", "key"]))
    if what == "drop":
        del place[at]
    elif what == "replace":
        place[at] = draw(st.sampled_from(VALUES))
    elif what == "quote" and isinstance(place[at], str):
        place[at] = str(place[at])
    elif what == "unquote" and isinstance(place[at], str) and re.fullmatch(r"[\w./-]+", place[at]):
        place[at] = Raw(place[at])
    elif what == "key" and isinstance(place, dict):
        key = draw(st.sampled_from(KEYS))
        place[key] = place.pop(at) if draw(st.booleans()) else draw(st.sampled_from(VALUES))


@given(text=changed())
@settings(max_examples=400)
@example(text="{kind: directory, id: 2020, title: 010}")
@example(text="{kind: directory, id: true, title: no}")
@example(text="{kind: directory, id: x, title: ~}")
@example(text="{kind: directory, id: x, plf: true}")
@example(text="{kind: course, id: x, programme: forloeb, teams: 010}")
@example(text="{kind: programme, extends: forloeb}")
def test_schema_and_plf_agree(text: str) -> None:
    told = verdict(text)
    assume(told.source.sound and not told.source.faults and told.has_base)
    said = {schema_accepts(text, kind) for kind in {None, told.kind}}
    faults = [f"{one.code} {one.message}" for one in told.faults if not _beyond(told, one)]
    if faults:
        assert (said, faults) == ({False}, faults)
    elif not told.faults:
        assert said == {True}
