"""The words of the description of a programme."""

from plf_cli.model.words import Word
from plf_cli.views.labels import practical

LABELS = practical.LABELS | {
    "name": Word("Forløbsbeskrivelse", "Programme"),
    "provided_by": Word("Udbyder", "Provider"),
    "course_of_time": Word("Forløbet over tid", "The programme over time"),
    "module": Word("Modul", "Module"),
    "gap": Word("Afstand", "Interval"),
    "often": Word("Omfang", "Extent"),
    "holidays": Word("Ferier", "Holidays"),
    "what_happens": Word("Det sker", "What happens"),
    "fields_and_goals": Word("Ledelsesfelter og mål", "Fields and goals"),
    "field": Word("Ledelsesfelt", "Field"),
    "state": Word("Status", "Status"),
    "method": Word("Sådan er der talt", "How it is counted"),
    "how_far": Word("Tid og trin", "Time and stage"),
    "worked_in": Word("Arbejdes med i", "Worked with in"),
    "nowhere": Word("Intet modul", "No module"),
    "opt_outs": Word("Fravalgte felter", "Fields opted out of"),
    "reason": Word("Begrundelse", "Reason"),
    "funding": Word("Bevilling", "Grant"),
    "sources": Word("Kilder", "Sources"),
    "source": Word("Forløbets kilde", "Source of the programme"),
    "read": Word("læst {date}", "read {date}"),
    "words_of_source": Word(
        "Målenes ordlyd er kildens egen.", "The goals are in the words of the source."
    ),
    "own_words": Word(
        "Målenes ordlyd er et udkast og ikke kildens egen.",
        "The goals are worded in a draft, not in the words of the source.",
    ),
    "own_words_not_of": Word(
        "Målenes ordlyd er et udkast og kommer ikke fra {publisher}.",
        "The goals are worded in a draft, which does not come from {publisher}.",
    ),
}
