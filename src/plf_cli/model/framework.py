"""A framework: fields and competence goals that programmes refer to."""

from typing import Literal

from plf_cli.model.base import Head, Id, Many, Model, Ref, Text
from plf_cli.model.words import GoalType, Level, TargetGroup, Wording


class FrameworkField(Model):
    """A field of leadership, known by its id; numbers differ from page to page."""

    id: Id
    name: Text
    long_name: Text | None = None
    aliases: Many[Text] = ()
    scope: Text | None = None


class Goal(Model):
    """What a leader or an administration can do afterwards."""

    id: Id
    title: Text
    text: Text | None = None
    type: GoalType | None = None
    fields: Many[Ref] = ()
    target_groups: Many[TargetGroup] = ()
    levels: Many[Level] = ()
    aliases: Many[Text] = ()
    notes: Text | None = None


class Framework(Head):
    """A set of fields and goals with its source."""

    kind: Literal["framework"]
    title: Text
    purpose: Text | None = None
    wording: Wording | None = None  # plf-udkast: the words are ours, not the source's
    levels: Many[Level] = ()
    fields: Many[FrameworkField] = ()
    goals: Many[Goal] = ()
