"""The words of the account to the funder."""

from plf_cli.model.words import Word

LABELS = {
    "name": Word("Redegørelse til bevillingsgiver", "Account to the funder"),
    "grant": Word("Bevillingen", "The grant"),
    "fund": Word("Bevillingsgiver", "Funder"),
    "amount": Word("Beløb", "Amount"),
    "year": Word("År", "Year"),
    "note": Word("Bemærkning", "Note"),
    "profile": Word("Regler", "Rules"),
    "no_grant": Word("Forløbet nævner ingen bevilling", "The programme names no grant"),
    "provider": Word("Udbyder", "Provider"),
    "may_deliver": Word("Må levere", "May deliver"),
    "eligible": Word(
        "Ja. Udbyderens type, {type}, er en af dem, der må levere efter reglerne.",
        "Yes. The provider is a {type}, which may deliver under the rules.",
    ),
    "perhaps": Word(
        "Efter reglerne må kun visse store konsulenthuse levere. Om udbyderen er et af dem, "
        "fremgår ikke her.",
        "Under the rules only certain large consultancies may deliver. Whether the provider is "
        "one of them is not told here.",
    ),
    "not_eligible": Word(
        "Nej. Udbyderens type, {type}, er ikke en af dem, der må levere efter reglerne.",
        "No. The provider is of the type {type}, which may not deliver under the rules.",
    ),
    "unknown_type": Word(
        "Det kan ikke afgøres, for udbyderens type er ikke oplyst.",
        "It cannot be told, since the type of the provider is not given.",
    ),
    "unknown_provider": Word(
        "Det kan ikke afgøres, for udbyderen er ikke oplyst.",
        "It cannot be told, since the provider is not given.",
    ),
    "participation": Word("Deltagerne", "The participants"),
    "turnout": Word("Antal", "Number"),
    "by_role": Word("Roller", "Roles"),
    "target_groups": Word("Målgrupper", "Target groups"),
    "activities": Word("Aktiviteter og timer", "Activities and hours"),
    "activity": Word("Aktivitet", "Activity"),
    "within": Word("Ligger i ledelsesfelterne", "Lies within the fields"),
    "outside": Word("Intet ledelsesfelt", "No field"),
    "each": Word("Timer pr. deltager", "Hours per participant"),
    "all": Word("Timer i alt", "Hours in all"),
    "sum": Word("I alt", "In all"),
    "per_unit": Word("{hours} pr. {unit}", "{hours} per {unit}"),
    "depends": Word(
        "Afhænger af antallet af teams, hold og klynger",
        "Depends on the number of teams, groups and clusters",
    ),
    "from_to": Word("{least} til {most}", "{least} to {most}"),
    "not_told": Word("Ikke oplyst", "Not given"),
    "not_told_for": Word("{hours}; ikke oplyst for {teams}", "{hours}; not given for {teams}"),
    "of_fields": Word("Ledelsesfelterne", "The fields"),
    "field": Word("Ledelsesfelt", "Field"),
    "state": Word("Status", "Status"),
    "worked_in": Word("Aktiviteter", "Activities"),
    "claimed": Word("Lovet", "Claimed"),
    "hole": Word(
        "Lovet, men ingen aktivitet ligger i feltet", "Claimed, but no activity lies in it"
    ),
    "opted_out": Word("Fravalgt: {reason}", "Opted out: {reason}"),
    "not_claimed": Word("Ikke lovet", "Not claimed"),
    "evidence": Word("Dokumentation", "Evidence"),
    "sessions": Word("Kursusgange", "Sessions"),
    "dates": Word("Datoer", "Dates"),
    "evaluation": Word("Evaluering", "Evaluation"),
    "evaluated": Word("I programmet", "In the agenda"),
    "no_evaluation": Word("Ikke i programmet", "Not in the agenda"),
    "attended": Word(
        "Til hver kursusgang hører en deltagerliste, som deltagerne skriver under på.",
        "Each session has an attendance list, which the participants sign.",
    ),
    "held_sessions": Word("{n} holdt", "{n} held"),
    "planned_sessions": Word("{n} planlagt", "{n} planned"),
    "undated_sessions": Word("{n} uden dato", "{n} without a date"),
    "cancelled_sessions": Word("{n} aflyst", "{n} cancelled"),
    "method": Word("Sådan er der talt", "How it is counted"),
    "counted_hours": Word(
        "Timerne er dem, hvor deltagerne arbejder: uden pauser, frokost og luft i programmet. "
        "En dag uden dagsprogram tæller fra start til slut.",
        "Hours are those in which the participants work: without breaks, lunch and unscheduled "
        "time. A day without an agenda counts from its start to its end.",
    ),
    "counted_each": Word(
        "En deltager er med til alt, hvad der gælder vedkommende, også det valgfrie. Timer i alt "
        "er alle kursusgange lagt sammen.",
        "A participant takes part in everything that is meant for them, optional parts included. "
        "Hours in all are those of all sessions added up.",
    ),
    "counted_teams": Word(
        "Hvor antallet af teams i en klynge ikke ligger fast, er der regnet med det største.",
        "Where the number of teams in a cluster is not settled, the largest number counts.",
    ),
    "counted_fields": Word(
        "I et ledelsesfelt tæller de programpunkter, der arbejder med feltets mål. Et punkt med "
        "mål i flere felter tæller fuldt med i hvert, så felternes timer kan ikke lægges sammen. "
        "Ankomst, velkomst, evaluering og afslutning tæller ikke med i felterne, medmindre de "
        "selv nævner et mål.",
        "In a field, those agenda items count that work with its goals. An item with goals "
        "in several fields counts in full in each, so the fields' hours cannot be added up. "
        "Arrival, welcome, evaluation and closing do not count in the fields, unless they name a "
        "goal themselves.",
    ),
    "counted_sessions": Word(
        "Kun kursusgange, der er holdt eller planlagt, tæller med.",
        "Only sessions that are held or planned count.",
    ),
}
