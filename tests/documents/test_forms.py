"""The documents that are filled in: they render everywhere, and what people write has its place."""

import re

import pytest

from plf_cli.documents import DOCUMENTS
from plf_cli.render.formats import rendered
from plf_cli.views.wanted import Wanted
from tests.building import catalogue_of
from tests.documents.made import Case, cases

FORMS = ("strategic-plan", "cluster-agenda", "evaluation")
HOSTILE = "<script>{{ 7*7 }} #import | ~~~ \u202e\U0001f600"
PROGRAMME = f"""\
kind: programme
id: forloeb
title: "{HOSTILE}"
provider: {{name: "{HOSTILE}"}}
audience: {{roles: [skoleleder]}}
frameworks: [ramme]
modules:
  - id: m
    kind: cluster-meeting
    per: cluster
    times: 2
    teams: 2
    label: "{HOSTILE}"
    title: "{HOSTILE}"
    purpose: "{HOSTILE}"
    goals: [{{goal: maal, stage: introduced}}]
    prepare: ["{HOSTILE}"]
    bring: ["{HOSTILE}"]
    products: ["{HOSTILE}"]
    start: 9:00
    agenda:
      - {{kind: team-work, title: "{HOSTILE}", minutes: 10, each_team: true, text: "{HOSTILE}"}}
      - {{kind: evaluation, title: "{HOSTILE}", text: "{HOSTILE}"}}
"""
FRAMEWORK = f"""\
kind: framework
id: ramme
title: Ramme
fields: [{{id: felt, name: "{HOSTILE}"}}]
goals: [{{id: maal, title: "{HOSTILE}", fields: [felt]}}]
"""
COURSE = f"""\
kind: course
id: afvikling
programme: forloeb
title: "{HOSTILE}"
status: planned
municipalities: ["{HOSTILE}"]
teams:
  - {{id: a, name: "{HOSTILE}", members: [{{role: skoleleder, name: "{HOSTILE}", public: true}}]}}
  - {{id: b, name: B}}
clusters: [{{id: nord, name: "{HOSTILE}", teams: [a, b], host: a}}]
sessions: [{{module: m, cluster: nord, number: 1, date: 2027-03-02}}]
"""


PAGES = [one for one in cases() if one.document in FORMS and one.edition == "participant"]


@pytest.mark.parametrize("case", PAGES, ids=str)
def test_each_makes_a_pdf(case: Case) -> None:
    assert case.made("pdf").startswith(b"%PDF-")


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("format_", ["md", "html", "docx", "pdf"])
def test_hostile_texts_stay_texts(name: str, format_: str) -> None:
    catalogue = catalogue_of({"r.yaml": FRAMEWORK, "p.yaml": PROGRAMME, "c.yaml": COURSE})
    course = catalogue.document(catalogue.entries[-1])
    assert course
    view = DOCUMENTS[name].view(catalogue, course, Wanted(team="a"))  # type: ignore[arg-type]
    content = rendered(view, format_, ())
    assert content
    if format_ in {"md", "html"}:
        text = content.decode()
        assert "<script" not in re.sub(r"\\<", "", text)
        assert "49" not in text.split("</style>")[-1]


def test_every_cell_of_a_form_has_its_column_on_narrow_screens() -> None:
    page = Case("seminar-eksempel", "strategic-plan", "participant").made("html").decode()
    body = page.split("<main>")[1]
    assert body.count("<td") > 100
    assert len(re.findall(r'<td data-label="[^"]', body)) == body.count("<td")


def test_a_questionnaire_has_two_rows_of_boxes_for_each_goal() -> None:
    page = Case("seminar-eksempel", "evaluation", "participant").made("md").decode()
    goals = re.findall(
        r"^\| [^|]+ \| ☐ 0 ☐ 1 ☐ 2 ☐ 3 ☐ 4 \| ☐ 0 ☐ 1 ☐ 2 ☐ 3 ☐ 4 \|$", page, re.MULTILINE
    )
    assert len(goals) >= 30
