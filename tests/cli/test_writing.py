"""The files that a command changes: shown or written, as they are kept, and told."""

from datetime import date
from pathlib import Path

import pytest

from plf_cli.catalogue import Entry, Origin
from plf_cli.cli.console import Failure
from plf_cli.cli.writing import Planned, put, refusals
from plf_cli.edit.course import dated

BEFORE = "kind: course\nid: a\nprogramme: p\n"
AFTER = f"{BEFORE}status: draft\n"


def _planned(file: Path, text: str, before: bytes = BEFORE.encode()) -> Planned:
    file.write_bytes(before)
    return Planned(Entry(str(file), before), text)


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_it_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str], mark: bytes) -> None:
    one, two = tmp_path / "one.yaml", tmp_path / "two.yaml"
    put([_planned(one, AFTER, mark + BEFORE.encode()), _planned(two, BEFORE)], diff=False)
    assert one.read_bytes() == mark + AFTER.encode()
    out, err = capsys.readouterr()
    assert out == ""
    assert err == f"{one} has been written.\n{two}: nothing changes.\n"


def test_it_is_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, two = tmp_path / "one.yaml", tmp_path / "two.yaml"
    planned = [_planned(one, f"{AFTER}notes: 010203-0405\n"), _planned(two, BEFORE)]
    put(planned, diff=True)
    out, err = capsys.readouterr()
    assert out.startswith(f"--- {one}\n+++ {one}\n@@ ")
    assert "\n+status: draft\n" in out
    assert "0405" not in out
    assert err == f"{two}: nothing changes.\n"
    assert one.read_text("utf-8") == BEFORE


@pytest.mark.parametrize("diff", [True, False])
def test_files_that_may_not_be_changed(tmp_path: Path, *, diff: bool) -> None:
    ours = _planned(tmp_path / "one.yaml", AFTER)
    shipped = Entry(str(tmp_path / "two.yaml"), b"a: b", Origin.SHIPPED)
    with pytest.raises(Failure, match=r"two.yaml belongs to plf itself and is kept") as failure:
        put([ours, Planned(shipped, "a: c")], diff=diff)
    assert failure.value.code == 1
    with pytest.raises(Failure, match="Standard input cannot be changed") as failure:
        put([ours, Planned(Entry("<stdin>", b"a: b"), "a: c")], diff=diff)
    assert failure.value.code == 2
    assert Path(ours.entry.file).read_text("utf-8") == BEFORE


def test_what_could_not_be_read_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(Failure, match="could not be read again"):
        put([_planned(tmp_path / "one.yaml", "a: [b\n")], diff=False)
    assert (tmp_path / "one.yaml").read_text("utf-8") == BEFORE


def test_a_file_that_changed_meanwhile(tmp_path: Path) -> None:
    one, two = _planned(tmp_path / "one.yaml", AFTER), _planned(tmp_path / "two.yaml", AFTER)
    (tmp_path / "two.yaml").write_text("theirs")
    with pytest.raises(Failure, match=r"two.yaml has been changed by someone else"):
        put([one, two], diff=False)
    assert (tmp_path / "one.yaml").read_text("utf-8") == BEFORE
    assert (tmp_path / "two.yaml").read_text("utf-8") == "theirs"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("sessions:\n  - &a {module: a}\n", "5:5: This cannot be changed without touching"),
        ("sessions: []\n", "4:1: This cannot be changed without touching"),
        ("sessions: [", "4:11: A list or mapping in brackets is not closed,"),
        ("a: !x b", "4:4: Tags such as “!x” are not part of the language. The file is left"),
    ],
)
def test_where_a_change_is_refused(text: str, said: str) -> None:
    entry = Entry("a.yaml", f"{BEFORE}{text}".encode())
    with pytest.raises(Failure) as failure, refusals(entry):
        dated(entry.loaded.source, {0: [date(2027, 2, 3)]})
    assert failure.value.message.startswith(f"a.yaml:{said}")
