"""Random YAML documents in every style of the language, with what they say."""

import unicodedata
from dataclasses import dataclass, field
from typing import Any

from hypothesis import strategies as st

PLAIN = [
    *"skole æøå 😀 a#b 010 no nej kl.9 1.0 2027-02-03 x:y ~ true -1 e\u0301 = 10:30".split(),
    *"C# 3-4 <<".split(),
    *("to ord", "æ b  c", "a\u2028b", "c\x85d", "a \u2029 b"),
]
LETTERS = "ab æ😀#:'\"{}[],&*!|>%@`\\?-\u2028\x85\t\ufeff"
TEXT = st.text(LETTERS, max_size=8)
LINE = st.text(LETTERS, max_size=8).map(lambda text: "x" + text.replace("\t", " ").rstrip() + "y")
COMMENT = st.text(LETTERS, max_size=6).map(lambda text: "#" + text)
KEYS = ["a", "b-c", "æøå", "e\u0301t", "010", "no", "to ord", "x#y", "😀", "kind", "", "- a", "#c"]


@dataclass
class Written:
    """A document: its text, the data it holds, its comments, and the raw text of every leaf."""

    text: str = ""
    data: dict[str, Any] = field(default_factory=dict)
    comments: list[str] = field(default_factory=list)


@st.composite
def documents(draw: st.DrawFn) -> Written:
    """A document; its line ends, byte order mark and last line end differ too."""
    written = Written()
    writer = _Writer(draw, written)
    writer.comment_lines(0)
    written.text += "anker: &anker {x: [1, ø]}\n"
    written.data["anker"] = {"x": ["1", "ø"]}
    written.data |= writer.block_mapping(0)
    written.text += "sidste: ø" + writer.comment()
    written.data["sidste"] = "ø"
    written.text += draw(st.sampled_from(["", "\n", "\n\n", "\n...\n"]))
    written.text = written.text.replace("\n", draw(st.sampled_from(["\n", "\r\n", "\r"])))
    return written


class _Writer:
    """Writes random values at the end of a text; each method says what it wrote."""

    def __init__(self, draw: st.DrawFn, written: Written) -> None:
        self.draw = draw
        self.written = written

    def write(self, text: str) -> None:
        self.written.text += text

    def one_of(self, *choices: Any) -> Any:
        return self.draw(st.sampled_from(choices))

    def comment(self, *before: str) -> str:
        if self.one_of(0, 1, 2):
            return ""
        self.written.comments.append(self.draw(COMMENT))
        between: str = self.one_of(*before or (" ", "  ", "\t"))
        return between + self.written.comments[-1]

    def comment_lines(self, indent: int) -> None:
        for _each in range(self.one_of(0, 0, 0, 1, 2)):
            self.written.comments.append(self.draw(COMMENT))
            self.write(" " * indent + self.written.comments[-1] + self.one_of("\n", "\n\n"))

    def keys(self) -> list[str]:
        return self.draw(st.lists(st.sampled_from(KEYS), min_size=1, max_size=3, unique=True))

    def key(self, key: str) -> str:
        forms = ["'{}'", '"{}"'] if key in {"", "- a", "#c"} else ["{}", "{}", "'{}'", '"{}"']
        self.write(self.one_of(*forms).format(key) + self.one_of("", "", " ") + ":")
        return unicodedata.normalize("NFC", key)

    def block_mapping(self, indent: int, *, first_inline: bool = False) -> dict[str, Any]:
        data = {}
        for number, key in enumerate(self.keys()):
            if number or not first_inline:
                self.comment_lines(indent)
                self.write(" " * indent)
            name = self.key(key)
            data[name] = self.block_value(indent, in_mapping=True)
        return data

    def block_sequence(self, indent: int, *, first_inline: bool = False) -> list[Any]:
        data = []
        for number in range(self.one_of(1, 2, 3)):
            if number or not first_inline:
                self.comment_lines(indent)
                self.write(" " * indent)
            self.write("-")
            data.append(self.block_value(indent, in_mapping=False))
        return data

    def block_value(self, indent: int, *, in_mapping: bool) -> Any:
        deep = 8
        kind = self.one_of("scalar", "scalar", "flow", "lines", "empty", "mapping", "sequence")
        if kind in {"mapping", "sequence"} and indent < deep:
            return self.nested(kind, indent, in_mapping=in_mapping)
        if kind == "lines":
            return self.lines(indent)
        if kind == "empty":
            self.write(self.comment(" ") + "\n")  # no tab follows a hyphen
            return None
        self.write(self.one_of(" ", "  "))
        value = self.flow(indent) if kind == "flow" else self.scalar(flow=False)
        self.write(self.comment() + "\n")
        return value

    def nested(self, kind: str, indent: int, *, in_mapping: bool) -> Any:
        write = self.block_mapping if kind == "mapping" else self.block_sequence
        if not in_mapping and self.one_of(0, 1):  # - key: value
            self.write(" ")
            return write(indent + 2, first_inline=True)
        self.write(self.comment(" ") + "\n")
        step = self.one_of(0, 2) if kind == "sequence" and in_mapping else self.one_of(1, 2, 3)
        return write(indent + step)

    def lines(self, indent: int) -> str:
        style = self.one_of("|", "|-", "|+", ">-", ">")
        lines = self.draw(st.lists(LINE, min_size=1, max_size=3))
        self.write(" " + style + self.comment() + "\n")
        inner = " " * (indent + self.one_of(1, 2, 4))
        self.write("".join(f"{inner}{line}\n" for line in lines))
        text = (" " if style[0] == ">" else "\n").join(lines)
        return text if style.endswith("-") else text + "\n"

    def flow(self, indent: int) -> Any:
        items = [self.flow_item, self.flow_item][: self.one_of(0, 1, 2)]
        if self.one_of(0, 1):
            self.write("[")
            found = [item(indent, last=at == len(items) - 1) for at, item in enumerate(items)]
            self.write("]")
            return found
        data = {}
        self.write("{")
        keys = self.keys()
        for at, key in enumerate(keys):
            name = self.key(key)
            self.write(" ")
            data[name] = self.flow_item(indent, last=at == len(keys) - 1)
        self.write("}")
        return data

    def flow_item(self, indent: int, *, last: bool) -> Any:
        value = self.flow(indent) if not self.one_of(0, 1, 2) else self.scalar(flow=True)
        if not last:
            self.write(",")
            self.write(self.comment() + "\n" + " " * (indent + 4) if self.one_of(0, 1) else " ")
        return value

    def scalar(self, *, flow: bool) -> Any:
        style = self.one_of("plain", "plain", "single", "double", "alias")
        if style == "alias":
            self.write("*anker" + (" " if flow else ""))
            return {"x": ["1", "ø"]}
        if style == "plain":
            text = self.draw(st.sampled_from(PLAIN))
            self.write(text)
            return None if text == "~" else text
        text = self.draw(TEXT)
        if style == "single":
            self.write("'" + text.replace("'", "''") + "'")
        else:
            self.write('"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"')
        return text
