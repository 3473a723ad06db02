"""The generated files are up to date, and what stands in them is right."""

import gettext
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages import Message
from babel.messages.pofile import read_po
from holidays import country_holidays

from plf_cli import holidays, messages
from tools.generate import ROOT, outputs, stale, translations


def test_no_generated_file_is_stale() -> None:
    assert [path.as_posix() for path in stale()] == [], "run: python -m tools.generate"


@pytest.mark.slow
def test_the_same_outputs_each_time() -> None:
    assert outputs() == outputs()


@pytest.mark.slow
def test_the_check_succeeds_on_fresh_files() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tools.generate", "--check"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")


# --- holidays ---


@pytest.mark.parametrize(
    ("day", "danish", "english"),
    [
        (date(2022, 4, 15), "langfredag", "Good Friday"),
        (date(2027, 1, 1), "nytårsdag", "New Year's Day"),
        (date(2027, 3, 29), "2. påskedag", "Easter Monday"),
        (date(2023, 5, 5), "store bededag", "Great Prayer Day"),
        (date(2027, 5, 6), "Kristi himmelfartsdag", "Ascension Day"),
        (date(2027, 5, 17), "2. pinsedag", "Whit Monday"),
        (date(2060, 12, 26), "2. juledag", "Boxing Day"),
    ],
)
def test_public_holidays(day: date, danish: str, english: str) -> None:
    assert holidays.public(day) == (danish, english)


@pytest.mark.parametrize(
    ("day", "danish"),
    [
        (date(2027, 5, 1), "arbejdernes kampdag"),
        (date(2027, 5, 7), "dagen efter Kristi himmelfartsdag"),
        (date(2027, 6, 5), "grundlovsdag"),
        (date(2027, 12, 24), "juleaftensdag"),
        (date(2027, 12, 31), "nytårsaften"),
    ],
)
def test_days_that_are_customarily_free(day: date, danish: str) -> None:
    found = holidays.customary(day)
    assert found
    assert found[0] == danish
    assert holidays.public(day) is None


def test_store_bededag_ends_with_2023() -> None:
    bededag = ("store bededag", "Great Prayer Day")
    found = [day.year for day in _days() if holidays.public(day) == bededag]
    assert found == list(range(2000, 2024))


@pytest.mark.parametrize("day", [date(1999, 12, 31), date(2061, 1, 1)])
def test_outside_the_table_nothing_is_known(day: date) -> None:
    assert not holidays.covers(day)
    assert holidays.public(day) is None
    assert holidays.customary(day) is None


def test_the_table_agrees_with_the_package() -> None:
    oracle = country_holidays("DK", years=range(2000, 2061))
    days = list(_days())
    assert len(days) == 61 * 365 + 16
    assert [day for day in days if (day in oracle) != bool(holidays.public(day))] == []


def _days() -> Iterator[date]:
    """Every day that the table covers."""
    first, last = date(2000, 1, 1), date(2060, 12, 31)
    return (first + timedelta(days=number) for number in range((last - first).days + 1))


# --- translations ---


def _danish() -> list[Message]:
    content = (ROOT / translations.DANISH).read_bytes()
    return [message for message in read_po(BytesIO(content), locale="da") if message.id]


def _texts(of: object) -> tuple[str, ...]:
    return (of,) if isinstance(of, str) else tuple(of) if isinstance(of, list | tuple) else ()


def test_every_message_is_translated() -> None:
    missing = [message.id for message in _danish() if not all(_texts(message.string) or [""])]
    assert missing == []


def test_no_translation_is_a_guess() -> None:
    assert [message.id for message in _danish() if message.fuzzy] == []


def test_translations_fill_in_the_same_values() -> None:
    wrong = [
        (wanted, text)
        for message in _danish()
        for wanted, text in zip(_texts(message.id), _texts(message.string), strict=True)
        if text and _places(wanted) != _places(text)
    ]
    assert wrong == []


def _places(text: str) -> set[str]:
    return set(re.findall(r"\{[^{}]*\}", text))


def test_an_untranslated_message_shows_in_english(tmp_path: Path) -> None:
    code = tmp_path / translations.SOURCES / "said.py"
    code.parent.mkdir(parents=True)
    code.write_text('plural("{n} day", "{n} days", 2)\n_("a text")\n', encoding="utf-8")
    compiled = translations.catalogues(tmp_path)[translations.DANISH.with_suffix(".mo")]
    read = gettext.GNUTranslations(BytesIO(compiled))
    assert read.ngettext("{n} day", "{n} days", 2) == "{n} days"
    assert read.gettext("a text") == "a text"


def test_danish_messages_can_be_used() -> None:
    messages.use("da")
    try:
        assert messages._("a text that nobody has written") == "a text that nobody has written"
    finally:
        messages.use("en")


CODE = """
from plf_cli.messages import _, plural

LATER = N_("later")

def said(n: int) -> str:
    return f"{_('inside')} {plural('{n} day', '{n} days', n)}" + messages._(
        "one line "
        "and another"
    ) + _(LATER)
"""


def test_messages_are_found_wherever_they_stand() -> None:
    found = [texts for _line, texts in translations.messages(CODE)]
    assert sorted(found) == [
        ("inside",),
        ("later",),
        ("one line and another",),
        ("{n} day", "{n} days"),
    ]


@pytest.mark.parametrize("call", ['_(f"{name} is gone")', '_("a" + name)', '_("%s" % name)'])
def test_a_message_that_is_put_together_is_refused(call: str) -> None:
    with pytest.raises(translations.UnreadableMessageError):
        list(translations.messages(call))


def test_a_catalogue_keeps_its_translations(tmp_path: Path) -> None:
    code = tmp_path / translations.SOURCES / "said.py"
    code.parent.mkdir(parents=True)
    code.write_text('_("kept")\n_("gone")\n', encoding="utf-8")
    first = translations.catalogues(tmp_path)[translations.DANISH].decode()
    assert first.count('msgstr ""') == 3
    translated = re.sub(r'msgid "(kept|gone)"\nmsgstr ""', r'msgid "\1"\nmsgstr "dansk \1"', first)
    danish = tmp_path / translations.DANISH
    danish.parent.mkdir(parents=True)
    danish.write_text(translated, encoding="utf-8")
    code.write_text('_("new")\n_("kept")\n', encoding="utf-8")
    updated = translations.catalogues(tmp_path)[translations.DANISH].decode()
    assert 'msgid "kept"\nmsgstr "dansk kept"' in updated
    assert 'msgid "new"\nmsgstr ""' in updated
    assert '#~ msgid "gone"\n#~ msgstr "dansk gone"' in updated
    assert "fuzzy" not in updated
    danish.write_text(updated, encoding="utf-8")
    code.write_text('_("gone")\n', encoding="utf-8")
    assert '\nmsgid "gone"\nmsgstr "dansk gone"' in (
        translations.catalogues(tmp_path)[translations.DANISH].decode()
    )
