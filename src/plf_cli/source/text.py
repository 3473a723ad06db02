"""A file that has been read: its data, and the place of every piece of it."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Any

from plf_cli.diagnostics import Diagnostic, Route, Severity, Span
from plf_cli.source.nodes import Alias, Comment, Mapping, Sequence, edges

_NAMES = "id module number group cluster team goal field role title name from".split()
LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass
class Source:
    """A file that has been read; ``data`` holds what could be read of it.

    ``sound`` is false where the text broke off or was left out, so that what is missing in
    ``data`` says nothing about the file.
    """

    file: str
    text: str = ""
    data: Any = None
    root: Any = None
    comments: tuple[Comment, ...] = ()
    faults: list[Diagnostic] = field(default_factory=list)
    sound: bool = True
    _starts: list[int] = field(default_factory=list)

    @property
    def is_editable(self) -> bool:
        """Whether the whole file could be read, so that it is known what stands where."""
        return self.sound and not any(one.severity is Severity.ERROR for one in self.faults)

    @property
    def line_end(self) -> str:
        """How the file ends its lines."""
        found = LINE_END.search(self.text)
        return found[0] if found else "\n"

    def place(self, index: int) -> tuple[int, int]:
        """Line and column, from 1, of a position in the text."""
        if not self._starts:
            self._starts = [0, *(found.end() for found in LINE_END.finditer(self.text))]
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1

    def between(self, start: int, end: int) -> Span:
        """The span from a position in the text to another."""
        return Span(*self.place(start), *self.place(max(start, end)))

    def start_of(self, line: int) -> int:
        """The position in the text at which a line, from 1, begins."""
        self.place(0)
        return self._starts[line - 1] if line <= len(self._starts) else len(self.text)

    def line(self, number: int) -> str:
        """The text of a line, from 1, without its end."""
        self.place(0)
        if number > len(self._starts):
            return ""
        found = LINE_END.search(self.text, self._starts[number - 1])
        return self.text[self._starts[number - 1] : found.start() if found else len(self.text)]

    def span(self, path: Route, at: str = "value") -> Span:
        """Where the value (or the key) at the end of ``path`` stands.

        Segments that lead nowhere are passed over, so a missing key stands for its parent: its
        key, or the first line of the list item that it is.
        """
        node, key, exact = self.root, None, True
        for segment in path:
            inner = node.target if isinstance(node, Alias) else node
            if isinstance(segment, int) and not isinstance(inner, Mapping | Sequence):
                continue  # one value where a list of one could stand
            exact = False
            if isinstance(inner, Mapping) and segment in inner.entries:
                key, node = inner.entries[str(segment)]
                exact = True
            elif (
                isinstance(inner, Sequence)
                and isinstance(segment, int)
                and segment < len(inner.items)
            ):
                key, node = None, inner.items[segment]
                exact = True
        return self._span_of(node, key, whole=exact and at == "value")

    def piece(self, span: Span, text: str) -> Span:
        """Where a piece of text first stands in a span; the span itself where it does not."""
        self.place(0)
        start, end = (
            self._starts[line - 1] + column - 1
            for line, column in ((span.line, span.column), (span.end_line, span.end_column))
        )
        at = self.text.find(text, start, end)
        return span if at < 0 else self.between(at, at + len(text))

    def trail(self, path: Route) -> str:
        """The route by what list items are called, not by their number: ``modules/dag-1/end``."""
        value, steps = self.data, []
        for segment in path:
            if isinstance(value, list) and isinstance(segment, int) and segment < len(value):
                value = value[segment]
                steps.append(_called(value) or str(segment))
            else:
                value = value.get(segment) if isinstance(value, dict) else None
                steps.append(str(segment))
        return "/".join(steps)

    def _span_of(self, node: Any, key: Any, *, whole: bool) -> Span:
        if node is None:
            return Span()
        if key is not None and not (whole and _is_written(node)):
            return self.between(key.start_mark.index, key.end_mark.index)
        start, end = edges(node)
        if isinstance(node, Alias) or not isinstance(node, Mapping | Sequence):
            return self.between(start, end)
        return self.between(start, self._end_of_line(start, end))

    def _end_of_line(self, start: int, end: int) -> int:
        """Where the first line of what stands from ``start`` to ``end`` ends, without a comment."""
        line_end = LINE_END.search(self.text, start, end)
        last = line_end.start() if line_end else end
        last = min([last, *(one.start for one in self.comments if start < one.start < last)])
        return start + len(self.text[start:last].rstrip())

    def cut(self, span: Span) -> str:
        """The text at a span within one line."""
        return self.line(span.line)[span.column - 1 : span.end_column - 1]

    def raw(self, path: Route) -> str:
        """The text of the value at the end of ``path``, as it stands in the file."""
        node = self.root
        for segment in path:
            inner = node.target if isinstance(node, Alias) else node
            is_mapping = isinstance(inner, Mapping)
            node = inner.entries[str(segment)][1] if is_mapping else inner.items[segment]
        return self.text[slice(*edges(node))]

    def fault(self, span: Span, code: str, message: str, help_: str | None = None) -> None:
        """Note down what is wrong with the file itself."""
        self.note(Diagnostic(self.file, span, code, Severity.ERROR, message, help_))

    def note(self, found: Diagnostic) -> None:
        """Note down a finding about the file itself."""
        self.faults.append(found)


def _called(item: Any) -> str:
    """What a list's item is known by; nothing where it says nothing of the kind."""
    if isinstance(item, str):
        return item
    names = (item.get(key) for key in _NAMES) if isinstance(item, dict) else ()
    return " ".join(name for name in names if isinstance(name, str))


def _is_written(node: Any) -> bool:
    start, end = edges(node)
    return end > start and not isinstance(node, Mapping | Sequence)
