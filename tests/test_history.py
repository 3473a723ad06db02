"""What git tells of earlier versions, in real repositories."""

import os
from pathlib import Path

import pytest

from plf_cli import history
from tests.repositories import Repository

FILE = "programmes/a.yaml"


@pytest.fixture
def repository(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Repository:
    """Three files in one commit."""
    made = Repository(monkeypatch, tmp_path / "lager")
    made.commit({FILE: "a\n", "programmes/b.yaml": "b\n", ".gitignore": "hemmelig*\n"})
    return made


def _changed(repository: Repository, rev: str = "HEAD", folder: str = ".") -> list[str]:
    found = history.changed(repository.root / folder, rev)
    root = Path(os.path.realpath(repository.root))
    return sorted(path.relative_to(root).as_posix() for path in found)


@pytest.mark.parametrize(
    ("files", "found"),
    [
        ({}, []),
        ({FILE: "a\n"}, []),
        ({FILE: "andet\n"}, [FILE]),
        ({FILE: None}, [FILE]),
        ({"programmes/ny.yaml": "ny\n"}, ["programmes/ny.yaml"]),
        ({"programmes/hemmelig.yaml": "x\n"}, []),
        ({FILE: None, "programmes/c.yaml": "a\n"}, [FILE, "programmes/c.yaml"]),
        ({"hold på øen/æble å.yaml": "x\n"}, ["hold på øen/æble å.yaml"]),
        ({"a\tb 'c'.yaml": "x\n"}, ["a\tb 'c'.yaml"]),
    ],
)
@pytest.mark.parametrize("how", ["in the work tree", "in the index", "in a commit"])
def test_changed(
    repository: Repository, files: dict[str, str | None], found: list[str], how: str
) -> None:
    repository.write(files)
    if how == "in the index":
        repository.git("add", "--all")
    elif how == "in a commit":
        repository.commit()
        repository.git("tag", "før", "HEAD~1")
    rev = "før" if how == "in a commit" else "HEAD"
    assert _changed(repository, rev) == found
    assert _changed(repository, rev, "programmes") == found


def test_a_change_and_its_undoing(repository: Repository) -> None:
    repository.commit({FILE: "andet\n"})
    repository.write({FILE: "a\n"})
    assert _changed(repository, "HEAD~1") == []
    assert _changed(repository) == [FILE]


def test_what_another_branch_has_changed_does_not_count(repository: Repository) -> None:
    repository.git("checkout", "--quiet", "-b", "mit")
    repository.commit({FILE: "mit\n"})
    repository.git("checkout", "--quiet", "main")
    repository.commit({"programmes/b.yaml": "deres\n"})
    repository.git("checkout", "--quiet", "mit")
    assert history.fork(repository.root, "main") == repository.git("rev-parse", "main~1")
    assert _changed(repository, history.fork(repository.root, "main")) == [FILE]
    repository.git("checkout", "--quiet", "--detach")
    assert _changed(repository, history.fork(repository.root, "main")) == [FILE]


def test_branches_that_share_nothing(repository: Repository) -> None:
    repository.git("checkout", "--quiet", "--orphan", "forfra")
    assert history.fork(repository.root, "main") == repository.git("rev-parse", "main")
    repository.commit({FILE: "forfra\n"})
    assert _changed(repository, history.fork(repository.root, "main")) == [FILE]


def test_another_work_tree(repository: Repository) -> None:
    beside = repository.root.parent / "ved siden af"
    repository.git("worktree", "add", "--quiet", "--detach", str(beside))
    (beside / FILE).write_text("andet\n", encoding="utf-8")
    assert history.top(beside / "programmes") == Path(os.path.realpath(beside))
    assert history.changed(beside, "main") == {Path(os.path.realpath(beside)) / FILE}
    assert _changed(repository) == []


def test_what_a_hook_sets_does_not_lead_elsewhere(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/other")
    repository.write({FILE: "andet\n"})
    assert _changed(repository, "HEAD", "programmes") == [FILE]


def test_line_ends_of_another_system_are_no_change(repository: Repository) -> None:
    repository.commit({".gitattributes": "*.yaml text\n"})
    repository.write({FILE: "a\r\n"})
    assert _changed(repository) == []


def test_files_at(repository: Repository) -> None:
    files = {
        "programmes/courses/æ ø.yml": "æ\n",
        "programmes/courses/hold.csv": "navn\nSkole A\n",
        "programmes/tom.yaml": "",
        "programmes/.skjult.yaml": "x\n",
        "programmes/.skjult/c.yaml": "x\n",
        "programmes/læs.md": "x\n",
        "programmes2/d.yaml": "x\n",
    }
    repository.commit(files)
    repository.commit({FILE: "nyt\n", "programmes/b.yaml": None})
    then = history.files_at(repository.root / "programmes", "HEAD~1")
    assert then == {
        "a.yaml": b"a\n",
        "b.yaml": b"b\n",
        "courses/hold.csv": b"navn\nSkole A\n",
        "courses/æ ø.yml": "æ\n".encode(),
        "tom.yaml": b"",
    }
    now = history.files_at(repository.root / "programmes", "main")
    assert now == {**{name: then[name] for name in then.keys() - {"b.yaml"}}, "a.yaml": b"nyt\n"}
    assert "programmes/a.yaml" in history.files_at(repository.root, "HEAD")
    assert history.files_at(repository.root / "nowhere" / "below", "HEAD") == {}


def test_a_link_is_no_file(repository: Repository) -> None:
    (repository.root / "programmes/link.yaml").symlink_to("a.yaml")
    repository.commit()
    assert "link.yaml" not in history.files_at(repository.root / "programmes", "HEAD")


@pytest.mark.parametrize(
    "rev",
    [
        *("", "-", "-h", "--help", "--output=x", "--all", ";", "; touch x", "$(touch x)", "`x`"),
        *("nowhere", "^main", "main..HEAD", "main:programmes", "HEAD~99", "@{-9}", "x" * 5000),
        *("0" * 40, "main\0", "main\n--all", "æøå", "../..", "*", "HEAD^{tree}"),
        *("2026-02-30", "20261121", "2026-W47-6", "2026-11-21\n"),
    ],
)
def test_what_is_no_revision(repository: Repository, rev: str) -> None:
    for ask in (history.commit, history.fork, history.changed, history.files_at):
        with pytest.raises(history.UnknownRevision) as caught:
            ask(repository.root, rev)
        assert caught.value.message == f"git knows no revision “{rev}”."
        assert caught.value.help == (
            "Name a branch, a tag or a commit, such as main or HEAD~1, or a day (2026-11-21)."
        )
    assert sorted(path.name for path in repository.root.iterdir()) == [
        ".git",
        ".gitignore",
        "programmes",
    ]


@pytest.mark.parametrize("rev", ["HEAD", "main", "main^0", "HEAD^{commit}", "v1", "grønt", "@"])
def test_what_is_one(repository: Repository, rev: str) -> None:
    repository.git("tag", "--annotate", "v1", "--message", "Første")
    repository.git("branch", "grønt")
    name = repository.git("rev-parse", "HEAD")
    assert history.commit(repository.root, rev) == name
    assert history.commit(repository.root, name[:10]) == name


def test_a_day(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    made = Repository(monkeypatch, tmp_path / "dage")
    names = []
    for day in ("2026-03-01T23:59:59", "2026-05-02T00:00:00"):
        monkeypatch.setenv("GIT_COMMITTER_DATE", day)
        names.append(made.commit())
    for day, name in (
        ("2026-03-01", names[0]),
        ("2026-05-01", names[0]),
        ("2026-05-02", names[1]),
        ("2199-12-31", names[1]),
    ):
        assert history.commit(made.root, day) == name
    for day in ("2026-02-28", "1900-01-01", "0001-01-01"):
        with pytest.raises(history.UnknownRevision) as caught:
            history.commit(made.root, day)
        assert caught.value.message == f"There is no commit of {day} or earlier."
    made.git("tag", "2026-02-28", names[1])
    assert history.commit(made.root, "2026-02-28") == names[1]


def test_a_repository_without_commits(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    empty = Repository(monkeypatch, tmp_path / "tomt")
    with pytest.raises(history.UnknownRevision) as caught:
        history.changed(empty.root, "HEAD")
    assert caught.value.help == "The repository has no commits yet."
    with pytest.raises(history.UnknownRevision, match="no commit of 2026-11-21"):
        history.commit(empty.root, "2026-11-21")


def test_a_shallow_clone(repository: Repository) -> None:
    old = repository.git("rev-parse", "HEAD")
    repository.commit({FILE: "nyt\n"})
    shallow = repository.root.parent / "klon"
    repository.git("clone", "--quiet", "--depth=1", repository.root.as_uri(), str(shallow))
    assert history.changed(shallow, "HEAD") == frozenset()
    with pytest.raises(history.UnknownRevision) as caught:
        history.changed(shallow, old)
    assert "fetch-depth: 0" in str(caught.value.help)


def test_no_repository(repository: Repository) -> None:
    with pytest.raises(history.HistoryError) as caught:
        history.changed(repository.root.parent, "HEAD")
    assert type(caught.value) is history.HistoryError
    assert caught.value.message.endswith(
        " lies in no git repository, so there is no earlier version."
    )
    with pytest.raises(history.HistoryError, match="lies in no git repository"):
        history.changed(repository.root / ".git", "HEAD")


def test_no_git(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repository.root))
    with pytest.raises(history.HistoryError) as caught:
        history.commit(repository.root, "HEAD")
    assert caught.value.message == "The program git is not there."


def test_a_repository_of_somebody_else(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    with pytest.raises(history.HistoryError) as caught:
        history.commit(repository.root, "HEAD")
    assert caught.value.message.startswith("git does not trust the repository")
    assert str(caught.value.help).startswith("If it is yours: git config --global")


def test_a_damaged_repository(repository: Repository) -> None:
    name = repository.git("rev-parse", f"HEAD:{FILE}")
    blob = repository.root / ".git/objects" / name[:2] / name[2:]
    blob.unlink()
    with pytest.raises(history.HistoryError, match="git failed: "):
        history.files_at(repository.root, "HEAD")


def test_no_program_of_the_repository_is_run(repository: Repository) -> None:
    """Nor is anything in the repository written."""
    trap = repository.root.parent / "fælde"
    script = repository.root.parent / "fælde.sh"
    script.write_text(f"#!/bin/sh\ntouch '{trap}'\n", encoding="utf-8")
    script.chmod(0o755)
    for key in ("core.fsmonitor", "diff.external", "diff.x.textconv", "diff.x.command"):
        repository.git("config", key, str(script))
    repository.git("config", "core.pager", str(script))
    repository.write({".gitattributes": "*.yaml diff=x\n", FILE: "andet\n"})
    index = (repository.root / ".git/index").read_bytes()
    trap.unlink(missing_ok=True)
    assert _changed(repository) == [".gitattributes", FILE]
    assert history.files_at(repository.root, "HEAD")
    assert not trap.exists()
    assert (repository.root / ".git/index").read_bytes() == index
