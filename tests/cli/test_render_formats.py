"""Which format, edition and template ``plf render`` takes, and what it says of wrong ones."""

import builtins
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.running import Plf

AGENDA = ("render", "agenda", "seminar-eksempel", "--day", "dag-1")
START = {
    ".html": b"<!doctype html>",
    ".pdf": b"%pdf-",
    ".docx": b"pk",
    ".json": b"{\n",
    ".md": b"# ",
    ".ics": b"begin:vcalendar\r\n",
    ".txt": "╭".encode(),
    "": "╭".encode(),
}


@pytest.mark.parametrize("ending", START)
def test_the_ending_names_the_format(plf: Plf, tmp_path: Path, ending: str) -> None:
    ran = plf(*AGENDA, "-o", f"ud{ending}")
    assert (ran.out, ran.err, ran.code) == ("", f"Written: ud{ending}\n", 0)
    assert (tmp_path / f"ud{ending}").read_bytes().lower().startswith(START[ending])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("-o", "x.odt"), "plf: -o: “odt” is not one of terminal, md, html, "),
        (
            ("-o", "x.pdf", "--format", "md"),
            "plf: -o: The file ends in .pdf, but the format is ",
        ),
        (
            ("--template", "x.docx", "--format", "pdf"),
            "plf: --template: A Word template makes ",
        ),
        (("--edition", "hemmelig"), "plf: --edition: “hemmelig” is not one of participant, "),
    ],
)
def test_wrong_use(plf: Plf, tmp_path: Path, arguments: tuple[str, ...], message: str) -> None:
    ran = plf(*AGENDA, *arguments)
    assert (ran.out, ran.code) == ("", 2)
    assert ran.err.startswith(message)
    assert {path.name for path in tmp_path.iterdir()} == {"plf.toml"}


@pytest.mark.parametrize(
    ("document", "arguments", "message"),
    [
        ("run-sheet", ("--edition", "public"), "--edition: “public” is not one of facilitator, "),
        ("certificate", ("--format", "ics"), "--format: “ics” is not one of terminal, md, html, "),
        ("cluster-agenda", ("--format", "ics"), "--format: “ics” is not one of terminal, "),
    ],
)
def test_what_a_document_does_not_have(
    plf: Plf, document: str, arguments: tuple[str, ...], message: str
) -> None:
    ran = plf("render", document, "seminar-eksempel", *arguments)
    assert (ran.out, ran.code) == ("", 2)
    assert message in ran.err


@pytest.mark.parametrize(
    ("option", "message", "known"),
    [
        ("--cluster", "There is no cluster “x”.", "hjoerring, toender"),
        ("--team", "There is no team “x”.", "eksempelskolen-nord, eksempelskolen-syd, "),
        ("--group", "There is no group “x”.", ""),
        ("--person", "There is no person “x”.", "facilitator-a, facilitator-b, oplaegsholder"),
    ],
)
def test_an_unknown_unit(plf: Plf, option: str, message: str, known: str) -> None:
    ran = plf("render", "calendar", "seminar-eksempel", option, "x")
    assert (ran.out, ran.code) == ("", 1)
    assert ran.err.startswith(f"plf: {message}\n")
    assert known in ran.err


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Let a library be as if it were not installed."""

    def hide(library: str) -> None:
        importing = builtins.__import__

        def refuse(name: str, *arguments: object, **named: object) -> object:
            if name.partition(".")[0] == library:
                raise ModuleNotFoundError(f"No module named {name!r}", name=name)
            return importing(name, *arguments, **named)  # type: ignore[arg-type]

        monkeypatch.setattr(builtins, "__import__", refuse)
        ours = ("plf_cli.render.pdf", "plf_cli.render.word")
        for name in [*sys.modules]:
            if name.partition(".")[0] == library or name.startswith(ours):
                monkeypatch.delitem(sys.modules, name)

    return hide


@pytest.mark.parametrize(("format_", "library"), [("pdf", "typst"), ("docx", "docxtpl")])
def test_a_missing_extra_is_named(
    plf: Plf, tmp_path: Path, without: Callable[[str], None], format_: str, library: str
) -> None:
    without(library)
    ran = plf(*AGENDA, "-o", f"ud.{format_}")
    assert (ran.out, ran.code) == ("", 1)
    assert ran.err == (
        f"plf: The format {format_} needs the extra “{format_}”.\n"
        f'     Install it: pip install "plf-cli[{format_}]"\n'
    )
    assert not (tmp_path / f"ud.{format_}").exists()


def test_a_dash_is_standard_output(plf: Plf, tmp_path: Path) -> None:
    ran = plf(*AGENDA, "--format", "md", "-o", "-")
    assert (ran.out[:2], ran.err, ran.code) == ("# ", "", 0)
    assert {path.name for path in tmp_path.iterdir()} == {"plf.toml"}


def test_a_table_of_ours_is_replaced_and_no_other(plf: Plf, tmp_path: Path) -> None:
    written = ("coverage", "seminar-eksempel", "-o", "ud.csv")
    assert plf(*written).code == 0
    assert plf(*written).code == 1
    assert plf(*written, "--force").code == 0
    (tmp_path / "ud.csv").write_text("Skole;Kommune\n", encoding="utf-8")
    assert plf(*written, "--force").code == 1
    assert (tmp_path / "ud.csv").read_text(encoding="utf-8") == "Skole;Kommune\n"


def test_no_dates_make_no_calendar_file(plf: Plf, tmp_path: Path) -> None:
    ran = plf("render", "calendar", "seminar-ledelsesteams", "-o", "ud.ics")
    assert (ran.out, ran.code) == ("", 1)
    assert ran.err.startswith("plf: There are no dates for a calendar file.\n")
    assert not (tmp_path / "ud.ics").exists()
