"""The styles of our Word files: one look with the pages and the PDF.

Colours of the accent come from the theme, so that a letterhead's own colours reach them. A style
is a row of properties, which are put into the order that Word wants.
"""

import re

from tools.letterhead.package import W

INK, QUIET, HAIRLINE, ACCENT = "1B2A2D", "55666A", "D5DCDB", "0B5563"
WIDTH = 9184  # twips between the margins
_BAR = 754  # how long the line above all else is
LEFT = 2300  # where what is told of a headword begins

_ORDER_OF_PARAGRAPH = (
    "keepNext keepLines numPr pBdr tabs suppressAutoHyphens spacing ind outlineLvl"
).split()
_ORDER_OF_LETTERS = "rFonts b bCs i iCs noProof color sz szCs u bdr".split()
_NAME = re.compile(r"<w:(\w+)")

BOLD, ITALIC = "<w:b/><w:bCs/>", "<w:i/><w:iCs/>"
ACCENTED = f'<w:color w:val="{ACCENT}" w:themeColor="accent1"/>'
KEEP = "<w:keepNext/><w:keepLines/>"
WHOLE = "<w:suppressAutoHyphens/>"  # a title is not hyphenated
UNDERLINED = '<w:u w:val="single"/>'
BAR = (
    f'<w:pBdr><w:top w:val="single" w:sz="36" w:space="0" w:color="{ACCENT}"'
    ' w:themeColor="accent1"/></w:pBdr>'
)
PILL = f'<w:bdr w:val="single" w:sz="4" w:space="2" w:color="{ACCENT}" w:themeColor="accent1"/>'
MONOSPACED = '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/><w:noProof/>'


def _size(points: float) -> str:
    return f'<w:sz w:val="{points * 2:.0f}"/><w:szCs w:val="{points * 2:.0f}"/>'


def _colour(value: str) -> str:
    return f'<w:color w:val="{value}"/>'


def _space(before: int, after: int, line: int = 0) -> str:
    """Twips above and below; ``line`` is 240 for lines set solid, 0 for the usual distance."""
    lines = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{before}" w:after="{after}"{lines}/>'


def _rule(side: str, distance: int) -> str:
    edge = f'<w:{side} w:val="single" w:sz="4" w:space="{distance}" w:color="{HAIRLINE}"/>'
    return f"<w:pBdr>{edge}</w:pBdr>"


def _tab(side: str, at: int) -> str:
    return f'<w:tabs><w:tab w:val="{side}" w:pos="{at}"/></w:tabs>'


def _hanging(left: int) -> str:
    return f'<w:ind w:left="{left}" w:hanging="{left}"/>'


def _side(right: int) -> str:
    return f'<w:ind w:right="{right}"/>'


def _level(outline: int) -> str:
    return f'<w:outlineLvl w:val="{outline}"/>'


def _numbered(number: int, deep: int = 0) -> str:
    deeper = f'<w:ilvl w:val="{deep}"/>' if deep else ""
    return f'<w:numPr>{deeper}<w:numId w:val="{number}"/></w:numPr>'


_TITLES = (
    ("Title", "Title", "Subtitle", _size(26), BOLD, _colour(INK), KEEP, WHOLE, _space(0, 100, 228)),
    ("Subtitle", "Subtitle", "Normal", _size(11), _colour(QUIET), WHOLE, _space(0, 40)),
    ("Heading1", "heading 1", "Normal", _size(16), BOLD, _colour(INK), KEEP, WHOLE,
        _space(520, 60, 252), _rule("top", 16), _level(0)),
    ("Heading2", "heading 2", "Normal", _size(12.5), BOLD, _colour(INK), KEEP, WHOLE,
        _space(300, 80, 252), _level(1)),
    ("Heading3", "heading 3", "Normal", _size(10.5), BOLD, _colour(QUIET), KEEP, WHOLE,
        _space(240, 60), _level(2)),
    ("PLFKicker", "PLF Kicker", "Title", _size(11), BOLD, ACCENTED, KEEP, _space(0, 80)),
    ("PLFBar", "PLF Bar", "PLFKicker", _size(4), KEEP, _space(0, 120), BAR, _side(WIDTH - _BAR)),
)  # fmt: skip
_TEXTS = (
    ("PLFMark", "PLF Mark", "Normal", _size(9), BOLD, ACCENTED, PILL, _space(100, 160)),
    ("PLFFacts", "PLF Facts", "Normal", _colour(QUIET), _space(0, 80)),
    ("PLFNote", "PLF Note", "Normal", ITALIC, _colour(QUIET)),
    ("PLFHeadword", "PLF Headword", "Normal", _size(10), BOLD, ACCENTED, KEEP, _space(150, 20)),
    ("PLFDescribed", "PLF Described", "PLFDescribed", _space(0, 80), _tab("left", LEFT),
        _hanging(LEFT)),
    ("PLFGap", "PLF Gap", "Normal", _size(4), _space(0, 120, 240)),
    ("Caption", "caption", "Normal", _size(9.5), BOLD, _colour(QUIET), KEEP, _space(240, 80)),
    ("Header", "header", "Header", _size(8.5), _colour(QUIET), _space(0, 0), _tab("right", WIDTH)),
    ("Footer", "footer", "Footer", _size(8.5), _colour(QUIET), _space(0, 0), _tab("right", WIDTH),
        _rule("top", 6)),
)  # fmt: skip
_LISTS = tuple(
    (f"List{kind}{more}", f"List {kind} {more}".strip(), "", _space(0, 30), _numbered(number, deep))
    for number, kind in enumerate(("Bullet", "Number"), 1)
    for deep, more in enumerate(("", "2", "3"))
)
_CELLS = (
    ("PLFTableText", "PLF Table Text", "Normal", _size(10), _space(0, 20, 252)),
    ("PLFTableHead", "PLF Table Head", "PLFTableText", _size(9), BOLD, ACCENTED, KEEP),
    ("PLFTableWord", "PLF Table Word", "PLFTableText", BOLD),
    ("PLFTableQuiet", "PLF Table Quiet", "PLFTableText", ITALIC, _colour(QUIET)),
    ("PLFTableBullet", "PLF Table Bullet", "PLFTableText", _numbered(3)),
    ("PLFTableNumber", "PLF Table Number", "PLFTableText", _numbered(4)),
    ("PLFMatrixText", "PLF Matrix Text", "PLFTableText", _size(8.5), _space(0, 0, 240)),
    ("PLFMatrixHead", "PLF Matrix Head", "PLFTableHead", _size(7.5), _space(0, 0, 240)),
)
_LETTERS = (
    ("PLFTerm", "PLF Term", BOLD, ACCENTED),
    ("PLFCode", "PLF Code", MONOSPACED),
    ("Hyperlink", "Hyperlink", ACCENTED, UNDERLINED),
)


def styles(width: int = WIDTH) -> str:
    """word/styles.xml for pages with so many twips between the margins."""
    whole = (
        f"<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr>"
        '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"'
        ' w:eastAsiaTheme="minorEastAsia" w:cstheme="minorBidi"/>'
        f'{_size(10.5)}<w:lang w:val="da-DK" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr>'
        '</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276"'
        ' w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        f"<w:qFormat/><w:rPr>{_colour(INK)}</w:rPr></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:semiHidden/></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        "<w:semiHidden/></w:style>"
        f"{_TABLES}{''.join(_texts())}</w:styles>"
    )
    bar = WIDTH - _BAR  # what is left of the line beside it
    whole = whole.replace(f'w:right="{bar}"', f'w:right="{width - _BAR}"')
    return whole.replace(f'w:pos="{WIDTH}"', f'w:pos="{width}"')


def _texts() -> "list[str]":
    """Every style of paragraphs and of letters."""
    told = [_style("paragraph", id_, name, "Normal", following, *properties)
            for id_, name, following, *properties in (*_TITLES, *_TEXTS, *_LISTS)]  # fmt: skip
    told += [_style("paragraph", id_, name, based, "", *properties)
             for id_, name, based, *properties in _CELLS]  # fmt: skip
    told += [_style("character", id_, name, "", "", *properties)
             for id_, name, *properties in _LETTERS]  # fmt: skip
    return told


def _style(of: str, id_: str, name: str, based: str, following: str, *properties: str) -> str:
    custom = ' w:customStyle="1"' if name.startswith("PLF") else ""
    return (
        f'<w:style w:type="{of}"{custom} w:styleId="{id_}"><w:name w:val="{name}"/>'
        + (f'<w:basedOn w:val="{based}"/>' if based else "")
        + (f'<w:next w:val="{following}"/>' if following else "")
        + f"<w:qFormat/>{_part('pPr', _ORDER_OF_PARAGRAPH, properties)}"
        + f"{_part('rPr', _ORDER_OF_LETTERS, properties)}</w:style>"
    )


def _part(tag: str, order: "list[str]", properties: tuple[str, ...]) -> str:
    """Those of the properties that belong to the paragraph, or to the letters."""
    own = sorted((one for one in properties if _kind(one) in order),
                 key=lambda one: order.index(_kind(one)))  # fmt: skip
    return f"<w:{tag}>{''.join(own)}</w:{tag}>" if own else ""


def _kind(property_: str) -> str:
    found = _NAME.match(property_)
    assert found, property_
    return found[1]


def _edges(names: str, width: int = 4, value: str = f'w:color="{HAIRLINE}"') -> str:
    return "".join(
        f'<w:{name} w:val="single" w:sz="{width}" w:space="0" {value}/>' for name in names.split()
    )


def _margins(top: int, left: int, bottom: int, right: int) -> str:
    sides = {"top": top, "left": left, "bottom": bottom, "right": right}
    told = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in sides.items())
    return f"<w:tblCellMar>{told}</w:tblCellMar>"


_HEAD_ROW = (
    '<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>'
    + _edges("bottom", 8, f'w:color="{ACCENT}" w:themeColor="accent1"')
    + "</w:tcBorders></w:tcPr></w:tblStylePr>"
)


def _table(id_: str, name: str, borders: str, margins: str, more: str = "") -> str:
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{id_}"><w:name w:val="{name}"/>'
        '<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>'
        f"<w:tblBorders>{_edges(borders)}</w:tblBorders>{margins}</w:tblPr>{more}</w:style>"
    )


_TABLES = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
    f"{_margins(0, 108, 0, 108)}</w:tblPr></w:style>"
    + _table("PLFTable", "PLF Table", "bottom insideH", _margins(60, 0, 35, 170), _HEAD_ROW)
    + _table("PLFMatrix", "PLF Matrix", "bottom insideH", _margins(50, 40, 40, 60), _HEAD_ROW)
    + _table("PLFForm", "PLF Form", "top left bottom right insideH insideV",
             _margins(70, 110, 70, 110))
)  # fmt: skip
