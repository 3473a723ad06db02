"""Typst alone: the page that lies in a folder, to a PDF on standard output."""

import sys
from pathlib import Path

import typst

folder = Path(sys.argv[1])
sys.stdout.buffer.write(
    typst.compile(
        str(folder / "main.typ"),
        root=str(folder),
        font_paths=typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=[str(folder / "fonts")],
        ),
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards=["ua-1", "a-2a"],
        timestamp=1577836800,
    )
)
