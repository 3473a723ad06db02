"""Where a school finds data on each level: suggestions for an overview, never results."""

from collections.abc import Iterator
from dataclasses import dataclass

from plf_cli.model.words import Word

LEVELS = {
    "pupil": Word("Elev", "Pupil"),
    "class": Word("Klasse", "Class"),
    "school": Word("Skole", "School"),
    "municipality": Word("Kommune", "Municipality"),
    "national": Word("Nationalt", "National"),
}


@dataclass(frozen=True, slots=True)
class DataSource:
    """A source with its owner and how often it comes.

    It is there in the school years that begin in ``since`` to ``until``, both included.
    """

    level: str
    name: Word
    owner: Word
    cadence: Word
    since: int = 0
    until: int = 9999


_TEACHERS = Word("Klassens lærere og pædagoger", "The class's teachers")
_SCHOOL = Word("Skolens ledelse", "The school's leaders")
_OFFICE = Word("Forvaltningen", "The administration")
_MINISTRY = Word("Ministeriet", "The ministry")
_YEARLY = Word("Hvert år", "Every year")
_ALWAYS = Word("Løbende", "Continuously")
_AGREED = Word("Efter aftale", "As agreed")
# What has come and gone in the Danish school: elevplan and kvalitetsrapport until 2022, the
# overgangstest until Folkeskolens Nationale Færdighedstest began in 2026/27.
SOURCES = (
    DataSource("pupil", Word("Elevplan", "Pupil plan"), _TEACHERS, _YEARLY, until=2021),
    DataSource(
        "pupil",
        Word("Meddelelsesbog", "Pupil's record (meddelelsesbog)"),
        _TEACHERS,
        _YEARLY,
        since=2022,
    ),
    DataSource("pupil", Word("Elevfravær", "Pupil absence"), _SCHOOL, _ALWAYS),
    DataSource("class", Word("Lokale prøver", "Local tests"), _TEACHERS, _AGREED),
    DataSource(
        "class",
        Word("Observation af undervisning", "Observation of teaching"),
        _SCHOOL,
        _AGREED,
    ),
    DataSource(
        "school",
        Word("National trivselsmåling", "National well-being survey"),
        _SCHOOL,
        Word("Hvert år, januar-marts", "Every year, January to March"),
    ),
    DataSource(
        "school",
        Word("Karakterer FP9 og FP10", "Grades in FP9 and FP10"),
        _SCHOOL,
        Word("Hvert år i juni", "Every year in June"),
    ),
    DataSource(
        "municipality",
        Word("Kvalitetsrapport", "Quality report"),
        _OFFICE,
        Word("Hvert andet år", "Every other year"),
        until=2021,
    ),
    DataSource(
        "municipality",
        Word("Skoleudviklingssamtale", "School development talk"),
        _OFFICE,
        _YEARLY,
        since=2022,
    ),
    DataSource(
        "municipality", Word("LP- eller PFL-kortlægning", "LP or PFL survey"), _OFFICE, _AGREED
    ),
    DataSource(
        "national",
        Word("Overgangstest", "Transitional national tests"),
        _MINISTRY,
        _YEARLY,
        since=2022,
        until=2025,
    ),
    DataSource(
        "national",
        Word(
            "Folkeskolens Nationale Færdighedstest",
            "National skills tests (Nationale Færdighedstest)",
        ),
        _MINISTRY,
        _YEARLY,
        since=2026,
    ),
    DataSource(
        "national",
        Word("uddannelsesstatistik.dk", "uddannelsesstatistik.dk"),
        _MINISTRY,
        _ALWAYS,
    ),
)


def sources(level: str, school_year: str) -> Iterator[DataSource]:
    """The sources on a level in ``2026/27``; those of today where no school year is known."""
    year = int(school_year[:4]) if school_year else max(one.since for one in SOURCES)
    return (one for one in SOURCES if one.level == level and one.since <= year <= one.until)
