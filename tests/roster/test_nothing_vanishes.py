"""Whatever a list says, each of its rows is a team or is told of, and no number goes on."""

import csv
import io

from hypothesis import given, settings
from hypothesis import strategies as st

from plf_cli.roster import read_teams
from plf_cli.scan import cpr
from tests.roster.books import book, saved

CELLS = st.one_of(
    st.sampled_from([
        "", " ", "Skole A", "Skole B", "I alt", "Hjørring", "0860", "x", "ja", "2", "1.200", "3,5",
        "57,45", "010203-0405", "0102030405", "Anne 010203 0405", "navn", "a;b", "a,b", '"', "'",
    ]),
    st.text(st.characters(exclude_categories=["C", "Z"]), max_size=8),
)  # fmt: skip
COLUMNS = st.lists(
    st.sampled_from(["kommune", "elever", "skoleleder", "lat", "lon", "vært", "noter", "ukendt"]),
    max_size=4, unique=True,
)  # fmt: skip


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    header = ["navn", *draw(COLUMNS)]
    width = len(header)
    return [header, *draw(st.lists(st.lists(CELLS, min_size=width, max_size=width), max_size=6))]


def _judge(name: str, content: bytes, table: list[list[str]]) -> None:
    found = read_teams(name, content)
    filled = {at for at, row in enumerate(table, 1) if any(map(str.strip, row))} - {1}
    told = {one.span.line for one in found.faults}
    taken = {found.source.span(("teams", at, "name")).line for at in range(len(found.teams))}
    assert len(taken) == len(found.teams)
    assert filled <= told | taken
    assert not any(cpr(one.message + (one.help or "")) for one in found.faults)
    assert not any(cpr(str(value)) for team in found.teams for value in team.values())


@given(tables(), st.sampled_from(";,\t"), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
@settings(deadline=None, max_examples=150)
def test_in_text(table: list[list[str]], delimiter: str, encoding: str) -> None:
    target = io.StringIO()
    csv.writer(target, delimiter=delimiter, lineterminator="\n").writerows(table)
    _judge("hold.csv", target.getvalue().encode(encoding), table)


@given(tables())
@settings(deadline=None, max_examples=30)
def test_in_excel(table: list[list[str]]) -> None:
    _judge("hold.xlsx", saved(book({"Ark1": table})), table)
