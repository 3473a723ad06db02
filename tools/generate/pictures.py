"""Pictures of the terminal for the README: what plf prints, as SVG."""

import io
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

from plf_cli.catalogue import Catalogue, Entry
from plf_cli.model.programme import Programme
from plf_cli.render import terminal
from plf_cli.views.agenda import agenda

# Rich's own format names a font on a host; a picture in a repository must not fetch anything.
_FORMAT = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}"
  xmlns="http://www.w3.org/2000/svg" role="img">
<title>The agenda of Dag 2 in the terminal</title>
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


def agenda_picture(root: Path) -> bytes:
    """docs/pictures/agenda.svg: the top of the agenda that the README's first command shows."""
    files = sorted((root / "programmes").rglob("*.yaml"))
    names = [path.relative_to(root).as_posix() for path in files]
    catalogue = Catalogue(
        Entry(name, path.read_bytes()) for name, path in zip(names, files, strict=True)
    )
    programme = catalogue.get(Programme, "seminar-ledelsesteams")
    assert programme  # the shipped catalogue validates
    view = agenda(catalogue, programme, day="dag-2")
    text = terminal.agenda(view, width=_WIDTH, color=True)
    console = Console(record=True, width=_WIDTH, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi("\n".join(text.splitlines()[:_LINES])))
    return console.export_svg(
        title="plf render agenda seminar-ledelsesteams --day dag-2",
        theme=MONOKAI,
        code_format=_FORMAT,
        unique_id="agenda",
    ).encode()
