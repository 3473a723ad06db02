"""The words of the run sheet."""

from plf_cli.model.words import Word

_TIMES = "\N{MULTIPLICATION SIGN}"

LABELS = {
    "name": Word("Drejebog", "Run sheet"),
    "place": Word("Sted", "Place"),
    "staff": Word("Medvirkende", "Staff"),
    "for_whom": Word("Deltagere", "Participants"),
    "catering": Word("Forplejning", "Catering"),
    "balance": Word("Tidsforbrug", "Use of time"),
    "notes": Word("Noter", "Notes"),
    "before": Word("Før dagen", "Before the day"),
    "prepare": Word("Deltagerne forbereder", "Participants prepare"),
    "bring": Word("Deltagerne har med", "Participants bring"),
    "ready": Word("Gøres klar", "To be made ready"),
    "materials": Word("Materialer", "Materials"),
    "internal": Word("internt", "internal"),
    "during": Word("På dagen", "On the day"),
    "what": Word("Hvad og hvem", "What and who"),
    "details": Word("Hvorfor, hvordan og med hvad", "Why, how and with what"),
    "why": Word("Hvorfor", "Why"),
    "how": Word("Hvordan", "How"),
    "plan_b": Word("Plan B", "Plan B"),
    "turns": Word(f"{{teams}} {_TIMES} {{minutes}} min.", f"{{teams}} {_TIMES} {{minutes}} min."),
    "several": Word(f"{{n}} {_TIMES} {{text}}", f"{{n}} {_TIMES} {{text}}"),
    "after": Word("Efter dagen", "After the day"),
    "products": Word("Deltagerne går hjem med", "Participants leave with"),
    "follow_up": Word("Opfølgning", "Follow-up"),
    "evaluation": Word("Evaluering", "Evaluation"),
    "packing": Word("Pakkeliste", "Packing list"),
    "packed": Word("Pakket", "Packed"),
    "material": Word("Materiale", "Material"),
    "used": Word("Bruges", "Used at"),
    "sum_talk": Word("oplæg", "talks"),
    "sum_work": Word("deltagernes eget arbejde", "participants' own work"),
    "sum_other": Word("øvrigt", "other"),
    "sum_rest": Word("pauser", "breaks"),
    "sum_free": Word("luft", "unscheduled"),
}
