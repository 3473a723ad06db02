import json
from pathlib import Path

import pytest

from plf_cli.shape import KINDS
from tests.cli.files import write
from tests.cli.running import Plf
from tests.schema.modelines import schema_of

EDITOR = [".vscode/extensions.json", ".vscode/settings.json"]
EXPLAINED = [
    "plf.toml",
    "programmes/courses/foerste-afvikling.yaml",
    "programmes/foerste-forloeb.yaml",
    *(f"schemas/{kind}.json" for kind in sorted([*KINDS, "plf"])),
]
FILES = [*EDITOR, *EXPLAINED]


def _contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("there_already", [True, False])
def test_a_new_workspace_validates(
    plf: Plf, tmp_path: Path, language: str, *, there_already: bool
) -> None:
    folder = tmp_path / "mine"
    if there_already:
        folder.mkdir()
    made = plf("--lang", language, "init", "mine")
    assert (made.out, made.code) == ("".join(f"mine/{name}\n" for name in FILES), 0)
    assert sorted(_contents(folder)) == FILES
    ran = plf("validate", "--notes", "--strict", "--no-waivers", cwd=folder)
    assert (ran.out, ran.err, ran.code) == ("2 files: no findings.\n", "", 0)
    assert plf("render", "agenda", "foerste-afvikling", cwd=folder).code == 0


def test_the_working_folder_is_the_default(plf: Plf, tmp_path: Path) -> None:
    (tmp_path / "plf.toml").unlink()
    assert plf("init").code == 0
    assert sorted(_contents(tmp_path)) == FILES


def test_each_language_has_its_own_explanations(plf: Plf, tmp_path: Path) -> None:
    for language in ("da", "en"):
        plf("init", language, "--lang", language)
    danish, english = (_contents(tmp_path / language) for language in ("da", "en"))
    assert all(danish[name] != english[name] for name in EXPLAINED)


@pytest.mark.parametrize("name", EXPLAINED)
def test_nothing_is_overwritten(plf: Plf, tmp_path: Path, name: str) -> None:
    write(tmp_path, {f"mine/{name}": "mit eget"})
    ran = plf("init", "mine")
    assert ran.err.startswith(f"plf: Here is a workspace already: {name}.\n")
    assert (ran.out, ran.code) == ("", 1)
    assert _contents(tmp_path / "mine") == {name: b"mit eget"}


@pytest.mark.parametrize("name", EDITOR)
def test_settings_of_an_editor_are_kept(plf: Plf, tmp_path: Path, name: str) -> None:
    write(tmp_path, {f"mine/{name}": "mit eget"})
    ran = plf("init", "mine")
    assert f"mine/{name}\n" not in ran.out
    assert ran.code == 0
    contents = _contents(tmp_path / "mine")
    assert contents[name] == b"mit eget"
    assert sorted(contents) == FILES


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_file_finds_its_schema(plf: Plf, tmp_path: Path, language: str) -> None:
    plf("--lang", language, "init", "mine")
    settings = json.loads((tmp_path / "mine/.vscode/settings.json").read_text(encoding="utf-8"))
    assert [(tmp_path / "mine" / name).is_file() for name in settings["yaml.schemas"]] == [True]
    files = [tmp_path / "mine" / name for name in FILES if name.endswith(".yaml")]
    assert [schema_of(file).is_file() for file in files] == [True, True]


def test_other_files_are_left_alone(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {"mine/README.md": "mit eget", "mine/programmes/notes.txt": "mit eget"})
    assert plf("init", "mine").code == 0
    contents = _contents(tmp_path / "mine")
    assert contents.pop("README.md") == contents.pop("programmes/notes.txt") == b"mit eget"
    assert sorted(contents) == FILES


@pytest.mark.parametrize(
    ("name", "folder"), [("mine", "mine"), ("mine/programmes", "mine"), ("mine", "mine/deeper")]
)
def test_a_file_in_the_place_of_a_folder(plf: Plf, tmp_path: Path, name: str, folder: str) -> None:
    """All of it or nothing."""
    write(tmp_path, {name: "mit eget"})
    ran = plf("init", folder)
    assert ran.err.startswith(f"plf: {name} is a file, so it cannot be a folder.\n")
    assert (ran.out, ran.code) == ("", 1)
    assert _contents(tmp_path) == {"plf.toml": b"", name: b"mit eget"}
