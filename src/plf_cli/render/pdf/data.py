"""A view -> plain data whose texts can be drawn, and the trees of those that are Markdown."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any

from plf_cli.render.markdown import printable
from plf_cli.render.pdf.characters import Drawing, composed, one_line
from plf_cli.render.pdf.trees import Tree, tree
from plf_cli.render.prose import is_plain
from plf_cli.render.typography import bound

_APART = "\N{ZERO WIDTH SPACE}"  # tells texts apart that look the same on one line


@dataclass(slots=True)
class Telling:
    """Turns views into data for a document in ``language``.

    ``trees`` has the blocks of every text that is more than one plain paragraph, by the text as the
    data have it: a template that wants a text as Markdown looks it up there. So no two texts with
    different blocks are the same in the data, not even if they are on one line.
    """

    language: str
    drawing: Drawing = field(default_factory=Drawing)
    trees: dict[str, Tree] = field(default_factory=dict)
    _all: dict[str, Tree] = field(default_factory=dict)

    def told(self, value: Any) -> Any:
        """A view as dictionaries, lists, texts and numbers."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, tuple | list):
            return [self.told(one) for one in value]
        if isinstance(value, Mapping):
            return {str(key): self.told(one) for key, one in value.items()}
        if is_dataclass(value):
            return {one.name: self.told(getattr(value, one.name)) for one in fields(value)}
        return value

    def text(self, text: str) -> str:
        """A text on one line; a tree of it is kept where that is not all there is to it."""
        text = text.strip()
        line = self._shown(text, self.drawing).strip()
        whole = plain = [["p", [line]]] if line else []
        if not is_plain(text):
            whole = tree(text, lambda words: self._shown(words, Drawing()))
        while self._all.setdefault(line, whole) != whole:
            line += _APART
        if whole != plain:
            self.trees[line] = whole
        return line

    def picture(self, svg: str) -> str:
        """An SVG picture with no character that cannot be drawn."""
        return self.drawing.drawn(composed(svg))

    def _shown(self, text: str, drawing: Drawing) -> str:
        text = one_line(composed(printable(text)))
        return drawing.drawn(bound(text, self.language))
