"""Whatever stands in a file, a check ends with findings at places that exist."""

from hypothesis import given, settings
from hypothesis import strategies as st

from plf_cli.resources import shipped
from plf_cli.source import read
from tests.building import report_of

PATHS = sorted(shipped("programmes").rglob("*.yaml"))
FILES = {path.name: path.read_text(encoding="utf-8") for path in PATHS}
SMALL = sorted(name for name, text in FILES.items() if len(text) < 6000)
PIECES = [
    *("", "[", "]", "{", "}", '"', "'", ": ", "- ", "\n", "\t", " ", "#", ",", "? ", "|", "~"),
    *("&a ", "*a", "!x ", "<<: *a", "no", "null", "9.30", "2026-02-30", "4-3", "---\n"),
    *("æ", "\u2028", "\x00"),
]


@st.composite
def damaged(draw: st.DrawFn) -> dict[str, str]:
    """The shipped catalogue, with a piece of one small file replaced a few times."""
    name = draw(st.sampled_from(SMALL))
    text = FILES[name]
    for _each in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        length = draw(st.sampled_from([0, 0, 1, 2, 8, 40]))
        text = text[:at] + draw(st.sampled_from(PIECES)) + text[at + length :]
    return {**FILES, name: text}


@given(damaged())
@settings(max_examples=40)
def test_damaged_files_give_findings_at_places_that_exist(files: dict[str, str]) -> None:
    for one in report_of(files).diagnostics:
        lines = files[one.file].replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert 1 <= one.span.line <= one.span.end_line <= len(lines)
        assert 1 <= one.span.column <= len(lines[one.span.line - 1]) + 1
        assert one.message


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
@settings(max_examples=200)
def test_any_bytes_can_be_read(content: bytes) -> None:
    source = read(content, "f.yaml")
    assert source.sound or source.faults


@given(st.text("ab:-#&*!|>'\"%@`{}[],? \n\t~<æ0", max_size=25))
@settings(max_examples=400)
def test_any_yaml_like_text_can_be_read(text: str) -> None:
    source = read(text.encode(), "f.yaml")
    assert source.sound or source.faults
    for comment in source.comments:
        assert text[comment.start : comment.end] == comment.text
