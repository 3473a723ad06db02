"""Faults of shape: each with its code, exact place, message and help."""

import itertools
from typing import get_args

import pytest
from pydantic import BaseModel

from plf_cli.diagnostics import Diagnostic
from plf_cli.load import load
from plf_cli.model import other_names, words
from plf_cli.model.base import Head
from plf_cli.shape import KINDS, model
from tests.building import shown

HEADS = {
    "programme": "kind: programme\nid: x\ntitle: X\n",
    "course": "kind: course\nid: x\nprogramme: p\n",
    "calendar": "kind: calendar\nid: x\nmunicipality: X\nschool_year: 2026/27\nassumed: true\n",
    "framework": "kind: framework\nid: x\ntitle: X\n",
    "directory": "kind: directory\nid: x\n",
}


def faults(text: str) -> list[str]:
    """``4:1-6 PLF102 message | help`` of each fault, in the order of the file."""
    found = sorted(load("x.yaml", text.encode()).diagnostics, key=lambda one: one.sort_key)
    return [_told(one) for one in found]


def _told(one: Diagnostic) -> str:
    return f"{shown(one)} | {one.help}" if one.help else shown(one)


ID = "An id has small letters a-z, digits and hyphens (æ ae, ø oe, å aa)."
CLOCK = "Write hours and minutes with a colon, from 0:00 to 23:59."
DAY = "Write year, month and day, such as 2027-02-03."
RANGE = "Write a whole number or two, such as 4 or 3-4."
YEAR = "Write two years in a row, such as 2026/27."
LIST = "Write each item on a line of its own, beginning with “- ”."
VALUE = "Write a value, or remove the key."
KIND = "A file begins with kind: and one of framework, programme, course, calendar, directory."


@pytest.mark.parametrize(("text", "cure"), [
    ("9.30", "Write 9:30."), ("9.00", "Write 9:00."), ("kl. 9", "Write 9:00."),
    ("kl 9.15", "Write 9:15."), ("9", "Write 9:00."), ("930", "Write 9:30."),
    ("25:00", CLOCK), ("24:00", CLOCK), ("9:60", CLOCK), ("9:5", CLOCK), ("-1", CLOCK),
    ("9:00-15:30", CLOCK), ("9:00:00", CLOCK), ("formiddag", CLOCK), ("kl. 25", CLOCK),
])  # fmt: skip
def test_clocks(text: str, cure: str) -> None:
    programme = f"{HEADS['programme']}modules: [{{id: a, kind: seminar, start: {text}}}]\n"
    assert faults(programme) == [
        f"4:41-{41 + len(text)} PLF106 “{text}” is not a clock time. | {cure}"
    ]


@pytest.mark.parametrize(("text", "message"), [
    ("2026-02-30", "The day 2026-02-30 does not exist. | Check the day and the month."),
    ("2027-13-01", "The day 2027-13-01 does not exist. | Check the day and the month."),
    ("0000-01-01", f"“0000-01-01” is not a date. | {DAY}"),
    ("30.2.2026", "“30.2.2026” is not a date. | Write 2026-02-30."),
    ("3/2-2027", "“3/2-2027” is not a date. | Write 2027-02-03."),
    ("3. 2. 2027", "“3. 2. 2027” is not a date. | Write 2027-02-03."),
    ("13. januar 2027", "“13. januar 2027” is not a date. | Write 2027-01-13."),
    ("onsdag den 3. feb. 2027", "“onsdag den 3. feb. 2027” is not a date. | Write 2027-02-03."),
    ("3 May 2027", "“3 May 2027” is not a date. | Write 2027-05-03."),
    ("13.-14. januar 2027", f"“13.-14. januar 2027” is not a date. | {DAY}"),
    ("3. ma 2027", f"“3. ma 2027” is not a date. | {DAY}"),
    ("2026-2-3", "“2026-2-3” is not a date. | Write 2026-02-03."),
    ("20270203", f"“20270203” is not a date. | {DAY}"),
    ("2027-02-03T10:00", f"“2027-02-03T10:00” is not a date. | {DAY}"),
    ("i morgen", f"“i morgen” is not a date. | {DAY}"),
])  # fmt: skip
def test_dates(text: str, message: str) -> None:
    for course, column in (("date: {}", 30), ("date: [{}]", 31), ("date: [2027-01-01, {}]", 43)):
        session = f"{HEADS['course']}sessions: [{{module: a, {course.format(text)}}}]\n"
        assert faults(session) == [f"4:{column}-{column + len(text)} PLF107 {message}"]


@pytest.mark.parametrize(("text", "message"), [
    ("4-3", "The range “4-3” runs backwards. | Write the smaller number first."),
    ("3-", f"“3-” is not a range. | {RANGE}"),
    ("3\u20134", "“3\u20134” is not a range. | Write 3-4."),
    ("3 - 4", "“3 - 4” is not a range. | Write 3-4."),
    ("3 til 4", "“3 til 4” is not a range. | Write 3-4."),
    ("4 eller 3", "“4 eller 3” is not a range. | Write 3-4."),
    ("4 uger", "“4 uger” is not a range. | Write 4."), ("-1", f"“-1” is not a range. | {RANGE}"),
    ("1.5", f"“1.5” is not a range. | {RANGE}"), ("tre", f"“tre” is not a range. | {RANGE}"),
])  # fmt: skip
def test_ranges(text: str, message: str) -> None:
    programme = f"{HEADS['programme']}modules: [{{id: a, kind: seminar, teams: {text}}}]\n"
    assert faults(programme) == [f"4:41-{41 + len(text)} PLF108 {message}"]


@pytest.mark.parametrize(("text", "better"), [
    ("Æble", "aeble"), ("dag_1", "dag-1"), ("Dag 1", "dag-1"), ("forår", "foraar"), ("-a", "a"),
    ("a-", "a"), ("a--b", "a-b"), ("1.0", "1-0"), ("RØD.GRØD", "roed-groed"), ("a/b", "a-b"),
])  # fmt: skip
def test_ids(text: str, better: str) -> None:
    programme = f"{HEADS['programme']}modules: [{{id: {text}, kind: seminar}}]\n"
    message = f"PLF110 “{text}” is not an id. | {ID} Write {better}."
    assert faults(programme) == [f"4:16-{16 + len(text)} {message}"]


@pytest.mark.parametrize(
    ("head", "text", "expected"),
    [
        # the top of a file
        ("", "", f"1:1-1 PLF014 The file is empty. | {KIND}"),
        ("", "# kommer senere\n\n", f"1:1-1 PLF014 The file is empty. | {KIND}"),
        ("", "---\n", f"2:1-1 PLF014 The file is empty. | {KIND}"),
        ("", "- kind: course\n", ("1:1-15 PLF103 A file holds keys with values, but this one holds "
         f"a list or a text. | {KIND}")),
        ("", "kind programme\n", ("1:1-15 PLF103 A file holds keys with values, but this one holds "
         f"a list or a text. | {KIND}")),
        ("", "id: x\n", f"1:1-6 PLF101 The key “kind” is missing. | {KIND}"),
        ("", "id: x\nkind:\n", f"2:1-5 PLF101 The key “kind” is missing. | {KIND}"),
        ("", "kind: program\n", ("1:7-14 PLF104 “program” is not a kind of file. "
         "| Did you mean “programme”?")),
        ("", "kind: forløb\n", ("1:7-13 PLF104 “forløb” is not a kind of file. "
         "| Did you mean “programme”?")),
        ("", "kind: [course]\n", ("1:1-5 PLF104 “[…]” is not a kind of file. "
         "| Known: calendar, course, directory, framework or programme.")),
        ("", "plf: 2\nkind: programme\nid: x\ntitle: X\n", ("1:6-7 PLF113 The file is written for "
         "a newer version of plf (language 2). | Upgrade plf.")),
        ("", "plf: '1'\nkind: programme\nid: x\ntitle: X\n",
         "1:6-9 PLF104 “1” is not a word that can stand here. | Write the number without quotes."),
        ("", "plf: 0\nkind: programme\nid: x\ntitle: X\n",
         "1:6-7 PLF104 “0” is not a word that can stand here. | Known: 1."),
        # missing keys
        ("", "kind: programme\nid: x\n", "1:1-16 PLF101 The key “title” is missing."),
        ("programme", "modules:\n  - title: A # b\n    id: a\n",
         "5:5-13 PLF101 The key “kind” is missing."),
        ("programme", "provider: {type: other}\n", "4:1-9 PLF101 The key “name” is missing."),
        ("calendar", "closed: [{title: A, from: 2027-02-21}]\n",
         "6:10-38 PLF101 The key “to” is missing."),
        # unknown keys, at every level
        ("programme", "titel: Y\n", "4:1-6 PLF102 Unknown key “titel”. | Did you mean “title”?"),
        ("programme", "Purpose: Y\n",
         "4:1-8 PLF102 Unknown key “Purpose”. | Did you mean “purpose”?"),
        ("programme", "audience: {rolle: [skoleleder]}\n",
         "4:12-17 PLF102 Unknown key “rolle”. | Did you mean “roles”?"),
        ("programme", ("modules:\n  - {id: a, kind: seminar, agenda: [{kind: talk, title: T, "
         "minuter: 9}]}\n"), "5:60-67 PLF102 Unknown key “minuter”. | Did you mean “minutes”?"),
        ("programme", "modules:\n  - {id: a, kind: seminar, days: [{slut: 9:00}]}\n",
         "5:36-40 PLF102 Unknown key “slut”. | Did you mean “end”?"),
        ("programme", "modules: [{id: a, kind: seminar, after: {module: b, weeks: 1, week: 2}}]\n",
         "4:63-67 PLF102 Unknown key “week”. | Did you mean “weeks”?"),
        ("course", "people: [{id: a, function: host, names: N}]\n",
         "4:34-39 PLF102 Unknown key “names”. | Did you mean “name”?"),
        ("course", "teams: [{id: a, name: A, position: {lat: 56, lon: 10, long: 1}}]\n",
         "4:55-59 PLF102 Unknown key “long”. | Did you mean “lon”?"),
        ("framework", "fields: [{id: a, name: N, alias: [x]}]\n",
         "4:27-32 PLF102 Unknown key “alias”. | Did you mean “aliases”?"),
        ("directory", "venues: [{id: a, name: A, kapacitet: 4}]\n",
         "3:27-36 PLF102 Unknown key “kapacitet”. | Did you mean “capacity”?"),
        ("programme", "source: {title: a, yeers: 2}\n",
         "4:20-25 PLF102 Unknown key “yeers”. | Did you mean “years”?"),
        ("programme", "æøå: 1\n", "4:1-4 PLF102 Unknown key “æøå”."),
        ("programme", f"{'x' * 100}: 1\n", f"4:1-101 PLF102 Unknown key “{'x' * 40}…”."),
        # keys that are called like parts of pydantic's own routes
        ("programme", "function-plain[x]: 1\n", "4:1-18 PLF102 Unknown key “function-plain[x]”."),
        ("programme", "modules: [{id: a, kind: seminar, model: x}]\n",
         "4:34-39 PLF102 Unknown key “model”."),
        ("programme", "modules: [{id: a, kind: seminar, 0: x}]\n",
         "4:34-35 PLF102 Unknown key “0”."),
        # wrong shapes
        ("programme", "purpose: [a]\n", "4:1-8 PLF103 This should be a text, but is a list."),
        ("programme", "purpose: {a: b}\n", ("4:1-8 PLF103 This should be a text, but is a mapping "
         "(key: value). | A text that contains “: ” needs quotes.")),
        ("programme", "outcomes: En\n",
         f"4:11-13 PLF103 This should be a list, but is a text. | {LIST}"),
        ("programme", "audience:\n  roles: skoleleder\n",
         f"5:10-20 PLF103 This should be a list, but is a text. | {LIST}"),
        ("programme", "modules:\n  id: a\n",
         f"4:1-8 PLF103 This should be a list, but is a mapping (key: value). | {LIST}"),
        ("programme", "modules:\n  - dag-1\n",
         "5:5-10 PLF103 This should be a mapping (key: value), but is a text."),
        ("programme", "audience: [skoleleder]\n",
         "4:1-9 PLF103 This should be a mapping (key: value), but is a list."),
        ("programme", "price: {amount: 2.995}\n",
         "4:17-22 PLF103 This should be a whole number, but is a decimal number. | Write 2995."),
        ("programme", "price: {amount: 2995 kr}\n",
         "4:17-24 PLF103 This should be a whole number, but is a text. | Write 2995."),
        ("programme", "price: {amount: '2995'}\n", ("4:17-23 PLF103 This should be a whole number, "
         "but is a text. | Write the number without quotes.")),
        ("programme", "price: {amount: true}\n",
         "4:17-21 PLF103 This should be a whole number, but is true or false."),
        ("programme", "ects: 2,5\n", "4:7-10 PLF103 This should be a number, but is a text."),
        ("programme", "ects: .inf\n",
         "4:7-11 PLF103 This should be a number, but is a decimal number."),
        ("programme", "example: ja\n",
         "4:10-12 PLF103 This should be true or false, but is a text."),
        ("programme", "example: 'true'\n",
         "4:10-16 PLF103 This should be true or false, but is a text."),
        ("programme", "example: 1\n",
         "4:10-11 PLF103 This should be true or false, but is a number."),
        ("course", "sessions: [{module: a, start: [9:00]}]\n",
         f"4:24-29 PLF106 “a list” is not a clock time. | {CLOCK}"),
        # words
        ("programme", "status: udkast\n", ("4:9-15 PLF104 “udkast” is not a word that can stand "
         "here. | Did you mean “draft”?")),
        ("programme", "status: Published\n", ("4:9-18 PLF104 “Published” is not a word that can "
         "stand here. | Did you mean “published”?")),
        ("programme", "status: [draft]\n", ("4:1-7 PLF104 This should be one of the words record, "
         "draft, published, but is a list.")),
        ("programme", "modules: [{id: a, kind: seminar_day}]\n", ("4:25-36 PLF104 “seminar_day” is "
         "not a word that can stand here. | Did you mean “seminar-day”?")),
        ("course", "people: [{id: a, function: host, weekdays: [mon, man]}]\n",
         "4:50-53 PLF104 “man” is not a word that can stand here. | Did you mean “mon”?"),
        # numbers out of range
        ("programme", ("modules: [{id: a, kind: seminar, agenda: [{kind: talk, title: T, minutes: "
         "0}]}]\n"), "4:75-76 PLF105 At least 1 is needed here."),
        ("programme", ("modules: [{id: a, kind: seminar, agenda: [{kind: talk, title: T, minutes: "
         "1441}]}]\n"), "4:75-79 PLF105 At most 1,440 is allowed here."),
        ("programme", "price: {amount: 9999999999999999999999}\n",
         "4:17-39 PLF105 At most 1,000,000,000 is allowed here."),
        ("calendar", "closed: [{title: A, from: 2027-02-01, to: 2027-02-02, week: 54}]\n",
         "6:61-63 PLF105 At most 53 is allowed here."),
        ("course", "teams: [{id: a, name: A, position: {lat: -91.5, lon: 10}}]\n",
         "4:42-47 PLF105 At least -90 is needed here."),
        # ids that are too long
        ("programme", f"modules: [{{id: {'x' * 80}, kind: seminar}}]\n", None),
        ("programme", f"modules: [{{id: {'x' * 81}, kind: seminar}}]\n",
         "4:16-97 PLF110 Longer than 80 characters."),
        ("programme", "fields: [a/b/c, Å]\n", None),  # what refers to an id is looked up
        # no value
        ("", "kind: programme\nid: x\ntitle:\n",
         f"3:1-6 PLF111 The key “title” has no value. | {VALUE}"),
        ("", "kind: programme\nid: x\ntitle: ~\n",
         f"3:8-9 PLF111 The key “title” has no value. | {VALUE}"),
        ("programme", "modules:\n", f"4:1-8 PLF111 The key “modules” has no value. | {VALUE}"),
        ("programme", "status:\n", f"4:1-7 PLF111 The key “status” has no value. | {VALUE}"),
        ("programme", "outcomes:\n  -\n", f"5:4-4 PLF111 The list item is empty. | {VALUE}"),
        ("programme", "purpose: ' '\n", f"4:10-13 PLF111 The text is empty. | {VALUE}"),
        ("course", "sessions: [{module: a, date: }]\n",
         f"4:24-28 PLF111 The key “date” has no value. | {VALUE}"),
        ("calendar", "closed: [{title: A, from: , to: 2027-02-20}]\n",
         f"6:21-25 PLF111 The key “from” has no value. | {VALUE}"),
        ("programme", "purpose:\n", f"4:1-8 PLF111 The key “purpose” has no value. | {VALUE}"),
        ("course", "sessions: [{module: a, start: ~}]\n",
         f"4:31-32 PLF111 The key “start” has no value. | {VALUE}"),
        # keys that exclude each other
        ("programme", "modules: [{id: a, kind: seminar, after: {module: b}}]\n",
         "4:34-39 PLF112 Give either weeks or days. | Write weeks: 4-8, or days: 1."),
        ("programme", "modules: [{id: a, kind: seminar, apart: {weeks: 1, days: 2}}]\n",
         "4:34-39 PLF112 Give either weeks or days. | Write weeks: 4-8, or days: 1."),
        ("programme", ("modules:\n  - id: a\n    kind: seminar\n    start: 9:00\n"
         "    days: [{start: 9:00}]\n"), ("5:5-10 PLF112 A module has either days, or start, end "
         "and agenda of its own. | Move start, end and agenda into days.")),
        ("programme", "modules: [{id: a, kind: seminar, place: {after: a, before: b}}]\n",
         "4:34-39 PLF112 Give either after or before. | Keep one of the two."),
        ("calendar", "source: {title: Plan}\n", ("1:1-15 PLF112 A calendar has either a source or "
         "assumed: true. | Name the published plan as source, or write assumed: true.")),
        # periods
        ("course", "period: {from: 2027-01-02, to: 2027-01-01}\n",
         "4:1-7 PLF114 The last day lies before the first. | Check the two dates."),
        ("course", "period: {from: 2027-01-02, to: 2027-01-02}\n", None),
    ],
)  # fmt: skip
def test_faults(head: str, text: str, expected: str | None) -> None:
    found = faults(HEADS.get(head, "") + text)
    if expected and " | " not in expected:  # the help matters only where the table tells it
        found = [one.partition(" | ")[0] for one in found]
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize("year", ["2026", "2026/28", "2026-27", "26/27", "2026/2027"])
def test_school_years(year: str) -> None:
    calendar = f"kind: calendar\nid: x\nmunicipality: X\nschool_year: {year}\nassumed: true\n"
    message = f"PLF109 “{year}” is not a school year. | {YEAR}"
    assert faults(calendar) == [f"4:14-{14 + len(year)} {message}"]


def test_all_faults_of_a_file_come_at_once() -> None:
    text = """\
kind: programme
id: Seminar
titel: X
status: udkast
price: {amount: -1}
registration: {deadline: 2026-02-30}
modules:
  - {id: dag-1, kind: seminar-day, start: 9.30}
  - {id: dag-2, kind: seminar-day, teams: 4-3}
"""
    found = [(int(one.partition(":")[0]), one.split()[1]) for one in faults(text)]
    assert found == [
        (1, "PLF101"), (2, "PLF110"), (3, "PLF102"), (4, "PLF104"), (5, "PLF105"), (6, "PLF107"),
        (8, "PLF106"), (9, "PLF108"),
    ]  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_the_smallest_documents(kind: str) -> None:
    loaded = load("x.yaml", HEADS[kind].encode())
    assert loaded.diagnostics == []
    assert type(loaded.document) is model(kind)


def _models(start: type[BaseModel]) -> list[type[BaseModel]]:
    return [start, *itertools.chain.from_iterable(map(_models, start.__subclasses__()))]


def test_every_model_can_be_built() -> None:
    assert all(issubclass(model(kind), Head) for kind in KINDS)
    ours = [one for one in _models(BaseModel) if one.__module__.startswith("plf_cli.model.")]
    assert len(ours) >= 35
    for one in ours:
        one.model_rebuild(force=True)
        assert one.__pydantic_complete__


TABLES = {
    "KINDS": words.Kind, "LEVELS": words.Level, "TARGET_GROUPS": words.TargetGroup,
    "GOAL_TYPES": words.GoalType, "STAGES": words.Stage, "FUNCTIONS": words.Function,
    "MODULE_KINDS": words.ModuleKind, "ITEM_KINDS": words.ItemKind, "ROLES": words.RoleId,
    "PROGRAMME_STATUSES": words.ProgrammeStatus, "COURSE_STATUSES": words.CourseStatus,
    "SESSION_STATUSES": words.SessionStatus, "PER": words.Per, "PRICE_PER": words.PricePer,
    "FUNDING_PROFILES": words.FundingProfile, "WEEKDAYS": words.Weekday,
    "PROVIDER_TYPES": words.ProviderType,
}  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_every_id_has_words_and_the_other_way_round(name: str) -> None:
    assert tuple(getattr(words, name)) == get_args(TABLES[name])


def test_no_table_of_words_is_left_out() -> None:
    tables = {
        name for name, value in vars(words).items() if name.isupper() and isinstance(value, dict)
    }
    told = {name for name in tables if not name.startswith("_")} - {"ELIGIBLE_PROVIDERS"}
    assert told == set(TABLES)
    assert sum(len(getattr(words, name)) for name in TABLES) >= 45


def test_words_are_told_apart() -> None:
    for name in TABLES:
        table = getattr(words, name)
        found = [getattr(word, "word", word) for word in table.values()]
        assert len({word.da for word in found}) == len({word.en for word in found}) == len(found)
    assert set(words.REST) <= set(words.ITEM_KINDS)
    assert {role.target_group for role in words.ROLES.values()} <= set(words.TARGET_GROUPS)
    assert {level for role in words.ROLES.values() for level in role.levels} <= set(words.LEVELS)


MODULES = HEADS["programme"] + "modules: [{id: m, kind: "
ITEMS = MODULES + "meeting, agenda: [{title: T, kind: "


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("kind: forløb\nid: x\ntitle: X\n", "programme"),
        ("kind: ferieplan\nid: x\n", "calendar"),
        (MODULES + "seminardag}]", "seminar-day"),
        (MODULES + "netværksmøde}]", "network-meeting"),
        (ITEMS + "frokost}]}]", "lunch"),
        (ITEMS + "oplæg}]}]", "talk"),
        (ITEMS + "arbejde i ledelsesteam}]}]", "team-work"),
        (HEADS["programme"] + "audience: {roles: [SFO-leder]}", "sfo-leder"),
        (HEADS["programme"] + "audience: {roles: [souschef]}", "afdelingsleder"),
        (HEADS["programme"] + "audience: {roles: [viceskoleleder]}", "afdelingsleder"),
        (HEADS["programme"] + "audience: {roles: [pædagogiske ledere]}", "afdelingsleder"),
        (HEADS["programme"] + "audience: {roles: [viceinspektør]}", "afdelingsleder"),
        (HEADS["programme"] + "audience: {roles: [børnehaveleder]}", "dagtilbudsleder"),
        (HEADS["programme"] + "audience: {roles: [Daginstitutionsleder]}", "dagtilbudsleder"),
        (HEADS["programme"] + "audience: {roles: [konsulent]}", "kommunal-konsulent"),
        (HEADS["programme"] + "audience: {roles: [skoledirektør]}", "skolechef"),
        (HEADS["programme"] + "audience: {roles: [direktør]}", "skolechef"),
        (HEADS["programme"] + "status: kladde", "draft"),
        (
            HEADS["programme"] + "provider: {name: A, type: professionshøjskole}",
            "university-college",
        ),
        (HEADS["programme"] + "provider: {name: A, type: konsulentfirma}", "consultancy"),
        (HEADS["programme"] + "price: {amount: 1, per: deltager}", "participant"),
        (HEADS["programme"] + "modules: [{id: m, kind: meeting, per: hold}]", "group"),
        (HEADS["course"] + "status: i gang", "running"),
        (HEADS["course"] + "sessions: [{module: m, status: afholdt}]", "held"),
        (HEADS["course"] + "people: [{id: a, function: host, weekdays: [lørdag]}]", "sat"),
        (HEADS["course"] + "people: [{id: a, function: host, weekdays: [tors]}]", "thu"),
        (HEADS["course"] + "people: [{id: a, function: oplægsholder}]", "speaker"),
    ],
)
def test_danish_words_lead_to_the_ids(text: str, word: str) -> None:
    assert [one.help for one in load("x.yaml", text.encode()).diagnostics] == [
        f"Did you mean “{word}”?"
    ]


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        ("funding: {fund: F, amount: 850.000}", "Write 850000."),
        ("price: {amount: 1.250.000}", "Write 1250000."),
        ("price: {amount: 2995 kr.}", "Write 2995."),
        ("price: {amount: '2.995,-'}", "Write 2995."),
        ("price: {amount: 2.995 kr. pr. deltager}", "Write 2995."),
        ("price: {amount: 2 mio.}", "Write only the number, such as 60."),
        ("price: {amount: 3.0}", "Write 3."),
        ("price: {amount: 2.5}", None),
        ("price: {amount: 1e3}", "Write 1000."),
        ("ects: 2,5", "Write 2.5."),
        ("example: ja", "Write true."),
        ("example: Nej", "Write false."),
        ("example: 'true'", "Write true."),
        ("example: måske", "Write true or false."),
        ("modules: [{id: m, kind: meeting, agenda: [{kind: talk, title: T, minutes: 1 time}]}]",
         "Write only the number, such as 60."),
        ("modules: [{id: m, kind: meeting, agenda: [{kind: talk, title: T, minutes: 45 min.}]}]",
         "Write 45."),
    ],
)  # fmt: skip
def test_numbers_and_truth(text: str, cure: str | None) -> None:
    found = load("x.yaml", (HEADS["programme"] + text).encode()).diagnostics
    assert [(one.code, one.help) for one in found] == [("PLF103", cure)]


def test_a_week_in_words() -> None:
    text = HEADS["course"] + "sessions: [{module: a, week: uge 2}]"
    assert [one.help for one in load("x.yaml", text.encode()).diagnostics] == ["Write 2."]


@pytest.mark.parametrize(
    ("text", "help_"),
    [
        # what a key is called in Danish
        ("formål: x", "Did you mean “purpose”?"),
        ("Målgruppe: x", "Did you mean “audience”?"),
        ("målgrupper: x", "Did you mean “audience”?"),
        ("udbyder: x", "Did you mean “provider”?"),
        ("sted: x", "Did you mean “venue”?"),
        ("udbytte: x", "Did you mean “outcomes”?"),
        ("modules: [{id: m, kind: meeting, mål: [a]}]", "Did you mean “goals”?"),
        ("modules: [{id: m, kind: meeting, dagsprogram: [a]}]", "Did you mean “agenda”?"),
        ("price: {amount: 1, bemærkning: a}", "Did you mean “note”?"),
        # where a key belongs, also by its Danish name
        ("minutes: 3", "“minutes” belongs in: agenda."),
        ("modules: [{id: m, kind: meeting, minutes: 3}]", "“minutes” belongs in: agenda."),
        ("modules: [{id: m, kind: meeting, varighed: 3}]", "“minutes” belongs in: agenda."),
        ("modules: [{id: m, kind: meeting, venue: A}]",
         "“venue” belongs at the top of the file."),
        ("slut: 9:00", "“end” belongs in: days, modules."),
        ("beløb: 3", "“amount” belongs in: funding, price."),
        ("kursusgange: []", "“sessions” belongs in a file with kind: course."),
        # a slip of a key that may stand here comes first
        ("modules: [{id: m, kind: meeting, after: {module: b, day: 3}}]",
         "Did you mean “days”?"),
    ],
)  # fmt: skip
def test_keys_by_their_danish_names_and_places(text: str, help_: str) -> None:
    found = load("x.yaml", (HEADS["programme"] + text).encode()).diagnostics
    assert [(one.code, one.help) for one in found if one.code == "PLF102"] == [("PLF102", help_)]


def test_other_names_lead_somewhere() -> None:
    """To ids and keys of the language."""
    ids = {id_ for found in vars(words).values() for id_ in get_args(found)}
    assert set(other_names.WORDS) <= ids
    keys = {
        field.alias or name
        for one in _models(BaseModel)
        if one.__module__.startswith("plf_cli.model.")
        for name, field in one.model_fields.items()
    }
    assert {key for meant in other_names.KEYS.values() for key in meant.split()} <= keys
