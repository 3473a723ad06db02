"""templates/shared/letterhead-example.docx: how a municipality's letterhead may look."""

from tools.letterhead.built_in import TAB, page_of_pages, paragraph, run, section, shared
from tools.letterhead.package import W

_GREEN = "2F6B3C"
_BIG = '<w:sz w:val="30"/>'
_LOGO = (
    f'<w:b/><w:color w:val="FFFFFF"/>{_BIG}<w:shd w:val="clear" w:color="auto" w:fill="{_GREEN}"/>'
)
_NAME = f'<w:b/><w:color w:val="{_GREEN}"/>{_BIG}'
_HEADER = '<w:headerReference w:type="default" r:id="header1"/>'


def parts() -> dict[str, str]:
    """The parts of the file by name."""
    body = f"{paragraph('{{p content }}')}{section(_HEADER, top=2041)}"
    return shared(_GREEN) | {
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
        "word/header1.xml": f"<w:hdr {W}>{_header()}</w:hdr>",
        "word/footer1.xml": f"<w:ftr {W}>{_footer()}</w:ftr>",
    }


def _header() -> str:
    """The logo, drawn with letters, and whose document it is."""
    logo = f"{run(' EK ', _LOGO)}{run('  Eksempelkommune', _NAME)}"
    return paragraph(f"{logo}{TAB}{run('Børn og Skole')}", "Header")


def _footer() -> str:
    """Where the invented municipality lives, and the page."""
    left = "Eksempelkommune · Rådhuspladsen 1 · Eksempelby · eksempelkommune.example"
    title = run("{{ document.name }}: {{ document.title }}")
    return paragraph(title, "Footer") + paragraph(f"{run(left)}{TAB}{page_of_pages()}", "Header")
