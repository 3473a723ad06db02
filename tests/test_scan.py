"""What is a CPR number and what is not. All numbers are invented."""

from string import punctuation

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plf_cli.scan import cpr, decoded, masked


@pytest.mark.parametrize(
    "text",
    [
        "[010203-0405]",
        "[0102030405]",
        "[010203 0405]",
        "[010203\u00a00405]",
        "[010203\u202f0405]",
        "[010203–0405]",  # noqa: RUF001 - an en dash
        "[010203—0405]",
        "[010203\u20110405]",
        "[010203\u22120405]",
        "[010203\u00ad0405]",
        "[010203\u200b0405]",
        "[010203 - 0405]",
        "[010203&nbsp;0405]",
        "[010203&#8209;0405]",
        # the first and last day of each kind of month, and a leap day of whatever century
        "[310100-0000]",
        "[290200-0000]",
        "[290201-0000]",
        "[300499-9999]",
        "[311299-9999]",
        # whatever stands around it
        "cpr: [010203-0405]",
        "cpr[0102030405]",
        "CPR-nr.[0102030405]",
        "cpr_[0102030405]_kopi.pdf",
        "([010203-0405])",
        "“[010203-0405]”",
        "Anders,[0102030405],420",
        "Anders;420;[010203-0405];x",
        "420,[0102030405],7",
        "2. [010203-0405]",
        "2.[010203-0405]",
        "Anders And [010203-0405].",
        "Født 1. februar 2003: [010203-0405]!",
        "#[010203-0405]",
        "<td>[010203-0405]</td>",
        '{"navn": "A\\n[0102030405]"}',
        "[010203-0405]/[040506-0708]",
        "[010203-0405] [040506-0708]\n[0102030405]",
        "[010203-0405]og",  # a space is missing
        "Faktura til [010203-0405]",
        "EAN 5790001234567\n[010203-0405]",
        "EAN eller CPR: [010203-0405]",
        "sagen om [010203-0405]",
        "+[0102030405]",
        # a birthday written as a date
        "[01.01.70-1234]",
        "[01-01-1970-1234]",
        "[01/01/1970-1234]",
        "[01011970-1234]",
        "[010170/1234]",
        "[01.01.1970/1234]",
        "[01.01.70–1234]",  # noqa: RUF001 - an en dash
        "[01.01.1970 - 1234]",
        "[010115/1234]",  # no clock time
        "[01.01.2015-1234]",
        "[29-02-2000-0405]",
        "Født [01.01.70-1234], Odder",
        "([01-01-1970-1234])",
        "CPR: [01011970-1234].",
        "Til mødet den 12.08.2026: [01.01.70-1234]",
        # whatever word, but no such year or time
        "Mødet med [010203-0405]",
        "Mødedeltager: [010226-0930]",
        "Mødet [120875 1430]",
        "booking: [250127-0934]",
        "booking: [250127-2534]",
        "booking: [2501270900]",
        "Periode [010826-3107]",
        "Periode: [010870-2027]",
        "Anders [250127-0900]",
        "Telefon: [010203-0405]",
        "Projektleder [0102030405]",
        "bestil [0102030405]",
    ],
)
def test_cpr_numbers(text: str) -> None:
    assert _marked(text.replace("[", "").replace("]", "")) == text


@pytest.mark.parametrize(
    "text",
    [
        # no day or month
        "320103-0405", "000103-0405", "300203-0405", "310403-0405", "311303-0405", "310003-0405",
        "01023-0405", "010203-405", "010203_0405", "010203.0405", "010203:0405",
        # longer digit runs
        "00102030405", "01020304050", "010203-04050", "1010203-0405", "5790010203040", "12345678",
        # dates and times
        "2027-02-03", "03.02.2027", "3.2.2027", "20270203", "20200824-2020", "20270203T101112-0500",
        "2027-02-03T10:11:12", "010827-310728", "kl. 0900-1530", "0900-1530", "2026/27",
        "DTSTART:20270203T101112Z",
        # telephones
        "+45 12 34 56 78", "+4512345678", "10 11 12 13", "070-1234567",
        "+46 0701234567", "+46 (0701234567)", "0046701234567", "+46701234567",
        # other numbers
        "2024-001234", "24/01234-5", "2024-010203-0405", "24/010203-0405", "2024/0102030405",
        "010203-0405-1", "j.nr. 010203-0405", "J.nr.: 010203-0405", "jnr 010203-0405",
        "journalnr. 010203-0405", "sagsnr. 010203-0405", "Sagsnummer: 0102030405",
        "dok.nr. 0102030405", "EAN 0102030405", "ean: 0102030405", "EAN-nr. 0102030405",
        "ISBN 0102030405", "isbn: 0102030405", "ISBN-10: 0102030405", "CVR 0102030405",
        "P-nummer 0102030405", "p-nr.: 0102030405", "faktura 0102030405", "Fakturanr. 010203-0405",
        "ordrenr. 0102030405", "Kontonr.: 0102030405", "reg.nr. 1234, konto 0102030405",
        "978-87-603-3037-7", "87-603-3037-7", "550e8400-e29b-41d4-a716-010203040506",
        "Projektnr. 0102030405", "projektnummer: 010203-0405", "Ordre 0102030405",
        "ordre: 010203-0405", "Bookingnr. 0102030405", "bookingnummer 010203-0405",
        "tlf.nr. 0102030405", "tlf. 0102030405", "Telefon: 0102030405", "mobil 0102030405",
        # a day with a clock time or a year, where a word says so
        "Mødet 120826 1430", "Møde: 120826-0900", "booking: 250127-0900", "kl. 120826 1430",
        "Frist 120826-1200", "Periode 010826-2027", "perioden: 010826-2027",
        # days with clock times and years, and ranges of days
        "12.08.26-1430", "12.08.2026-0900", "12-08-2026-1430", "12082026-0900", "120826/1430",
        "01.08.26-31.07.27", "01.08.2026-31.07.2027", "01-08-2026-31-07-2027", "01.08-31.12.2026",
        "12.08.2026 1430", "12.08.1970 1234", "01.01.70 1234", "01.08.1998-2005", "010826/2027",
        "01082026-2027", "010203/2024", "01/08/2026-2027",
        "2027-02-03-0405", "2027-01-01/2027-12-31", "20270203-1234",
        # other numbers with such a piece
        "17.02.00-G01-5-17", "j.nr. 01.01.70-1234", "sagsnr. 010170/1234", "01.01.70-1234-5",
        "87.01.01.70-1234", "2024/010170/1234", "https://example.org/010170/1234", "v10.10.70-1234",
        "01.01.70-12345", "101.01.70-1234", "01.13.70-1234", "31.04.70-1234", "01.01/70-1234",
        "01.01.1870-1234", "01.01.2070-1234", "10111213-1415", "550e01-01-1970-1234",
        # coordinates, colours, versions, codes
        "57.0102030405", "lat: 57.0102030405, lon: 10.0102030405", "0102030405.5",
        "#010203", "#01020304", "a0102030405", "0102030405a", "0x0102030405",
        "2995 kr.", "40000000", "1.200.000", "DK5000400440116243", "",
    ],
)  # fmt: skip
def test_other_numbers(text: str) -> None:
    assert _marked(text) == text


def _marked(text: str) -> str:
    """The text with brackets around each number that is found."""
    for start, end in reversed(cpr(text)):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


DAYS = st.dates().map(lambda day: f"{day:%d%m%y}")
NUMBERS = st.builds(
    "{}{}{:04}".format,
    DAYS,
    st.sampled_from(["", "-", " ", "–", "\u00a0", "\u00ad"]),  # noqa: RUF001 - an en dash
    st.integers(0, 9999),
)
AROUND = st.text(st.sampled_from(f"{punctuation} \t\n»«“”æØ"), max_size=5)


@given(AROUND, NUMBERS, AROUND)
def test_every_number_is_found_whatever_marks_stand_around_it(
    before: str, number: str, after: str
) -> None:
    marks = (before.rstrip("æØ"), after.lstrip("æØ"))  # a letter can make it part of a code
    text = f"{marks[0]}{number}{marks[1]}"
    assert (len(marks[0]), len(marks[0]) + len(number)) in cpr(text)


@given(st.text("0123456789", min_size=1, max_size=6), NUMBERS, st.booleans())
def test_none_is_found_in_longer_digit_runs(more: str, number: str, before: bool) -> None:  # noqa: FBT001
    undivided = "".join(filter(str.isdecimal, number))
    for one in (number, undivided):
        text = f"{more}{one}" if before else f"{one}{more}"
        assert all(text[start:end] != one for start, end in cpr(text))
    assert cpr(f"{more}{undivided}" if before else f"{undivided}{more}") == []


@given(st.text(st.sampled_from("0123459 -–,.x\n●"), max_size=40))  # noqa: RUF001 - an en dash
def test_what_is_masked_is_as_long_and_holds_none(text: str) -> None:
    hidden = masked(text)
    assert len(hidden) == len(text)
    assert all(new in {old, "●"} for old, new in zip(text, hidden, strict=True))
    assert all("●" in hidden[start:end] for start, end in cpr(text))


@pytest.mark.parametrize(
    ("text", "known", "hidden"),
    [
        ("Ring til 010203-0405.", [], "Ring til ●●●●●●-●●●●."),
        ("Født 01.01.70-1234.", [], "Født ●●.●●.●●-●●●●."),
        ("010170/1234 og 0405060708", [], "●●●●●●/●●●● og ●●●●●●●●●●"),
        ("010203 0405, 0405060708", [], "●●●●●● ●●●●, ●●●●●●●●●●"),
        ("Faktura 010203-0405", [], "Faktura 010203-0405"),
        ("Faktura 010203-0405", ["010203-0405"], "Faktura ●●●●●●-●●●●"),
        # a message that quotes the beginning of a value
        ("“Ring til 010203-04…”", ["010203-0405"], "“Ring til ●●●●●●-●●…”"),
        ("“Ring til 010203…”", ["010203-0405"], "“Ring til ●●●●●●…”"),
        ("“Ring til 01020…”", ["010203-0405"], "“Ring til 01020…”"),
        ("010203-0405 og 040506", ["010203-0405"], "●●●●●●-●●●● og 040506"),
    ],
)
def test_masked(text: str, known: list[str], hidden: str) -> None:
    assert masked(text, known) == hidden


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_decoded(encoding: str) -> None:
    assert decoded("Ærø 010203-0405".encode(encoding)) == "Ærø 010203-0405"
