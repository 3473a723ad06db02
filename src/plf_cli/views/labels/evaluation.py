"""The words of the evaluation."""

from plf_cli.model.words import Word

LABELS = {
    "name": Word("Evaluering", "Evaluation"),
    "no_goals": Word(
        "Ingen af modulerne har mål eller evaluering at spørge til",
        "None of the modules has goals or an evaluation to ask about",
    ),
    "cancelled_days": Word(
        "Dagene er aflyst, så der er intet at evaluere",
        "The days were cancelled, so there is nothing to evaluate",
    ),
    "date": Word("Dato", "Date"),
    "anonymous": Word(
        "Skemaet er anonymt: skriv ikke navne. Svar fra grupper på under fem vises ikke for sig.",
        "The form is anonymous: write no names. Answers of groups of fewer than five are not "
        "shown on their own.",
    ),
    "role": Word("Din rolle", "Your role"),
    "other_role": Word("Anden", "Other"),
    # The Danish five steps, from 0: who cannot do a thing at all ticks nothing else than a zero,
    # nobody takes 1 for the best, and the difference between before and after is counted at once.
    "scale": Word("Skala", "Scale"),
    "step_0": Word("slet ikke", "not at all"),
    "step_1": Word("i ringe grad", "to a small extent"),
    "step_2": Word("i nogen grad", "to some extent"),
    "step_3": Word("i høj grad", "to a large extent"),
    "step_4": Word("i meget høj grad", "to a very large extent"),
    "goals_now": Word("I hvor høj grad kender og kan du det?", "To what extent do you master it?"),
    "when": Word(
        "Sæt to kryds ud for hvert mål: under Før, når vi begynder, og under Efter, når vi "
        "slutter.",
        "Tick twice for each goal: under Before as we begin, and under After as we end.",
    ),
    "goal": Word("Mål", "Goal"),
    "before": Word("Før", "Before"),
    "after": Word("Efter", "After"),
    "for_skoleledelse": Word("Til skolernes ledere", "For leaders of schools"),
    "for_forvaltning": Word("Til forvaltningen", "For the administration"),
    "for_all": Word("Til alle", "For everyone"),
    "usefulness": Word("I hvor høj grad passer det?", "To what extent does it apply?"),
    "statement": Word("Udsagn", "Statement"),
    "degree": Word("Passer", "Applies"),
    "useful": Word(
        "Det, vi arbejdede med, kan jeg bruge i mit arbejde.",
        "I can use in my work what we worked on.",
    ),
    "suitable": Word(
        "Vekslingen mellem oplæg, samtale og eget arbejde passede til indholdet.",
        "The mix of talks, conversation and own work suited the content.",
    ),
    "ready": Word("Jeg ved, hvad mit team gør som det næste.", "I know what my team will do next."),
    "next_step": Word("Teamets næste skridt", "The team's next step"),
    "what": Word("Hvad gør I?", "What will you do?"),
    "who": Word("Hvem (rolle)?", "Who (role)?"),
    "by_when": Word("Hvornår?", "When?"),
    "own_words": Word("Med dine egne ord", "In your own words"),
    "helped": Word("Hvad hjalp dig mest?", "What helped you most?"),
    "better": Word("Hvad skal vi gøre anderledes?", "What should we do differently?"),
    "more": Word("Andet, du vil sige", "Anything else"),
}
