"""How strict to be: the command line before ``plf.toml``, and both before a document's status."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from plf_cli.cli.console import Failure
from plf_cli.cli.gather import Gathered
from plf_cli.cli.paths import show
from plf_cli.profiles import Policy, Profile, known_codes, may_be_ignored
from plf_cli.settings import WrongSetting, all_of, codes, line_of
from plf_cli.workspace import SETTINGS, refused


def policy_of(
    gathered: Gathered,
    profile: str | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
) -> Policy:
    """Which rules count, and how much.

    Raises ``Failure`` for a code that no rule has, or that cannot be ignored.
    """
    settings = gathered.workspace.settings
    chosen, left = tuple(select), tuple(ignore)
    _refuse(None, (*chosen, *left), left)
    file = (gathered.workspace.root or Path()) / SETTINGS
    _refuse(file, (*settings.select, *settings.ignore, *settings.severity), settings.ignore)
    return Policy(
        None if profile is None else Profile(profile),
        chosen or settings.select,
        (*settings.ignore, *left),
        settings.severity,
    )


def _refuse(file: Path | None, named: Iterable[str], ignored: Iterable[str]) -> None:
    calls: list[Callable[[], object]] = [partial(codes, [code]) for code in dict.fromkeys(named)]
    calls += [partial(known_codes, [code]) for code in dict.fromkeys(named)]
    calls += [partial(may_be_ignored, [code]) for code in ignored]
    try:
        all_of(calls)
    except WrongSetting as wrong:
        if file is None:
            raise Failure(wrong.message, wrong.help, code=2) from None
        text = file.read_text(encoding="utf-8-sig")
        for one in (wrong, *wrong.more):
            one.line = line_of(text, one.word)
        raise Failure(*refused(file, wrong).told(show(file)), code=2) from None
