"""Files that a slip of the hand has changed: findings or none, but never a traceback."""

import random
import re
from pathlib import Path

import pytest

from plf_cli.resources import shipped
from tests.cli.running import Plf

FILES = sorted(shipped("programmes").rglob("*.yaml"))
SLIPS = 8  # for each file
VALUES = """\
~ 3 -5 9.30 1e400 .nan true 2027-02-30 3-4 æ null 0x1F 99999999999999999999 'a/b' "\\0" -
[] {} [3] [[a]] [a,b] {a:b} [ { ] } * & ! | > @ % # " ' : <<""".split()


def _changed(text: str, chance: random.Random) -> str:
    """The text with one to three lines dropped, doubled, cut, indented or with another value."""
    lines = text.split("\n")
    for _slip in range(chance.choice([1, 1, 2, 3])):
        at = chance.randrange(len(lines))
        line = lines[at]
        word = chance.choice(list(re.finditer(r"[\w.:/-]+|^", line)))
        lines[at : at + 1] = chance.choice(
            [
                [],
                [line, line],
                [line, chance.choice(lines)],
                [line[: chance.randrange(len(line) + 1)]],
                [f"  {line}"],
                [line.removeprefix("  ")],
                [f"{line.partition(':')[0]}: {chance.choice(VALUES)}"],
                [line[: word.start()] + chance.choice(VALUES) + line[word.end() :]],
            ]
        )
    return "\n".join(lines)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_slips(plf: Plf, file: Path) -> None:
    chance = random.Random(file.stem)  # noqa: S311 - the same slips in every run
    text = file.read_text(encoding="utf-8")
    for _slip in range(SLIPS):
        ran = plf("validate", "-", "--notes", stdin=_changed(text, chance))
        assert ran.code in {0, 1}
        assert ran.out.startswith(("<stdin>:", "1 file: no findings"))


def test_how_many_files_there_are() -> None:
    assert len(FILES) == 29


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("key", ["title", "purpose", "status", "modules", "price", "plf", "kind"])
def test_any_value_at_any_key(plf: Plf, key: str, value: str) -> None:
    text = {"kind": "programme", "id": "x", "title": "Forløb", key: value}
    ran = plf("validate", "-", stdin="".join(f"{name}: {said}\n" for name, said in text.items()))
    assert ran.code in {0, 1}
    assert ran.err == ""


@pytest.mark.parametrize("value", VALUES)
def test_any_value_as_a_number(plf: Plf, value: str) -> None:
    text = f"kind: programme\nid: x\ntitle: Forløb\nparticipants:\n  min: {value}\n"
    ran = plf("validate", "-", stdin=text)
    assert ran.code in {0, 1}
    assert ran.err == ""


@pytest.mark.parametrize(
    "text", [*VALUES, "a: [", "a: {", "a: [b", "- [", "a:\n  - {", 'a: "', "?"]
)
def test_any_text_as_a_file(plf: Plf, text: str) -> None:
    for end in ("", "\n", "\r\n", "\n\n"):
        ran = plf("validate", "-", stdin=text + end)
        assert (ran.code, ran.err) == (1, "")
