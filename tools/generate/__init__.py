"""The generated files: what each of them should hold.

``python -m tools.generate`` writes them, ``python -m tools.generate --check`` names the stale ones.
"""

from pathlib import Path

from tools.generate import (
    command_help,
    command_pages,
    holiday_table,
    municipality_table,
    page_pictures,
    pictures,
    rule_pages,
    schemas,
    translations,
    view_pages,
)

ROOT = Path(__file__).resolve().parents[2]


def outputs() -> dict[Path, bytes]:
    """Every generated file, by its path in the repository, and what should stand in it."""
    more = [*command_help.texts(), *rule_pages.sources()]
    catalogues = translations.catalogues(ROOT, more)
    danish = catalogues[translations.DANISH.with_suffix(".mo")]
    return {
        Path("docs/cli.md"): command_pages.page(),
        Path("docs/pictures/agenda.svg"): pictures.agenda_picture(ROOT),
        Path("docs/pictures/findings.svg"): pictures.findings_picture(ROOT),
        Path("docs/views.md"): view_pages.page(),
        Path("src/plf_cli/holidays.py"): holiday_table.module(),
        Path("src/plf_cli/model/municipalities.py"): municipality_table.module(),
        **page_pictures.files(ROOT),
        **rule_pages.files(danish),
        **schemas.files(danish),
        **catalogues,
    }


def stale() -> list[Path]:
    """The generated files that are missing or do not hold what they should."""
    return [path for path, content in outputs().items() if _content(ROOT / path) != content]


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
