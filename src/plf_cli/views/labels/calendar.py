"""The words of the calendar."""

from plf_cli.model.words import Word

LABELS = {
    "name": Word("Datoer", "Dates"),
    "when": Word("Hvornår", "When"),
    "what": Word("Hvad", "What"),
    "place": Word("Sted", "Place"),
    "whom": Word("For hvem", "For whom"),
    "everyone": Word("Alle", "Everyone"),
    "agenda": Word("Program", "Agenda"),
    "notes": Word("Noter", "Notes"),
    "undated": Word("Uden dato", "Without a date"),
    "no_dates": Word(
        "Et forløb har ingen datoer; de står i dets afviklinger",
        "A programme has no dates; its courses do",
    ),
    "no_sessions": Word(
        "Afviklingen har ingen kursusgange endnu", "The course has no sessions yet"
    ),
}
