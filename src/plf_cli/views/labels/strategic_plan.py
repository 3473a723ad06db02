"""The words of the strategic plan: headings, one question each, and what stands in its tables."""

from plf_cli.model.words import Word

LABELS = {
    "name": Word("Strategisk plan", "Strategic plan"),
    "smtte": Word(
        "Planen bygger på SMTTE: Sammenhæng, Mål, Tegn, Tiltag og Evaluering. Skriv kort, og ret "
        "den til, når I bliver klogere.",
        "The plan is built on the Danish SMTTE model: context, goals, signs, actions and "
        "evaluation. Be brief, and change it as you learn.",
    ),
    "hints": Word(
        "Forslagene i Dataoverblik og Organisering kan slettes eller rettes.",
        "The suggestions in Overview of data and Organisation can be deleted or changed.",
    ),
    "privacy": Word(
        "Planen handler om skolen og ikke om enkelte elever. Resultater af nationale test er "
        "fortrolige (folkeskolelovens § 55 b) og skrives ikke her. Tal for grupper på under fem "
        "udelades.",
        "The plan is about the school, not about single pupils. Results of national tests are "
        "confidential (Danish Folkeskole Act, section 55 b) and do not stand here. Leave out "
        "figures for groups of fewer than five.",
    ),
    # head
    "municipality": Word("Kommune", "Municipality"),
    "school": Word("Skole", "School"),
    "office": Word("Forvaltning", "Administration"),
    "school_year": Word("Skoleår", "School year"),
    "team": Word("Ledelsesteam", "Leadership team"),
    "course": Word("Forløb", "Course"),
    "version": Word("Version", "Version"),
    "version_number": Word("Nr.:", "No.:"),
    "version_date": Word("Dato:", "Date:"),
    "date": Word("Dato", "Date"),
    # sections
    "status": Word("Sammenhæng og status", "Context and status"),
    "status_question": Word(
        "Hvor står vi i dag, og hvordan ved vi det?", "Where are we today, and how do we know?"
    ),
    "status_works": Word("Det lykkes hos os", "What works here"),
    "status_hard": Word("Det vil vi ændre", "What we want to change"),
    "status_unknown": Word("Det ved vi for lidt om", "What we know too little about"),
    "aspect": Word("Emne", "Aspect"),
    "here": Word("Hos os", "At our school"),
    "aims": Word("Mål", "Goals"),
    "aims_question": Word(
        "Hvad skal eleverne lære bedre, og hvad skal ledelsen kunne for at nå det?",
        "What are the pupils to learn better, and what must the leaders master to get there?",
    ),
    "aim": Word("Mål", "Goal"),
    "field": Word("Ledelsesfelt", "Field"),
    "visible": Word("Sådan bliver det synligt i klasserne", "How it shows in the classes"),
    "menu": Word("Forløbets mål at vælge imellem", "The course's goals to choose from"),
    "other_goals": Word("Øvrige mål", "Other goals"),
    "data": Word("Dataoverblik", "Overview of data"),
    "data_question": Word(
        "Hvilke data bruger vi på hvert niveau, og hvad bruger vi dem til?",
        "Which data do we use at each level, and what for?",
    ),
    "level": Word("Niveau", "Level"),
    "source": Word("Kilde", "Source"),
    "owner": Word("Ejer", "Owner"),
    "cadence": Word("Hvor tit", "How often"),
    "next_date": Word("Næste dato", "Next date"),
    "used_for": Word("Bruges til", "Used for"),
    "organisation": Word("Organisering", "Organisation"),
    "organisation_question": Word(
        "Hvem mødes om elevernes læring, og hvem leder mødet?",
        "Who meets about the pupils' learning, and who leads the meeting?",
    ),
    "forum": Word("Mødeforum", "Meeting"),
    "who": Word("Deltagere og roller", "Participants and roles"),
    "task": Word("Opgave i planen", "Task in the plan"),
    "forum_leaders": Word("Ledelsesteamet", "The leadership team"),
    "forum_plf": Word(
        "Professionelle læringsfællesskaber (PLF)", "Professional learning communities (PLC)"
    ),
    "forum_support": Word("Vejledere og ressourcepersoner", "Advisers and resource persons"),
    "actions": Word("Tiltag", "Actions"),
    "actions_question": Word(
        "Hvad sætter vi i gang for at nå målene?", "What do we start to reach the goals?"
    ),
    "action": Word("Tiltag", "Action"),
    "responsible": Word("Ansvarlig", "Responsible"),
    "start": Word("Start", "Start"),
    "end": Word("Slut", "End"),
    "resources": Word("Ressourcer", "Resources"),
    "signs": Word("Tegn", "Signs"),
    "signs_question": Word(
        "Hvad kan vi se og høre, når vi er på vej mod målet?",
        "What can we see and hear when we are on our way to the goal?",
    ),
    "sign": Word("Tegn", "Sign"),
    "whose": Word("Hos hvem", "With whom"),
    "data_source": Word("Datakilde", "Source of data"),
    "measured": Word("Måles hvornår", "Measured when"),
    "signs_note": Word(
        "Vælg tegn, der er større end de udsving, tallene har fra år til år. Kun omkring 1 % af "
        "skolernes årlige ændringer i gennemsnitlig trivsel er statistisk sikre.",
        "Choose signs that are larger than the ordinary yearly fluctuation. Only about 1% of "
        "schools' yearly changes in mean well-being are statistically significant.",
    ),
    "follow_up": Word("Evaluering og opfølgning", "Evaluation and follow-up"),
    "follow_up_question": Word(
        "Hvornår ser vi på planen sammen, og hvad skal vi kunne afgøre der?",
        "When do we look at the plan together, and what are we to decide then?",
    ),
    "at_forum": Word("Forum", "Meeting"),
    "looked_at": Word("Mål og tegn, vi ser på", "Goals and signs to look at"),
    "decided": Word("Det aftalte vi", "What we decided"),
    "thread": Word("Sammenhæng på tværs", "Coherence"),
    "thread_question": Word(
        "Hvordan går de samme læringsmål igen i klasserne, på skolen og hos andre skoler?",
        "How do the same learning goals recur in the classes, at the school and at other schools?",
    ),
    "between": Word("Mellem", "Between"),
    "between_classes": Word("Klasserne imellem", "Classes"),
    "between_class_and_school": Word("Klasse og skole", "Class and school"),
    "between_schools": Word("Vores skole og andre skoler", "Our school and other schools"),
    "today": Word("Det gør vi i dag", "What we do today"),
    "changed": Word("Det gør vi fremover", "What we will do"),
    "risks": Word("Risici", "Risks"),
    "risks_question": Word(
        "Hvad kan vælte planen, og hvad gør vi så?", "What can upset the plan, and what then?"
    ),
    "risk": Word("Risiko", "Risk"),
    "warning": Word("Sådan opdager vi det", "How we notice"),
    "answer": Word("Det gør vi", "What we do"),
    "signatures": Word("Underskrift", "Signatures"),
    "signatures_question": Word(
        "Hvem står bag planen, og hvem støtter den?", "Who stands by the plan, who supports it?"
    ),
    "for_whom": Word("For", "For"),
    "for_school": Word("Skolens ledelse", "The school's leaders"),
    "for_office": Word("Forvaltningen", "The administration"),
    "signature": Word("Navn og underskrift", "Name and signature"),
}
