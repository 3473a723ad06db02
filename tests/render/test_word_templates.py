"""Somebody's Word file as a template: what it may do, and what it is told where it may not."""

import contextlib
import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import pytest

from plf_cli.render.faults import TemplateFault
from plf_cli.render.word import letterhead as find
from tests import agendas
from tests.render.word import agenda, body, changed, letterhead, parts, read, texts, word

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def fault(file: Path) -> TemplateFault:
    with pytest.raises(TemplateFault) as caught:
        word("<p>a</p>", file)
    assert caught.value.file == str(file)
    return caught.value


@pytest.mark.parametrize(
    ("paragraphs", "line", "message"),
    [
        (["a", "b {{ agenda.titel }}", "{{p content }}"], 2,
            "“titel” is not known here. Did you mean “title”?"),
        (["{{p content }}", "{{ agnda.title }}"], 2, "Did you mean “agenda”?"),
        (["{%p for day in agenda.days %}", "{{ day.titl }}", "{%p endfor %}"], 2,
            "“titl” is not known here. Did you mean “title”?"),
        (["{{ agenda.title }} {{ agenda.titel }}"], 1, "The tag is {{ agenda.titel }}."),
        (["{{ contnt }}"], 1, "Did you mean “content”?"),
        (["{{ agenda.title|xyz }}"], 1, "There is no filter “xyz”."),
        (["a {{p content }} b"], 1, "{{p content }} must stand alone"),
        (["{{ agenda.title"], 0, "The tag {{ agenda.title does not end in its paragraph."),
        (["{{ agenda", ".title }}"], 0, "does not end in its paragraph"),
        (["ingenting"], 0, "It holds no tag. Write {{p content }} where the document goes"),
        ([], 0, "It holds no tag."),
        (["{{p agenda.title }}"], 1, "begins with {{, not with {{p: {{p agenda.title }}"),
        (["a", "{{r agenda.title }}", "{{p content }}"], 2, "not with {{r: {{r agenda.title }}"),
        (["{% for day in agenda.days %}", "a"], 1, "The tag “for” is not closed."),
        (["{{ agenda.__class__.__mro__ }}"], 1, "“__class__” is unsafe"),
        (["{% include 'x' %}"], 1, "There is no template “x”."),
        (["{{ 'a' * 10 ** 9 }}"], 1, "The template makes too much text."),
        (["{{ '<w:p>'|safe }}"], 0, "There is no filter “safe”."),
        (["{{ agenda.title|safe }}"], 1, "There is no filter “safe”."),
        (["{% filter safe %}a{% endfilter %}"], 1, "There is no filter “safe”."),
        (["{%p endif %}", "{{p content }}"], 1, "“endif” ends nothing here."),
        (["{%p else %}", "{{p content }}"], 1, "“else” belongs to nothing here."),
        (["{%p if 1 %}", "{%p endfor %}"], 2, "“endfor” cannot come here: “if” is not closed"),
        (["{%p if false %}", "{{p content }}", "{%p endif %}"], 2,
            "A condition leaves out the place for the document: {{p content }}"),
        (["{{ 1 }}" * 2001], 0, "It holds too many tags."),
    ],
)  # fmt: skip
def test_wrong_tags(tmp_path: Path, paragraphs: list[str], line: int, message: str) -> None:
    found = fault(letterhead(tmp_path, *paragraphs))
    assert message in found.message
    assert found.line == line


@pytest.mark.usefixtures("danish")
def test_in_danish(tmp_path: Path) -> None:
    found = fault(letterhead(tmp_path, "{{ agenda.titel }}", "{{p content }}"))
    assert "Mente du »title«?" in found.message


def test_loops_over_paragraphs_and_rows(tmp_path: Path) -> None:
    file = letterhead(tmp_path, "{%p for day in agenda.days %}", "{{ day.label }}", "{%p endfor %}")
    made = docx.Document(str(file))
    table = made.add_table(rows=3, cols=2)
    rows = (("{%tr for day in agenda.days %}", ""), ("{{ day.label }}", "{{ day.title }}"),
            ("{%tr endfor %}", ""))  # fmt: skip
    for row, told in enumerate(rows):
        for column, text in enumerate(told):
            table.cell(row, column).text = text
    made.save(str(file))
    days = agendas.view("proeve-2027").days
    content = word("", file)
    assert texts(content) == [day.label for day in days]
    assert [row.cells[1].text for row in read(content).tables[0].rows] == [
        day.title for day in days
    ]


def test_what_loops_leave_behind_is_mended(tmp_path: Path) -> None:
    file = letterhead(tmp_path, "{{p content }}")
    made = docx.Document(str(file))
    for rows in (3, 1):
        made.add_table(rows=rows, cols=1)
    for row, text in enumerate(("{%tr for day in () %}", "{{ day.label }}", "{%tr endfor %}")):
        made.tables[0].cell(row, 0).text = text
    made.tables[1].cell(0, 0).text = "{%p if false %}"
    made.tables[1].cell(0, 0).add_paragraph("{%p endif %}")
    made.save(str(file))
    (table,) = read(word("", file)).tables
    assert len(table.cell(0, 0).paragraphs) == 1


def test_the_document_in_a_cell_is_as_wide_as_that(tmp_path: Path) -> None:
    file = letterhead(tmp_path, "a")
    made = docx.Document(str(file))
    made.add_table(rows=1, cols=2).cell(0, 1).text = "{{p content }}"
    made.save(str(file))
    content = word("<table><tr><td>b</td></tr></table>", file)
    outer, inner = 8640 // 2, 8640 // 2 - 220
    assert f'<w:gridCol w:w="{outer}"/>' in body(content)
    assert f'<w:gridCol w:w="{inner}"/>' in body(content)


def test_header_and_footer_have_tags(tmp_path: Path) -> None:
    file = letterhead(tmp_path, "{{p content }}")
    made = docx.Document(str(file))
    made.sections[0].header.paragraphs[0].text = "{{ document.title }}"
    made.sections[0].footer.paragraphs[0].text = "{{ agenda.titel }}"
    made.save(str(file))
    assert "Did you mean “title”?" in fault(file).message
    made.sections[0].footer.paragraphs[0].text = "{{ labels.page }}"
    made.save(str(file))
    (section,) = read(word("", file)).sections
    assert section.header.paragraphs[0].text == agendas.view("proeve-2027").title
    assert section.footer.paragraphs[0].text == "Side"


def test_words_that_word_cut_into_pieces(tmp_path: Path) -> None:
    file = letterhead(tmp_path, "{{p content }}")
    made = docx.Document(str(file))
    paragraph = made.add_paragraph("{")
    for piece in ("{ ", "document", ".ti", "tle }", "}"):
        paragraph.add_run(piece).italic = True
    made.save(str(file))
    assert texts(word("", file))[-1] == agendas.view("proeve-2027").title


def test_a_word_template_will_do(tmp_path: Path) -> None:
    file = letterhead(tmp_path, "{{p content }}")
    types = parts(file.read_bytes())["[Content_Types].xml"]
    changed(
        file, {"[Content_Types].xml": types.replace(b"document.main+xml", b"template.main+xml")}
    )
    assert texts(word("<p>a</p>", file)) == ["Titel", "a"]


def test_a_letterhead_without_lists_theme_or_properties(tmp_path: Path) -> None:
    file = letterhead(tmp_path, "{{p content }}")
    inside = parts(file.read_bytes())
    without = {"word/numbering.xml": b"numbering", "docProps/core.xml": b"core-properties",
               "word/theme/theme1.xml": b"theme"}  # fmt: skip
    replaced: dict[str, bytes | None] = dict.fromkeys(without)
    for name in ("[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels"):
        told = inside[name]
        for word_ in without.values():
            told = b">".join(one for one in told.split(b">") if word_ not in one)
        replaced[name] = told
    changed(file, replaced)
    made = agenda("proeve-2027", file)
    assert made == agenda("proeve-2027", file)
    assert "abstractNum" in parts(made)["word/numbering.xml"].decode()
    assert read(made).core_properties.title == agendas.view("proeve-2027").title


def relation(kind: str, target: str, *, inside: bool = False) -> bytes:
    mode = "Internal" if inside else "External"
    return (
        f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId99" Type="{RELATIONS}/{kind}" '
        f'Target="{target}" TargetMode="{mode}"/></Relationships>'
    ).encode()


def in_text(text: str, tag: str) -> bytes:
    return f'<w:ftr xmlns:w="{MAIN}"><{tag}>{text}</{tag}></w:ftr>'.encode()


def field(text: str) -> bytes:
    run = "<w:r><w:{}/></w:r>"
    pieces = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in text)
    begin, end = (run.format(f'fldChar w:fldCharType="{kind}"') for kind in ("begin", "end"))
    return f'<w:ftr xmlns:w="{MAIN}"><w:p>{begin}{pieces}{end}</w:p></w:ftr>'.encode()


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("word/vbaProject.bin", b"x", "It holds macros or controls."),
        ("word/activeX/activeX1.xml", b"<x/>", "It holds macros or controls."),
        ("word/embeddings/oleObject1.bin", b"x", "It holds macros or controls."),
        ("word/extra.xml", b"<!DOCTYPE x><x/>", "“word/extra.xml” is no part that Word makes."),
        ("word/extra.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "is no part that Word"),
        ("word/extra.xml", '<?xml version="1.0" encoding="UTF-16"?><x/>'.encode("utf-16"),
            "is no part that Word makes."),
        ("word/extra.xml", b"<x>", "is no part that Word makes."),
        ("word/extra.xml", b'<x xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"/>',
            "Strict Open XML"),
        ("word/_rels/extra.xml.rels", relation("image", "http://example.org/a.png"),
            "It refers to something outside of it: image."),
        ("word/_rels/extra.xml.rels", relation("oleObject", "file:///a"), "oleObject"),
        ("word/_rels/extra.xml.rels", relation("hyperlink", "file:///etc/passwd"), "hyperlink"),
        ("word/extra.XML", field("INCLUDETEXT /etc/passwd"), "the field INCLUDETEXT"),
        ("word/_rels/extra.xml.rels", relation("aFChunk", "a.html", inside=True),
            "It holds another document."),
        ("word/_rels/extra.xml.rels", relation("oleObject", "a.bin", inside=True), "macros or"),
        ("word/extra.xml", f'<w:x xmlns:w="{MAIN}"><w:altChunk/></w:x>'.encode(),
            "It holds another document."),
        ("word/extra.xml", in_text("{{ document.title }}", "w:x"), "A tag may stand in a text"),
        ("word/extra.xml", in_text("{{ document.title }}", "w:delText"), "in a text only"),
        ("word/extra.xml", in_text("{ x", "w:instrText"), "in a text only"),
        ("word/extra.xml", f'<w:x xmlns:w="{MAIN}" w:y="{{{{ document.title }}}}"/>'.encode(),
            "A tag may stand in a text only, not in a field or a property: {{ document.title }}"),
        ("word/document.xml", b"<x/>", "It holds no tag."),
        ("word/document.xml", None, "It cannot be read as a Word document."),
        ("[Content_Types].xml", None, "It is no Word document."),
    ],
)  # fmt: skip
def test_what_must_not_be_there(
    tmp_path: Path, name: str, content: bytes | None, message: str
) -> None:
    assert (
        message in fault(changed(letterhead(tmp_path, "{{p content }}"), {name: content})).message
    )


BEGIN, END = (f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("begin", "end"))
SAYS = "<w:instrText>{}</w:instrText>".format
BOX = "<w:txbxContent>{}</w:txbxContent>".format


@pytest.mark.parametrize(
    ("pieces", "named"),
    [
        (f"{SAYS('INCLUDETEXT x')}", "INCLUDETEXT"),
        (f"{BEGIN}{SAYS('INCLUDE')}{SAYS('TEXT x')}", "INCLUDETEXT"),
        (f"{BEGIN}{SAYS(' dde')}{SAYS('auto x ')}{END}", "DDEAUTO"),
        (f"{BEGIN}{BEGIN}{SAYS('TITLE')}{END}{SAYS('TEXT x')}{END}", "TEXT"),
        (f"{BEGIN}{SAYS('INCLUDE')}{BEGIN}{SAYS('TITLE')}{END}{END}", "INCLUDE"),
        (f"{BEGIN}{BOX(SAYS('PAGE '))}{SAYS('LINK x')}{END}", "LINK"),
        (f"{BEGIN}{BOX(END)}{SAYS('LINK x')}{END}", "LINK"),
        (f"{BEGIN}{SAYS('IF 1 = 1 ')}{BEGIN}{SAYS('RD x')}{END}{END}", "RD"),
        ('<w:fldSimple w:instr=" PRINT x "/>', "PRINT"),
        *((f"{BEGIN}{SAYS(text)}{END}", text.split()[0]) for text in (
            "HTMLCONTROL x", "AUTOTEXT x", "FILLIN x", "ASK x", "MACROBUTTON x", "X", "\\s",
            'HYPERLINK "file:///c:/x"', 'HYPERLINK "\\\\evil\\s"', "HYPERLINK \\\\evil\\s",
            'HYPERLINK "https://a.dk" "file:///c:/x"', "HYPERLINK javascript:a", "HYPERLINK a.exe",
            'HYPERLINK \\l "a\\" \\o " file:///c:/x \\o "',
        )),
        (f'{BEGIN}{SAYS("HYPERLINK ")}{BEGIN}{SAYS("REF a")}{END}{END}', "HYPERLINK"),
    ],
)  # fmt: skip
def test_fields_that_may_do_something(tmp_path: Path, pieces: str, named: str) -> None:
    content = f'<w:ftr xmlns:w="{MAIN}"><w:p><w:r>{pieces}</w:r></w:p></w:ftr>'.encode()
    file = changed(letterhead(tmp_path, "{{p content }}"), {"word/extra.xml": content})
    told = "?" if named == "\\s" else named
    assert f"It holds the field {told}, which may fetch or run" in fault(file).message


AS_TEXT = "{% raw %}{{ </w:t></w:r>MARKUP<w:r><w:t> }}{% endraw %}"
"""What docxtpl takes for a tag, and turns into markup."""


@pytest.mark.parametrize(
    ("markup", "message"),
    [
        ("<w:fldSimple w:instr='DDE x'/>", "It holds the field DDE,"),
        ("<w:r><w:instrText>LINK x</w:instrText></w:r>", "It holds the field LINK,"),
        ("<w:altChunk/>", "It holds another document."),
    ],
)
def test_what_tags_must_not_make(tmp_path: Path, markup: str, message: str) -> None:
    file = letterhead(tmp_path, AS_TEXT.replace("MARKUP", markup), "{{p content }}")
    assert message in fault(file).message


def test_tags_in_headers_alone_are_not_enough(tmp_path: Path) -> None:
    file = letterhead(tmp_path, "Hello")
    made = docx.Document(str(file))
    made.sections[0].footer.paragraphs[0].text = "{{ labels.page }}"
    made.save(str(file))
    assert fault(file).message.startswith("Its text holds no tag. Write {{p content }}")


def test_a_letterhead_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plf_cli.render.templates.meter.SECONDS", 0.2)
    loop = "{% for a in range(100000) %}{% for b in range(100000) %}{% endfor %}{% endfor %}"
    assert "runs too long" in fault(letterhead(tmp_path, loop)).message


def test_where_nobody_may_look_for_a_letterhead(tmp_path: Path) -> None:
    assert find([tmp_path]) is None
    (tmp_path / "shared").symlink_to(tmp_path / "shared")
    with pytest.raises(TemplateFault, match="The file cannot be read"):
        find([tmp_path])


LOOKING = """
import pathlib, sys
from plf_cli.render.word import TemplateFault, letterhead
try:
    letterhead([pathlib.Path(sys.argv[1])])
except TemplateFault as fault:
    print(fault.message)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there, a folder is closed in another way")
def test_a_folder_of_templates_that_may_not_be_read(tmp_path: Path) -> None:
    folder = tmp_path / "templates"
    folder.mkdir(mode=0)
    command = [sys.executable, "-c", LOOKING, str(folder)]
    if os.geteuid() == 0:  # who may do anything may read anything
        command = ["setpriv", "--bounding-set=-all", "--inh-caps=-all", *command]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    folder.chmod(0o700)
    if done.returncode and os.geteuid() == 0:
        pytest.skip("here is no way to lay down root's rights")
    assert done.stdout == "The file may not be read.\n"


def test_a_folder_by_the_name_of_a_letterhead_is_told(tmp_path: Path) -> None:
    file = tmp_path / "shared" / "document.docx"
    file.mkdir(parents=True)
    assert find([tmp_path]) == file


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("word/_rels/extra.xml.rels", relation("hyperlink", "https://example.org/LINK")),
        ("word/extra.xml", field(' HYPERLINK "https://example.org/LINK" ')),
        ("word/extra.xml", field(' HYPERLINK "mailto:a@example.org" \\o "Skriv \\ her" \\h')),
        ("word/extra.xml", field(' HYPERLINK \\l "_Toc1" ')),
        ("word/extra.xml", field("PAGE")),
        ("word/extra.xml", field(" page \\* MERGEFORMAT ")),
        ("word/extra.xml", field("=1+1")),
        ("word/extra.xml", field(' TOC \\o "1-3" \\h \\z ')),
        ("word/extra.xml", field("")),
        ("word/extra.xml", b"<x a='{\"b\":{}}'/>"),
    ],
)
def test_what_may_be_there(tmp_path: Path, name: str, content: bytes) -> None:
    assert word("", changed(letterhead(tmp_path, "{{p content }}"), {name: content}))


def test_a_part_is_named_as_what_it_is(tmp_path: Path) -> None:
    file = letterhead(tmp_path, "{{p content }}")
    types = parts(file.read_bytes())["[Content_Types].xml"].decode()
    odd = '<Override PartName="/word/a.bin" ContentType="application/x+xml"/></Types>'
    changed(file, {"[Content_Types].xml": types.replace("</Types>", odd).encode()})
    assert "Its part “/word/a.bin” is no part that Word makes." in fault(file).message


def test_a_mail_merge_is_left_out(tmp_path: Path) -> None:
    file = letterhead(tmp_path, "{{p content }}")
    merge = '<w:mailMerge><w:connectString w:val="Data Source=S"/></w:mailMerge></w:settings>'
    settings = parts(file.read_bytes())["word/settings.xml"].decode()
    changed(file, {"word/settings.xml": settings.replace("</w:settings>", merge).encode()})
    assert b"connectString" in parts(file.read_bytes())["word/settings.xml"]
    assert b"connectString" not in parts(word("", file))["word/settings.xml"]


def test_the_path_of_the_template_that_word_used_is_left_out(tmp_path: Path) -> None:
    file = letterhead(tmp_path, "{{p content }}")
    settings = parts(file.read_bytes())["word/settings.xml"].decode()
    attached = f'<w:attachedTemplate xmlns:r="{RELATIONS}" r:id="rId99"/>'
    at = settings.index(">", settings.index("<w:settings")) + 1
    changed(
        file,
        {
            "word/settings.xml": f"{settings[:at]}{attached}{settings[at:]}".encode(),
            "word/_rels/settings.xml.rels": relation("attachedTemplate", "file:///S:/Brev.dotx"),
        },
    )
    made = parts(word("", file))
    assert b"attachedTemplate" not in b"".join(made.values())
    assert b"Brev.dotx" not in b"".join(made.values())


def zipped(**entries: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in entries.items():
            file.writestr(name, content)
    return target.getvalue()


TYPES = b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "It is no Word document. In Word, save it as"),
        (b"PK\x03\x04", "It is no Word document."),
        ("Kære {{ navn }}".encode(), "It is no Word document."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "an old .doc file or protected"),
        (zipped(mimetype=b"application/vnd.oasis.opendocument.text"), "It is no Word document."),
        (zipped(**{"[Content_Types].xml": TYPES, "word/a.xml": bytes(40_000_000)}),
            "It is larger unpacked than a letterhead can be."),
        (zipped(**{"[Content_Types].xml": TYPES, "word/a.png": bytes(40_000_000)}),
            "It is larger unpacked than a letterhead can be."),
        (zipped(**{"[Content_Types].xml": TYPES}, **{f"word/{at}": b"" for at in range(600)}),
            "It is larger unpacked than a letterhead can be."),
    ],
)  # fmt: skip
def test_what_is_no_word_document(tmp_path: Path, content: bytes, message: str) -> None:
    file = tmp_path / "brev.docx"
    file.write_bytes(content)
    assert message in fault(file).message


def test_a_broken_or_protected_file(tmp_path: Path) -> None:
    file = letterhead(tmp_path, "{{p content }}")
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2])
    assert "It is no Word document." in fault(file).message
    at = whole.index(b"PK\x01\x02") + 8
    file.write_bytes(whole[:at] + b"\x01" + whole[at + 1 :])
    assert "It is protected by a password." in fault(file).message
    middle = len(whole) // 3
    file.write_bytes(whole[:middle] + bytes(200) + whole[middle + 200 :])
    fault(file)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert fault(tmp_path / "brev.docx").message == "The file does not exist."
    assert "It is no Word document." in fault(tmp_path).message


def test_half_a_letterhead_never_fails_otherwise(tmp_path: Path) -> None:
    file = letterhead(tmp_path, "{{p content }}", "{{ document.title }}")
    whole = parts(file.read_bytes())
    named = b"<?xml version='1.0'?><x xmlns='urn:x'>{{ y }}</x>"
    for name in whole:
        for broken in (None, b"", b"<x/>", named):
            changed(file, {**whole, name: broken})
            with contextlib.suppress(TemplateFault):
                word("", file)
