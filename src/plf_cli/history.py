"""git -> which files have changed since a revision, and what they said then."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime, time
from pathlib import Path, PurePosixPath

from plf_cli.messages import _
from plf_cli.workspace import SUFFIXES

_LISTS = frozenset({".csv", ".tsv", ".txt", ".xlsx", ".xlsm"})  # as team lists are called
_SETTINGS = ("-c", "core.fsmonitor=false", "-c", "core.quotepath=off")
_ENVIRONMENT = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
_OF_A_HOOK = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"})
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_FIRST_DAY = date(1970, 1, 2)  # git's clock begins on the day before
_NAME = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")


class HistoryError(Exception):
    """git cannot tell: why, and what to do."""

    def __init__(self, message: str, help_: str | None = None) -> None:
        super().__init__(message)
        self.message, self.help = message, help_


class UnknownRevision(HistoryError):
    """No commit is called so."""


def top(folder: Path) -> Path:
    """The top of the work tree that a folder lies in, even one that is no longer there.

    Raises ``HistoryError`` where there is none.
    """
    real = Path(os.path.realpath(folder))
    there = next(one for one in (real, *real.parents) if one.is_dir())
    done = _run(there, "rev-parse", "--show-toplevel")
    if done.returncode or not done.stdout.strip():
        raise _no_work_tree(there, done.stderr.decode("utf-8", "replace"))
    return Path(os.path.realpath(os.fsdecode(done.stdout.removesuffix(b"\n"))))


def commit(folder: Path, rev: str) -> str:
    """The full name of the commit that a branch, a tag, a day or a like word means.

    A day (2026-11-21) that is no such name means the last commit on it or before.

    Raises ``UnknownRevision`` where it means none.
    """
    return _commit(top(folder), rev)


def _commit(root: Path, rev: str) -> str:
    if rev.startswith("-") or "\0" in rev:  # git would read an option
        raise _unknown(root, rev)
    wanted = f"{rev}^{{commit}}"
    done = _run(root, "rev-parse", "--verify", "--quiet", "--end-of-options", wanted)
    name = done.stdout.decode("ascii", "replace").strip()
    if done.returncode or not _NAME.fullmatch(name):
        if day := _DAY.fullmatch(rev):
            with suppress(ValueError):  # 30 February
                return _by_day(root, date.fromisoformat(day[0]))
        raise _unknown(root, rev)
    return name


def _by_day(root: Path, day: date) -> str:
    """The last commit on a day or before. Raises ``UnknownRevision`` where there is none."""
    end = datetime.combine(day, time.max).astimezone().timestamp() if day >= _FIRST_DAY else 0
    done = _run(root, "rev-list", "--max-count=1", f"--min-age={int(end)}", "HEAD", "--")
    if name := done.stdout.decode("ascii").strip():
        return name
    unknown = _unknown(root, day.isoformat())
    message = _("There is no commit of {day} or earlier.").format(day=day.isoformat())
    raise UnknownRevision(message, unknown.help)


def fork(folder: Path, rev: str) -> str:
    """The last commit that ``rev`` and HEAD share, as in a merge request; else that of ``rev``."""
    root = top(folder)
    name = _commit(root, rev)
    done = _run(root, "merge-base", name, "HEAD")
    if done.returncode and _is_shallow(root):
        message = _("The clone is too shallow to tell where the work left “{rev}”.")
        raise HistoryError(message.format(rev=rev), _fetch_all())
    return done.stdout.decode("ascii").strip() if done.returncode == 0 else name


def changed(folder: Path, rev: str) -> frozenset[Path]:
    """The files of the repository that are not as at ``rev``: changed, new, renamed or deleted.

    The work tree counts, so what is not committed does too, but not what git ignores. A changed
    submodule, or a repository within, stands as its folder.
    """
    root = top(folder)
    name = _commit(root, rev)
    only_names = ("--name-only", "--no-renames", "--no-ext-diff", "--no-textconv", "-z")
    names = _said(root, "diff", *only_names, name, "--")
    names += _said(root, "ls-files", "--others", "--exclude-standard", "-z")
    return frozenset(root / os.fsdecode(one) for one in names.split(b"\0") if one)


def files_at(folder: Path, rev: str) -> dict[str, bytes]:
    """The YAML files and team lists below a folder as of ``rev``, by their names from there."""
    root = top(folder)
    real = Path(os.path.realpath(folder))
    if not real.is_relative_to(root):
        raise outside(folder)
    prefix = PurePosixPath(real.relative_to(root).as_posix())
    listing = _said(root, "ls-tree", "-r", "-z", "--full-tree", _commit(root, rev))
    blobs = {}
    for line in listing.split(b"\0"):
        about, _tab, name = line.partition(b"\t")
        path = PurePosixPath(os.fsdecode(name))
        if about.startswith(b"100") and path.is_relative_to(prefix):  # a file, not a link
            own = path.relative_to(prefix)
            if _is_read(own):
                blobs[str(own)] = about.split()[2]
    return dict(zip(blobs, _contents(root, list(blobs.values())), strict=True))


def outside(path: Path) -> HistoryError:
    """The error of a path that git does not keep the history of."""
    message = _("{path} lies outside the git repository.")
    return HistoryError(message.format(path=path.as_posix()))


def _is_read(path: PurePosixPath) -> bool:
    """Whether plf reads a file so named: of YAML files the hidden ones are passed over."""
    if path.suffix.lower() in SUFFIXES:
        return not any(part.startswith(".") for part in path.parts)
    return path.suffix.lower() in _LISTS


def _contents(root: Path, blobs: list[bytes]) -> Iterator[bytes]:
    """What the blobs hold, by one process for all."""
    answer = _said(root, "cat-file", "--batch", given=b"".join(one + b"\n" for one in blobs))
    at = 0
    for _blob in blobs:
        start = answer.index(b"\n", at) + 1
        size = answer[at:start].split()[-1]
        if not size.isdigit():
            raise HistoryError(_("git failed: {said}").format(said=answer[at:start].decode()))
        at = start + int(size) + 1
        yield answer[start : at - 1]


def _run(folder: Path, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    program = shutil.which("git")
    if program is None:
        raise HistoryError(_("The program git is not there."), _("Install git."))
    kept = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
    return subprocess.run(  # noqa: S603 - no shell; a revision never begins with a dash
        [program, "-C", str(folder), *_SETTINGS, *arguments],
        input=given,
        env=kept | _ENVIRONMENT,
        capture_output=True,
        check=False,
    )


def _said(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    """What git answers. Raises ``HistoryError`` where it fails."""
    done = _run(folder, *arguments, given=given)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip()
        raise HistoryError(_("git failed: {said}").format(said=said))
    return done.stdout


def _no_work_tree(folder: Path, said: str) -> HistoryError:
    shown = folder.as_posix()
    if "safe.directory" in said:
        message = _("git does not trust the repository: it belongs to somebody else.")
        help_ = _("If it is yours: git config --global --add safe.directory {folder}")
        return HistoryError(message, help_.format(folder=shown))
    if "not a git repository" in said or "work tree" in said:
        message = _("{folder} lies in no git repository, so there is no earlier version.")
        return HistoryError(message.format(folder=shown), _("Make one with: git init"))
    return HistoryError(_("git failed: {said}").format(said=said.strip()))


def _is_shallow(root: Path) -> bool:
    return _said(root, "rev-parse", "--is-shallow-repository").strip() == b"true"


def _fetch_all() -> str:
    return _("The clone is shallow; fetch all commits (on GitHub: fetch-depth: 0).")


def _unknown(root: Path, rev: str) -> UnknownRevision:
    if _is_shallow(root):
        help_ = _fetch_all()
    elif not _said(root, "rev-list", "--all", "--max-count=1"):
        help_ = _("The repository has no commits yet.")
    else:
        help_ = _(
            "Name a branch, a tag or a commit, such as main or HEAD~1, or a day (2026-11-21)."
        )
    return UnknownRevision(_("git knows no revision “{rev}”.").format(rev=rev), help_)
