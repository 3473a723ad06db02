"""What a Word file says of itself: title, language, provider; never when or where it was made."""

import re
from html import escape

from plf_cli.render.word.archive import CONTENT_TYPES, Parts
from plf_cli.render.word.xml import legal

_CORE = re.compile(rb'PartName="/([^"]+)"[^>]*core-properties\+xml"')
_NAMES = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def described(parts: Parts, title: str, provider: str, language: str) -> Parts:
    """The parts with the properties of the document in place of those of its template."""
    told = {"title": title, "creator": provider, "language": language}
    inside = "".join(
        f"<dc:{key}>{escape(' '.join(legal(value).split()), quote=False)}</dc:{key}>"
        for key, value in told.items()
        if value
    )
    core = f"{_HEAD}<cp:coreProperties {_NAMES}>{inside}</cp:coreProperties>"
    found = _CORE.search(parts[CONTENT_TYPES])
    return parts | {found[1].decode(): core.encode()} if found else parts
