"""Files that hold something are written whole, all or none, and one plf at a time."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from plf_cli.cli.console import Failure
from plf_cli.cli.files import rewrite, rewrite_all


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_all_are_written(tmp_path: Path) -> None:
    one, two = tmp_path / "one.yaml", tmp_path / "sub" / "two.yaml"
    two.parent.mkdir()
    one.write_bytes(b"1")
    two.write_bytes(b"2")
    rewrite_all([(one, b"1", b"one"), (two, b"2", b"two")])
    assert (_files(tmp_path), _files(two.parent)) == ({"one.yaml": b"one"}, {"two.yaml": b"two"})
    rewrite_all([])


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda two: two.write_bytes(b"theirs"), "two.yaml has been changed by someone else"),
        (lambda two: two.chmod(0o444), "two.yaml may not be written"),
        (lambda two: two.unlink(), "two.yaml cannot be written: No such file"),
        (lambda two: (two.unlink(), two.mkdir()), "two.yaml cannot be written: Is a directory"),
    ],
)
def test_none_is_written_where_one_cannot_be(tmp_path: Path, spoil: object, said: str) -> None:
    one, two = tmp_path / "one.yaml", tmp_path / "two.yaml"
    one.write_bytes(b"1")
    two.write_bytes(b"2")
    assert callable(spoil)
    spoil(two)
    before = _files(tmp_path)
    with pytest.raises(Failure, match=said):
        rewrite_all([(one, b"1", b"one"), (two, b"2", b"two")])
    assert _files(tmp_path) == before


def test_what_was_written_is_put_back(tmp_path: Path) -> None:
    """One file under two names: when the second one's turn comes, it holds something else."""
    one, two = tmp_path / "one.yaml", tmp_path / "two.yaml"
    one.write_bytes(b"1")
    one.chmod(0o640)
    two.symlink_to("one.yaml")
    with pytest.raises(Failure, match="changed by someone else"):
        rewrite_all([(one, b"1", b"one"), (two, b"1", b"two")])
    assert _files(tmp_path) == {"one.yaml": b"1", "two.yaml": b"1"}
    assert one.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="who may do all is kept from nothing"
)
def test_a_folder_that_may_not_be_written(tmp_path: Path) -> None:
    file = tmp_path / "sub" / "one.yaml"
    file.parent.mkdir()
    file.write_bytes(b"1")
    file.parent.chmod(0o555)
    try:
        with pytest.raises(Failure, match="cannot be written: Permission denied"):
            rewrite(file, b"1", b"one")
    finally:
        file.parent.chmod(0o755)
    assert _files(file.parent) == {"one.yaml": b"1"}


WRITER = """\
import sys
from pathlib import Path
from plf_cli.cli.console import Failure
from plf_cli.cli.files import rewrite

file, name = Path(sys.argv[1]), sys.argv[2]
for turn in range(60):
    before = file.read_bytes()
    count = int(before.split()[0])
    try:
        rewrite(file, before, f"{count + 1} {name}\\n".encode() * 2_000)
        print(count + 1)
    except Failure as failure:
        assert "changed by someone else" in failure.message, failure.message
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such locks")
def test_several_at_once(tmp_path: Path) -> None:
    """Each text that is written rests on the one before it: no writing is lost, none is torn."""
    file = tmp_path / "one.yaml"
    file.write_bytes(b"0 nobody\n")
    asked = [sys.executable, "-c", WRITER, str(file)]
    names = ["a", "b", "c", "d"]
    running = [
        subprocess.Popen([*asked, name], stdout=subprocess.PIPE, text=True) for name in names
    ]
    said = [one.communicate(timeout=120)[0] for one in running]
    assert [one.returncode for one in running] == [0] * 4
    written = sorted(int(count) for text in said for count in text.split())
    assert written == [*range(1, len(written) + 1)]
    assert len(written) >= 60
    assert len(set(file.read_bytes().splitlines())) == 1
    assert int(file.read_bytes().split()[0]) == len(written)
    assert [path.name for path in tmp_path.iterdir()] == ["one.yaml"]
