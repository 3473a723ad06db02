"""What a Word template must not hold: what could reach outside of it, or do something by itself.

Somebody else's file makes the documents that a course sends out. So macros, controls, embedded
objects, other documents, linked pictures and fields that are not known to be harmless are refused,
with a word about what to do; what the tags have made is looked at again. The path of the template
that Word made it from is left out quietly: nearly every letterhead has one, and it tells of a
server.
"""

import re
from typing import Any
from xml.sax.saxutils import quoteattr

from lxml import etree  # type: ignore[import-untyped]  # it has none

from plf_cli.messages import _
from plf_cli.render.addresses import is_safe
from plf_cli.render.faults import TemplateFault
from plf_cli.render.word.archive import CONTENT_TYPES, Parts, is_text, save_as
from plf_cli.render.word.checks import misplaced
from plf_cli.render.word.fields import refused

_MAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TEMPLATE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/"
_PICTURE = "image/svg+xml"
_ATTACHED = "attachedTemplate"
_MACROS = re.compile(rb"macroEnabled|vbaProject", re.IGNORECASE)
_ACTIVE = re.compile(r"(^|/)(vbaProject|vbaData|activeX|oleObject)", re.IGNORECASE)
_ENCODING = re.compile(rb"""^<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']""")
_UTF_8 = (b"utf-8", b"us-ascii")
_DO = ("oleobject", "control", "vbaproject", "activexcontrolbinary")
"""Relations to what does something by itself, in small letters."""
_OTHER = ("afchunk", "subdocument")
"""Relations to another document that Word reads in."""
_CHUNKS = tuple(f"{_WORD}{tag}" for tag in ("altChunk", "subDoc"))
_LEFT_OUT = (_ATTACHED, "mailMerge")
"""Settings that tell of a server."""


def safe(file: str, parts: Parts) -> Parts:
    """The parts without what is left out quietly.

    Raises ``TemplateFault`` where there is something that must not be there.
    """
    types = parts[CONTENT_TYPES].replace(_TEMPLATE, _MAIN)  # a .dotx will do
    if _MACROS.search(types) or any(map(_ACTIVE.search, parts)):
        raise TemplateFault(file, 0, _macros())
    _check_types(file, types)
    kept = parts | {CONTENT_TYPES: types}
    for name in filter(is_text, parts):
        root = _root(file, name, parts[name])
        if name.lower().endswith(".rels"):
            kept[name] = _relations(file, root)
        elif root.tag == f"{_WORD}settings":
            kept[name] = _settings(root)
        _check(file, root)
    return kept


def check(file: str, parts: Parts) -> None:
    """Look at what the tags have made. Raises ``TemplateFault`` as ``safe`` does."""
    for name in filter(is_text, parts):
        _check(file, etree.fromstring(parts[name], _parser()))


def _check(file: str, root: Any) -> None:
    """Refuse a part with another document in it, or with a field that may do something."""
    if any(True for _one in root.iter(*_CHUNKS)):
        raise TemplateFault(file, 0, _other())
    if name := refused(root):
        if name.startswith("{"):
            raise TemplateFault(file, 0, misplaced(name))
        message = _("It holds the field {name}, which may fetch or run something. Take it out.")
        raise TemplateFault(file, 0, message.format(name=name))


def _macros() -> str:
    return _("It holds macros or controls. Save it without them.")


def _other() -> str:
    return _("It holds another document. Copy its text in instead.")


def _check_types(file: str, types: bytes) -> None:
    """Refuse a part that Word reads as XML by its type, but does not look like it by its name."""
    for one in _root(file, CONTENT_TYPES, types):
        kind, name = one.get("ContentType", ""), one.get("PartName") or f".{one.get('Extension')}"
        if kind.endswith("xml") and kind != _PICTURE and not is_text(name):
            message = _("Its part “{name}” is no part that Word makes.").format(name=name)
            raise TemplateFault(file, 0, message)


def _root(file: str, name: str, text: bytes) -> Any:
    """A part, read as XML without anything around it."""
    encoding = _ENCODING.match(text.removeprefix(b"\xef\xbb\xbf"))
    odd = b"\0" in text or (encoding and encoding[1].lower() not in _UTF_8)
    message = _("Its part “{name}” is no part that Word makes.").format(name=name)
    if odd or b"<!DOCTYPE" in text or b"<!ENTITY" in text:
        raise TemplateFault(file, 0, message)
    if _STRICT in text:
        raise TemplateFault(file, 0, f"{_('It is saved as Strict Open XML.')} {save_as()}")
    try:
        return etree.fromstring(text, _parser())
    except etree.XMLSyntaxError:
        raise TemplateFault(file, 0, message) from None


def _parser() -> Any:
    return etree.XMLParser(resolve_entities=False, no_network=True)


def _relations(file: str, root: Any) -> bytes:
    """The relations of a part, without the template that Word made it from."""
    told = []
    for one in root:
        values = dict(one.attrib)
        kind = values.get("Type", "").rsplit("/", 1)[-1]
        outside = values.get("TargetMode", "") == "External"
        if outside and kind == _ATTACHED:
            continue
        if outside and not (kind == "hyperlink" and is_safe(values.get("Target", ""))):
            message = _("It refers to something outside of it: {kind}. Take that out, or embed it.")
            raise TemplateFault(file, 0, message.format(kind=kind))
        if kind.lower() in _DO:
            raise TemplateFault(file, 0, _macros())
        if kind.lower() in _OTHER:
            raise TemplateFault(file, 0, _other())
        told.append(" ".join(f"{key}={quoteattr(value)}" for key, value in values.items()))
    inside = "".join(f"<Relationship {attributes}/>" for attributes in told)
    return f'<Relationships xmlns="{_RELATIONS}">{inside}</Relationships>'.encode()


def _settings(root: Any) -> bytes:
    """The settings, without the template that Word made it from, and without a mail merge."""
    for tag in _LEFT_OUT:
        for one in root.findall(f"{_WORD}{tag}"):
            root.remove(one)
    told: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return told
