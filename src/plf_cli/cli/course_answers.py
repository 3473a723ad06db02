"""What ``plf new-course`` has to know: given, asked for, or taken by default."""

import re
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import typer

from plf_cli.cli import asking, console
from plf_cli.cli.asking import Unclear
from plf_cli.diagnostics import Diagnostic, Severity
from plf_cli.messages import _, language, listing

if TYPE_CHECKING:
    from plf_cli.cli.gather import Gathered
    from plf_cli.roster import Roster

T = TypeVar("T")
_CODE = 4  # digits of a municipality's code
_BETWEEN = re.compile(r"[,;]|\s(?:og|and)(?=\s)", re.IGNORECASE)  # two names in a list


@dataclass(frozen=True)
class Answers:
    """Who answers what is not given: a person, or with ``takes_defaults`` nobody needs to."""

    takes_defaults: bool
    missing: list[tuple[str, str]]  # options that nobody answers, each with an example

    @property
    def asks(self) -> bool:
        """Whether a person is asked."""
        return not self.takes_defaults and asking.somebody_answers()

    def needed(self, option: str, question: str, read: Callable[[str], T], default: str) -> T:
        """An answer that must not be guessed; noted as missing where there is nobody to ask."""
        if self.asks:
            return asking.ask(question, read, default)
        if not self.takes_defaults:
            self.missing.append((option, default))
        return read(default)

    def wanted(self, question: str, read: Callable[[str], T], default: str) -> T:
        """An answer whose default is as good where nobody is asked."""
        return asking.ask(question, read, default) if self.asks else read(default)


def programme_id(gathered: "Gathered", answers: Answers) -> str:
    """The programme that is picked from a list.

    Raises ``Failure`` where nobody can be asked.
    """
    from plf_cli.model.programme import Programme

    catalogue = gathered.catalogue
    known = [one for one in catalogue.all(Programme) if catalogue.get(Programme, one.id)]
    known.sort(key=lambda one: (one.status == "record", one.title.casefold()))
    if not known:
        message = _("There is no programme yet.")
        raise console.Failure(message, _("Write one with: plf new programme TITLE"))
    if answers.asks:
        return asking.choose(_("Which programme?"), [(one.id, one.title) for one in known])
    answers.missing.append(("PROGRAMME", known[0].id))
    return known[0].id


def refuse_missing(answers: Answers, whose: Sequence[str]) -> None:
    """Raise ``Failure`` that names what nobody has answered, with a command line that would do.

    ``whose`` says there what the course is of: its programme, or the one that is copied.
    """
    if not answers.missing:
        return
    named = [option for option, _example in answers.missing]
    message = _("Nobody can be asked here, so this is missing: {options}.")
    values = dict(answers.missing)
    place = values.get("--municipality", "").partition(",")[0] or "Hjørring"
    shown = [
        f"{name} {place if name == '--municipality' else values[name]}"
        for name in named
        if name.startswith("--")
    ]
    line = " ".join(["plf new-course", *whose, *shown])
    help_ = _("Write for instance: {command}")
    if not answers.takes_defaults and "PROGRAMME" not in named:
        help_ = _("Write for instance: {command}; or take the defaults with --yes.")
    message = message.format(options=listing(named, language()))
    raise console.Failure(message, help_.format(command=line), code=2)


def municipalities(text: str) -> list[str]:
    """The municipalities in a text with commas or “and” between them. Raises ``Unclear``."""
    names = _BETWEEN.split(f" {text} ")
    return list(dict.fromkeys(municipality(one) for one in names if one.strip()))


def municipality(name: str) -> str:
    """A municipality as it is spelled, also by its code. Raises ``Unclear`` for what is none."""
    from plf_cli.model.municipalities import MUNICIPALITIES
    from plf_cli.suggest import called, did_you_mean

    name = name.strip()
    if name.isdecimal():
        codes = {one.code: known for known, one in MUNICIPALITIES.items()}
        name = codes.get(name.zfill(_CODE), name)
    bare = name.removesuffix(" Kommune").removesuffix(" kommune")
    if found := called(bare, ((one, one) for one in MUNICIPALITIES)):
        return found
    message = _("“{name}” is not a Danish municipality.").format(name=name)
    raise Unclear(f"{message} {did_you_mean(bare, MUNICIPALITIES) or ''}".strip())


def day(text: str) -> date:
    """A day as files spell it, or as ``3.2.2027``. Raises ``Unclear`` for what is none."""
    from plf_cli.cli import dates_named

    with suppress(typer.BadParameter):
        return dates_named.day(text, "")
    raise Unclear(_("“{value}” is not a date; write 2027-02-03 or 3.2.2027.").format(value=text))


def title(text: str) -> str:
    """A title, on one line. Raises ``Unclear`` for none, and for what is no letter."""
    found = " ".join(text.split())
    if not found or not found.isprintable():
        raise Unclear(_("Write a title of letters, on one line."))
    return found


def given(read: Callable[[str], T], value: str, option: str) -> T:
    """What an option's value means; a usage error where it is unclear."""
    try:
        return read(value)
    except Unclear as unclear:
        raise typer.BadParameter(str(unclear), param_hint=option) from None


def teams_or_none(text: str) -> list[dict[str, Any]]:
    """The teams of the list that is named; none where nothing is. Raises ``Unclear``."""
    if not text:
        return []
    try:
        return teams(Path(text))
    except console.Failure as failure:
        stop = _("Name another file, press Enter to go on without teams, or Ctrl-C to stop.")
        raise Unclear(f"{failure.message} {stop}") from None


def teams(path: Path) -> list[dict[str, Any]]:
    """The teams of a list, none left out.

    Raises ``Failure`` where it cannot be read, whole.
    """
    from plf_cli.cli.paths import show
    from plf_cli.roster import read_teams
    from plf_cli.scaffold.names import unlike
    from plf_cli.scan import masked

    found = read_teams(show(path), _content(path))
    _note_twice(found)
    for one in found.faults:
        console.note(masked(f"{one.file}:{one.span.line}:{one.span.column}: {one.message}"))
        if one.help:
            console.note(masked(f"     {one.help}"))
    if any(one.severity is Severity.ERROR for one in found.faults) or not found.teams:
        message = _("Not every team of {path} can be read, so none is taken over.")
        raise console.Failure(message.format(path=show(path)), _("Mend the list, and try again."))
    filled = [{key: value for key, value in one.items() if value} for one in found.teams]
    return unlike(filled)


def _note_twice(found: "Roster") -> None:
    """Note each team that an earlier row has told already: two ids would make it two teams."""
    seen: set[tuple[str, str | None]] = set()
    for at, one in enumerate(found.teams):
        team = (one["name"].casefold(), one.get("municipality"))
        if team in seen and any(one["id"] == other["id"] for other in found.teams[:at]):
            message = _("The team “{name}” stands twice.").format(name=one["name"][:40])
            span = found.source.span(("teams", at))
            found.faults.append(
                Diagnostic(found.source.file, span, "PLF202", Severity.ERROR, message)
            )
        seen.add(team)


def _content(path: Path) -> bytes:
    from plf_cli.cli.paths import show
    from plf_cli.source import MAX_BYTES

    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        message = _("{path} cannot be read: {said}.").format(path=show(path), said=_said(error))
        raise console.Failure(message, _("Check the path.")) from None
    if len(content) > MAX_BYTES:
        message = _("The file is larger than {limit} MB.").format(limit=MAX_BYTES // 1_000_000)
        raise console.Failure(f"{show(path)}: {message}")
    return content


def _said(error: OSError | ValueError) -> str:
    """Why a file cannot be read, in the user's language where that happens often."""
    if not isinstance(error, OSError):
        return str(error)
    if isinstance(error, FileNotFoundError):
        return _("No such file or directory")
    if isinstance(error, IsADirectoryError):
        return _("Is a directory")
    denied = isinstance(error, PermissionError)
    return _("Permission denied") if denied else error.strerror or str(error)


def with_those_of(teams: Sequence[dict[str, Any]], named: Iterable[str]) -> list[str]:
    """The municipalities that are named, and those of the teams besides, which is said."""
    named = list(named)
    theirs = dict.fromkeys(str(one["municipality"]) for one in teams if "municipality" in one)
    more = [name for name in theirs if name not in named]
    if named and more:
        message = _("Teams come from there, so the course names it, too: {municipalities}.")
        console.note(message.format(municipalities=listing(more, language())))
    return [*named, *more]
