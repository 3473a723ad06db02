"""What blocks are written on, where they stand on it, and a single paragraph."""

from dataclasses import dataclass

from plf_cli.render.word.words import Ink


@dataclass(slots=True)
class Sheet:
    """What all blocks are written on; ``turn``: the next paragraph begins a new page.

    ``ours``: it is on paper of ours, where a heading at the head of a page has no rule above it.
    """

    ink: Ink
    ours: bool = False
    turn: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands: the room in twips, the depth in lists, the looks of a cell."""

    width: int
    height: int  # of the page
    depth: int = 0
    cover: bool = False
    cell: str = ""  # the style of its paragraphs; empty outside of tables
    right: bool = False
    colour: str = ""
    keep: bool = False  # with what follows
    wide: bool = False  # the page is


def paragraph(  # noqa: PLR0913 - each is a property of the paragraph
    sheet: Sheet,
    place: Place,
    style: str,
    inside: str,
    *,
    number: tuple[str, int] | None = None,
    line: int = 0,
    left: int = 0,
) -> str:
    """A paragraph; ``number`` is a list and a level in it, ``line`` where a line to write on ends.

    ``left`` is how far the whole of it is set in.
    """
    turn, sheet.turn = sheet.turn and not place.cell, sheet.turn and bool(place.cell)
    properties = (
        f'<w:pStyle w:val="{sheet.ink.styles.id_of(style)}"/>',
        "<w:keepNext/>" if place.keep else "",
        "<w:pageBreakBefore/>" if turn else "",
        f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>'
        if number
        else "",
        '<w:pBdr><w:top w:val="nil"/></w:pBdr>' if turn and sheet.ours else "",
        f'<w:tabs><w:tab w:val="right" w:leader="underscore" w:pos="{line}"/></w:tabs>'
        if line
        else "",
        '<w:spacing w:before="0"/>' if turn and sheet.ours else "",
        f'<w:ind w:left="{left}" w:firstLine="0"/>' if left else "",
        '<w:jc w:val="right"/>' if place.right else "",
    )
    return f"<w:p><w:pPr>{''.join(properties)}</w:pPr>{inside}</w:p>"
