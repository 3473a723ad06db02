"""templates/shared/document.docx: what a document looks like where nobody has a letterhead.

Beside it lie ``document-landscape.docx`` for what is wide, and ``document-diploma.docx`` for a page
with its name writ large, its texts small and close.
"""

import re

from tools.letterhead.lists import numbering
from tools.letterhead.package import W
from tools.letterhead.styles import ACCENT, styles
from tools.letterhead.theme import fonts, theme

TAB = "<w:r><w:tab/></w:r>"
_PAGE = '<w:pgSz w:w="11906" w:h="16838"/>'
_WIDE_PAGE = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
_MARGINS = (
    '<w:pgMar w:top="{}" w:right="{side}" w:bottom="{}" w:left="{side}" w:header="680"'
    ' w:footer="{}" w:gutter="0"/>'
)
_WIDE_SIDE = 1134
_WIDE = 16838 - 2 * _WIDE_SIDE
_BIG = {"PLFKicker": 30, "Title": 17, "Heading1": 12}  # points; of the diploma
_SIZES = re.compile(r'(<w:szC?s? w:val=")(\d+)')
_SPACES = re.compile(r'(w:(?:before|after)=")(\d+)')
_STYLE = re.compile(r'<w:style [^>]*w:styleId="(\w+)".*?</w:style>')


def parts() -> dict[str, str]:
    """The parts of document.docx by name."""
    return _parts(section(), styles())


def landscape() -> dict[str, str]:
    """The parts of document-landscape.docx."""
    page = section(page=_WIDE_PAGE, top=964, bottom=1077, side=_WIDE_SIDE)
    return _parts(page, _closer(styles(_WIDE), letters=0.95, spaces=0.55, line=259))


def diploma() -> dict[str, str]:
    """The parts of document-diploma.docx."""
    close = _closer(styles(), letters=0.86, spaces=0.5, line=252)
    return _parts(section(top=907, bottom=907), _STYLE.sub(_of_diploma, close))


def _closer(styles: str, *, letters: float, spaces: float, line: int) -> str:
    """The styles with smaller letters, and less between paragraphs and lines."""
    styles = _SIZES.sub(lambda one: f"{one[1]}{round(int(one[2]) * letters)}", styles)
    styles = _SPACES.sub(lambda one: f"{one[1]}{round(int(one[2]) * spaces)}", styles)
    return styles.replace('w:line="276"', f'w:line="{line}"').replace(
        'w:line="252"', 'w:line="245"'
    )


def _of_diploma(style: re.Match[str]) -> str:
    """A style of the diploma, which has sizes of its own for what it begins with, and no rules."""
    size = _BIG.get(style[1])
    if style[1] == "PLFDescribed":  # lines to write on
        return re.sub('w:after="[0-9]+"', 'w:after="150"', style[0])
    if not size:
        return style[0]
    plain = re.sub("<w:pBdr>.*?</w:pBdr>", "", style[0])
    return _SIZES.sub(lambda one: f"{one[1]}{size * 2}", plain)


def _parts(page: str, looks: str) -> dict[str, str]:
    body = f"{bar()}{paragraph('{{p content }}')}{page}"
    return shared(ACCENT) | {
        "word/styles.xml": looks,
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
        "word/footer1.xml": f"<w:ftr {W}>{footer()}</w:ftr>",
    }


def shared(accent: str) -> dict[str, str]:
    """The parts that both files have; ``accent`` is the colour of headings."""
    return {
        "word/styles.xml": styles().replace(ACCENT, accent),
        "word/numbering.xml": numbering().replace(ACCENT, accent),
        "word/settings.xml": _settings(),
        "word/fontTable.xml": fonts(),
        "word/theme/theme1.xml": theme(accent),
        "docProps/core.xml": _properties(),
    }


def paragraph(text: str, style: str = "") -> str:
    """A paragraph; ``text`` is plain, or runs."""
    runs = text if text.startswith("<w:r>") else f"<w:r><w:t>{text}</w:t></w:r>"
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}{runs}</w:p>"


def bar() -> str:
    """A short line in the colour of the accent, above all else."""
    return '<w:p><w:pPr><w:pStyle w:val="PLFBar"/></w:pPr></w:p>'


def section(
    header: str = "", *, page: str = _PAGE, top: int = 1247, bottom: int = 1304, side: int = 1361
) -> str:
    """The page, and what stands at its edges; ``top`` is how far down the text begins."""
    margins = _MARGINS.format(top, bottom, min(624, bottom // 2), side=side)
    return (
        f'<w:sectPr>{header}<w:footerReference w:type="default" r:id="footer1"/>{page}'
        f'{margins}<w:cols w:space="708"/></w:sectPr>'
    )


def footer() -> str:
    """What the document is called, and Side 1 af 3 in its language."""
    title = run("{{ document.name }} · {{ document.title }}")
    return paragraph(f"{title}{TAB}{page_of_pages()}", "Footer")


def page_of_pages() -> str:
    """Side 1 af 3, as Word counts."""
    page, of = run("{{ labels.page }} "), run(" {{ labels.of }} ")
    return f"{page}{_field('PAGE')}{of}{_field('NUMPAGES')}"


def run(text: str, properties: str = "") -> str:
    """A text that looks the same from end to end."""
    like = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{like}<w:t xml:space="preserve">{text}</w:t></w:r>'


def _field(name: str) -> str:
    """A number that Word counts."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        f'{mark.format("begin")}<w:r><w:instrText xml:space="preserve"> {name} </w:instrText></w:r>'
        f"{mark.format('separate')}<w:r><w:t>1</w:t></w:r>{mark.format('end')}"
    )


def _settings() -> str:
    return (
        f'<w:settings {W}><w:defaultTabStop w:val="1304"/><w:autoHyphenation/>'
        '<w:consecutiveHyphenLimit w:val="2"/><w:hyphenationZone w:val="283"/>'
        '<w:doNotHyphenateCaps/><w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri='
        '"http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="da-DK"/><w:clrSchemeMapping w:bg1="light1" w:t1="dark1"'
        ' w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" w:accent3="accent3"'
        ' w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink"'
        ' w:followedHyperlink="followedHyperlink"/><w:decimalSymbol w:val=","/>'
        '<w:listSeparator w:val=";"/></w:settings>'
    )


def _properties() -> str:
    return (
        '<cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cp='
        '"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>'
    )
