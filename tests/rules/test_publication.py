"""What must be told before participants are invited, at its edges."""

import pytest

from plf_cli.check import check
from plf_cli.diagnostics import Severity
from plf_cli.profiles import Policy, Profile
from tests.building import TODAY, catalogue_of, place, report_of
from tests.rules.checking import messages, told
from tests.rules.minimal import completed

KEYS = {
    "purpose": "At bruge egne data",
    "audience": "{roles: [skoleleder]}",
    "outcomes": "[En plan]",
    "contact": "{name: Sekretariatet}",
    "price": "{amount: 2995}",
    "venue": "Efter aftale",
}
CODES = dict(zip(KEYS, ("PLF801", "PLF802", "PLF803", "PLF804", "PLF805", "PLF806"), strict=True))
OF_THE_PROGRAMME = ("PLF801", "PLF802", "PLF803")
SESSION = "{module: dag-1, date: 2027-01-13}"


def _programme(*, without: str = "", status: str = "published", **keys: str) -> str:
    told_keys = {key: value for key, value in KEYS.items() if key != without} | keys
    lines = [f"{key}: {value}" for key, value in told_keys.items()]
    return "\n".join(["kind: programme", f"status: {status}", *lines, ""])


def _course(status: str = "published", **keys: str) -> str:
    known = {"sessions": f"[{SESSION}]", **keys}
    lines = [f"{key}: {value}" for key, value in known.items()]
    return "\n".join(["kind: course", f"status: {status}", *lines, ""])


def _all(*documents: str) -> list[str]:
    """Every finding of the family, as ``kind code``."""
    report = report_of(completed("---\n".join(documents)))
    found = [one for one in report.diagnostics if one.code.startswith("PLF80")]
    assert all(one.help for one in found)
    return [f"{one.file.partition('s/')[0]} {one.code}" for one in found]


def test_all_is_told() -> None:
    assert _all(_programme(), _course()) == []


@pytest.mark.parametrize(("key", "code"), CODES.items())
def test_each_thing_that_is_missing_is_told_once(key: str, code: str) -> None:
    assert _all(_programme(without=key), _course()) == [f"programme {code}"]
    (finding,) = told(code, _programme(without=key))
    assert finding.startswith("7:9-18 ")  # the status is what makes it one


@pytest.mark.parametrize(("key", "code"), CODES.items())
def test_a_course_of_a_programme_that_is_not_published(key: str, code: str) -> None:
    for status in ("draft", "record"):
        text = _programme(without=key, status=status)
        assert _all(text, _course()) == [f"course {code}"]
        assert _all(text, _course("completed")) == []
        assert _all(text, _course("draft")) == []


@pytest.mark.parametrize("code", OF_THE_PROGRAMME)
def test_what_only_the_programme_can_tell_leads_there(code: str) -> None:
    report = report_of(completed(_course()))
    (found,) = (one for one in report.diagnostics if one.code == code)
    assert place(found.span) == "3:12-19"  # the course's choice of programme
    assert [(one.file, place(one.span), one.message) for one in found.related] == [
        ("programmes/forloeb.yaml", "2:5-12", "it belongs in this programme")
    ]


@pytest.mark.parametrize(
    ("keys", "missing"),
    [
        ({"contact": "{name: S}"}, "PLF805 PLF806"),
        ({"registration": "{email: kurser@example.org}"}, "PLF805 PLF806"),
        ({"price": "{amount: 0}"}, "PLF804 PLF806"),
        ({"price": "{note: Efter aftale}", "contact": "{name: S}"}, "PLF806"),
    ],
)
def test_what_a_course_tells_itself(keys: dict[str, str], missing: str) -> None:
    texts = [f"{key}: {KEYS[key]}" for key in ("purpose", "audience", "outcomes")]
    text = "\n".join(["kind: programme", *texts, ""])
    assert _all(text, _course(**keys)) == [f"course {code}" for code in missing.split()]


@pytest.mark.parametrize(
    ("code", "key", "value", "is_told"),
    [
        ("PLF802", "audience", "{levels: [ledere-af-ledere]}", True),
        ("PLF802", "audience", "{target_groups: [forvaltning]}", True),
        ("PLF802", "audience", "{text: Alle}", True),
        ("PLF802", "audience", "{roles: []}", False),
        ("PLF803", "outcomes", "[]", False),
        ("PLF804", "registration", "{url: example.org}", True),
        ("PLF804", "registration", "{note: Efter aftale}", True),
        ("PLF804", "registration", "{deadline: 2027-01-01}", False),  # but where?
        ("PLF805", "price", "{amount: 0}", True),
        ("PLF805", "price", "{note: Efter aftale}", True),
        ("PLF805", "price", "{per: team}", False),
    ],
)
def test_what_counts(code: str, key: str, value: str, is_told: bool) -> None:  # noqa: FBT001
    without = "contact" if key == "registration" else ""
    text = _programme(without=without, **{key: value})
    assert (messages(code, text) == []) == is_told


def _gap(*texts: str) -> list[bool]:
    return [messages("PLF801", _programme(purpose=f"'{text}'")) != [] for text in texts]


def test_placeholders_tell_nothing() -> None:
    placeholders = (
        *("TODO", "todo.", "TODO: formål", "Tbd", "[TBD]", "xxx", "XX", "?", "???", "...", "…"),
        *("-", "—", "Udfyldes", "Udfyldes senere", "(udfyldes senere)", "Mangler", "mangler!"),
    )
    assert _gap(*placeholders) == [True] * len(placeholders)


def test_short_texts_are_no_placeholders() -> None:
    texts = (
        *("Data", "x", "Bedre data?", "At finde ud af, hvad der mangler", "Mangler vi data?"),
        *("Udfyldes af skolen", "Todor", "Aftales senere", "XL"),
    )
    assert _gap(*texts) == [False] * len(texts)


@pytest.mark.parametrize(
    ("code", "key", "value"),
    [
        ("PLF801", "purpose", "TODO"),
        ("PLF802", "audience", "{text: TODO}"),
        ("PLF803", "outcomes", "[TODO, '?']"),
        ("PLF804", "contact", "{name: TODO}"),
        ("PLF805", "price", "{note: '?'}"),
        ("PLF806", "venue", "Udfyldes senere"),
    ],
)
def test_a_placeholder_is_told_where_it_stands(code: str, key: str, value: str) -> None:
    text = _programme(**{key: value})
    report = report_of(completed(text))
    (finding,) = (one for one in report.diagnostics if one.code[:5] == "PLF80")
    assert finding.code == code
    status = (finding.span.line, finding.span.column) == (7, 9)
    assert not status


@pytest.mark.parametrize(
    ("code", "key", "value"),
    [
        ("PLF802", "audience", "{text: TODO, roles: [skoleleder]}"),
        ("PLF803", "outcomes", "[TODO, En plan]"),
        ("PLF804", "contact", "{name: TODO, phone: '12345678'}"),
        ("PLF805", "price", "{amount: 2995, note: TODO}"),
    ],
)
def test_what_stands_beside_a_placeholder_counts(code: str, key: str, value: str) -> None:
    assert messages(code, _programme(**{key: value})) == []


@pytest.mark.parametrize("status", ["draft", "published"])
@pytest.mark.parametrize(("key", "code"), CODES.items())
def test_two_courses_do_not_repeat_what_their_programme_lacks(
    status: str, key: str, code: str
) -> None:
    files = completed(f"{_programme(without=key, status='draft')}---\n{_course(status)}")
    name = next(name for name in files if name.startswith("courses/"))
    files["courses/andet.yaml"] = files[name].replace("id: kursus", "id: andet")
    report = report_of(files, policy=Policy(Profile.PUBLISH))
    found = [(one.file, one.code) for one in report.diagnostics if one.code[:5] == "PLF80"]
    assert found == [("programmes/forloeb.yaml", code)]


def test_a_course_speaks_where_its_programme_is_not_reported_on() -> None:
    catalogue = catalogue_of(
        completed(f"{_programme(without='purpose', status='draft')}---\n{_course('draft')}")
    )
    courses = [entry for entry in catalogue.entries if entry.file.startswith("courses/")]
    report = check(catalogue, courses, TODAY, Policy(Profile.PUBLISH))
    assert [one.code for one in report.diagnostics if one.code[:5] == "PLF80"] == ["PLF801"]


PLACELESS = _programme(without="venue", status="draft")
UNITS = {
    "venues": "[{id: v, name: V}]",
    "teams": "[{id: a, name: A}, {id: b, name: B}]",
    "clusters": "[{id: n, teams: [a], host: a}, {id: s, teams: [b]}]",
}


@pytest.mark.parametrize(
    ("sessions", "findings"),
    [
        (["venue: v, date: 2027-01-13"], []),
        (["date: 2027-01-13"], ["1 dated session has no place: dag-1."]),
        (["date: 2027-01-13, status: planned"], ["1 dated session has no place: dag-1."]),
        (["venue: v, date: 2027-01-13", "number: 2, date: 2027-01-14"],
         ["1 dated session has no place: dag-1-2."]),
        (["number: 1, date: 2027-01-13", "number: 2, date: 2027-01-14"],
         ["2 dated sessions have no place: dag-1-1 and dag-1-2."]),
        ([f"number: {n}, date: 2027-01-1{n}" for n in range(1, 8)],
         [("7 dated sessions have no place: "
          "dag-1-1, dag-1-2, dag-1-3, dag-1-4, dag-1-5 and others.")]),
        (["venue: v, date: 2027-01-13", "number: 2"], []),  # not dated yet
        (["venue: v, date: 2027-01-13", "number: 2, date: 2027-01-14, status: cancelled"], []),
        (["venue: v, date: 2027-01-13", "number: 2, date: 2027-01-14, status: held"], []),
        (["team: a, date: 2027-01-13"], []),  # at the team's school
        (["cluster: n, date: 2027-01-13"], []),  # at its host's
        (["cluster: s, date: 2027-01-13"], ["1 dated session has no place: dag-1-s."]),
    ],
)  # fmt: skip
def test_places(sessions: list[str], findings: list[str]) -> None:
    listed = ", ".join(f"{{module: dag-1, {session}}}" for session in sessions)
    run = _course(sessions=f"[{listed}]", **UNITS)
    assert messages("PLF806", PLACELESS, run) == findings
    assert messages("PLF806", _programme(status="draft"), run) == []


def test_the_finding_stands_at_the_first_session_without_a_place() -> None:
    run = _course(sessions=f"[{{module: dag-1, number: 2}}, {SESSION}]")
    (finding,) = told("PLF806", PLACELESS, run)
    assert finding.startswith("8:5-18 ")


@pytest.mark.parametrize(
    ("sessions", "place_"),
    [
        ("[]", "4:9-18"),
        ("[{module: dag-1}]", "5:1-9"),
        ("[{module: dag-1, date: 2027-01-13, status: cancelled}]", "5:1-9"),
        ("[{module: dag-1}, {module: dag-1, number: 2, date: 2027-01-13}]", None),
    ],
)
def test_dates(sessions: str, place_: str | None) -> None:
    found = told("PLF807", _programme(), _course(sessions=sessions))
    assert found == ([f"{place_} The course has no session with a date."] if place_ else [])


@pytest.mark.parametrize(
    ("status", "severity"),
    [("draft", None), ("planned", "note"), ("published", "error"), ("running", "error"),
     ("completed", None), ("cancelled", None)],
)  # fmt: skip
def test_how_severe(status: str, severity: str | None) -> None:
    report = report_of(completed(_course(status, sessions="[]") + "---\n" + _programme()))
    found = [one.severity for one in report.diagnostics if one.code == "PLF807"]
    assert found == ([severity] if severity else [])


def test_a_draft_tells_what_it_lacks_when_asked() -> None:
    report = report_of(completed("kind: programme"), policy=Policy(Profile.PUBLISH))
    found = {(one.code, one.severity) for one in report.diagnostics if one.code[:4] == "PLF8"}
    assert found >= {(code, Severity.ERROR) for code in CODES.values()}


@pytest.mark.parametrize(
    ("document", "fault"),
    [
        (_programme(without="price"), "price: 2995 kr."),
        (_programme(without="price"), "price: {amount: gratis}"),
        (_programme(without="purpose"), "purpose: [A]"),
        (_programme(without="audience"), "audience: skoleledere"),
        (_programme(without="outcomes"), "outcomes: En plan"),
        (_programme(without="contact"), "contact: {navn: S}"),
        (_programme(without="venue"), "venue: [A]"),
    ],
)
def test_what_is_there_but_faulty_is_not_missing(document: str, fault: str) -> None:
    files = completed(document)
    name = next(name for name in files if name.startswith("programmes/"))
    files[name] += f"{fault}\n"
    found = {one.code for one in report_of(files).diagnostics}
    assert found
    assert not {code for code in found if code.startswith("PLF80")}


def test_nothing_is_said_where_the_programme_cannot_be_read() -> None:
    files = completed("---\n".join([_programme(without="purpose", status="draft"), _course()]))
    name = next(name for name in files if name.startswith("programmes/"))
    files[name] += "titel: X\n"
    assert "PLF801" not in {one.code for one in report_of(files).diagnostics}


def test_a_variant_inherits_what_its_base_tells() -> None:
    base = completed(_programme())
    name = next(name for name in base if name.startswith("programmes/"))
    variant = "kind: programme\nid: variant\nextends: forloeb\ntitle: V\nstatus: published\n"
    report = report_of({name: base[name], "programmes/variant.yaml": variant})
    assert [one.code for one in report.diagnostics if one.code[:4] == "PLF8"] == []
