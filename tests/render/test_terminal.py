"""What must hold of every agenda in a terminal, of the shipped ones and of odd texts."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from plf_cli.render.terminal import agenda as terminal
from tests import agendas

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def test_there_are_agendas_to_look_at() -> None:
    assert len(agendas.documents()) >= 13


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("ref", agendas.documents())
def test_fits(ref: str, language: str, width: int) -> None:
    view = agendas.view(ref, language=language)
    text = terminal.agenda(view, width=width, color=False)
    assert [line for line in text.splitlines() if cell_len(line) > width] == []
    assert "\x1b" not in text
    coloured = ESCAPE.sub("", terminal.agenda(view, width=width, color=True))
    assert [line.rstrip() for line in coloured.splitlines()] == text.splitlines()


def test_every_row_is_there() -> None:
    view = agendas.view("proeve-2027")
    text = terminal.agenda(view, width=120, color=False)
    told = [(row.time, row.title) for day in view.days for row in day.rows]
    assert len(told) == 23
    for time, title in told:
        start = re.escape(title[:30])
        assert re.search(rf"^{re.escape(time)} .*{start}", text, re.MULTILINE), title


@pytest.mark.parametrize("color", [False, True])
def test_breaks_are_set_apart(color: bool) -> None:  # noqa: FBT001 - a column of a table
    text = terminal.agenda(agendas.view("proeve", day="start"), width=80, color=color)
    assert "── Pause ──" in text
    assert "┄┄ Pause ┄┄" in text


def test_only_ascii_is_drawn_without_unicode() -> None:
    text = terminal.agenda(agendas.view("proeve-2027"), width=80, color=False, unicode=False)
    assert set(text) - set(map(chr, range(32, 127))) <= set("\næøåÆØÅé")


def test_markup_of_rich_is_text_and_html_is_shown() -> None:
    view = agendas.view("proeve", day="start")
    odd = "[bold]fed[/bold] :smile: <b>html</b> [link=x]y[/link]"
    day = replace(view.days[0], text=odd, title=odd, bring=(odd,), products=(odd,))
    text = terminal.agenda(replace(view, title=odd, days=(day,)), width=100, color=True)
    assert text.count(odd) == 5


def test_a_lone_number_is_no_list() -> None:
    view = agendas.view("proeve", day="start")
    assert "3. klasse er eksemplet." in terminal.agenda(view, width=80, color=False)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.integers(1, 200), st.booleans())
def test_odd_texts_neither_break_the_page_nor_reach_the_terminal(
    odd: str,
    width: int,
    color: bool,  # noqa: FBT001 - hypothesis hands it over
) -> None:
    view = agendas.view("proeve", day="start")
    rows = tuple(replace(row, title=odd, text=odd, lead=odd) for row in view.days[0].rows)
    day = replace(view.days[0], label=odd, title=odd, purpose=odd, bring=(odd,), rows=rows)
    text = terminal.agenda(replace(view, title=odd, days=(day,)), width=width, color=color)
    shown = ESCAPE.sub("", text)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)
    widest = max(40, min(width, 120))
    assert [line for line in shown.split("\n") if cell_len(line.rstrip()) > widest] == []
