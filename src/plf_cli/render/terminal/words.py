"""Words of an outline -> text for a terminal; what rich would take for its own stays as it is."""

from itertools import groupby

from rich.text import Text

from plf_cli.render.addresses import is_told
from plf_cli.render.elements import Run, Sign, Words, text_of
from plf_cli.render.markdown import printable

_SIGNS = {
    True: {Sign.BREAK: "\n", Sign.BLANK: "_" * 10, Sign.BOX: "\N{BALLOT BOX}"},
    False: {Sign.BREAK: "\n", Sign.BLANK: "_" * 10, Sign.BOX: "[ ]"},
}
_PLAIN = str.maketrans({"\N{NO-BREAK SPACE}": " ", "\N{SOFT HYPHEN}": None, "\t": " ", "\n": " "})


def shown(words: Words, style: str = "none", *, unicode: bool = True) -> Text:
    """The words with their looks; an address that they do not show stands behind them."""
    text = Text(style=style, overflow="fold")
    for address, run in groupby(words, lambda one: getattr(one, "link", "")):
        told = list(run)
        for one in told:
            if isinstance(one, Sign):
                text.append(_SIGNS[unicode][one])
            else:
                text.append(_plain(one.text), _looks(one))
        if address and not is_told(address, text_of(tuple(told))):
            text.append(f" ({_plain(address).removeprefix('mailto:')})", "dim")
    return text


def _plain(text: str) -> str:
    return printable(text).translate(_PLAIN)


def _looks(one: Run) -> str:
    looks = {"bold": one.strong or one.code, "italic": one.emphasis, "underline": bool(one.link)}
    return " ".join(name for name, has in looks.items() if has)
