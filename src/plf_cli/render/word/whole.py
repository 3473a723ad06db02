"""What loops and conditions leave behind -> what Word can open without mending it."""

from typing import Any

from docx.oxml import parse_xml

from plf_cli.render.word.ours import W
from plf_cli.render.word.xml import NAMES

_TEXTLESS = {f"{W}{tag}" for tag in "body hdr ftr footnote tbl tr tc p r".split()}
_BLOCKS = {f"{W}{tag}" for tag in "p tbl sdt".split()}


def loose_text(root: Any) -> str:
    """The first text that stands where only paragraphs, rows or cells may; mostly there is none.

    ``root`` is read by lxml alone: with python-docx, a paragraph has a text.
    """
    for one in root.iter():
        if one.tag in _TEXTLESS:
            for text in (one.text, *(child.tail for child in one)):
                if text and text.strip():
                    return " ".join(text.split())
    return ""


def make_whole(root: Any) -> None:
    """Take away tables without rows and rows without cells; a cell ends in a paragraph."""
    for tag, inside in (("tr", "tc"), ("tbl", "tr")):
        for one in list(root.iter(f"{W}{tag}")):
            if not any(True for _one in one.iter(f"{W}{inside}")):
                one.getparent().remove(one)
    for one in [root, *root.iter(f"{W}tc")]:
        last = next((child for child in reversed(one) if child.tag in _BLOCKS), None)
        if last is None or (last.tag != f"{W}p" and one.tag == f"{W}tc"):
            one.append(parse_xml(f"<w:p {NAMES}/>"))
