"""``plf coverage`` as a user and as a pipeline run it."""

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.cli.running import Plf

REF = "seminar-eksempel"


def test_the_matrix_in_the_terminal(plf: Plf) -> None:
    ran = plf("coverage", REF)
    assert (ran.code, ran.err) == (0, "")
    assert "16 af 24 slags mål" in ran.out
    assert all(len(line) <= 80 for line in ran.out.splitlines())


@pytest.mark.parametrize(
    ("ref", "least", "code"),
    [
        (REF, "0", 0),
        (REF, "66", 0),
        (REF, "66.6", 0),
        (REF, "66,7", 1),
        (REF, "67%", 1),
        (REF, "100", 1),
        ("ledere-af-ledere", "100", 0),
        ("kolding-sparring", "0", 0),
        ("kolding-sparring", "0.1", 1),
        *((REF, wrong, 2) for wrong in ("101", "-1", "abc", "nan", "inf", "1e1", "", ".", "1/2")),
    ],
)
def test_the_least_that_is_asked_for(plf: Plf, ref: str, least: str, code: int) -> None:
    assert plf("coverage", ref, "--min", least).code == code


def test_the_figure_is_told_below_the_matrix(plf: Plf) -> None:
    ran = plf("coverage", REF, "--min", "80")
    assert ran.err == (
        "plf: 16 of the claimed fields' 24 cells are covered (66.7%), less than 80%.\n"
        "     What is missing: plf coverage seminar-eksempel --gaps\n"
    )
    assert "Ikke dækket" in ran.out


def test_a_programme_that_claims_nothing_cannot_be_measured(plf: Plf, tmp_path: Path) -> None:
    file = tmp_path / "forloeb.yaml"
    file.write_text("kind: programme\nid: forloeb\ntitle: X\nframeworks: [syv-ledelsesfelter]\n")
    assert plf("coverage", file).code == 0
    ran = plf("coverage", file, "--min", "0")
    assert (ran.code, ran.err.splitlines()[0]) == (
        1,
        "plf: The programme claims no fields that could be measured.",
    )


def test_gaps_only(plf: Plf) -> None:
    ran = plf("coverage", REF, "--gaps")
    assert ran.code == 0
    assert "Forvaltning: videnmål" in ran.out
    assert "mestres" not in ran.out
    assert len(plf("coverage", REF, "--gaps", "--format", "csv").out.splitlines()) == 9
    found = json.loads(plf("coverage", REF, "--gaps", "--format", "json").out)
    assert [len(found[key]) for key in ("holes", "opt_outs", "columns")] == [3, 3, 0]
    assert plf("coverage", REF, "--gaps", "--format", "html").code == 2
    assert plf("coverage", REF, "--gaps", "--min", "80").code == 1


def test_the_surroundings_are_missing_in_the_record(plf: Plf) -> None:
    ran = plf("coverage", "ledere-af-ledere", "--gaps")
    assert "Ledelse af den åbne skole" in ran.out
    assert "Rammen har intet mål i ledelsesfeltet." in ran.out


def test_another_framework(plf: Plf) -> None:
    ran = plf("coverage", "ledere-af-ledere", "--framework", "syv-ledelsesfelter")
    assert "12 af 36 slags mål" in ran.out
    ran = plf("coverage", "ledere-af-ledere", "--framework", "syv-ledelsesfelt")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == (
        "plf: The programme does not use the framework “syv-ledelsesfelt”.\n"
        "     Did you mean “syv-ledelsesfelter”?\n"
    )


@pytest.mark.parametrize("command", [("coverage",), ("render", "coverage")])
@pytest.mark.parametrize("ending", ["md", "html", "json", "csv", "svg", "txt"])
def test_every_format_to_a_file(
    plf: Plf, tmp_path: Path, ending: str, command: tuple[str, ...]
) -> None:
    file = tmp_path / f"daekning.{ending}"
    ran = plf(*command, REF, "-o", file)
    assert (ran.code, ran.out) == (0, "")
    content = file.read_bytes()
    assert b"Ledelse af den" in content
    assert content.startswith(b"\xef\xbb\xbf") == (ending == "csv")
    if ending == "svg":
        ET.fromstring(content)  # noqa: S314 - made here
    assert plf(*command, REF, "-o", file).code == 1


def test_the_language_of_the_labels(plf: Plf) -> None:
    ran = plf("coverage", REF, "--document-lang", "en", "--lang", "da")
    assert "16 of 24 kinds of goal" in ran.out


def test_an_unknown_programme(plf: Plf) -> None:
    ran = plf("coverage", "seminar-eksempl")
    assert (ran.code, ran.out) == (1, "")
    assert "seminar-eksempel" in ran.err
