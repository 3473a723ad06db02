"""Measure plf against what it cannot be faster than, and print the ratios.

``python -m benchmarks.run`` in the repository, with the Python that plf is installed for.
"""

import argparse
import platform
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks import clusters, dates, documents
from benchmarks.course_files import course_files
from benchmarks.measures import Command, Pair, measure, runs, table

ROOT = Path(__file__).resolve().parents[1]
PROGRAMME = str(ROOT / "programmes" / "seminar-ledelsesteams.yaml")
IMPORTS = "import typer, yaml, rich.console, jinja2; from pydantic import BaseModel"
BARE_APP = """\
import typer

app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def hello(name: str = "world") -> None:
    print(f"hello {name}")


app()
"""


def main() -> None:
    """Measure all pairs and print a table; only a command that fails makes it fail."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.run", description=__doc__)
    parser.add_argument("--rounds", type=int, default=40, help="how often each command runs")
    parser.add_argument("--smoke", action="store_true", help="few files: only see that all runs")
    options = parser.parse_args()
    print(f"Python {platform.python_version()}, {platform.system()}, {options.rounds} rounds")
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder, "bare.py")
        bare.write_text(BARE_APP, encoding="utf-8")
        whole = [measure(pair, options.rounds) for pair in _commands(bare)]
        rounds = max(1, options.rounds // 4)
        made = [measure(pair, rounds) for pair in documents.pairs(_plf(), Path(folder))]
    loading = measure(_loading(20 if options.smoke else 1000), max(1, options.rounds // 4))
    print("\n".join(table([*whole, *made, loading])))
    number = 2 if options.smoke else 12
    times = dates.timed(_plf(), str(documents.COURSE), rounds, number)
    print("", *dates.table(times), sep="\n")
    print("", *clusters.table(clusters.timed(smoke=options.smoke)), sep="\n")


def _commands(bare: Path) -> Iterator[Pair]:
    """The pairs of whole processes."""
    plf, python = _plf(), sys.executable
    for name, ours, against, floor, bound in (
        ("`plf --version`", [*plf, "--version"], "`python -c pass`", [python, "-c", "pass"], 2.0),
        (
            "`plf --help`",
            [*plf, "--help"],
            "`--help` of a bare typer app",
            [python, str(bare), "--help"],
            1.5,
        ),
        (
            "`plf validate seminar-ledelsesteams.yaml`",
            [*plf, "validate", PROGRAMME],
            "importing the five libraries",
            [python, "-c", IMPORTS],
            1.5,
        ),
    ):
        yield Pair(name, against, bound, runs(ours), runs(floor))


def _plf() -> Command:
    """The command as it is installed beside this Python."""
    found = shutil.which("plf", path=str(Path(sys.executable).parent))
    if not found:
        sys.exit("plf is not installed for this Python: pip install -e .")
    return [found]


def _loading(number: int) -> Pair:
    """Reading with positions, against the parser that hands over the events."""
    from yaml._yaml import CParser  # noqa: PLC0415 - only this pair needs it in this process

    from plf_cli.source import read  # noqa: PLC0415

    texts = course_files(number)
    contents = [text.encode() for text in texts]

    def ours() -> None:
        for content in contents:
            read(content, "course.yaml")

    def floor() -> None:
        for text in texts:
            for _event in iter(CParser(text).get_event, None):
                pass

    name = f"`plf_cli.source.read`, {number} files of 5 KB"
    return Pair(name, "PyYAML's C parser, its events alone", 2.0, ours, floor)


if __name__ == "__main__":
    main()
