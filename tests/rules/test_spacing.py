"""Windows, order and follow-up, at their edges; groups and clusters with sequences of their own."""

import pytest

from tests.rules.checking import DAY, after, course, messages, programme

TWO = programme("id: a, kind: workshop", "id: b, kind: workshop, after: {module: a, weeks: 2-6}")


def _days_told(code: str, *documents: str) -> list[int]:
    """The number that each finding begins with."""
    return [int(text.split()[0]) for text in messages(code, *documents)]


@pytest.mark.parametrize(
    ("days", "findings"),
    [(0, [0]), (1, [1]), (13, [13]), (14, []), (15, []), (42, []), (43, [43]), (-1, [])],
)
def test_both_ends_of_a_window_are_allowed(days: int, findings: list[int]) -> None:
    run = course(f"module: a, date: {DAY}", f"module: b, date: {after(days)}")
    assert _days_told("PLF505", run, TWO) == findings


def test_the_message_tells_what_was_counted_and_what_was_asked_for() -> None:
    run = course(f"module: a, date: {DAY}", f"module: b, date: {after(43)}")
    (message,) = messages("PLF505", run, TWO)
    assert "43 days after a (13 January 2027)" in message
    assert "2-6 weeks" in message


@pytest.mark.parametrize(("days", "findings"), [(0, [0]), (1, []), (2, [2])])
def test_the_next_day(days: int, findings: list[int]) -> None:
    text = programme("id: a, kind: workshop", "id: b, kind: workshop, after: {module: a, days: 1}")
    run = course(f"module: a, date: {DAY}", f"module: b, date: {after(days)}")
    assert _days_told("PLF505", run, text) == findings


def test_days_count_from_the_last_to_the_first() -> None:
    text = programme(
        "id: a, kind: seminar, days: [{}, {}]",
        "id: b, kind: seminar, days: [{}, {}], after: {module: a, days: 13}",
    )
    run = course(
        f"module: a, date: [{DAY}, {after(1)}]", f"module: b, date: [{after(14)}, {after(15)}]"
    )
    assert _days_told("PLF505", run, text) == []


@pytest.mark.parametrize(
    ("gaps", "findings"), [([6, 10], []), ([5, 11], [35, 77]), ([6, None, 6], []), ([8], [])]
)
def test_repetitions_lie_apart(gaps: list[int | None], findings: list[int]) -> None:
    text = programme("id: a, kind: workshop, times: 4, apart: {weeks: 6-10}")
    day, sessions = DAY, [f"module: a, number: 1, date: {DAY}"]
    for number, weeks in enumerate(gaps, 2):
        if weeks is None:  # undated: the gap over it is not measured
            sessions.append(f"module: a, number: {number}")
            day = after(7, day)
        else:
            day = after(7 * weeks, day)
            sessions.append(f"module: a, number: {number}, date: {day}")
    assert _days_told("PLF505", course(*sessions), text) == findings


def test_a_list_pairs_the_nth_time_with_the_nth_module() -> None:
    text = programme(
        "id: s1, kind: workshop",
        "id: s2, kind: workshop",
        "id: m, kind: meeting, times: 3, after: {module: [s1, s2], days: 10-20}",
    )
    run = course(
        f"module: s1, date: {DAY}",
        f"module: m, number: 1, date: {after(9)}",
        f"module: s2, date: {after(100)}",
        f"module: m, number: 2, date: {after(121)}",
        f"module: m, number: 3, date: {after(400)}",  # there is no third seminar
    )
    assert _days_told("PLF505", run, text) == [9, 21]


def test_without_numbers_the_order_in_the_file_counts() -> None:
    text = programme(
        "id: s1, kind: workshop",
        "id: s2, kind: workshop",
        "id: m, kind: meeting, times: 2, after: {module: [s1, s2], days: 10}",
    )
    run = course(
        f"module: s1, date: {DAY}",
        f"module: s2, date: {after(100)}",
        f"module: m, number: 1, date: {after(11)}",
        f"module: m, number: 2, date: {after(112)}",
    )
    assert _days_told("PLF505", run, text) == [11, 12]


def test_a_cancelled_session_is_not_counted_from() -> None:
    run = course(
        f"module: a, date: {DAY}, status: cancelled",
        f"module: a, date: {after(60)}",
        f"module: b, date: {after(74)}",
    )
    assert _days_told("PLF505", run, TWO) == []


@pytest.mark.parametrize("unit", ["group", "cluster"])
@pytest.mark.parametrize("teams", ["", ", teams: [t-{}]"])
def test_groups_and_clusters_have_sequences_of_their_own(unit: str, teams: str) -> None:
    units = ", ".join(f"{{id: {id_}{teams.format(id_)}}}" for id_ in ("x", "y"))
    keys = {f"{unit}s": f"[{units}]", "teams": "[{id: t-x, name: X}, {id: t-y, name: Y}]"}
    run = course(
        f"module: a, {unit}: x, date: {DAY}",
        f"module: a, {unit}: y, date: {after(100)}",
        f"module: b, {unit}: x, date: {after(14)}",
        f"module: b, {unit}: y, date: {after(143)}",
        **keys,
    )
    assert _days_told("PLF505", run, TWO) == [43]
    assert messages("PLF506", run, TWO) == []


def test_a_meeting_of_a_cluster_follows_the_day_for_all() -> None:
    run = course(
        f"module: a, date: {DAY}",
        f"module: b, cluster: x, date: {after(13)}",
        f"module: b, cluster: y, date: {after(14)}",
        clusters="[{id: x, teams: [t]}, {id: y, teams: [u]}]",
        teams="[{id: t, name: T}, {id: u, name: U}]",
    )
    assert _days_told("PLF505", run, TWO) == [13]


def test_a_cluster_follows_the_group_of_its_teams() -> None:
    run = course(
        f"module: a, group: g, date: {DAY}",
        f"module: a, group: h, date: {after(100)}",
        f"module: b, cluster: x, date: {after(14)}",
        f"module: b, cluster: y, date: {after(115)}",
        groups="[{id: g, teams: [t]}, {id: h, teams: [u]}]",
        clusters="[{id: x, teams: [t]}, {id: y, teams: [u]}]",
        teams="[{id: t, name: T}, {id: u, name: U}]",
    )
    assert _days_told("PLF505", run, TWO) == []


def test_numbers_count_within_each_cluster() -> None:
    text = programme("id: m, kind: cluster-meeting, per: cluster, times: 2, apart: {weeks: 6-10}")
    run = course(
        f"module: m, cluster: x, number: 1, date: {DAY}",
        f"module: m, cluster: y, number: 1, date: {after(7)}",
        f"module: m, cluster: x, number: 2, date: {after(42)}",
        f"module: m, cluster: y, number: 2, date: {after(48)}",
        clusters="[{id: x}, {id: y}]",
    )
    assert _days_told("PLF505", run, text) == [41]


# --- order ---

THREE = programme("id: a, kind: workshop", "id: b, kind: workshop", "id: c, kind: workshop")


@pytest.mark.parametrize(
    ("dates", "findings"),
    [
        ((0, 7, 14), []),
        ((0, 0, 0), []),  # on the same day is no slip
        ((7, 0, 14), ["b lies before a"]),
        ((0, 14, 7), ["c lies before b"]),
        ((14, 7, 0), ["b lies before a", "c lies before b"]),
        ((0, None, 14), []),
    ],
)
def test_order(dates: tuple[int | None, ...], findings: list[str]) -> None:
    sessions = [
        f"module: {id_}" + ("" if days is None else f", date: {after(days)}")
        for id_, days in zip("abc", dates, strict=True)
    ]
    found = messages("PLF506", course(*sessions), THREE)
    assert [text.partition(" (")[0] for text in found] == findings


def test_the_order_in_the_file_does_not_matter() -> None:
    run = course(f"module: b, date: {after(7)}", f"module: a, date: {DAY}")
    assert messages("PLF506", run, THREE) == []


def test_a_repetition_before_the_one_before() -> None:
    text = programme("id: a, kind: workshop, times: 2")
    run = course(f"module: a, number: 2, date: {DAY}", f"module: a, number: 1, date: {after(7)}")
    (message,) = messages("PLF506", run, text)
    assert message.startswith("a-2 lies before a-1")


def test_a_session_out_of_order_is_told_once() -> None:
    run = course(f"module: a, date: {after(7)}", f"module: b, date: {DAY}")
    assert len(messages("PLF506", run, TWO)) == 1
    assert messages("PLF505", run, TWO) == []


def test_parallel_groups_may_meet_crosswise() -> None:
    run = course(
        f"module: a, group: x, date: {DAY}",
        f"module: b, group: x, date: {after(7)}",
        f"module: a, group: y, date: {after(14)}",
        f"module: b, group: y, date: {after(21)}",
        groups="[{id: x}, {id: y}]",
    )
    assert messages("PLF506", run, THREE) == []


UNITS = {
    "teams": "[{id: t, name: T}, {id: u, name: U}, {id: v, name: V}]",
    "clusters": "[{id: x, teams: [t]}, {id: y, teams: [u]}]",
    "groups": "[{id: g, teams: [t]}, {id: h, teams: [u, v]}]",
}


@pytest.mark.parametrize(
    ("kind", "first", "second", "findings"),
    [
        ("cluster-meeting", "", ", cluster: x", ["b lies before a"]),
        ("cluster-meeting", ", group: g", ", cluster: x", ["b lies before a"]),
        ("cluster-meeting", ", group: h", ", cluster: x", []),
        ("cluster-meeting", ", group: g", "", ["b lies before a"]),
        ("coaching", "", ", team: t", []),  # agreed on as one goes
        ("coaching", ", team: t", ", team: t", ["b lies before a"]),
        ("cluster-meeting, after: {module: o, days: 1}", "", ", cluster: x", []),
    ],
)
def test_order_among_units(kind: str, first: str, second: str, findings: list[str]) -> None:
    text = programme("id: o, kind: workshop", "id: a, kind: workshop", f"id: b, kind: {kind}")
    run = course(f"module: a, date: {after(60)}{first}", f"module: b, date: {DAY}{second}", **UNITS)
    names = [one.partition(" (")[0].split(" lies before ") for one in messages("PLF506", run, text)]
    assert [" lies before ".join(name[0] for name in pair) for pair in names] == findings


@pytest.mark.parametrize(
    ("unit", "days", "code", "number"),
    [
        (", cluster: x", -1, "PLF506", 1),
        (", cluster: x", 41, "PLF505", 1),
        (", cluster: x", 42, "PLF505", 0),
        ("", 41, "PLF505", 1),
    ],
)
def test_the_second_time_of_a_unit_follows_the_first_of_all(
    unit: str, days: int, code: str, number: int
) -> None:
    text = programme("id: m, kind: cluster-meeting, times: 2, apart: {weeks: 6-10}")
    run = course(
        f"module: m, number: 1, date: {DAY}",
        f"module: m, number: 2, date: {after(days)}{unit}",
        **UNITS,
    )
    assert len(messages(code, run, text)) == number


# --- follow-up ---

FOLLOWED = programme(
    "id: s, kind: seminar, days: [{}, {}]", "id: n, kind: network-meeting, times: 2",
    "id: w, kind: workshop",
)  # fmt: skip


@pytest.mark.parametrize(
    ("days", "findings"), [(70, []), (71, ["The follow-up comes 71 days after s."]), (1, [])]
)
def test_follow_up_within_ten_weeks(days: int, findings: list[str]) -> None:
    run = course(
        f"module: s, date: [{after(-1)}, {DAY}]",
        f"module: n, number: 1, date: {after(days)}",
        f"module: n, number: 2, date: {after(days + 300)}",  # follows the first meeting
    )
    assert messages("PLF508", run, FOLLOWED) == findings


def test_a_workshop_is_no_follow_up() -> None:
    run = course(
        f"module: s, date: [{after(-1)}, {DAY}]",
        f"module: w, date: {after(10)}",
        f"module: n, number: 1, date: {after(71)}",
    )
    assert len(messages("PLF508", run, FOLLOWED)) == 1


def test_the_programmes_own_window_counts() -> None:
    text = programme(
        "id: s, kind: seminar", "id: n, kind: coaching, after: {module: s, weeks: 10-20}"
    )
    run = course(f"module: s, date: {DAY}", f"module: n, date: {after(100)}")
    assert messages("PLF508", run, text) == []


def test_a_cancelled_follow_up_does_not_count() -> None:
    run = course(
        f"module: s, date: [{after(-1)}, {DAY}]",
        f"module: n, number: 1, date: {after(10)}, status: cancelled",
        f"module: n, number: 1, date: {after(90)}",
    )
    assert messages("PLF508", run, FOLLOWED) == ["The follow-up comes 90 days after s."]


@pytest.mark.parametrize(
    ("sessions", "findings"),
    [
        (["s, group: g", "n, group: g, 105"], ["105 s-g"]),
        (["s, group: g", "s, group: h, 91", "n, group: g, 105"], ["105 s-g"]),
        (["s, group: g", "n, group: h, 105"], []),  # another group's
        (["s", "n, group: g, 14", "n, group: h, 105"], ["105 s"]),
        (["s", "n, 14", "n, group: h, 105"], []),
        (["s", "n, cluster: x, 14", "n, group: h, 20"], []),
        (["s, group: g", "s, 60", "n, group: g, 105"], []),
    ],
)
def test_each_group_is_followed_up(sessions: list[str], findings: list[str]) -> None:
    """``s, group: g, 14`` is a session of that group 14 days after the day."""
    text = programme("id: s, kind: seminar-day", "id: n, kind: network-meeting")
    listed = []
    for one in sessions:
        module, *more = one.split(", ")
        days = next((int(part) for part in more if part.isdigit()), 0)
        unit = "".join(f", {part}" for part in more if not part.isdigit())
        listed.append(f"module: {module}{unit}, date: {after(days)}")
    found = [message.split() for message in messages("PLF508", course(*listed, **UNITS), text)]
    assert [f"{words[3]} {words[6].rstrip('.')}" for words in found] == findings
