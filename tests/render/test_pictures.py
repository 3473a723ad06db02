"""The pictures: well-formed, told in words, the same data as the view, and no text is markup."""

import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from plf_cli import messages
from plf_cli.render import formats
from plf_cli.render.faults import TemplateFault
from plf_cli.render.pictures import pictures, svg
from plf_cli.views.coverage import CoverageView
from plf_cli.views.timeline import TimelineView
from tests import agendas, coverages, golden

SVG = "{http://www.w3.org/2000/svg}"
REFS = agendas.documents()
ELEMENTS = {"svg", "title", "desc", "style", "defs", "pattern", "rect", "path", "circle", "text",
            "tspan"}  # fmt: skip
GOLDEN = {f"pictures/{kind}.{language}.svg" for kind in ("coverage", "timeline")
          for language in coverages.LANGUAGES} | {"pictures/steps.da.svg"}  # fmt: skip


def drawn(view: CoverageView | TimelineView) -> ET.Element:
    return ET.fromstring(svg(view))  # noqa: S314 - made here


def texts(picture: ET.Element) -> list[str]:
    return ["".join(one.itertext()).strip() for one in picture.iter(f"{SVG}text")]


@pytest.mark.parametrize("ref", REFS)
def test_every_picture_is_told_in_words_and_stays_within_its_frame(ref: str) -> None:
    for view in (coverages.covered(ref), coverages.timed(ref)):
        picture = drawn(view)
        assert picture.get("role") == "img"
        assert picture.findtext(f"{SVG}title") == view.caption
        assert picture.findtext(f"{SVG}desc")
        assert {one.tag.removeprefix(SVG) for one in picture.iter()} <= ELEMENTS
        _x, _y, width, height = map(int, str(picture.get("viewBox")).split())
        assert width == 808
        for one in picture.iter(f"{SVG}text"):
            assert 0 <= float(one.get("x", "")) <= 760
            assert 0 <= float(one.get("y", "")) <= height - 24


def test_a_number_or_a_word_stands_in_every_cell() -> None:
    view = coverages.covered()
    shown = texts(drawn(view))
    for row in view.rows:
        whole = {cell.state for cell in row.cells} == {"opted-out"}
        assert not whole or "Fravalgt" in shown
        for cell in row.cells:
            assert (cell.number or cell.told) in shown
    assert shown.count("Ikke dækket") == 8
    assert shown.count("Fravalgt") == 3


def test_every_session_and_holiday_is_drawn() -> None:
    view = coverages.timed("ledere-af-ledere-2020")
    shown = texts(drawn(view))
    for year in view.years:
        assert year.title in shown
        for lane in year.lanes:
            for mark in lane.marks:
                assert any(one.startswith(f"{mark.text}\u00a0\u00a0{mark.date}") for one in shown)
    assert any(one.endswith("langfredag") for one in shown)
    source = svg(view)
    assert source.count("l4 4 -4 4 -4 -4z") == sum(len(year.holidays) for year in view.years) + 1


def test_colours_are_those_of_the_page_with_others_to_fall_back_on() -> None:
    for view in (coverages.covered(), coverages.timed()):
        source = svg(view)
        for kind, name in re.findall(r'class="(fill|line)-([\w-]+)', source):
            assert f".{kind}-{name} {{" in source
            assert f"var(--{name}, #" in source
        body = source.partition("</style>")[2]
        coloured = re.findall(r"<(?:rect|path|circle|text)\b[^>]*>", body)
        assert len(coloured) > 40
        assert all("#" in one for one in coloured), "Typst and librsvg know no variables"
        assert "prefers-color-scheme: dark" in source


@pytest.mark.parametrize("odd", coverages.HOSTILE)
def test_hostile_texts_are_texts(odd: str) -> None:
    text = coverages.HOSTILE[odd]
    view = coverages.covered()
    row = replace(view.rows[0], name=text)
    picture = drawn(replace(view, rows=(row,), summary=text, caption=text, in_all=text))
    assert {one.tag.removeprefix(SVG) for one in picture.iter()} <= ELEMENTS
    time = coverages.timed()
    year = time.years[0]
    lane = year.lanes[0]
    marks = tuple(replace(mark, text=text, note=text) for mark in lane.marks)
    changed = replace(year, title=text, lanes=(replace(lane, name=text, marks=marks),))
    picture = drawn(replace(time, years=(changed,), caption=text, title=text))
    assert {one.tag.removeprefix(SVG) for one in picture.iter()} <= ELEMENTS
    assert not re.search("[\x00-\x08\x1b\u202e\u2066]", "".join(picture.itertext()))
    steps = tuple(replace(step, label=text, title=text, gap=text, facts=(text,))
                  for step in coverages.timed("seminar-ledelsesteams").steps)  # fmt: skip
    drawn(replace(time, years=(), steps=steps))


def test_the_workspaces_own_comes_first(tmp_path: Path) -> None:
    own = tmp_path / "shared" / "drawing.svg"
    own.parent.mkdir()
    built_in = Path(__file__).parents[2] / "templates" / "shared" / "drawing.svg"
    own.write_text(built_in.read_text(encoding="utf-8").replace("#0b5563", "#123456"), "utf-8")
    changed = svg(coverages.covered(), [tmp_path])
    assert "#123456" in changed
    assert changed.replace("#123456", "#0b5563") == svg(coverages.covered())


def own(folder: Path, name: str, source: str) -> None:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(source, "utf-8")


def refused(folder: Path, format_: str = "svg") -> str:
    messages.use("en")
    with pytest.raises(TemplateFault) as caught:
        formats.rendered(coverages.covered(), format_, [folder])
    found = caught.value
    return f"{Path(found.file).relative_to(folder).as_posix()}: {found.message}"


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("not svg", "This makes no picture: its line 1 is no well-formed SVG."),
        ("<svg><g>\n</svg>", "This makes no picture: its line 2 is no well-formed SVG."),
        ("<p>x</p>", "This makes no picture: it begins with “p”."),
        ("<svg><script>x()</script></svg>", "A picture must not have “script”: it only draws."),
        ("<svg><x:SCRIPT/></svg>", "A picture must not have “x:SCRIPT”"),
        ("<svg><style><script/></style></svg>", "A picture must not have “script”"),
        ("<svg onload='x()'/>", "A picture must not have “onload”"),
        ("<svg><foreignObject/></svg>", "A picture must not have “foreignObject”"),
        ("<svg><a href='java&#10;script:x'/></svg>", "A picture must not have “href”"),
        ("<svg><set to='javascript:x'/></svg>", "A picture must not have “to”"),
        ("<svg><image href='https://a.dk/x.png'/></svg>", "must not fetch “https://a.dk/x.png”"),
        ("<svg><use x:href='x.svg#a'/></svg>", "A picture must not fetch “x.svg#a”"),
        ("<svg><rect fill='url(//a.dk/x)'/></svg>", "A picture must not fetch “//a.dk/x”"),
        ("<svg><style>@import 'x.css';</style></svg>", "A picture must not fetch “'x.css'”"),
        ("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>", "must not have “DOCTYPE”"),
        ("<?xml-stylesheet href='x'?><svg/>", "A picture must not have “xml-stylesheet”"),
    ],
)
def test_a_picture_of_ones_own_only_draws(tmp_path: Path, source: str, message: str) -> None:
    own(tmp_path, "coverage/coverage.svg", source)
    for format_ in ("svg", "pdf"):
        told = refused(tmp_path, format_)
        assert told.startswith("coverage/coverage.svg: ")
        assert message in told
        assert told.endswith("(coverage of seminar-eksempel as svg)")


def test_a_picture_in_a_page_only_draws(tmp_path: Path) -> None:
    built_in = Path(__file__).parents[2] / "templates" / "shared" / "drawing.svg"
    source = built_in.read_text(encoding="utf-8")
    own(tmp_path, "shared/drawing.svg", source.replace("</svg>", "<svg></svg></svg>"))
    assert formats.rendered(coverages.covered(), "html", [tmp_path])
    own(tmp_path, "shared/drawing.svg", source.replace("</svg>", "<svg></svg><script/></svg>"))
    assert refused(tmp_path, "html").startswith("shared/drawing.svg: A picture must not have “scr")


def test_a_picture_of_ones_own_may_hold_what_it_shows(tmp_path: Path) -> None:
    source = (
        "<svg><defs id='a'/><use href='#a' fill='url(#a)'/><image href='data:image/png;,'/></svg>"
    )
    own(tmp_path, "coverage/coverage.svg", source)
    assert svg(coverages.covered(), [tmp_path]) == source


def test_pictures_of_a_document() -> None:
    assert set(pictures(coverages.covered())) == {"coverage"}
    assert pictures(coverages.timed())["timeline"].count('viewBox="0 0 760') == 1
    bare = replace(coverages.covered(), columns=(), rows=())
    assert pictures(bare) == {}


@pytest.mark.parametrize("language", coverages.LANGUAGES)
def test_golden(language: str) -> None:
    covered = svg(coverages.covered(language=language))
    golden.compare(f"pictures/coverage.{language}.svg", covered)
    golden.compare(f"pictures/timeline.{language}.svg", svg(coverages.timed(language=language)))


def test_golden_steps() -> None:
    golden.compare("pictures/steps.da.svg", svg(coverages.timed("seminar-ledelsesteams")))


def test_every_golden_file_is_compared() -> None:
    assert golden.kept("pictures") == GOLDEN
