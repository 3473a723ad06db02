"""Dates, clocks and numbers in two languages, by the conventions of the trade and Babel's names."""

from datetime import date, time, timedelta

import pytest
from babel.dates import format_date
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from plf_cli import messages

LOCALES = {"da": "da_DK", "en": "en_GB"}


@pytest.mark.parametrize(
    ("value", "danish", "english"),
    [
        (date(2020, 8, 20), "torsdag den 20. august 2020", "Thursday 20 August 2020"),
        (date(2027, 1, 1), "fredag den 1. januar 2027", "Friday 1 January 2027"),
        (date(2028, 2, 29), "tirsdag den 29. februar 2028", "Tuesday 29 February 2028"),
    ],
)
def test_long_days(value: date, danish: str, english: str) -> None:
    assert (messages.long_day(value, "da"), messages.long_day(value, "en")) == (danish, english)


@pytest.mark.parametrize(
    ("first", "last", "danish", "english"),
    [
        (date(2020, 8, 20), date(2020, 8, 20), "20. august 2020", "20 August 2020"),
        (date(2020, 8, 20), date(2020, 8, 21), "20.-21. august 2020", "20-21 August 2020"),
        (date(2027, 9, 30), date(2027, 10, 1), "30. september til 1. oktober 2027",
         "30 September to 1 October 2027"),
        (date(2027, 12, 31), date(2028, 1, 1), "31. december 2027 til 1. januar 2028",
         "31 December 2027 to 1 January 2028"),
        (date(2027, 5, 3), date(2028, 5, 4), "3. maj 2027 til 4. maj 2028",
         "3 May 2027 to 4 May 2028"),
    ],
)  # fmt: skip
def test_ranges_of_days(first: date, last: date, danish: str, english: str) -> None:
    assert messages.days(first, last, "da") == danish
    assert messages.days(first, last, "en") == english


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_names_of_every_day_of_a_year(language: str) -> None:
    locale = LOCALES[language]
    for number in range(366):
        value = date(2028, 1, 1) + timedelta(days=number)
        assert messages.weekday(value, language) == format_date(value, "EEEE", locale)
        assert messages.day(value, language) == format_date(
            value, "d. MMMM y" if language == "da" else "d MMMM y", locale
        )


@pytest.mark.parametrize(
    ("start", "end", "danish", "english"),
    [
        (time(9), time(15, 30), "9.00-15.30", "9:00-15:30"),
        (time(9, 5), time(10), "9.05-10.00", "9:05-10:00"),
        (time(0), time(23, 59), "0.00-23.59", "0:00-23:59"),
    ],
)
def test_clocks(start: time, end: time, danish: str, english: str) -> None:
    assert messages.clocks(start, end, "da") == danish
    assert messages.clocks(start, end, "en") == english
    assert messages.clock(start, "da") == danish.partition("-")[0]


@pytest.mark.parametrize(
    ("value", "week"),
    [
        (date(2027, 10, 18), 42),
        (date(2021, 1, 1), 53),  # the week of the year before
        (date(2026, 12, 31), 53),
        (date(2024, 12, 30), 1),
    ],
)
def test_weeks(value: date, week: int) -> None:
    assert messages.week(value, "da") == f"uge {week}"
    assert messages.week(value, "en") == f"week {week}"


@pytest.mark.parametrize(
    ("amount", "danish", "english"),
    [
        (2995, "2.995 kr.", "DKK 2,995"),
        (0, "0 kr.", "DKK 0"),
        (40_000_000, "40.000.000 kr.", "DKK 40,000,000"),
    ],
)
def test_kroner(amount: int, danish: str, english: str) -> None:
    assert (messages.kroner(amount, "da"), messages.kroner(amount, "en")) == (danish, english)


@pytest.mark.parametrize(
    ("part", "of", "danish", "english"),
    [
        (16, 24, "66,7 %", "66.7%"),
        (1, 3, "33,3 %", "33.3%"),
        (1, 2, "50 %", "50%"),
        (1, 16, "6,2 %", "6.2%"),
        (24, 24, "100 %", "100%"),
        (0, 24, "0 %", "0%"),
        (2499, 2500, "99,9 %", "99.9%"),
        (1, 2500, "0,1 %", "0.1%"),
    ],
)
def test_percentages_round_but_never_to_nothing_or_all(
    part: int, of: int, danish: str, english: str
) -> None:
    shown = tuple(messages.percent(part, of, language) for language in ("da", "en"))
    assert shown == (danish, english)


@given(st.integers(-(10**12), 10**12), st.sampled_from(messages.LANGUAGES))
def test_whole_numbers(number: int, language: str) -> None:
    assert messages.whole(number, language) == format_decimal(number, locale=LOCALES[language])


@pytest.mark.parametrize(
    ("items", "danish", "english", "choice"),
    [
        ([], "", "", ""),
        (["a"], "a", "a", "a"),
        (["a", "b"], "a og b", "a and b", "a eller b"),
        (["a", "b", "c"], "a, b og c", "a, b and c", "a, b eller c"),
    ],
)
def test_lists(items: list[str], danish: str, english: str, choice: str) -> None:
    assert messages.listing(items, "da") == danish
    assert messages.listing(items, "en") == english
    assert messages.listing(items, "da", "or") == choice


@pytest.mark.parametrize(
    ("wanted", "language"), [("da", "da"), ("en", "en"), ("de", "en"), ("", "en")]
)
def test_the_language_of_messages(wanted: str, language: str) -> None:
    messages.use(wanted)
    try:
        assert messages.language() == language
    finally:
        messages.use("en")


def test_english_needs_no_translation() -> None:
    assert messages.language() == "en"
    assert messages._("Unknown key “{key}”.") == "Unknown key “{key}”."
    assert messages.plural("{n} day", "{n} days", 1) == "1 day"
    assert messages.plural("{n} day of {what}", "{n} days of {what}", 2, what="x") == "2 days of x"


@pytest.mark.usefixtures("danish")
def test_danish_is_spoken() -> None:
    assert messages.language() == "da"
    assert messages._("Unknown key “{key}”.") != "Unknown key “{key}”."
