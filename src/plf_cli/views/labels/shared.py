"""The words that several documents share."""

from plf_cli.model.words import Word

LABELS = {
    "page": Word("Side", "Page"),  # Side 1 af 3
    "of": Word("af", "of"),
    "time": Word("Tid", "Time"),
    "content": Word("Indhold", "Content"),
    "purpose": Word("Formål", "Purpose"),
    "goals": Word("Mål", "Goals"),
    "fields": Word("Ledelsesfelter", "Fields"),
    "prepare": Word("Forberedelse", "Preparation"),
    "bring": Word("Medbring", "Please bring"),
    "products": Word("Produkter", "Products"),
    "lead": Word("v/", "Lead:"),
    "free": Word("Luft i programmet", "Unscheduled"),
    "pause": Word("Pause", "Break"),
    "time_off": Word("Fri tid", "Free time"),
    "day": Word("dag", "day"),
    "at": Word("kl.", ""),
    "until": Word("til kl.", "until"),
    "cluster": Word("Klynge", "Cluster"),
    "group": Word("Hold", "Group"),
    "each_team": Word("{minutes} min. pr. team", "{minutes} min. per team"),
    "minutes": Word("{minutes} min.", "{minutes} min."),
    "one_team": Word("1 ledelsesteam", "1 leadership team"),
    "teams": Word("{n} ledelsesteams", "{n} leadership teams"),
    "one_office": Word("forvaltningen", "the administration"),  # 4 ledelsesteams og forvaltningen
    "one_lone_office": Word("1 forvaltning", "1 administration"),
    "offices": Word("{n} forvaltninger", "{n} administrations"),
    "one_participant": Word("1 deltager", "1 participant"),
    "participants": Word("{n} deltagere", "{n} participants"),
    "at_least": Word("mindst {number}", "at least {number}"),
    "administrations": Word("Forvaltning", "Administration"),
    "without_cluster": Word("Uden klynge", "Without a cluster"),
    "without_group": Word("Uden hold", "Without a group"),
    "one_hour": Word("1 time", "1 hour"),
    "hours": Word("{n} timer", "{n} hours"),
    "example": Word("Opdigtet eksempel", "Invented example"),
    "draft": Word("Udkast", "Draft"),
    "cancelled": Word("Aflyst", "Cancelled"),
    "completed": Word("Afsluttet", "Completed"),
    "over": Word("Afviklingen er afsluttet", "The course is over"),
    "optional": Word("Valgfri", "Optional"),
    "no_modules": Word("Forløbet har ingen moduler endnu", "The programme has no modules yet"),
    "no_days": Word("Der er ingen dage at vise", "There are no days to show"),
    "settled_time_and_agenda": Word(
        "Tid og program er ikke fastlagt endnu", "Time and agenda are not settled yet"
    ),
    "settled_agenda": Word("Programmet er ikke fastlagt endnu", "The agenda is not settled yet"),
    "settled_time": Word("Tiden er ikke fastlagt endnu", "The time is not settled yet"),
    "settled_date": Word("Datoen er ikke fastlagt endnu", "The date is not settled yet"),
    # history: nothing of it will be settled any more
    "told_time_and_agenda": Word(
        "Tid og program er ikke oplyst", "Time and agenda are not recorded"
    ),
    "told_agenda": Word("Programmet er ikke oplyst", "The agenda is not recorded"),
    "told_time": Word("Tiden er ikke oplyst", "The time is not recorded"),
    "told_date": Word("Datoen er ikke oplyst", "The date is not recorded"),
}
