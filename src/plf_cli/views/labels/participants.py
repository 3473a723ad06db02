"""The words of the list of participants."""

from plf_cli.model.words import Word

LABELS = {
    "name": Word("Deltagerliste", "Participants"),
    "teams_of_course": Word("Ledelsesteams", "Leadership teams"),
    "total": Word("I alt", "In all"),
    "dates": Word("Datoer", "Dates"),
    "roles": Word("Roller", "Roles"),
    "role": Word("Rolle", "Role"),
    "person": Word("Navn", "Name"),
    "date": Word("Dato", "Date"),
    "signature": Word("Underskrift", "Signature"),
    "not_told": Word("Deltagerne er ikke oplyst", "The participants are not known"),
    # history: none will be added any more
    "told_teams": Word(
        "Afviklingens ledelsesteams er ikke oplyst",
        "The course's leadership teams are not recorded",
    ),
    "no_teams": Word(
        "Afviklingen har ingen ledelsesteams endnu", "The course has no leadership teams yet"
    ),
    "no_such_teams": Word("Ingen teams deltager her", "None of the teams takes part here"),
}
