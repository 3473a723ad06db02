"""The words of the coverage."""

from plf_cli.model.words import Word

LABELS = {
    "name": Word("Dækning", "Coverage"),
    "measured": Word(
        "{covered} af {counted} slags mål i de ledelsesfelter, forløbet lover, er dækket: "
        "{percent}",
        "{covered} of {counted} kinds of goal in the fields that the programme claims are "
        "covered: {percent}",
    ),
    "not_measured": Word(
        "Forløbet lover ingen ledelsesfelter, så dækningen kan ikke gøres op i procent.",
        "The programme claims no fields, so its coverage has no percentage.",
    ),
    "no_frameworks": Word(
        "Forløbet nævner ingen ramme, så der er ingen mål at vise dækningen af",
        "The programme names no framework, so there are no goals to show the coverage of",
    ),
    "no_matrix": Word(
        "Rammen har hverken mål eller ledelsesfelter", "The framework has no goals and no fields"
    ),
    "matrix": Word("Felter, målgrupper og måltyper", "Fields, target groups and types of goal"),
    "picture_minutes": Word(
        "Minutter i hvert ledelsesfelt efter målgruppe og måltype",
        "Minutes in each field by target group and type of goal",
    ),
    "picture_goals": Word(
        "Antal mål i hvert ledelsesfelt efter målgruppe og måltype",
        "Number of goals in each field by target group and type of goal",
    ),
    "field": Word("Ledelsesfelt", "Field"),
    "field_total": Word("I alt", "In all"),
    "overview": Word("Ledelsesfelterne", "The fields"),
    "overview_caption": Word(
        "Ledelsesfelterne, og hvad forløbet gør ved dem", "The fields, and what is done about them"
    ),
    "claimed": Word("Lovet", "Claimed"),
    "opted-out": Word("Fravalgt", "Opted out"),
    "unclaimed": Word("Ikke lovet", "Not claimed"),
    "state": Word("Status", "Status"),
    "reached": Word("Tid og trin", "Time and stage"),
    "at_least": Word("mindst {minutes} min.", "at least {minutes} min."),
    "modules": Word("Moduler", "Modules"),
    "goals_of": Word("{worked} af {known} mål", "{worked} of {known} goals"),
    "goal_count": Word("{worked} mål", "{worked} goals"),
    "one_goal": Word("1 mål", "1 goal"),
    "hole": Word("Ikke dækket", "Not covered"),
    "no-goal": Word("Intet mål", "No goal"),
    "no_field": Word("Uden ledelsesfelt", "In no field"),
    "all_groups": Word("Alle målgrupper", "All target groups"),
    "any_type": Word("Mål", "Goals"),
    "competence": Word("Kompetencemål", "Competence goals"),
    "knowledge": Word("Videnmål", "Knowledge goals"),
    "skill": Word("Færdighedsmål", "Skill goals"),
    "head_competence": Word("Kompetence", "Competence"),
    "head_knowledge": Word("Viden", "Knowledge"),
    "head_skill": Word("Færdighed", "Skill"),
    "head_any_type": Word("Mål", "Goals"),
    "short_competence": Word("Komp.", "Comp."),
    "short_knowledge": Word("Viden", "Know."),
    "short_skill": Word("Færd.", "Skill"),
    "short_any_type": Word("Mål", "Goals"),
    "group_caption": Word(
        "Dækning af mål for målgruppen: {group}", "Coverage of goals for the target group: {group}"
    ),
    "holes": Word("Ikke dækket", "Not covered"),
    "claimed_holes": Word(
        "I de ledelsesfelter, forløbet lover", "In the fields that the programme claims"
    ),
    "no_holes": Word(
        "Intet: Forløbet arbejder med alle slags mål i de felter, det lover.",
        "Nothing: the programme works with every kind of goal in the fields that it claims.",
    ),
    "whole_field": Word("Hele ledelsesfeltet", "The whole field"),
    "without_goal": Word(
        "{modules} arbejder med feltet uden et bestemt mål",
        "{modules} works with the field without any one goal",
    ),
    "no_goal_in_field": Word(
        "Rammen har intet mål i ledelsesfeltet.", "The framework has no goal in the field."
    ),
    "missing_goals": Word("Mål, der mangler", "Goals that are missing"),
    "opt_outs": Word("Fravalgt med begrundelse", "Opted out, with reasons"),
    "reason": Word("Begrundelse", "Reason"),
    "left_out": Word("Hverken lovet eller valgt fra", "Neither claimed nor opted out"),
    "aims": Word("Målene", "The goals"),
    "aims_caption": Word(
        "Rammens mål, og hvor forløbet arbejder med dem",
        "The goals of the framework, and where the programme works with them",
    ),
    "goal_number": Word("Mål", "Goals"),
    "holes_caption": Word(
        "Det, der ikke er dækket i de ledelsesfelter, forløbet lover",
        "What is not covered in the fields that the programme claims",
    ),
    "place": Word("Hvor", "Where"),
    "frameworks": Word("Ramme", "Framework"),
    "goal": Word("Mål", "Goal"),
    "worked_in": Word("Arbejdes med i", "Worked with in"),
    "nowhere": Word("Intet modul", "No module"),
    "method": Word("Sådan er der talt", "How it is counted"),
    "counted_kinds": Word(
        "En slags mål er målene af én type for én målgruppe i et ledelsesfelt.",
        "A kind of goal are the goals of one type for one target group in a field.",
    ),
    "counted_minutes": Word(
        "Tiden er en deltagers, der er med til alt, hvad der gælder vedkommende, også det "
        "valgfrie. Får hold eller klynger forskelligt, gælder tiden dem, der får mest.",
        "The time is that of a participant who takes part in everything that is meant for "
        "them, optional parts included. Where groups or clusters differ, it is that of those "
        "who get most.",
    ),
    "counted_items": Word(
        "Et programpunkt tæller fuldt med for hver slags mål, det arbejder med. Derfor kan "
        "tallene ikke lægges sammen. I feltets samlede tid tæller punktet én gang.",
        "An item of the agenda counts in full for each kind of goal that it works with, so the "
        "numbers cannot be added up. In a field's whole time it counts once.",
    ),
    "counted_without": Word(
        "Et punkt uden egne mål tæller for alle modulets mål. Pauser, ankomst, velkomst, "
        "evaluering og afslutning tæller kun for mål, de selv nævner.",
        "An item without goals of its own counts for all of the module's. Breaks, arrival, "
        "welcome, evaluation and closing count only for goals that they name.",
    ),
    "counted_stage": Word(
        "Trinet er det længste, noget modul når: introduceres, øves eller mestres.",
        "The stage is the furthest that any module comes to: introduced, practised or mastered.",
    ),
    "counted_sessions": Word(
        "Kun kursusgange, der er holdt eller planlagt, tæller med.",
        "Only sessions that are held or planned count.",
    ),
    "counted_more": Word(
        "Et plus efter tallet og »mindst« betyder, at noget af tiden ikke er angivet.",
        "A plus after the number and “at least” mean that some of the time is not given.",
    ),
    "counted_goals": Word(
        "Programmet angiver ingen tider, så tallene er antal mål.",
        "The agenda gives no times, so the numbers are numbers of goals.",
    ),
    "short_hole": Word("nej", "no"),
    "short_opted-out": Word("frv.", "out"),
    "short_unclaimed": Word("·", "·"),
    "short_no-goal": Word("–", "–"),  # noqa: RUF001 - a dash for nothing
    "terminal_numbers": Word("Tallene er minutter", "The numbers are minutes"),
    "sheet_id": Word("Felt-id", "Field id"),
    "sheet_group": Word("Målgruppe", "Target group"),
    "sheet_type": Word("Måltype", "Type of goal"),
    "sheet_minutes": Word("Minutter", "Minutes"),
    "sheet_more": Word("Tid mangler", "Time is missing"),
    "sheet_stage": Word("Trin", "Stage"),
    "sheet_worked": Word("Mål arbejdet med", "Goals worked with"),
    "sheet_known": Word("Mål i alt", "Goals in all"),
    "covered": Word("Dækket", "Covered"),
    "yes": Word("ja", "yes"),
    "legend_minutes": Word(
        "Minutter: jo kraftigere farve, des mere tid",
        "Minutes: the stronger the colour, the more time",
    ),
    "legend_goals": Word(
        "Antal mål: jo kraftigere farve, des flere mål",
        "Number of goals: the stronger the colour, the more goals",
    ),
    "legend_stage": Word("Under tallet: det længste trin", "Below the number: the furthest stage"),
    "legend_hole": Word(
        "Ikke dækket: intet modul arbejder med målet",
        "Not covered: no module works with the goal",
    ),
    "legend_opted-out": Word("Fravalgt med begrundelse", "Opted out, with a reason"),
    "legend_unclaimed": Word("Ikke lovet", "Not claimed"),
    "legend_no-goal": Word("Rammen har intet mål her", "The framework has no goal here"),
    "wording": Word(
        "Målenes ordlyd er et udkast og ikke kildens egen.",
        "The goals are worded in a draft, not in the words of the source.",
    ),
}
