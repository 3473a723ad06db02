"""The modules of a programme, their days and agendas."""

from plf_cli.messages import N_

TEXTS = {
    "Schedule.start": N_("Start. When the day begins, such as 9:00."),
    "Schedule.end": N_("End. When the day ends, such as 15:30."),
    "Schedule.agenda": N_("Agenda. The day point by point; clock times follow from the minutes."),
    "Module": N_("Module. A part of the programme: a day, a seminar, a meeting."),
    "Module.id": N_("Id of the module. What courses and other modules write, such as dag-1."),
    "Module.kind": N_("Kind. What sort of module it is."),
    "Module.title": N_("Title. The heading, such as Vores data og vores spørgsmål."),
    "Module.label": N_("Label. What people call it, such as Dag 1; else its kind with a number."),
    "Module.purpose": N_("Purpose. What the module is for."),
    "Module.text": N_("Text. What the participants read about the module."),
    "Module.audience": N_("Audience. Only where it is for others than the whole programme."),
    "Module.goals": N_("Goals. What the module works with and how far it gets."),
    "Module.fields": N_(
        "Fields. Only for a module without goals; else they follow from the goals."
    ),
    "Module.days": N_("Days. Several days instead of start, end and agenda; never both."),
    "Module.per": N_("Held for. All together, or each group, team or cluster by itself."),
    "Module.times": N_("Times. How often it is held."),
    "Module.apart": N_("Apart. From one time to the next, such as {weeks: 6-10}."),
    "Module.after": N_(
        "After. How long after another module, such as {module: dag-1, weeks: 4-8}."
    ),
    "Module.teams": N_("Teams in a cluster. How many meet, such as 3-4."),
    "Module.optional": N_("Optional. Write true where people may stay away."),
    "Module.products": N_("Products. What the teams leave with."),
    "Module.prepare": N_("Preparation. What the teams do beforehand."),
    "Module.bring": N_("Please bring. What the teams bring along."),
    "Module.catering": N_("Catering. Food and drink, as text."),
    "Module.notes": N_("Notes. For colleagues: in no participant's or public document."),
    "Module.place": N_(
        "Place. Only in a variant: where a new module goes, such as {after: dag-1}."
    ),
    "ModuleDay": N_("Day. One day of a module that has several."),
    "ModuleDay.title": N_("Title. The heading of the day."),
    "GoalUse": N_("Goal of the module. A goal and how far the module gets with it."),
    "GoalUse.goal": N_("Goal. Its id in one of the frameworks of the programme."),
    "GoalUse.stage": N_("Stage. How far the module gets with the goal."),
    "After.module": N_("Module. The id of the module before; a list pairs the times in order."),
    "Place.after": N_("After. The id of the module that it follows."),
    "Place.before": N_("Before. The id of the module that it precedes."),
    "AgendaItem": N_(
        "Agenda item. One point of the day, such as {kind: talk, title: Hvad kan data fortælle"
        " os, minutes: 45}."
    ),
    "AgendaItem.kind": N_("Kind. What happens in the item."),
    "AgendaItem.title": N_("Title. What stands in the agenda."),
    "AgendaItem.minutes": N_("Minutes. How long it takes, such as 45."),
    "AgendaItem.at": N_("Fixed time. Only where the item must begin then, such as lunch at 12:00."),
    "AgendaItem.each_team": N_("For each team. Held once for every team of the cluster."),
    "AgendaItem.lead": N_(
        "Lead. Who leads it: a function such as facilitator, or the id of a person."
    ),
    "AgendaItem.text": N_("Text. What the participants read below the title."),
    "AgendaItem.goals": N_("Goals. Those of the module's goals that the item works with."),
    "AgendaItem.purpose": N_("Purpose. Why the item is there; for the facilitator."),
    "AgendaItem.method": N_("Method. How it is done; for the facilitator."),
    "AgendaItem.materials": N_("Materials. What must lie ready."),
    "AgendaItem.internal_materials": N_(
        "Internal materials. For the facilitator alone: in no participant's or public document."
    ),
    "AgendaItem.plan_b": N_("Plan B. What to do if it does not go as planned."),
    "AgendaItem.notes": N_("Notes. The facilitator's; never in the participants' agenda."),
}
