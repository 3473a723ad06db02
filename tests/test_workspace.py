from pathlib import Path

import pytest

from plf_cli.resources import shipped
from plf_cli.settings import Settings
from plf_cli.workspace import SettingsError, Workspace, find, yaml_files


def _make(root: Path, names: str) -> None:
    """Folders (with a slash at the end) and empty files."""
    for name in names.split():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if name.endswith("/"):
            path.mkdir(parents=True, exist_ok=True)
        else:
            path.touch()


@pytest.mark.parametrize(
    ("names", "start", "root"),
    [
        ("a/plf.toml", "a", "a"),
        ("a/plf.toml a/b/c/", "a/b/c", "a"),
        ("a/plf.toml a/x.yaml", "a/x.yaml", "a"),
        ("a/plf.toml a/b/plf.toml", "a/b", "a/b"),
        ("a/plf.toml a/b/programmes/", "a/b", "a"),
        ("a/programmes/ a/b/plf.toml", "a/b", "a/b"),
        ("a/programmes/ a/b/", "a/b", "a"),
        ("a/programmes/", "a/programmes", "a"),
        ("a/programmes/ a/b/programmes/", "a/b", "a"),
        ("a/programmes/programmes/programmes/", "a/programmes/programmes", "a"),
        ("a/programmes/", "a/no/such/folder", "a"),
        ("a/programmes", "a", None),
        ("a/plf.toml/", "a", None),
        ("a/b/programmes/", "a", None),
        ("a/", "a/" + "x" * 5_000, None),
    ],
)
def test_where_the_workspace_is(tmp_path: Path, names: str, start: str, root: str | None) -> None:
    _make(tmp_path, names)
    found = find(tmp_path / start)
    if root is None:
        assert found.root is None or not found.root.is_relative_to(tmp_path)
    else:
        assert found == Workspace(tmp_path / root, tmp_path / root / "programmes")


def test_nowhere_means_the_shipped_catalogue() -> None:
    assert find(Path("/")) == Workspace(None, shipped("programmes"))


def test_the_chosen_folder_counts_as_it_is(tmp_path: Path) -> None:
    _make(tmp_path, "a/plf.toml b/")
    assert find(tmp_path / "a", tmp_path / "b").root == tmp_path / "b"


@pytest.mark.parametrize(
    ("text", "settings"),
    [
        ("", Settings()),
        ("# language = 'da'\n", Settings()),
        ("language = 'da'", Settings("da")),
        ("language = 'en'\r\n", Settings("en")),
    ],
)
def test_settings(tmp_path: Path, text: str, settings: Settings) -> None:
    (tmp_path / "plf.toml").write_bytes(text.encode())
    assert find(tmp_path).settings == settings


@pytest.mark.parametrize(
    ("content", "message", "help_"),
    [
        (
            b"sprog = 'da'",
            "Unknown key “sprog”.",
            "Known: ignore, language, licence, limits, select or severity.",
        ),
        (b"languag = 'da'", "Unknown key “languag”.", "Did you mean “language”?"),
        (b"[language]\na = 1", "language is “da” or “en”.", None),
        (b"language = true", "language is “da” or “en”.", None),
        (b"language = 'de'", "language is “da” or “en”.", None),
        (b"language", "A key has no value.", "Write “=” and the value after it."),
        (b"\xff", "The file is not UTF-8.", "Save the file with the encoding UTF-8."),
    ],
)
def test_settings_that_cannot_be_used(
    tmp_path: Path, content: bytes, message: str, help_: str | None
) -> None:
    (tmp_path / "plf.toml").write_bytes(content)
    with pytest.raises(SettingsError) as raised:
        find(tmp_path)
    found = raised.value
    assert (found.file, found.message, found.help) == (tmp_path / "plf.toml", message, help_)


@pytest.mark.parametrize(
    ("names", "found"),
    [
        ("", ""),
        ("b.yaml a.yaml", "a.yaml b.yaml"),
        ("a.yml A.YAML a.txt yaml .yaml a.yaml.bak", "A.YAML a.yml"),
        ("b/a.yaml a/b.yaml c.yaml", "c.yaml a/b.yaml b/a.yaml"),
        (".git/a.yaml .a.yaml b/.c/a.yaml b/d.yaml", "b/d.yaml"),
        ("folder.yaml/a.yaml", "folder.yaml/a.yaml"),
    ],
)
def test_yaml_files(tmp_path: Path, names: str, found: str) -> None:
    _make(tmp_path, names)
    paths = [path.relative_to(tmp_path).as_posix() for path in yaml_files(tmp_path)]
    assert paths == found.split()


def test_a_folder_that_is_not_there_has_no_files(tmp_path: Path) -> None:
    assert list(yaml_files(tmp_path / "nowhere")) == []


def test_links_between_folders_are_followed_once(tmp_path: Path) -> None:
    _make(tmp_path, "a/x.yaml b/y.yaml")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "c").symlink_to(tmp_path / "b")
    paths = [path.relative_to(tmp_path).as_posix() for path in yaml_files(tmp_path)]
    assert paths == ["a/x.yaml", "b/y.yaml"]
