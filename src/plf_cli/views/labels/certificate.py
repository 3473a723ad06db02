"""The words of the certificate."""

from plf_cli.model.words import Word

LABELS = {
    "name": Word("Kursusbevis", "Certificate"),
    "certified": Word(
        "Det bekræftes, at deltageren har taget del i forløbet i det omfang, der står her.",
        "This is to certify that the participant has taken part in the course as set out here.",
    ),
    "participant": Word("Deltager", "Participant"),
    "workplace": Word("Skole/arbejdssted", "School or workplace"),
    "extent": Word("Omfang", "Extent"),
    "ects": Word("ECTS", "ECTS"),
    "date": Word("Dato", "Date"),
    "part": Word("Del", "Part"),
    "length": Word("Varighed", "Duration"),
    "total": Word("Varighed i alt", "Total duration"),
    "times": Word("{n} gange", "{n} times"),
    "attained": Word("Mål, der er arbejdet med", "Goals worked with"),
    "field": Word("Ledelsesfelt", "Field"),
    "other_goals": Word("Øvrige mål", "Other goals"),
    "unfinished": Word("Udkast: forløbet er ikke afsluttet", "Draft: the course is not completed"),
    "counted": Word(
        "Varigheden er programmets tid uden pauser og frokost.",
        "The duration is the time of the programme without breaks and lunch.",
    ),
    "counted_whole": Word(
        "Hvor dagsprogrammet ikke er oplyst, er hele tiden regnet med.",
        "Where no agenda is told, the whole time counts.",
    ),
    "counted_known": Word(
        "Det, hvis varighed ikke er oplyst, er ikke regnet med.",
        "What has no known duration does not count.",
    ),
    "counted_needed": Word(
        "Det valgfri er ikke regnet med; det gælder kun, hvor der er sat kryds.",
        "What is optional does not count; it applies only where it is ticked.",
    ),
    "wording": Word(
        "Målenes ordlyd er et udkast og ikke kildens egen: {frameworks}.",
        "The words of the goals are a draft and not the source's own: {frameworks}.",
    ),
    "place_and_date": Word("Sted og dato", "Place and date"),
    "signature": Word("Underskrift", "Signature"),
    "issuer": Word("Udstedt af", "Issued by"),
    "no_certificate": Word(
        "Afviklingen er aflyst, så den giver intet bevis",
        "The course was cancelled, so there is no certificate",
    ),
}
