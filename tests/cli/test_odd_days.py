"""Days and numbers that nobody means, and holidays that plf does not know: told, never a crash."""

from pathlib import Path

import pytest

from tests.cli.files import write
from tests.cli.running import Plf

PROGRAMME = "kind: programme\nid: p\ntitle: P\nmodules: [{id: dag-1, kind: seminar-day}]\n"
COURSE = """\
kind: course
id: k
programme: p
status: planned
municipalities: [{places}]
period: {{from: {year}-02-01, to: {year}-04-30}}
sessions: [{{module: dag-1}}]
"""


def _workspace(folder: Path, places: str, year: int) -> None:
    course = COURSE.format(places=places, year=year)
    write(folder, {"programmes/p.yaml": PROGRAMME, "programmes/courses/k.yaml": course})


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("new-course p --yes --today 0001-01-01", "--today: “0001-01-01” is not a date"),
        ("new-course p --yes --today 9999-12-31", "--today: “9999-12-31” is not a date"),
        ("new calendar Esbjerg --today 9999-12-31", "--year: “10000/01” is not a school year"),
        ("new calendar Esbjerg --today 0001-01-01", "--year: “1/02” is not a school year"),
        ("new calendar Esbjerg --today 2059-09-01", "--year: “2060/61” is not a school year"),
        ("dates suggest k --away a=0001-01-01..9999-12-31", "is not of the form ID=2027"),
        ("dates suggest k --effort nan", "--effort: “nan” is not a whole number."),
        ("dates suggest k --effort inf", "--effort: “inf” is not a whole number."),
    ],
)
def test_odd_days(plf: Plf, tmp_path: Path, arguments: str, said: str) -> None:
    _workspace(tmp_path, "Hjørring", 2027)
    ran = plf(*arguments.split())
    assert said in ran.err
    assert (ran.out, ran.code) == ("", 2)


@pytest.mark.parametrize(
    ("places", "year", "said"),
    [
        ("Hjørring, Tønder", 2027, "The school holidays of Hjørring and Tønder are assumed;"),
        ("Hjørring, København", 2027, "There is no calendar of København for 2026/27,"),
        ("Hjørring", 2065, "The holidays of 2065 are not known to plf, so they count for nothing."),
    ],
)
@pytest.mark.parametrize("how", ["--diff", "--write", "--format=json"])
def test_holidays_that_are_not_known(
    plf: Plf, tmp_path: Path, places: str, year: int, said: str, how: str
) -> None:
    _workspace(tmp_path, places, year)
    ran = plf("dates", "suggest", "k", "--today", "2026-11-22", how)
    assert said in " ".join(ran.err.split())
    assert ran.code == 0
