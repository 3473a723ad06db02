"""The Word templates that are shipped: the built-in ones, and an example of a letterhead.

``python -m tools.letterhead`` writes all, the same bytes each time.
"""

from pathlib import Path

from tools.letterhead import built_in, example
from tools.letterhead.package import packed

ROOT = Path(__file__).resolve().parents[2]
FOLDER = Path("templates/shared")


def outputs() -> dict[Path, bytes]:
    """All files by their path in the repository."""
    return {
        FOLDER / "document.docx": packed(built_in.parts()),
        FOLDER / "document-landscape.docx": packed(built_in.landscape()),
        FOLDER / "document-diploma.docx": packed(built_in.diploma()),
        FOLDER / "letterhead-example.docx": packed(example.parts()),
    }
