"""The words of the change notice."""

from plf_cli.model.words import Word
from plf_cli.views.labels import practical

LABELS = practical.LABELS | {
    "name": Word("Ændringer", "Changes"),
    "changed": Word("Det er ændret", "What has changed"),
    "before": Word("Før", "Before"),
    "after": Word("Nu", "Now"),
    "more": Word("Andet, der er ændret", "Other changes"),
    "kept": Word("Uændret", "Unchanged"),
    "ahead": Word("Datoerne nu", "The dates now"),
    "moved": Word("Ny dato", "New date"),
    "dated": Word("Datoen er fastlagt", "The date is settled"),
    "undated": Word("Datoen er ikke længere fastlagt", "The date is no longer settled"),
    "new_time": Word("Nyt tidspunkt", "New time"),
    "new_place": Word("Nyt sted", "New place"),
    "place_follows": Word("Sted følger", "The place follows"),
    "new_agenda": Word("Nyt program", "New agenda"),
    "added": Word("Ny dag", "New day"),
    "dropped": Word("Udgår", "Left out"),
    "now_yours": Word("Nu også for jer", "Now for you, too"),
    "not_yours": Word("Ikke længere for jer", "No longer for you"),
    "called_off": Word("Aflyst", "Cancelled"),
    "restored": Word("Bliver holdt alligevel", "Held after all"),
    "deadline": Word("Frist for tilmelding", "Registration deadline"),
    "write": Word("Spørgsmål", "Questions"),
    "course_called_off": Word("Hele forløbet er aflyst", "The whole course is cancelled"),
    "course_restored": Word("Forløbet bliver holdt alligevel", "The course is held after all"),
    "nothing": Word("Der er ikke ændret noget", "Nothing has changed"),
}
