"""PDF: tagged and archivable, the same bytes every time, whatever stands in the texts."""

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plf_cli import messages
from plf_cli.render.faults import TemplateFault
from plf_cli.render.pdf import Pdf, files, guard, render_pdf
from plf_cli.render.pdf.characters import DRAWN
from plf_cli.render.pdf.data import Telling
from plf_cli.resources import shipped
from plf_cli.views.agenda import AgendaView
from tests import agendas

BEGIN = '#import "/shared/page.typ": *\n#show: paper\n= A\n'
HOSTILE = '#import "x": * $x^2$ @ref <label> `#panic()` // {{ 7*7 }} <script> =1+1 \\ #(1 + 1)'


@pytest.fixture(autouse=True)
def _english() -> None:
    messages.use("en")


def told(command: str, pdf: bytes, folder: Path, *options: str) -> str:
    """What a program of poppler says of a PDF."""
    file = folder / "document.pdf"
    file.write_bytes(pdf)
    output = "-" if command == "pdftotext" else None
    words = [command, *options, str(file), *filter(None, [output])]
    return subprocess.run(words, capture_output=True, check=True).stdout.decode(errors="replace")


def text(pdf: bytes, folder: Path) -> str:
    """The words of a PDF in reading order, put together again where a line broke."""
    raw = told("pdftotext", pdf, folder)
    raw = re.sub("\u00ad\n|\u200b\n?", "", raw)
    return " ".join(raw.split())


def odd(words: str) -> AgendaView:
    """An agenda that says ``words`` everywhere."""
    view = agendas.view("proeve", day="start")
    rows = tuple(replace(row, title=words, text=words, lead=words) for row in view.days[0].rows)
    day = replace(
        view.days[0], label=words, title=words, purpose=words, text=words, bring=(words,), rows=rows
    )
    return replace(view, title=words, provider=words, days=(day,))


def template(folder: Path, words: str, name: str = "agenda/agenda.typ") -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(words, encoding="utf-8")
    return file


def fault(folder: Path) -> TemplateFault:
    with pytest.raises(TemplateFault) as caught:
        render_pdf("agenda", agendas.view("proeve"), [folder])
    return caught.value


@pytest.mark.parametrize("language", ["da", "en"])
def test_it_is_tagged_and_may_be_archived(tmp_path: Path, language: str) -> None:
    view = agendas.view("seminar-eksempel", language=language)
    pdf = render_pdf("agenda", view)
    info = told("pdfinfo", pdf, tmp_path)
    meta = told("pdfinfo", pdf, tmp_path, "-meta")
    assert re.search(rf"^Title: +{view.name} · {view.title}$", info, re.MULTILINE)
    assert re.search(rf"^Author: +{view.provider}$", info, re.MULTILINE)
    assert re.search(r"^Tagged: +yes$", info, re.MULTILINE)
    assert "pdfuaid:part>1<" in meta
    assert "pdfaid:part>2<" in meta
    assert "pdfaid:conformance>A<" in meta
    assert f"<rdf:li>{language}</rdf:li>" in meta
    shown = text(pdf, tmp_path)
    assert ("Side 1 af " if language == "da" else "Page 1 of ") in shown


def test_its_structure_is_that_of_the_document(tmp_path: Path) -> None:
    structure = told(
        "pdfinfo", render_pdf("agenda", agendas.view("proeve-2027")), tmp_path, "-struct"
    )
    view = agendas.view("proeve-2027")
    assert structure.count("\n  H1") == 1
    assert structure.count("\n  H2") == len(view.days)
    assert structure.count("THead") == sum(bool(day.rows) for day in view.days)
    assert structure.count("TH\n") + structure.count("TH ") >= 2
    assert "LBody" in structure


@pytest.mark.parametrize("ref", agendas.documents())
def test_it_tells_everything_in_reading_order(ref: str, tmp_path: Path) -> None:
    view = agendas.view(ref)
    shown = text(render_pdf("agenda", view), tmp_path)
    at = shown.index(view.name)
    for words in [view.title, *(words for day in view.days for words in titles(day.label, day))]:
        at = shown.find(" ".join(words.split()), at)
        assert at >= 0, words


def titles(label: str, day: object) -> list[str]:
    rows = getattr(day, "rows", ())
    return [label, *(part for row in rows for part in (row.time, row.title) if part)]


def test_the_same_bytes_also_in_another_process() -> None:
    pdf = render_pdf("agenda", agendas.view("proeve-2027"))
    assert render_pdf("agenda", agendas.view("proeve-2027")) == pdf
    program = (
        "import hashlib, sys; sys.path.insert(0, '.'); from tests import agendas\n"
        "from plf_cli.render.pdf import render_pdf\n"
        "sys.stdout.buffer.write(render_pdf('agenda', agendas.view('proeve-2027')))"
    )
    env = os.environ | {"TZ": "Pacific/Auckland", "SOURCE_DATE_EPOCH": "1", "PYTHONHASHSEED": "7"}
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, cwd=root, env=env
    )
    assert done.stdout == pdf


def test_a_guarded_template_gives_the_same_bytes(tmp_path: Path) -> None:
    source = shipped("templates") / "agenda" / "agenda.typ"
    template(tmp_path, source.read_text(encoding="utf-8"))
    view = agendas.view("proeve")
    assert render_pdf("agenda", view, [tmp_path]) == render_pdf("agenda", view)


def test_texts_are_never_read_as_typst(tmp_path: Path) -> None:
    pdf = render_pdf("agenda", odd(HOSTILE))
    shown = text(pdf, tmp_path)
    spaced = shown.replace("- ", "-")
    assert spaced.count("$x^2$ @ref <label>") >= 5
    assert "49" not in shown
    assert pdf.replaced == 0


@pytest.mark.parametrize(
    ("words", "shown", "replaced"),
    [
        ("a\u0308b", "äb", 0),
        ("Jesper \U0001f600 Hansen", "Jesper □ Hansen", 1),
        ("familie \U0001f468\u200d\U0001f469\u200d\U0001f467!", "familie □!", 1),
        ("flag \U0001f1e9\U0001f1f0", "flag □□", 2),
        ("مرحبا", "□□□□□", 5),
        ("中文", "□□", 2),
        ("\ufb01n", "fin", 0),
        ("Nguyễn Łukasz Čapek Şahin Țepeș", "Nguyễn Łukasz Čapek Şahin Țepeș", 0),
        ("☐ ☑ ☒ ✓ ● ■ ○ → ½ €", "☐ ☑ ☒ ✓ ● ■ ○ → ½ €", 0),
        ("a\u202eb\u2066c\u200fd\x1be\x00f\u00adg", "abcdefg", 0),
        ("✓\ufe0f x\u0302", "✓ x", 0),
        ("a\tb\u2028c", "a b c", 0),
    ],
)
def test_what_the_font_lacks_is_replaced_and_counted(
    words: str, shown: str, replaced: int, tmp_path: Path
) -> None:
    view = agendas.view("proeve", day="start")
    pdf = render_pdf("agenda", replace(view, title=words))
    assert shown in text(pdf, tmp_path)
    assert pdf.replaced == replaced


def test_the_font_has_what_it_is_said_to_have() -> None:
    fonts = pytest.importorskip("fontTools.ttLib")
    wanted = {code for first, last in DRAWN for code in range(first, last + 1)}
    files = sorted((shipped("templates") / "shared" / "fonts").glob("*.otf"))
    assert len(files) == 4
    for file in files:
        assert set(fonts.TTFont(file).getBestCmap()) == wanted
    assert (files[0].parent / "OFL.txt").is_file()


@settings(max_examples=15, deadline=None)
@given(st.text(max_size=60))
def test_odd_texts_break_nothing(words: str) -> None:
    assert render_pdf("agenda", odd(words)).startswith(b"%PDF")


def test_markdown_is_shown(tmp_path: Path) -> None:
    words = (
        "Et *vigtigt* **ord** og `kode` på [siden](https://example.org/a_b).\n\n"
        "- en\n- to\n\n  1. x\n  2. y"
    )
    view = agendas.view("proeve", day="start")
    pdf = render_pdf("agenda", replace(view, days=(replace(view.days[0], purpose=words),)))
    shown = text(pdf, tmp_path)
    assert "Et vigtigt ord og kode på siden. • en • to 1. x 2. y" in shown
    assert "https://example.org/a_b" in told("pdfinfo", pdf, tmp_path, "-url")


def paragraphs(pdf: bytes, folder: Path) -> int:
    return len(re.findall(r"^ +P\b", told("pdfinfo", pdf, folder, "-struct"), re.MULTILINE))


@pytest.mark.parametrize(
    ("purpose", "words"), [("A\n\nB", "A B"), ("A B", "A\n\nB"), ("- A B", "\\- A B")]
)
def test_no_text_takes_the_paragraphs_of_another(purpose: str, words: str, tmp_path: Path) -> None:
    view = agendas.view("proeve", day="start")
    alone = [agenda_of(view, purpose, ""), agenda_of(view, "", words), agenda_of(view, "", "")]
    both = paragraphs(render_pdf("agenda", agenda_of(view, purpose, words)), tmp_path)
    first, second, none = (paragraphs(render_pdf("agenda", one), tmp_path) for one in alone)
    assert both == first + second - none


def agenda_of(view: AgendaView, purpose: str, words: str) -> AgendaView:
    day = replace(view.days[0], first=True, purpose=purpose, text=words, rows=())
    return replace(view, days=(day,))


def test_the_same_text_is_the_same_wherever_it_stands() -> None:
    telling = Telling("da")
    texts = ["A B", "A\n\nB", "A\nB", "A  \nB", "A B", "A\n\nB", "*A* B", "https://a.dk/x"]
    told = [telling.text(one) for one in texts]
    assert [one.replace("\u200b", "") for one in told[:6]] == ["A B"] * 6
    assert told[0] == told[4] == told[2]
    assert told[1] == told[5]
    assert len({told[0], told[1], told[3]}) == 3
    assert telling.trees == {
        told[1]: [["p", ["A"]], ["p", ["B"]]],
        told[3]: [["p", ["A", ["br"], "B"]]],
        "*A* B": [["p", [["em", ["A"]], " B"]]],
    }


def test_addresses_and_line_breaks_are_shown_as_on_a_page(tmp_path: Path) -> None:
    view = agendas.view("proeve", day="start")
    address = f"https://example.dk/{'a' * 60}"
    words = f"Se <{address}> eller [ring](tel:112).  \nHusk det."
    pdf = render_pdf("agenda", agenda_of(view, words, ""))
    shown = text(pdf, tmp_path).replace(" ", "")
    urls = told("pdfinfo", pdf, tmp_path, "-url")
    assert f"Se{address}ellerring.Huskdet." in shown
    assert re.search(rf" {address}$", urls, re.MULTILINE)
    assert "tel:112" in urls
    assert "ring.\nHusk det." in told("pdftotext", pdf, tmp_path)


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x"]
)
def test_a_link_goes_to_the_web_or_is_none(address: str, tmp_path: Path) -> None:
    view = agendas.view("proeve", day="start")
    day = replace(view.days[0], purpose=f"Se [her]({address})")
    pdf = render_pdf("agenda", replace(view, days=(day,)))
    assert address not in told("pdfinfo", pdf, tmp_path, "-url")


def test_a_long_address_is_broken_and_leads_where_it_should(tmp_path: Path) -> None:
    address = f"https://example.org/{'abc/' * 40}"
    view = agendas.view("proeve", day="start")
    template(tmp_path, BEGIN + "#link(view.provider, view.provider)\n")
    pdf = render_pdf("agenda", replace(view, provider=address), [tmp_path])
    assert address in told("pdfinfo", pdf, tmp_path, "-url")
    assert address in text(pdf, tmp_path).replace("\u200b", "").replace(" ", "")


def test_texts_are_hyphenated_in_their_own_language(tmp_path: Path) -> None:
    words = "Kompetenceudviklingsplaner for skolelederne i Storkøbing. " * 12

    def lines(labels: str, texts: str) -> list[str]:
        view = agenda_of(agendas.view("proeve", day="start", language=labels), words, "")
        shown = told(
            "pdftotext", render_pdf("agenda", replace(view, text_language=texts)), tmp_path
        )
        start = shown.index("Kompetence")
        return shown[start : shown.rindex("Storkøbing.")].split("\n")

    assert lines("en", "da") == lines("da", "da")
    assert lines("en", "da") != lines("en", "en")


def test_very_long_words_stay_on_the_page(tmp_path: Path) -> None:
    pdf = render_pdf("agenda", odd("æ" * 3000))
    boxes = told("pdftotext", pdf, tmp_path, "-bbox")
    right = [float(found) for found in re.findall(r'xMax="([\d.]+)"', boxes)]
    assert len(right) > 100
    assert max(right) < 595 - 50


def test_a_thousand_rows_have_headers_on_every_page(tmp_path: Path) -> None:
    view = agendas.view("proeve", day="start")
    row = view.days[0].rows[0]
    rows = tuple(replace(row, title=f"Punkt {number}.") for number in range(1000))
    pdf = render_pdf("agenda", replace(view, days=(replace(view.days[0], rows=rows),)))
    pages = told("pdftotext", pdf, tmp_path).split("\f")[:-1]
    assert len(pages) > 20
    full = [page for page in pages if page.count("Punkt") > 1]
    assert [page for page in full if "Indhold" not in page] == []
    assert sum(page.count("Punkt ") for page in pages) == 1000


@pytest.mark.parametrize("count", range(20, 50))
def test_the_last_row_of_a_day_does_not_stand_alone(count: int, tmp_path: Path) -> None:
    view = agendas.view("proeve", day="start")
    row = replace(view.days[0].rows[0], text="", lead="", each_team="")
    rows = tuple(replace(row, title=f"Punkt {number}.") for number in range(count))
    day = replace(view.days[0], rows=rows, products=(), goals=(), fields=())
    pages = told("pdftotext", render_pdf("agenda", replace(view, days=(day,))), tmp_path)
    assert min(page.count("Punkt") for page in pages.split("\f") if "Punkt" in page) > 1


def test_the_last_rows_lose_nothing_however_long_they_are(tmp_path: Path) -> None:
    view = agendas.view("proeve", day="start")
    points = "\n".join(f"- p{number}." for number in range(60))
    rows = tuple(replace(row, text=points) for row in view.days[0].rows[:3])
    shown = text(
        render_pdf("agenda", replace(view, days=(replace(view.days[0], rows=rows),))), tmp_path
    )
    assert shown.count("p59.") == 3


def test_a_block_of_a_shipped_template_can_be_replaced(tmp_path: Path) -> None:
    template(
        tmp_path,
        '#import "/plf/agenda/agenda.typ": *\n'
        "#compose(blocks + (day_schedule: (blocks, day) => [Se tavlen i #day.label.]))\n",
    )
    shown = text(render_pdf("agenda", agendas.view("proeve"), [tmp_path]), tmp_path)
    assert "Se tavlen i " in shown
    assert "Ankomst" not in shown


def test_the_shared_page_of_ones_own_is_used_by_shipped_templates(tmp_path: Path) -> None:
    template(
        tmp_path,
        '#import "/plf/shared/page.typ": *\n#let cover(..) = [= Kommunens egen forside]\n',
        "shared/page.typ",
    )
    shown = text(render_pdf("agenda", agendas.view("proeve"), [tmp_path]), tmp_path)
    assert "Kommunens egen forside" in shown
    assert agendas.view("proeve").days[0].label in shown


@pytest.mark.parametrize(
    ("words", "line", "message"),
    [
        ("#view.titel", 4, "“titel” is not known here. Did you mean “title”?"),
        ('#view.at("days").first().at("rooms")', 4, "“rooms” is not known here."),
        ("#labels.goal", 4, "“goal” is not known here. Did you mean “goals”?"),
        ("x\n#fakts([a])", 5, "“fakts” is not known here. Did you mean “facts”?"),
        ("x\n#schedule(3)", 5, "type integer has no method `len`"),
        ("#let x = (", 4, "A bracket, a quote or a * is not closed here."),
        ('#set text(font: "Comic Sans")\nx', 4, "The font “comic sans” is not there."),
        ('#read("/etc/passwd")', 4, "There is no file “passwd” among the templates."),
        ('#read("../../../etc/passwd")', 4, "A template can only read files in the folder"),
        ('#image("logo.svg", alt: "x")', 4, "There is no file “logo.svg” among the templates."),
        ('#import "@preview/cetz:0.3.0"', 4, "A template cannot use packages"),
        ('#import "@local/own:0.1.0"', 4, "A template cannot use packages"),
        ("==== Springer", 4, "A heading of level 4 does not follow one of level 1."),
        ("#while true {}", 4, "The loop never ends: its condition always holds."),
        ("#let f(x) = f(x)\n#f(1)", 4, "The function or rule calls itself without an end."),
        ("#plugin(bytes((1, 2)))", 4, "A plugin cannot be used: "),
        ("#view.days.at(99)", 4, "There are 7 in the list, numbered from 0."),
        ("#let (a, b) = (1,)", 4, "There are not as many values here as names for them."),
        ("#text(size: 3)[x]", 4, "Here “length” is expected, not “integer”."),
        ("#agenda.title", 4, "The document is called “view” in Typst: #import "),
    ],
)
def test_a_fault_names_file_line_and_reason(
    tmp_path: Path, words: str, line: int, message: str
) -> None:
    file = template(tmp_path, BEGIN + words + "\n")
    found = fault(tmp_path)
    assert (found.file, found.line) == (str(file), line)
    assert message in found.message
    assert found.message.endswith("(agenda of proeve as pdf)")


@pytest.mark.parametrize(
    ("words", "line", "message"),
    [
        ("", 0, "It gives the document no title"),
        ("Hej", 0, "It gives the document no title"),
        ("\n#agenda.titel", 2, 'called “view” in Typst: #import "/shared/page.typ": view'),
        ("#schedule(())", 1, 'Import it: #import "/shared/page.typ": schedule'),
        ("a\n#(1 / 0)", 2, "A number cannot be divided by zero."),
    ],
)
def test_a_template_that_imports_nothing(
    tmp_path: Path, words: str, line: int, message: str
) -> None:
    template(tmp_path, words)
    found = fault(tmp_path)
    assert found.line == line
    assert message in found.message


def test_a_template_that_is_no_text(tmp_path: Path) -> None:
    file = template(tmp_path, "")
    file.write_bytes(b"a\n\xe6\n")
    found = fault(tmp_path)
    assert (found.line, found.message) == (2, "The template is not UTF-8 text.")


def test_a_template_reads_files_beside_it_and_no_linked_ones(tmp_path: Path) -> None:
    folder, outside = tmp_path / "templates", tmp_path / "secret.txt"
    template(folder, BEGIN + '#read("/shared/word.txt")\n')
    template(folder, "Hemmelig vej", "shared/word.txt")
    outside.write_text("Hemmelighed")
    view = agendas.view("proeve")
    assert "Hemmelig vej" in text(render_pdf("agenda", view, [folder]), tmp_path)
    (folder / "shared" / "word.txt").unlink()
    (folder / "shared" / "word.txt").symlink_to(outside)
    assert fault(folder).message == "This link leads out of the folder of templates."


def test_a_template_reads_all_files_of_the_folder(tmp_path: Path) -> None:
    template(tmp_path, BEGIN + '#import "/skole/parts.typ": word\n#word\n')
    template(tmp_path, '#let word = read("/tal/word.txt")\n', "skole/parts.typ")
    template(tmp_path, "Fra en anden mappe", "tal/word.txt")
    template(tmp_path, "#panic()", "plf/shared/page.typ")
    shown = text(render_pdf("agenda", agendas.view("proeve"), [tmp_path]), tmp_path)
    assert "Fra en anden mappe" in shown


def test_all_files_of_the_folders_together_are_not_too_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "_LARGEST", 1000)
    for name in ("agenda/a.txt", "shared/b.txt", "andet/c.txt"):
        template(tmp_path, "x" * 400, name)
    assert fault(tmp_path).message == "The files of the templates are too large."


def test_a_document_without_a_template(tmp_path: Path) -> None:
    with pytest.raises(TemplateFault) as caught:
        render_pdf("kantine", agendas.view("proeve"), [tmp_path])
    assert caught.value.message == "There is no template “kantine/kantine.typ”."


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("#for i in range(99999) { for j in range(99999) {} }", "takes longer than 2"),
        ("#let a = (1,) * 500000000", "takes too much memory"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="Windows sets no limit to memory")
def test_a_template_that_never_ends_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str, message: str
) -> None:
    monkeypatch.setattr(guard, "PATIENCE", 2)
    template(tmp_path, BEGIN + words)
    assert message in fault(tmp_path).message


def test_what_it_costs_to_import() -> None:
    program = (
        "import sys; import plf_cli.render.pdf, plf_cli.render.pdf.compiler\n"
        "print([name for name in ('jinja2', 'rich', 'markdown_it', 'yaml', 'subprocess')"
        " if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout.decode().strip() == "[]"


def test_it_is_bytes_with_a_number() -> None:
    pdf = render_pdf("agenda", agendas.view("proeve"))
    assert isinstance(pdf, Pdf)
    assert isinstance(pdf, bytes)
