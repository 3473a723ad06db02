"""The answers to ``plf new-course`` -> the course as it is to be written."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plf_cli.cli import console
from plf_cli.cli import course_answers as answered
from plf_cli.messages import _

if TYPE_CHECKING:
    from plf_cli.cli.course_answers import Answers
    from plf_cli.cli.gather import Gathered
    from plf_cli.model.course import Course
    from plf_cli.model.programme import Programme
    from plf_cli.scaffold.course import Draft


@dataclass(frozen=True)
class Given:
    """What the command line says; None where it does not."""

    municipalities: tuple[str, ...]
    start: date | None
    end: date | None
    teams: list[dict[str, Any]] | None
    title: str | None
    id: str | None
    output: Path | None
    today: date


def drafted(
    gathered: "Gathered",
    run: "Programme",
    earlier: "Course | None",
    given: Given,
    answers: "Answers",
) -> "Draft":
    """The course as it is to be written. Raises ``Failure`` for what is missing or impossible."""
    from plf_cli.scaffold import names
    from plf_cli.scaffold.course import Draft

    places = _places(run, earlier, given, answers)
    usual = _usual_start(earlier, given.today).isoformat()
    question = _("From which day?")
    start = given.start or answers.needed("--start", question, answered.day, usual)
    answered.refuse_missing(answers, ("--copy", earlier.id) if earlier else (run.id,))
    end = _end(run, earlier, start, given.end)
    teams = _teams(earlier, given, answers)
    kept = _kept(gathered, earlier, run, new_teams=bool(teams))
    places = answered.with_those_of(teams, places)
    title = _title(run, earlier, places, start, given, answers)
    made = names.course_id(run.id, start, run.language)
    if earlier:
        made = names.next_id(earlier.id, start, earlier.language)
    id_ = _id(gathered, given, made, answers)
    return Draft(id_, run, title, places, start, end, teams, kept)


def _places(
    run: "Programme", earlier: "Course | None", given: Given, answers: "Answers"
) -> list[str]:
    """The municipalities that are named, those of the earlier course, or the answer."""
    places = given.municipalities or (earlier.municipalities if earlier else ())
    if places or given.teams or earlier:
        return list(places)
    question = _("Which municipalities take part? (commas between them)")
    usual = ", ".join(run.municipalities)
    return answers.needed("--municipality", question, answered.municipalities, usual)


def _teams(earlier: "Course | None", given: Given, answers: "Answers") -> list[dict[str, Any]]:
    """The teams of the list that is given, or named when asked."""
    if given.teams is not None or earlier:
        return given.teams or []
    question = _("The file with the list of teams? (empty: none yet)")
    return answers.wanted(question, answered.teams_or_none, "")


def _title(
    run: "Programme",
    earlier: "Course | None",
    places: Sequence[str],
    start: date,
    given: Given,
    answers: "Answers",
) -> str:
    """The title that is given, or the answer; by default it tells where and when."""
    from plf_cli.scaffold import names

    usual = names.title(run.title, places, start, run.language)
    if earlier and earlier.title:
        usual = names.next_title(earlier.title, start, earlier.language)
    return given.title or answers.wanted(_("The title?"), answered.title, usual)


def _usual_start(earlier: "Course | None", now: date) -> date:
    """The same weeks of a later year, or the beginning of the next term."""
    from plf_cli.scaffold.terms import next_start

    if not earlier or not earlier.period:
        return next_start(now)
    found = earlier.period.from_ + timedelta(weeks=52)
    while found < now:
        found += timedelta(weeks=52)
    return found


def _end(run: "Programme", earlier: "Course | None", start: date, end: date | None) -> date:
    """The last day of the period. Raises ``Failure`` where it is too short for the programme."""
    from plf_cli.messages import day as in_words
    from plf_cli.messages import language, plural
    from plf_cli.scaffold.terms import before_christmas, end_of_term
    from plf_cli.scaffold.windows import shortest
    from plf_cli.terms import christmas

    least = shortest(run)
    if end is None:
        period = earlier.period if earlier else None
        same = start + (period.to - period.from_) if period else start
        if period is None or (same - start).days < least:
            return end_of_term(start, least)
        over_christmas = period.to > christmas(period.from_.year)[0]
        return same if over_christmas else before_christmas(start, same, least)
    if end < start:
        raise console.Failure(_("The period ends before it begins."), code=2)
    if (end - start).days < least:
        weeks = -(-least // 7)
        message = plural(
            "The period is too short: the programme takes {n} week at least.",
            "The period is too short: the programme takes {n} weeks at least.",
            weeks,
        )
        help_ = _("End it on {day} or later.")
        later = in_words(start + timedelta(days=least), language())
        raise console.Failure(message, help_.format(day=later))
    return end


def _kept(
    gathered: "Gathered", earlier: "Course | None", run: "Programme", *, new_teams: bool
) -> dict[str, Any]:
    """What the new course has of the earlier one; what it cannot name is told."""
    if earlier is None:
        return {}
    from plf_cli.lookup import people_of, venues_of
    from plf_cli.messages import language, listing
    from plf_cli.scaffold.earlier import kept

    entry = gathered.catalogue.entry("course", earlier.id)
    assert entry  # it was found before
    real = earlier.model_copy(update={"example": False})
    known = {*people_of(gathered.catalogue, real), *venues_of(gathered.catalogue, real)}
    found, left = kept(entry.loaded.source.data, run, known, teams=new_teams)
    if isinstance(found.get("teams"), str) and entry.loaded.roster:
        found["teams"] = entry.loaded.roster.teams
    if left:
        message = _("Not taken over, since the new course finds it in no directory: {ids}.")
        console.note(message.format(ids=listing(left, language())))
    return found


def _id(gathered: "Gathered", given: Given, made: str, answers: "Answers") -> str:
    """The course's id: given, else as its file is named, else made of what it is."""
    from plf_cli.cli import placing
    from plf_cli.cli.asking import Unclear
    from plf_cli.slugs import slug

    if given.id or not answers.asks or given.output:
        named = given.output and slug(given.output.stem)
        return placing.new_id(gathered, "course", given.id, named or made)

    def read(text: str) -> str:
        try:
            return placing.new_id(gathered, "course", text, made)
        except console.Failure as failure:
            raise Unclear(f"{failure.message} {failure.help or ''}".strip()) from None

    return answers.wanted(_("The id, also the file's name?"), read,
                          placing.new_id(gathered, "course", None, made))  # fmt: skip
