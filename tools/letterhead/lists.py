"""The bullets and numbers of our Word files."""

from collections.abc import Callable

from tools.letterhead.package import W
from tools.letterhead.styles import ACCENTED

_STEP = 320  # twips from a mark to its text, and from level to level
_BULLETS = "•\N{EN DASH}•"
_NUMBERS = ("decimal", "lowerLetter", "lowerRoman")


def numbering() -> str:
    """word/numbering.xml: bullets and numbers in texts (1, 2) and in tables (3, 4)."""
    kinds = [
        _kind(1, ("ListBullet", "ListBullet2", "ListBullet3"), _bullet, _STEP),
        _kind(2, ("ListNumber", "ListNumber2", "ListNumber3"), _number, _STEP),
        _kind(3, ("PLFTableBullet",), _bullet, _STEP * 2 // 3),
        _kind(4, ("PLFTableNumber",), _number, _STEP),
    ]
    uses = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        for number in range(1, len(kinds) + 1)
    )
    return f"<w:numbering {W}>{''.join(kinds)}{uses}</w:numbering>"


def _kind(number: int, styles: tuple[str, ...], mark: Callable[[int, str], str], step: int) -> str:
    levels = []
    for deep in range(3):
        style = f'<w:pStyle w:val="{styles[deep]}"/>' if deep < len(styles) else ""
        levels.append(
            f'<w:lvl w:ilvl="{deep}"><w:start w:val="1"/>{mark(deep, style)}<w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="{step * (deep + 1)}" w:hanging="{step}"/></w:pPr>'
            ""
            f"<w:rPr>{ACCENTED}</w:rPr></w:lvl>"
        )
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="504C460{number}"/>'
        f'<w:multiLevelType w:val="multilevel"/>{"".join(levels)}</w:abstractNum>'
    )


def _bullet(deep: int, style: str) -> str:
    return f'<w:numFmt w:val="bullet"/>{style}<w:lvlText w:val="{_BULLETS[deep]}"/>'


def _number(deep: int, style: str) -> str:
    return f'<w:numFmt w:val="{_NUMBERS[deep]}"/>{style}<w:lvlText w:val="%{deep + 1}."/>'
