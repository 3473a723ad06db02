"""The parts of a Word file -> the file."""

import io
import zipfile
from collections.abc import Mapping

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W = f'xmlns:w="{MAIN}" xmlns:r="{OFFICE}"'
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_PACKAGES = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = {
    "word/document.xml": f"{_WORD}.document.main+xml",
    "word/styles.xml": f"{_WORD}.styles+xml",
    "word/numbering.xml": f"{_WORD}.numbering+xml",
    "word/settings.xml": f"{_WORD}.settings+xml",
    "word/fontTable.xml": f"{_WORD}.fontTable+xml",
    "word/header1.xml": f"{_WORD}.header+xml",
    "word/footer1.xml": f"{_WORD}.footer+xml",
    "word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
}
_PART = "word/"
_MOMENT = (1980, 1, 1, 0, 0, 0)


def packed(parts: Mapping[str, str]) -> bytes:
    """The file that holds the parts, with what names them to Word."""
    inside = {
        "[Content_Types].xml": _content_types(parts),
        "_rels/.rels": _root(),
        **parts,
        "word/_rels/document.xml.rels": _relations(parts),
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as file:  # not packed: that differs from machine to machine
        for name, text in inside.items():
            entry = zipfile.ZipInfo(name, _MOMENT)
            entry.create_system = entry.external_attr = 0
            file.writestr(entry, f"{XML}{text}".encode())
    return target.getvalue()


def _content_types(parts: Mapping[str, str]) -> str:
    told = "".join(f'<Override PartName="/{name}" ContentType="{_TYPES[name]}"/>' for name in parts)
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'<Types xmlns="{_PACKAGES}/content-types">'
        f'<Default Extension="rels" ContentType="{relations}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{told}</Types>'
    )


def _root() -> str:
    return (
        f'<Relationships xmlns="{_PACKAGES}/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{_PACKAGES}/relationships/metadata/core-properties" '
        'Target="docProps/core.xml"/></Relationships>'
    )


def _relations(parts: Mapping[str, str]) -> str:
    """Who the document knows: ``header1`` is called so in the document itself."""
    told = []
    for name in parts:
        path = name.removeprefix(_PART)
        if name.startswith(_PART) and path != "document.xml":
            stem = path.rsplit("/", 1)[-1].removesuffix(".xml")
            told.append(
                f'<Relationship Id="{stem}" Type="{OFFICE}/{stem.rstrip("1")}" Target="{path}"/>'
            )
    return f'<Relationships xmlns="{_PACKAGES}/relationships">{"".join(told)}</Relationships>'
