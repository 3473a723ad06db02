"""The words of the invitation."""

from plf_cli.model.words import Word
from plf_cli.views.labels import practical

_BEFORE = {  # where the day has no name but its kind
    "seminar-day": Word("Inden seminardagen", "Before the seminar day"),
    "seminar": Word("Inden seminaret", "Before the seminar"),
    "workshop": Word("Inden workshoppen", "Before the workshop"),
    "cluster-meeting": Word("Inden klyngemødet", "Before the cluster meeting"),
    "network-meeting": Word("Inden netværksmødet", "Before the network meeting"),
    "coaching": Word("Inden sparringen", "Before the coaching"),
    "shadowing": Word("Inden skyggepraktikken", "Before the shadowing"),
    "conference": Word("Inden konferencen", "Before the conference"),
    "meeting": Word("Inden mødet", "Before the meeting"),
}

LABELS = (
    practical.LABELS
    | {f"before_{kind}": word for kind, word in _BEFORE.items()}
    | {
        "name": Word("Invitation", "Invitation"),
        "in_short": Word("Programmet kort", "The programme in short"),
        "before": Word("Inden {day}", "Before {day}"),
        "later": Word("{what} oplyses senere", "{what} will be told later"),
        "regards": Word("Med venlig hilsen", "Kind regards"),
        "nothing": Word(
            "Der er ikke noget at invitere til endnu", "There is nothing to invite to yet"
        ),
    }
)
