"""The colours and fonts that our Word files name by their use."""

from tools.letterhead.package import W

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_COLOURS = {
    "dk1": "1B2A2D", "lt1": "FFFFFF", "dk2": "33454A", "lt2": "F0F4F3",
    "accent2": "8A4510", "accent3": "3F7D58", "accent4": "6B5B95", "accent5": "A23B4A",
    "accent6": "55666A", "hlink": "0B5563", "folHlink": "55666A",
}  # fmt: skip
_FONT = "Calibri"


def theme(accent: str) -> str:
    """word/theme/theme1.xml."""
    colours = {**_COLOURS, "accent1": accent, "hlink": accent}
    order = [*list(_COLOURS)[:4], "accent1", *list(_COLOURS)[4:]]
    told = "".join(f'<a:{key}><a:srgbClr val="{colours[key]}"/></a:{key}>' for key in order)
    font = f'<a:latin typeface="{_FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'<a:theme xmlns:a="{_DRAWING}" name="PLF"><a:themeElements>'
        f'<a:clrScheme name="PLF">{told}</a:clrScheme><a:fontScheme name="PLF">'
        f"<a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="PLF"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{line * 3}</a:lnStyleLst><a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def fonts() -> str:
    """word/fontTable.xml: what to take where a computer does not have the font."""
    named = (
        (_FONT, "Carlito", "020F0502020204030204", "swiss", "variable"),
        ("Consolas", "DejaVu Sans Mono", "020B0609020204030204", "modern", "fixed"),
    )
    told = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:panose1 w:val="{panose}"/>'
        f'<w:charset w:val="00"/><w:family w:val="{family}"/><w:pitch w:val="{pitch}"/></w:font>'
        for name, other, panose, family, pitch in named
    )
    return f"<w:fonts {W}>{told}</w:fonts>"
