"""The reasons that plf dates suggest gives: only days that somebody could have had."""

from pathlib import Path

import pytest

from tests.cli.files import write
from tests.cli.running import Plf

PROGRAMME = """\
kind: programme
id: forloeb
title: Forløb
modules:
  - {id: dag-1, kind: seminar-day}
  - {id: dag-2, kind: seminar-day, after: {module: dag-1, weeks: 2-6}}
"""


@pytest.mark.parametrize(
    ("first", "last", "reason"),
    [
        # days before the period would be nearer to dag-2, and are holidays besides
        ("2027-03-01", "2027-03-17", None),
        ("2027-02-22", "2027-03-19", "the schools of Hjørring are closed 20-28 February 2027"),
    ],
)
def test_a_day_outside_the_period_is_no_better_one(
    plf: Plf, tmp_path: Path, first: str, last: str, reason: str | None
) -> None:
    course = (
        "kind: course\nid: k\nprogramme: forloeb\nmunicipalities: [Hjørring]\n"
        f"period: {{from: {first}, to: {last}}}\nsessions: [{{module: dag-1}}, {{module: dag-2}}]\n"
    )
    write(tmp_path, {
        "programmes/k.yaml": course,
        "programmes/forloeb.yaml": PROGRAMME,
    })  # fmt: skip
    ran = plf("dates", "suggest", "k", "--today", "2026-11-22")
    shown = " ".join(ran.out.split())
    assert ran.code == 0, ran.out + ran.err
    assert ("Better days are closed" in shown) == (reason is not None), shown
    assert (reason or "") in shown
