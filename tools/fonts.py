"""Makes the documents' own fonts: a subset of Inter under another name, with boxes to tick.

Run by hand, with a folder that holds Inter 3.19 (Debian: the package fonts-inter):
``python -m tools.fonts /usr/share/fonts/opentype/inter``. Nothing of it runs for a document.
"""

import sys
from pathlib import Path

from fontTools.pens.boundsPen import BoundsPen  # type: ignore[import-untyped]
from fontTools.pens.t2CharStringPen import T2CharStringPen  # type: ignore[import-untyped]
from fontTools.pens.transformPen import TransformPen  # type: ignore[import-untyped]
from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from plf_cli.render.pdf.characters import DRAWN
from plf_cli.resources import shipped

FAMILY = "Plf Sans"  # Inter is a trademark; a changed font goes by a name of its own
FACES = {"Regular": 400, "Italic": 400, "SemiBold": 600, "SemiBoldItalic": 600}
FEATURES = ["ccmp", "kern", "locl", "mark", "mkmk", "tnum"]  # no calt: it makes an arrow of “->”
BOXES = {0x2610: None, 0x2611: 0x2713, 0x2612: 0x2717}
_LINE = {400: 190, 600: 290}  # how thick the outline of a box is


def main(source: Path) -> None:
    """Write the faces, and say how large they are."""
    for face, weight in FACES.items():
        font = TTFont(source / f"Inter-{face}.otf", recalcTimestamp=False)
        for code, mark in BOXES.items():
            _draw_box(font, code, mark, _LINE[weight])
        _cut(font)
        _rename(font, face)
        file = shipped("templates") / "shared" / "fonts" / f"PlfSans-{face}.otf"
        font.save(file)
        print(f"{file.name}: {file.stat().st_size:,} bytes")


def _draw_box(font: TTFont, code: int, mark: int | None, line: int) -> None:
    """Add an outlined square, with the glyph of ``mark`` in it."""
    glyphs, cmap = font.getGlyphSet(), font.getBestCmap()
    width, low, high = 2260, -190, 1690
    left, right = (width - (high - low)) // 2, (width + (high - low)) // 2
    pen = T2CharStringPen(width, glyphs)
    _square(pen, (left, low, right, high))
    _square(pen, (left + line, low + line, right - line, high - line), inner=True)
    if mark:
        bounds = BoundsPen(glyphs)
        glyphs[cmap[mark]].draw(bounds)
        x, y, to_x, to_y = bounds.bounds
        scale = 0.56 * (high - low) / max(to_x - x, to_y - y)
        move = (width / 2 - scale * (x + to_x) / 2, (low + high) / 2 - scale * (y + to_y) / 2)
        glyphs[cmap[mark]].draw(TransformPen(pen, (scale, 0, 0, scale, *move)))
    _add(font, f"uni{code:04X}", code, pen.getCharString(), width)


def _square(
    pen: T2CharStringPen, corners: tuple[int, int, int, int], *, inner: bool = False
) -> None:
    left, low, right, high = corners
    points = [(left, low), (right, low), (right, high), (left, high)]
    start, *others = points[::-1] if inner else points
    pen.moveTo(start)
    for point in others:
        pen.lineTo(point)
    pen.closePath()


def _add(font: TTFont, name: str, code: int, shape: object, width: int) -> None:
    top = font["CFF "].cff.topDictIndex[0]
    shape.private, shape.globalSubrs = top.Private, top.GlobalSubrs  # type: ignore[attr-defined]
    top.CharStrings.charStringsIndex.append(shape)
    top.CharStrings.charStrings[name] = len(top.CharStrings.charStringsIndex) - 1
    top.charset.append(name)
    font.setGlyphOrder(top.charset)
    font["hmtx"][name] = (width, 0)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[code] = name


def _cut(font: TTFont) -> None:
    """Leave the characters of the documents, and no others."""
    wanted = {code for first, last in DRAWN for code in range(first, last + 1)}
    if lacking := wanted - font.getBestCmap().keys():
        message = f"The font has no {sorted(map(hex, lacking))}."
        raise SystemExit(message)
    options = Options(
        layout_features=FEATURES, hinting=False, name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17],
        notdef_outline=True, recalc_timestamp=False, desubroutinize=False,
    )  # fmt: skip
    _leave_tabular_digits(font)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)


def _leave_tabular_digits(font: TTFont) -> None:
    """Let only digits be as wide as one another: Inter widens points and hyphens, too."""
    table = font["GSUB"].table
    digits = {font.getBestCmap()[ord(digit)] for digit in "0123456789"}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for part in table.LookupList.Lookup[index].SubTable:
                    shown = getattr(part, "ExtSubTable", part)
                    shown.mapping = {
                        name: other for name, other in shown.mapping.items() if name in digits
                    }


def _rename(font: TTFont, face: str) -> None:
    names, plain = font["name"], f"{FAMILY.replace(' ', '')}-{face}"
    copyright_ = names.getDebugName(0)
    version = names.getDebugName(5)
    names.names = []
    style = face.replace("SemiBold", "SemiBold ").strip()
    for id_, text in {
        0: f"{copyright_} (a subset of Inter; boxes added)",
        1: FAMILY if face in {"Regular", "Italic"} else f"{FAMILY} SemiBold",
        2: "Italic" if face.endswith("Italic") else "Regular",
        3: f"{version};{plain}",
        4: f"{FAMILY} {style}",
        5: version,
        6: plain,
        13: "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
        14: "https://openfontlicense.org",
        16: FAMILY,
        17: style,
    }.items():
        names.setName(text, id_, 3, 1, 0x409)
    cff = font["CFF "].cff
    cff.fontNames = [plain]
    top = cff.topDictIndex[0]
    top.FamilyName, top.FullName = FAMILY, f"{FAMILY} {style}"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
