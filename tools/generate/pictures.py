"""Pictures of the terminal for the README: what plf prints, as SVG."""

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

from plf_cli.catalogue import Catalogue, Entry
from plf_cli.check import check
from plf_cli.diagnostics import Severity
from plf_cli.model.programme import Programme
from plf_cli.render.terminal import agenda as terminal
from plf_cli.report.text import to_colour
from plf_cli.views.agenda import agenda
from plf_cli.views.wanted import Wanted

# Rich's own format names a font on a host; a picture in a repository must not fetch anything.
_FORMAT = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}"
  xmlns="http://www.w3.org/2000/svg" role="img">
<title>{title}</title>
<style>
.{unique_id}-matrix {{
  font-family: "DejaVu Sans Mono", Menlo, Consolas, monospace;
  font-size: 19.6px; line-height: {line_height}px;
}}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" />
</clipPath>
{lines}
</defs>
<rect fill="#1d2021" x="0" y="0" width="{width}" height="{height}" rx="8" />
<g transform="translate(9, 20)" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""
_WIDTH, _LINES = 100, 52

# A course that somebody wrote in a hurry; the finding of each kind stands under its piece.
_COURSE = """\
kind: course
id: foraar-2027
programme: seminar-ledelsesteams
status: planned
municipalities: [Hjørring, Tynder]
sessions:
  - {module: dag-1, date: 2027-01-14, start: 9.00}
  - {module: dag-2, date: 2027-02-25}
  - {module: dag-3, date: 2027-03-25}   # skærtorsdag
teams:
  - {id: skole-a, name: Skole A, members: [{role: skoleledr}]}
"""


def agenda_picture(root: Path) -> bytes:
    """docs/pictures/agenda.svg: the top of the agenda that the README's first command shows."""
    catalogue = Catalogue(entries(root))
    programme = catalogue.get(Programme, "seminar-ledelsesteams")
    assert programme  # the shipped catalogue validates
    view = agenda(catalogue, programme, Wanted(day="dag-2"))
    text = terminal.agenda(view, width=_WIDTH, color=True)
    return _picture(text, "agenda", "The agenda of Dag 2 in the terminal")


def findings_picture(root: Path) -> bytes:
    """docs/pictures/findings.svg: what plf says of a course that was written in a hurry."""
    course = Entry("programmes/courses/foraar-2027.yaml", _COURSE.encode())
    catalogue = Catalogue([course, *entries(root)])
    report = check(catalogue, [course], date(2026, 12, 1))
    kept = tuple(one for one in report.diagnostics if one.severity is not Severity.NOTE)
    source = course.loaded.source
    shown = replace(report, diagnostics=kept)
    text = to_colour(shown, lambda _file, line: source.line(line))
    return _picture(text, "findings", "The findings of plf validate in the terminal")


def entries(root: Path) -> list[Entry]:
    """The shipped files of a checkout."""
    files = sorted((root / "programmes").rglob("*.yaml"))
    return [Entry(path.relative_to(root).as_posix(), path.read_bytes()) for path in files]


def _picture(text: str, name: str, title: str) -> bytes:
    """The text as a terminal shows it."""
    console = Console(record=True, width=_WIDTH, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi("\n".join(text.splitlines()[:_LINES])))
    return console.export_svg(
        title=title, theme=MONOKAI, code_format=_FORMAT.replace("{title}", title), unique_id=name
    ).encode()
