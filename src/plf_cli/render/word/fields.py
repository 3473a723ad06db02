"""The fields of a Word file: what Word works out when it is opened, printed or clicked on.

Only what is known to be harmless may be there. What a field says is put together as Word does it:
it may be cut into pieces, or hold other fields; a text box in it has fields of its own.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from plf_cli.render.addresses import is_safe
from plf_cli.render.word.xml import MAIN

W = f"{{{MAIN}}}"
INSTRUCTIONS = (f"{W}instrText", f"{W}delInstrText")

_HARMLESS = frozenset(
    "= AUTHOR CREATEDATE DATE DOCPROPERTY DOCVARIABLE FILENAME HYPERLINK IF KEYWORDS LASTSAVEDBY"
    " LISTNUM NOTEREF NUMPAGES PAGE PAGEREF PRINTDATE REF SAVEDATE SECTION SECTIONPAGES SEQ"
    " STYLEREF SUBJECT SYMBOL TC TIME TITLE TOC XE".split()
)
_LINK = "HYPERLINK"
_INNER = "\0"  # stands for a field in another
_NAME = re.compile(r'\s*(=|[^\s\\"]*)')
_WORDS = re.compile(r'\\[a-z*]|"[^"]*"|[^\s"]+|"', re.IGNORECASE)
_WITH_VALUE = ("\\l", "\\o", "\\t", "\\*")
_ALONE = ("\\n", "\\m", "\\h")
_ORDINARY = frozenset(
    f"{W}{tag}"
    for tag in "body customXml fldSimple ftr hdr hyperlink ins moveTo p r sdt sdtContent smartTag"
    " tbl tc tr".split()
)


def refused(root: Any) -> str:
    """The first field of a part that must not be there; empty where there is none.

    It is its name; all of it where there is a tag in it.
    """
    found = next((one for one in _fields(root) if not _may_be(one)), "")
    shown = found[found.index("{") :] if "{" in found else _name(found)
    return shown or ("?" if found else "")


def _may_be(field: str) -> bool:
    name = _name(field)
    if "{" in field:
        return False
    if name == _LINK:
        return _leads_well(field)
    return name in _HARMLESS or not field.strip()


def _name(field: str) -> str:
    found = _NAME.match(field)
    return found[1].replace(_INNER, "").upper() if found and found[1] != _INNER else ""


def _leads_well(field: str) -> bool:
    """Whether a link goes to the web, to mail or to a place in the document."""
    if _INNER in field or '\\"' in field:
        return False
    words = iter(_WORDS.findall(field)[1:])
    for word in words:
        if word.lower() in _WITH_VALUE:
            next(words, "")
        elif word.lower() not in _ALONE and not is_safe(word.strip('"')):
            return False
    return True


def _fields(root: Any) -> Iterator[str]:
    """What the fields say; an instruction outside of any field counts as one."""
    open_in: dict[Any, list[str]] = defaultdict(list)
    for one in root.iter(f"{W}fldChar", f"{W}fldSimple", *INSTRUCTIONS):
        open_ = open_in[_home(one)]
        kind = one.get(f"{W}fldCharType")
        if one.tag == f"{W}fldSimple":
            yield one.get(f"{W}instr") or ""
        elif kind == "begin":
            open_.append("")
        elif kind == "end" and open_:
            yield open_.pop()
            open_[-1:] = [f"{last}{_INNER}" for last in open_[-1:]]
        elif one.tag in INSTRUCTIONS and open_:
            open_[-1] += one.text or ""
        elif one.tag in INSTRUCTIONS:
            yield one.text or ""
    for left in open_in.values():
        yield from left


def _home(piece: Any) -> Any:
    """What a field must begin and end in: a text box, a note, one of two versions; or the part."""
    above = (one for one in piece.iterancestors() if one.tag not in _ORDINARY)
    return next(above, None)
