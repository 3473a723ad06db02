"""The pages that are shown to a browser: every document, and one filled with spite."""

from functools import cache

from plf_cli.documents import DOCUMENTS
from plf_cli.render.templates import render
from tests import agendas
from tests.documents.made import Case, cases
from tests.render.test_html import HOSTILE, hostile


def _is_first(case: Case) -> bool:
    """Whether it is the edition that one gets without asking."""
    return case.edition == DOCUMENTS[case.document].editions[0]


CASES: dict[str, Case | None] = {
    **{str(case): case for case in cases("seminar-eksempel")},
    **{str(case): case for case in cases("seminar-eksempel", languages=("en",)) if _is_first(case)},
    **{
        str(case): case
        for case in cases("seminar-ledelsesteams", "ledere-af-ledere-2020")
        if _is_first(case)
    },
    "hostile": None,
}


@cache
def page(name: str) -> str:
    """The HTML of a case."""
    if case := CASES[name]:
        return case.made("html").decode()
    return render("agenda", "html", hostile(agendas.view("proeve-2027"), HOSTILE, HOSTILE))
