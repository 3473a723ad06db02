"""The parser's events -> data and nodes, and a fault for all that the language leaves out."""

import re
import unicodedata
from collections.abc import Collection
from typing import Any

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # the stubs do not export it

from plf_cli.diagnostics import Diagnostic, Related, Severity
from plf_cli.messages import _
from plf_cli.source.comments import GLUED, comments
from plf_cli.source.nodes import Alias, Mapping, Sequence
from plf_cli.source.scalars import SUSPECT, resolve
from plf_cli.source.text import Source

MAX_DEPTH = 60
MAX_EXPANSION = 10_000
LONG_TEXT = 100  # letters that count as one more value, so that a long text cannot be a bomb

# YAML 1.1 and with it the parser end lines at these, but YAML 1.2 and editors do not: the parser
# is handed characters that stand in no text instead.
_NO_LINE_ENDS = {0x85: 0xFDD0, 0x2028: 0xFDD1, 0x2029: 0xFDD2}
_COLON = "\ufdd3"  # so is a colon that is part of a text
_WRITTEN = {hidden: written for written, hidden in _NO_LINE_ENDS.items()} | {ord(_COLON): ":"}
_HIDDEN = re.compile("[\x85\u2028\u2029]")


class Broken(Exception):
    """The rest of the file cannot be read."""


class Reader:
    """One walk over the parser's events, which builds data and nodes side by side."""

    def __init__(self, source: Source, colons: Collection[int] = ()) -> None:
        """``colons`` are the positions of colons that are part of a text."""
        self.source = source
        self.colons = colons
        self.opaque: list[Any] = []  # the scalars in which a # can stand, in order
        self.anchors: dict[str, tuple[Any, Any] | None] = {}
        self.used: set[str] = set()
        self.expansion = 0

    def read(self) -> None:
        """Fill the source with data, nodes and comments.

        Raises ``Broken`` or ``yaml.YAMLError`` where the rest cannot be read; what came before is
        there.
        """
        try:
            self._walk()
            self._note_cut_texts()
        finally:
            self.source.comments = comments(self.source.text, self.opaque)

    def _walk(self) -> None:  # noqa: C901, PLR0912, PLR0915 - the hot loop: calls would double its time
        source, anchors, opaque = self.source, self.anchors, self.opaque
        scalar, alias = yaml.ScalarEvent, yaml.AliasEvent
        mapping_start, sequence_start = yaml.MappingStartEvent, yaml.SequenceStartEvent
        ends = {yaml.MappingEndEvent, yaml.SequenceEndEvent}
        text = source.text
        tagged, anchored, hashed = "!" in text, "&" in text, "#" in text  # many files have none
        glued = hashed and GLUED.search(text) is not None
        if hidden := bool(self.colons) or _HIDDEN.search(text) is not None:
            text = text.translate(_NO_LINE_ENDS)
            for at in self.colons:
                text = f"{text[:at]}{_COLON}{text[at + 1 :]}"
        stack: list[tuple[Any, Any, bool, Any]] = []
        data: Any = None  # the collection that is being filled, and its node
        node: Any = None
        mapping = False  # it is a mapping
        key: Any = None  # and this key waits for its value
        event: Any
        for event in iter(CParser(text).get_event, None):
            kind = event.__class__
            if kind is scalar:
                if tagged and event.tag is not None:
                    self._refuse_tag(event)
                style = event.style
                if hidden:
                    event.value = event.value.translate(_WRITTEN)
                if style or (glued and "#" in event.value):
                    opaque.append(event)
                if mapping and key is None:
                    key = event
                    continue
                value: Any = event.value
                done: Any = event
                if not style and (not value or value[0] in SUSPECT):
                    value = resolve(value)
                if anchored and event.anchor is not None:
                    anchors[event.anchor] = (value, event)
            elif kind is mapping_start or kind is sequence_start:
                if tagged and event.tag is not None:
                    self._refuse_tag(event)
                if mapping and key is None:
                    self._refuse_key(event)
                if len(stack) >= MAX_DEPTH:
                    self._refuse_depth(event)
                if anchored and event.anchor is not None:
                    anchors[event.anchor] = None
                stack.append((data, node, mapping, key))
                mapping = kind is mapping_start
                data, node = ({}, Mapping(event)) if mapping else ([], Sequence(event))
                key = None
                if source.root is None:
                    source.root, source.data = node, data
                continue
            elif kind in ends:
                value, done = data, node
                node.end = event
                data, node, mapping, key = stack.pop()
                if anchored and done.start.anchor is not None:
                    anchors[done.start.anchor] = (value, done)
            elif kind is alias:
                if mapping and key is None:
                    self._refuse_key(event)
                value, done = self._resolve(event)
            else:
                self._frame(event)
                continue
            if mapping:
                name = key.value
                if name in data or name == "<<" or not name.isascii():
                    self._put(data, node, key, value, done)
                else:
                    data[name] = value
                    node.entries[name] = (key, done)
                key = None
            elif node is not None:
                data.append(value)
                node.items.append(done)
            elif done is not source.root:
                source.root, source.data = done, value

    def _put(self, data: dict[str, Any], node: Mapping, key: Any, value: Any, done: Any) -> None:
        name = key.value
        if not name.isascii():
            name = unicodedata.normalize("NFC", name)
        if name in data:
            self._refuse_duplicate(node, key, name)
        elif name == "<<" and not key.style:
            self._refuse_merge(key)
        else:
            data[name] = value
            node.entries[name] = (key, done)

    def _frame(self, event: Any) -> None:
        if isinstance(event, yaml.DocumentStartEvent) and self.source.root is not None:
            message = _("A second document begins here; a file holds one.")
            self._refuse(event, "PLF012", message, _("Move it to a file of its own."))
            raise Broken

    def _resolve(self, event: Any) -> tuple[Any, Any]:
        target = self.anchors.get(event.anchor)
        if target is None:
            inside = event.anchor in self.anchors
            message = (
                _("*{name} stands inside the value that it refers to.")
                if inside
                else _("*{name} refers to an anchor that is not defined above.")
            )
            self._refuse(event, "PLF008", message.format(name=event.anchor))
            raise Broken
        self.used.add(event.anchor)
        value, node = target
        self.expansion += _size(value)
        if self.expansion > MAX_EXPANSION:
            message = _("The aliases of this file unfold to more than {limit} values.")
            help_ = _("Write the values out where they are needed.")
            self._refuse(event, "PLF008", message.format(limit=MAX_EXPANSION), help_)
            raise Broken
        return value, Alias(event, node)

    def _refuse(self, event: Any, code: str, message: str, help_: str | None = None) -> None:
        span = self.source.between(event.start_mark.index, event.end_mark.index)
        self.source.fault(span, code, message, help_)

    def _note_cut_texts(self) -> None:
        """A plain text that begins with & loses its first word to an anchor."""
        source = self.source
        for name, anchored in self.anchors.items():
            event: Any = anchored[1] if anchored and name not in self.used else None
            if getattr(event, "value", "") and not event.style:
                start = source.text.rfind(f"&{name}", 0, event.end_mark.index)
                span = source.between(start, start + len(name) + 1)
                message = _("“&{name}” is cut off the text: & names a value for later.")
                help_ = _("Put a text that begins with & in quotes.")
                warning = Severity.WARNING
                message = message.format(name=name)
                source.note(Diagnostic(source.file, span, "PLF015", warning, message, help_))

    def _refuse_tag(self, event: Any) -> None:
        found = re.compile(r"![^\s,\[\]{}]*").search(self.source.text, event.start_mark.index)
        assert found  # the parser saw it
        message = _("Tags such as “{tag}” are not part of the language.")
        message = message.format(tag=found[0][:40])
        span = self.source.between(*found.span())
        self.source.fault(span, "PLF010", message, _("Remove the tag."))

    def _refuse_key(self, event: Any) -> None:
        message = _("A key must be plain text.")
        self._refuse(
            event, "PLF013", message, _("Write “key: value”; braces in a text need quotes.")
        )
        raise Broken

    def _refuse_depth(self, event: Any) -> None:
        message = _("Nested deeper than {limit} levels.").format(limit=MAX_DEPTH)
        span = self.source.between(event.start_mark.index, event.start_mark.index + 1)
        self.source.fault(span, "PLF009", message)
        raise Broken

    def _refuse_duplicate(self, node: Mapping, key: Any, name: str) -> None:
        source, first = self.source, node.entries[name][0]
        span = source.between(first.start_mark.index, first.end_mark.index)
        again = source.between(key.start_mark.index, key.end_mark.index)
        message = _("The key “{key}” stands twice; first in line {line}.")
        message = message.format(key=name, line=span.line)
        related = (Related(_("first written here"), source.file, span),)
        help_ = _("Keep one of the two.")
        severity = Severity.ERROR
        source.note(Diagnostic(source.file, again, "PLF007", severity, message, help_, related))

    def _refuse_merge(self, key: Any) -> None:
        message = _("Merge keys (<<) are not part of the language.")
        help_ = _("Write the keys out, or let a programme use “extends”.")
        self._refuse(key, "PLF011", message, help_)
        self.source.sound = False


def _size(value: Any) -> int:
    """How many values it holds, itself included; what aliases share counts each time."""
    if isinstance(value, dict):
        return 1 + sum(len(key) // LONG_TEXT + _size(inner) for key, inner in value.items())
    if isinstance(value, list):
        return 1 + sum(map(_size, value))
    return 1 + (len(value) // LONG_TEXT if value else 0)
