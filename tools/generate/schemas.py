"""The JSON Schemas of all kinds of file, in both languages, from the models."""

import gettext
from io import BytesIO
from pathlib import Path

from plf_cli.schema import schema, to_text
from plf_cli.shape import KINDS

FOLDER = Path("schemas")
ANY = "plf"  # the name of the schema of any kind


def files(danish: bytes) -> dict[Path, bytes]:
    """``schemas/LANGUAGE/KIND.json``; ``danish`` is the compiled catalogue as it will be."""
    said = {
        "da": gettext.GNUTranslations(BytesIO(danish)).gettext,
        "en": gettext.NullTranslations().gettext,
    }
    return {
        FOLDER / language / f"{kind or ANY}.json": to_text(
            schema(kind, language, translated)
        ).encode()
        for language, translated in said.items()
        for kind in (*KINDS, None)
    }
