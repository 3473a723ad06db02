"""The words that stand in documents beside the texts of the files, in the document's language."""

from plf_cli.model.programme import Module
from plf_cli.model.words import Word

LABELS = {
    "agenda": Word("Dagsprogram", "Agenda"),
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
    "day": Word("dag", "day"),
    "at": Word("kl.", ""),
    "until": Word("til kl.", "until"),
    "cluster": Word("Klynge", "Cluster"),
    "group": Word("Hold", "Group"),
    "each_team": Word("{minutes} min. pr. team", "{minutes} min. per team"),
    "minutes": Word("{minutes} min.", "{minutes} min."),
    "example": Word("Opdigtet eksempel", "Invented example"),
    "draft": Word("Udkast", "Draft"),
    "cancelled": Word("Aflyst", "Cancelled"),
    "optional": Word("Valgfri", "Optional"),
    "no_modules": Word("Forløbet har ingen moduler endnu", "The programme has no modules yet"),
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
_EACH = {
    "group": Word("for hvert hold", "for each group"),
    "team": Word("for hvert ledelsesteam", "for each leadership team"),
    "cluster": Word("for hver klynge", "for each cluster"),
}
_HELD = Word("Holdes", "Held")
_TIMES = Word("gange", "times")
_OF_TEAMS = Word("på {teams} ledelsesteams", "of {teams} leadership teams")


def label(key: str, language: str) -> str:
    """The word for ``key`` in ``language``."""
    return LABELS[key].in_language(language)


def labels(language: str) -> dict[str, str]:
    """Every word by its key, for templates."""
    return {key: word.in_language(language) for key, word in LABELS.items()}


def capital(text: str) -> str:
    """``text`` with a capital first letter and the rest as it stands."""
    return text[:1].upper() + text[1:]


def repeated(module: Module, language: str) -> str:
    """``Holdes 2 gange for hver klynge på 3-4 ledelsesteams``; empty for once and for all."""
    parts = [f"{module.times} {_TIMES.in_language(language)}"] if module.times > 1 else []
    if module.per in _EACH:
        parts.append(_EACH[module.per].in_language(language))
    if module.per == "cluster" and module.teams:
        parts.append(_OF_TEAMS.in_language(language).format(teams=module.teams))
    return " ".join([_HELD.in_language(language), *parts]) if parts else ""
