"""Frameworks: their fields and goals."""

from plf_cli.messages import N_

TEXTS = {
    "Framework": N_(
        "Framework. Fields of leadership and competence goals that programmes refer to."
    ),
    "Framework.title": N_("Title. What the framework is called."),
    "Framework.purpose": N_("Purpose. What the framework is meant for."),
    "Framework.wording": N_("Wording. Whose words the goals are in."),
    "Framework.levels": N_("Leader levels. Those that the goals of the framework are for."),
    "Framework.fields": N_("Fields. The fields of leadership, in the order of the source."),
    "Framework.goals": N_("Goals. What leaders can do afterwards."),
    "FrameworkField": N_("Field. A field of leadership; goals and programmes refer to its id."),
    "FrameworkField.id": N_(
        "Id of the field. What goals and programmes write, such as samarbejde."
    ),
    "FrameworkField.name": N_("Name. What stands in documents, such as Ledelse af den åbne skole."),
    "FrameworkField.long_name": N_("Full name. The name as the source writes it out."),
    "FrameworkField.aliases": N_("Other names. plf knows them when it suggests an id."),
    "FrameworkField.scope": N_("Scope. What the field is about, in a sentence or two."),
    "Goal": N_("Goal. What a leader or an administration can do afterwards."),
    "Goal.id": N_("Id of the goal. What modules and agenda items write."),
    "Goal.title": N_("Title. A short name, such as Fælles vision."),
    "Goal.text": N_("Text. The whole goal in a sentence."),
    "Goal.type": N_("Type. Whether it is a competence, knowledge or skill goal."),
    "Goal.fields": N_(
        "Fields. Those the goal belongs to; one of another framework as framework/field."
    ),
    "Goal.target_groups": N_("Target groups. Whether the goal is for schools or administrations."),
    "Goal.levels": N_("Leader levels. Which leaders the goal is for."),
    "Goal.aliases": N_("Other names. plf knows them when it suggests an id."),
    "Goal.notes": N_("Notes. For colleagues: in no participant's or public document."),
}
