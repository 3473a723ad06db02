"""The words of the agenda."""

from plf_cli.model.words import Word

LABELS = {
    "name": Word("Dagsprogram", "Agenda"),
}
