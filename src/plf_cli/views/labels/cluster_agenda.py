"""The words of the cluster meeting's agenda."""

from plf_cli.model.words import Word

LABELS = {
    "name": Word("Dagsorden for klyngemødet", "Cluster agenda"),
    "numbered_team": Word("Team {n}", "Team {n}"),
    "which": Word("Møde {number} af {times}", "Meeting {number} of {times}"),
    "place": Word("Sted", "Place"),
    "host": Word("Vært", "Host"),
    "teams_there": Word("Teams", "Teams"),
    "order": Word("Teamenes rækkefølge", "Order of the teams"),
    "equal": Word(
        "Alle teams får lige lang tid: {minutes} min. hver.",
        "All teams get the same time: {minutes} min. each.",
    ),
    "moves": Word(
        "Rækkefølgen rykker én plads fra møde til møde, så det ikke er det samme team, der er "
        "sidst hver gang.",
        "The order moves on by one from meeting to meeting, so that it is not the same team that "
        "comes last each time.",
    ),
    "each_prepares": Word("Hvert team forbereder", "Each team prepares"),
    "each_brings": Word("Hvert team har med", "Each team brings"),
    "next": Word("Næste møde", "Next meeting"),
    "date": Word("Dato", "Date"),
    "last": Word("Det er det sidste møde i rækken.", "This is the last meeting of the series."),
    "dropped": Word("{meeting} er aflyst.", "{meeting} is cancelled."),
    "dropped_on": Word("{meeting} den {date} er aflyst.", "{meeting} on {date} is cancelled."),
    "no_clusters": Word("Afviklingen har ingen klynger endnu", "The course has no clusters yet"),
    "no_meetings": Word("Forløbet har ingen klyngemøder", "The programme has no cluster meetings"),
    "no_such_meetings": Word(
        "Her er ingen klyngemøder at vise", "There are no cluster meetings to show here"
    ),
}
