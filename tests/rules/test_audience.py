"""Roles, target groups and levels that fit one another."""

from collections.abc import Callable

import pytest

from tests.building import report_of
from tests.rules.checking import messages, programme, told
from tests.rules.minimal import completed

Audience = Callable[[str], str]
DAY = "id: dag-1, kind: seminar-day"
HIGH, LOW = "ledere-af-ledere", "ledere-af-medarbejdere"


def _of_programme(audience: str) -> str:
    return programme(DAY, audience=f"{{{audience}}}")


def _of_module(audience: str) -> str:
    return programme(f"{DAY}, audience: {{{audience}}}")


WHERE = pytest.mark.parametrize("text_of", [_of_programme, _of_module])
SCHOOLS, OFFICES = "school leadership", "administration"


@WHERE
@pytest.mark.parametrize(
    ("roles", "groups", "findings"),
    [
        ("skoleleder", "skoleledelse", []),
        ("skoleleder", "skoleledelse, forvaltning", [OFFICES]),
        ("skoleleder", "forvaltning", [OFFICES]),
        ("skolechef", "skoleledelse, forvaltning", [SCHOOLS]),
        ("kommunal-konsulent, sfo-leder", "skoleledelse, forvaltning", []),
        ("ressourceperson", "skoleledelse", []),
        ("ressourceperson", "forvaltning", [OFFICES]),
        ("", "skoleledelse, forvaltning", []),  # the roles are left open
        ("skolechef", "", []),
    ],
)
def test_target_groups(text_of: Audience, roles: str, groups: str, findings: list[str]) -> None:
    text = text_of(f"roles: [{roles}], target_groups: [{groups}]")
    assert messages("PLF308", text) == [
        f"None of the roles belongs to the target group “{group}”." for group in findings
    ]


@WHERE
@pytest.mark.parametrize(
    ("roles", "groups", "role", "group"),
    [
        ("skolechef, skoleleder", "skoleledelse", "head of schools", OFFICES),
        ("kommunal-konsulent, skoleleder", "skoleledelse", "municipal consultant", OFFICES),
        ("skolechef, skoleleder", "forvaltning", "head teacher", SCHOOLS),
    ],
)
def test_roles_outside_the_target_groups(
    text_of: Audience, roles: str, groups: str, role: str, group: str
) -> None:
    text = text_of(f"roles: [{roles}], target_groups: [{groups}]")
    assert messages("PLF308", text) == [
        f"“{role}” belongs to the target group “{group}”, which the audience does not name."
    ]


@pytest.mark.parametrize(
    ("own", "findings"),
    [
        ("roles: [skolechef]", 0),
        ("target_groups: [forvaltning]", 0),
        ("roles: [sfo-leder]", 1),
        ("text: Alle", 1),
        ("roles: [skolechf]", 0),  # a role that cannot be read
    ],
)
def test_a_target_group_that_a_module_brings(own: str, findings: int) -> None:
    text = programme(
        DAY,
        f"id: dag-2, kind: seminar-day, audience: {{{own}}}",
        audience="{roles: [skoleleder], target_groups: [skoleledelse, forvaltning]}",
    )
    assert len(messages("PLF308", text)) == findings


def test_the_help_names_the_roles_of_the_target_group() -> None:
    text = _of_programme("roles: [skoleleder], target_groups: [skoleledelse, forvaltning]")
    report = report_of(completed(text))
    (finding,) = (one for one in report.diagnostics if one.code == "PLF308")
    assert finding.help == (
        "Add a role to the audience: skolechef or kommunal-konsulent; or leave the target group "
        "out."
    )


def _idle(level: str) -> str:
    return f"None of the roles is at the level “{level}”."


def _outside(role: str, level: str) -> str:
    return f"“{role}” is at the level “{level}”, which the audience does not name."


@WHERE
@pytest.mark.parametrize(
    ("roles", "levels", "findings"),
    [
        ("skolechef", HIGH, []),
        ("skolechef", LOW, [_idle("leaders of staff")]),  # one fault, told once
        ("skolechef", f"{HIGH}, {LOW}", [_idle("leaders of staff")]),
        ("skoleleder", f"{HIGH}, {LOW}", []),  # may be both
        ("skoleleder", HIGH, []),
        ("skolechef, afdelingsleder", f"{HIGH}, {LOW}", []),
        ("skolechef, afdelingsleder", HIGH, [_outside("head of department", "leaders of staff")]),
        ("sfo-leder, skoleleder, skoledistriktsleder", LOW,
         [_outside("school district leader", "leaders of leaders")]),
        # who comes along from the administration
        ("kommunal-konsulent, afdelingsleder", LOW, []),
        ("skolechef, afdelingsleder", LOW, []),
        ("kommunal-konsulent", LOW, [_idle("leaders of staff")]),
        ("ressourceperson", HIGH, []),  # has no level
        ("ressourceperson, skolechef", HIGH, []),
        ("", HIGH, []),
        ("skolechef", "", []),
    ],
)  # fmt: skip
def test_levels(text_of: Audience, roles: str, levels: str, findings: list[str]) -> None:
    assert messages("PLF310", text_of(f"roles: [{roles}], levels: [{levels}]")) == findings


@pytest.mark.parametrize(
    ("code", "audience", "place"),
    [
        ("PLF308", "roles: [skoleleder, skolechef], target_groups: [skoleledelse]", "10:7-16"),
        ("PLF308", "roles: [skolechef], target_groups: [forvaltning, skoleledelse]", "12:7-19"),
        ("PLF310", f"roles: [skolechef], levels: [{HIGH}, {LOW}]", "12:7-29"),
        ("PLF310", f"roles: [skolechef, sfo-leder], levels: [{HIGH}]", "10:7-16"),
    ],
)
def test_places(code: str, audience: str, place: str) -> None:
    (finding,) = told(code, _of_programme(audience))
    assert finding.split()[0] == place


@pytest.mark.parametrize("code", ["PLF308", "PLF310"])
def test_what_is_lost_makes_up_nothing(code: str) -> None:
    text = "roles: [skoleleder, skolechf, sfo-leder], target_groups: [forvaltning]"
    assert messages(code, _of_programme(f"{text}, levels: [{HIGH}]")) == []


@pytest.mark.parametrize(
    ("participants", "findings"),
    [
        ("min: 6, max: 60", []),
        ("min: 6, max: 6", []),
        ("min: 60, max: 6", ["At least 60 participants, but at most 6."]),
        ("min: 1, max: 0", ["At least 1 participants, but at most 0."]),
        ("min: 6", []),
        ("max: 6", []),
    ],
)
def test_participants(participants: str, findings: list[str]) -> None:
    assert messages("PLF416", programme(DAY, participants=f"{{{participants}}}")) == findings
