"""The words of the timeline."""

from plf_cli.model.words import Word

LABELS = {
    "name": Word("Tidslinje", "Timeline"),
    "school_year": Word("Skoleåret {year}", "School year {year}"),
    "all": Word("Alle", "All"),
    "week": Word("Uge", "Week"),
    "public_holidays": Word("Helligdage", "Public holidays"),
    "school_holidays": Word("Skoleferie", "School holidays"),
    "in_municipality": Word("{holiday} i {municipality}", "{holiday} in {municipality}"),
    "caption": Word(
        "Kursusgangene over skoleåret med skoleferier og helligdage",
        "The sessions over the school year, with school holidays and public holidays",
    ),
    "caption_public": Word(
        "Kursusgangene over skoleåret med helligdage",
        "The sessions over the school year, with public holidays",
    ),
    "caption_bare": Word("Kursusgangene over skoleåret", "The sessions over the school year"),
    "caption_steps": Word(
        "Forløbets moduler i rækkefølge og afstanden mellem dem",
        "The modules of the programme in order, and the time between them",
    ),
    "sessions": Word("Kursusgange", "Sessions"),
    "session": Word("Kursusgang", "Session"),
    "date": Word("Dato", "Date"),
    "for": Word("For", "For"),
    "remark": Word("Bemærkning", "Remark"),
    "undated": Word("Uden dato", "Without a date"),
    "holidays": Word("Ferier og helligdage", "Holidays"),
    "holiday": Word("Ferie eller helligdag", "Holiday"),
    "where": Word("Hvor", "Where"),
    "everywhere": Word("Hele landet", "Everywhere"),
    "module": Word("Modul", "Module"),
    "when": Word("Hvornår", "When"),
    "extent": Word("Omfang", "Extent"),
    "assumed": Word(
        "Ferieplanen for {municipality} i {year} er antaget efter sædvane.",
        "The school calendar of {municipality} for {year} follows what is customary; it is not "
        "settled.",
    ),
    "weeks": Word("{range} uger", "{range} weeks"),
    "one_week": Word("1 uge", "1 week"),
    "days": Word("{range} dage", "{range} days"),
    "one_day": Word("1 dag", "1 day"),
    "next_day": Word("Dagen efter {module}", "The day after {module}"),
    "after": Word("{gap} efter {module}", "{gap} after {module}"),
    "after_each": Word("{gap} efter hver af: {module}", "{gap} after each of: {module}"),
    "apart": Word("{gap} mellem gangene", "{gap} between the times"),
}
