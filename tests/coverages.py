"""The coverages and timelines that the tests of views and renderers look at."""

from plf_cli.views.coverage import CoverageView, coverage
from plf_cli.views.timeline import TimelineView, timeline
from plf_cli.views.wanted import Wanted
from tests import agendas

REF = "seminar-eksempel"
LANGUAGES = ("da", "en")
HOSTILE = {
    "html": "<script>alert(1)</script> & \"x\" 'y'",
    "template": '{{ 7*7 }} {% for %} #import "x"',
    "formula": '=HYPERLINK("http://example.org")',
    "long": "Ledelsesfelts" * 60,
    "turned": "\u202egnik\u2066 \x1b[31m \x07",
    "emoji": "\N{PEDESTRIAN}\u200d\N{FEMALE SIGN} \U0001f469\u200d\U0001f3eb",
    "many": "ord " * 400,
}


def covered(ref: str = REF, language: str | None = None) -> CoverageView:
    return coverage(agendas.catalogue(), agendas.document(ref), Wanted(language=language))


def timed(ref: str = REF, language: str | None = None) -> TimelineView:
    return timeline(agendas.catalogue(), agendas.document(ref), Wanted(language=language))
