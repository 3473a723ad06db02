"""Where a line may not break; ``~`` stands for the no-break space."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plf_cli.render.typography import FIXED, bound

CASES = [
    ("da", "kl. 9.00-15.30", "kl.~9.00-15.30"),
    ("da", "til kl. 15", "til kl.~15"),
    ("da", "uge 42 og uge 43-44", "uge~42 og uge~43-44"),
    ("da", "Uge 42", "Uge~42"),
    ("da", "Dag 1, dag 2 og Seminardag 3", "Dag~1, dag~2 og Seminardag~3"),
    ("da", "Klyngemøde 2 · Hold 1", "Klyngemøde~2 · Hold~1"),
    ("da", "se nr. 4, side 12 og s. 13", "se nr.~4, side~12 og s.~13"),
    ("da", "§ 55 b", "§~55 b"),
    ("da", "20. august 2020", "20.~august 2020"),
    ("da", "torsdag den 20. august 2020", "torsdag den 20.~august 2020"),
    ("da", "20.-21. august 2020", "20.-21.~august 2020"),
    ("da", "30. september til 1. oktober", "30.~september til 1.~oktober"),
    ("da", "3. klasse", "3.~klasse"),
    ("da", "2.995 kr.", "2.995~kr."),
    ("da", "9 mio. kr.", "9~mio.~kr."),
    ("da", "10 % og 12,5 %", "10~% og 12,5~%"),
    ("da", "15 min. pr. team", "15~min. pr. team"),
    ("da", "på 3-4 ledelsesteams", "på 3-4~ledelsesteams"),
    ("da", "6 timer, 2 gange, 2,5 ECTS", "6~timer, 2~gange, 2,5~ECTS"),
    ("da", "v/ Anna Opdigtet, lektor", "v/~Anna Opdigtet, lektor"),
    ("da", "kl. 9 den 20. august i uge 34", "kl.~9 den 20.~august i uge~34"),
    ("en", "20 August 2020", "20~August 2020"),
    ("en", "30 September to 1 October 2027", "30~September to 1~October 2027"),
    ("en", "Day 1, week 42, page 3, no. 4", "Day~1, week~42, page~3, no.~4"),
    ("en", "Cluster meeting 2", "Cluster meeting~2"),
    ("en", "DKK 2,995", "DKK~2,995"),
    ("en", "30 min. per team, 6 hours, 10 %", "30~min. per team, 6~hours, 10~%"),
    # the texts of a Danish course under English labels
    ("en", "kl. 9.00 den 20. august i uge 34", "kl.~9.00 den 20.~august i uge~34"),
    ("en", "2.995 kr. v/ Anna", "2.995~kr. v/~Anna"),
]
ALIKE = [
    "",
    "Ankomst og kaffe",
    "Tag 3 bøger med",
    "i alt 20. Augusta kommer",
    "en lang dag uden tal",
    "mandag 4. Det er",
    "vidste 5 ord",
    "2020 2021",
    "and/or 3",
    "kl.  9",  # two spaces are none of ours
]


@pytest.mark.parametrize(("language", "text", "wanted"), CASES)
def test_what_belongs_together_stays_together(language: str, text: str, wanted: str) -> None:
    assert bound(text, language) == wanted.replace("~", FIXED)


@pytest.mark.parametrize("text", ALIKE)
@pytest.mark.parametrize("language", ["da", "en"])
def test_all_else_may_break(language: str, text: str) -> None:
    assert bound(text, language) == text


def test_english_months_are_none_in_danish() -> None:
    assert bound("20 August", "da") == "20 August"


@given(st.text(alphabet=st.sampled_from("kl. 9uge42dag%minv/A8§\n")), st.sampled_from(["da", "en"]))
def test_only_spaces_change_and_only_once(text: str, language: str) -> None:
    once = bound(text, language)
    assert once.replace(FIXED, " ") == text
    assert bound(once, language) == once
