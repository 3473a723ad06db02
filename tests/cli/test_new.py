"""plf new: small files that validate as they are."""

from pathlib import Path

import pytest

from tests.cli.files import write
from tests.cli.running import Plf


@pytest.mark.parametrize("language", ["da", "en"])
def test_each_validates(plf: Plf, tmp_path: Path, language: str) -> None:
    assert plf("init", "mine", "--lang", language).code == 0
    folder = tmp_path / "mine"
    for arguments in (
        ("programme", "Læring: på Ærø # 1"), ("programme", "laering-og-data"),
        ("framework", "Egne mål"), ("calendar", "ærø", "--year", "2030/31"),
    ):  # fmt: skip
        ran = plf("new", *arguments, "--lang", language, cwd=folder)
        assert ran.code == 0, ran.err
    names = {path.relative_to(folder).as_posix() for path in folder.rglob("programmes/**/*.yaml")}
    assert names >= {
        "programmes/laering-paa-aeroe-1.yaml",
        "programmes/laering-og-data.yaml",
        "programmes/frameworks/egne-maal.yaml",
        "programmes/calendars/aeroe-2030.yaml",
    }
    ran = plf("validate", "--notes", "--strict", cwd=folder)
    assert (ran.out, ran.code) == ("6 files: no findings.\n", 0)


def test_the_title_and_the_comment_beside_the_id(plf: Plf, tmp_path: Path) -> None:
    plf("new", "programme", "Læring og data")
    lines = (tmp_path / "programmes/laering-og-data.yaml").read_text("utf-8").splitlines()
    assert lines[1:4] == [
        "kind: programme",
        f"id: laering-og-data{' ' * 20} # the file is named after the id",
        "title: Læring og data",
    ]


def test_a_second_one_gets_a_number(plf: Plf) -> None:
    outs = [plf("new", "framework", title).out for title in ("Mål", "mål", "Syv ledelsesfelter")]
    folder = "programmes/frameworks"
    assert outs == [
        f"{folder}/{name}.yaml\n" for name in ("maal", "maal-2", "syv-ledelsesfelter-2")
    ]


def test_diff_writes_nothing(plf: Plf, tmp_path: Path) -> None:
    ran = plf("new", "programme", "Egne mål", "--diff")
    assert (ran.out.startswith("--- programmes/egne-maal.yaml\n"), ran.code) == (True, 0)
    assert not (tmp_path / "programmes").exists()


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ("calendar Hjoring", 2, "“Hjoring” is not a Danish municipality. Did you mean “Hjørring”?"),
        ("calendar Hjørring --year 2026/27", 1, "has a calendar for 2026/27 already"),
        ("calendar Hjørring --year 2027", 2, "is not a school year from 2000/01 to 2059/60"),
        ("calendar Hjørring --year 2060/61", 2, "is not a school year from 2000/01 to 2059/60"),
        ("calendar Ærø --winter 9", 2, "“9” is not one of 7, 8."),
        ("programme !!", 2, "The title has no letter that an id could be made of."),
        ("programme seminar-ledelsesteams", 1, "The id “seminar-ledelsesteams” is taken"),
        ("programme Nyt -o kept.yaml", 1, "kept.yaml exists already and is kept."),
        ("programme 010190-1234", 1, "The file would hold a CPR number"),
    ],
)
def test_what_cannot_be(plf: Plf, tmp_path: Path, arguments: str, code: int, said: str) -> None:
    write(tmp_path, {"kept.yaml": "mit eget"})
    ran = plf("new", *arguments.split())
    assert said in ran.err
    assert (ran.out, ran.code) == ("", code)
    assert (tmp_path / "kept.yaml").read_text("utf-8") == "mit eget"
    assert not (tmp_path / "programmes").exists()


@pytest.mark.parametrize(("place", "week"), [("Hjørring", 8), ("Tønder", 7), ("Esbjerg", 7)])
def test_the_winter_holiday_is_that_of_other_years(plf: Plf, place: str, week: int) -> None:
    ran = plf("new", "calendar", place, "--year", "2040/41", "--diff")
    assert f"title: Vinterferie, from: 2041-02-{2 + 7 * (week - 6):02}" in ran.out


def test_without_a_workspace(plf: Plf, tmp_path: Path) -> None:
    (tmp_path / "plf.toml").unlink()
    ran = plf("new", "programme", "Læring")
    assert "Make one with plf init" in ran.err
    assert (ran.out, ran.code) == ("", 1)
    assert plf("new", "programme", "Læring", "-o", "my/laering.yaml").code == 0
    assert (tmp_path / "my/laering.yaml").read_text("utf-8").startswith("# A programme")
