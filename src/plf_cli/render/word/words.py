"""Words -> the runs of a paragraph."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from plf_cli.render.elements import Run, Sign, Words
from plf_cli.render.word.styles import Styles
from plf_cli.render.word.xml import OFFICE, attribute, code_of, run

_BREAK, _TAB = "<w:r><w:br/></w:r>", "<w:r><w:tab/></w:r>"
_LINE = "_" * 16  # within a sentence; at its end the line goes on to the margin
_BOX = "\N{BALLOT BOX}"
_CLOCKS = re.compile(r"(?<=\d[.:]\d\d)-(?=\d{1,2}[.:]\d\d)")
_SYMBOLS = '<w:rFonts w:ascii="Segoe UI Symbol" w:hAnsi="Segoe UI Symbol" w:cs="Segoe UI Symbol"/>'


@dataclass(frozen=True, slots=True)
class Ink:
    """What runs are written with: the styles, and who knows the id of an address."""

    styles: Styles
    link: Callable[[str], str]


def runs(ink: Ink, words: Words, colour: str = "") -> str:
    """The runs; a line to write on at the very end is a tab with a leader."""
    told = [
        _sign(one, last=at == len(words) - 1) if isinstance(one, Sign) else _run(ink, one, colour)
        for at, one in enumerate(words)
    ]
    return "".join(told)


def ends_in_line(words: Sequence[Run | Sign]) -> bool:
    """Whether the paragraph ends in a line to write on."""
    return bool(words) and words[-1] is Sign.BLANK


def term(ink: Ink, words: Words) -> str:
    """The runs of a headword, and the way to what is told of it."""
    style = f'<w:rStyle w:val="{ink.styles.id_of("PLF Term")}"/>'
    return "".join(run(_whole(one.text), style) for one in words if isinstance(one, Run)) + _TAB


def _run(ink: Ink, one: Run, colour: str) -> str:
    style = "Hyperlink" if one.link else "PLF Code" if one.code else ""
    like = (
        (f'<w:rStyle w:val="{ink.styles.id_of(style)}"/>' if style else "")
        + ("<w:b/><w:bCs/>" if one.strong else "")
        + ("<w:i/><w:iCs/>" if one.emphasis else "")
        + (f'<w:color w:val="{colour}"/>' if colour else "")
        + (f"<w:lang w:val={attribute(code_of(one.language))}/>" if one.language else "")
    )
    made = run(_whole(one.text), like)
    if not one.link or not made:
        return made
    return (
        f'<w:hyperlink xmlns:r="{OFFICE}" r:id={attribute(ink.link(one.link))}>{made}</w:hyperlink>'
    )


def _whole(text: str) -> str:
    """The text with its times unbroken: ``9.00-15.30``."""
    return _CLOCKS.sub("\N{NON-BREAKING HYPHEN}", text)


def _sign(sign: Sign, *, last: bool) -> str:
    if sign is Sign.BREAK:
        return _BREAK
    if sign is Sign.BOX:
        return run(_BOX, _SYMBOLS)
    return _TAB if last else run(_LINE)
