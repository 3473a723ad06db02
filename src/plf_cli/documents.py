"""Every document that plf makes: its view, its formats, and whose copy of it there is."""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from plf_cli.messages import N_
from plf_cli.views.editions import EDITIONS

if TYPE_CHECKING:  # the command line reads this table for its help, before it reads any file
    from collections.abc import Callable, Iterator

    from plf_cli.catalogue import Catalogue
    from plf_cli.model.course import Course
    from plf_cli.model.programme import Programme
    from plf_cli.views.cover import Cover
    from plf_cli.views.wanted import Wanted


@dataclass(frozen=True, slots=True)
class Format:
    """A format: ``in_set`` are those that the whole set of documents is written in.

    ``is_text`` is what a terminal can show. ``library`` is one that only the extra of the same name
    brings.
    """

    name: str
    is_text: bool = True
    library: str = ""
    in_set: bool = False


FORMATS = {
    one.name: one
    for one in (
        Format("terminal"),
        Format("md", in_set=True),
        Format("html", in_set=True),
        Format("pdf", is_text=False, library="typst", in_set=True),
        Format("docx", is_text=False, library="docxtpl", in_set=True),
        Format("json"),
        Format("ics", in_set=True),
        Format("csv"),
        Format("svg"),
    )
}
_SHEETS = ("terminal", "md", "html", "pdf", "docx", "json")
_DATED = (*_SHEETS, "ics")
_PARTICIPANT, _FACILITATOR, _ADMINISTRATION, _PUBLIC = _ALL = tuple(EDITIONS)
_DATES = "calendar"


@dataclass(frozen=True, slots=True)
class Document:
    """A document: ``editions`` are those that it has, the first by default.

    ``one_for`` is the unit (day, cluster, team) that gets a file of its own in the whole set;
    ``for_schools``: no administration does.
    ``kinds`` are the kinds of file that it can be made from. ``needs_since`` says that it tells
    what has changed since an earlier state, so that the whole set is without it.
    """

    name: str
    told: str
    editions: tuple[str, ...]
    formats: tuple[str, ...] = _SHEETS
    one_for: str = ""
    for_schools: bool = False
    kinds: tuple[str, ...] = ("programme", "course")
    needs_since: bool = False

    @property
    def key(self) -> str:
        """The name as Python and templates write it: ``run_sheet``."""
        return self.name.replace("-", "_")

    def view(
        self,
        catalogue: "Catalogue",
        document: "Programme | Course",
        wanted: "Wanted",
        format_: str = "",
    ) -> "Cover":
        """What the document holds; of a calendar file, the dates of its days.

        Raises ``Unknown`` where it has no such day or unit.
        """
        key = _DATES if format_ == "ics" else self.key
        make: Callable[..., Cover] = getattr(import_module(f"plf_cli.views.{key}"), key)
        return make(catalogue, document, wanted)


DOCUMENTS = {
    one.name: one
    for one in (
        Document(
            "agenda",
            N_("The participants' agenda of one day or of all."),
            _ALL,
            formats=_DATED,
        ),
        Document(
            "run-sheet",
            N_("The run sheet (drejebog): what facilitators do when, why, how and with what."),
            (_FACILITATOR, _ADMINISTRATION),
        ),
        Document(
            "invitation",
            N_("The invitation: for whom, why, when, where, price and registration."),
            (_PARTICIPANT, _ADMINISTRATION, _PUBLIC),
        ),
        Document(
            "programme",
            N_("The description of the whole course for a customer."),
            (_PUBLIC, _PARTICIPANT, _FACILITATOR, _ADMINISTRATION),
        ),
        Document(
            "strategic-plan",
            N_("The template of a school's strategic plan, to be filled in."),
            _ALL,
            one_for="team",
            for_schools=True,
        ),
        Document(
            "cluster-agenda",
            N_("The agenda of the cluster meetings, with equal time for each team."),
            _ALL,
            one_for="cluster",
        ),
        Document(
            "evaluation",
            N_("A questionnaire on the goals of a day, before and after."),
            _ALL,
            one_for="day",
        ),
        Document(
            "participants",
            N_("The attendance list by team and cluster."),
            (_FACILITATOR, _ADMINISTRATION),
            kinds=("course",),
        ),
        Document(
            "certificate",
            N_("The certificate (kursusbevis): course, hours and goals."),
            (_PARTICIPANT, _ADMINISTRATION),
            one_for="team",
        ),
        Document(
            "coverage",
            N_("Which goals of which fields are covered, and which not."),
            _ALL,
            formats=(*_SHEETS, "csv", "svg"),
        ),
        Document(
            "funding",
            N_("The account to a funder: which activity lies within which field."),
            (_ADMINISTRATION, _PUBLIC),
        ),
        Document(
            "change-notice",
            N_("What has changed for the participants since a git revision: dates, times, places."),
            (_PARTICIPANT, _FACILITATOR, _ADMINISTRATION),
            kinds=("course",),
            needs_since=True,
        ),
        Document("calendar", N_("The dates of a course, also as a calendar file."), _ALL, _DATED),
    )
}


@dataclass(frozen=True, slots=True)
class Copy:
    """A document of a set: ``unit`` and ``unit_name`` are of the day, cluster or team it is for.

    ``left_out`` is a sentence where the set does without it, else empty.
    """

    made: Document
    unit: str
    unit_name: str
    view: "Cover"
    left_out: str


def whole_set(
    catalogue: "Catalogue",
    document: "Programme | Course",
    edition: str | None = None,
    language: str | None = None,
) -> "Iterator[Copy]":
    """Every document that there is of a programme or course, each in its readers' edition.

    With ``edition`` only those that have it. Left out are those whose view is ``open``, and, of a
    course that is over, those that are for what lies ahead.
    """
    from plf_cli.views.cover import AHEAD  # noqa: PLC0415 - not for the help
    from plf_cli.views.labels import label  # noqa: PLC0415 - likewise
    from plf_cli.views.setting import setting  # noqa: PLC0415 - likewise
    from plf_cli.views.units import units  # noqa: PLC0415 - likewise
    from plf_cli.views.wanted import Wanted  # noqa: PLC0415 - likewise

    around = setting(catalogue, document, Wanted(language=language))
    teams = around.course.teams if around.course else ()
    offices = {team.id for team in teams if team.is_administration}
    for made in DOCUMENTS.values():
        if made.needs_since:
            continue
        if document.kind in made.kinds and (edition is None or edition in made.editions):
            whose = edition or made.editions[0]
            if document.status == "completed" and made.name in AHEAD:
                view = made.view(catalogue, document, Wanted(edition=whose, language=language))
                yield Copy(made, "", "", view, view.open or label("over", around.language))
                continue
            for unit, name in units(around, made.one_for) or [("", "")]:
                if made.for_schools and unit in offices:
                    continue
                only = {made.one_for: unit} if unit else {}
                wanted = Wanted(edition=whose, language=language, **only)
                view = made.view(catalogue, document, wanted)
                yield Copy(made, unit, name, view, view.open)
