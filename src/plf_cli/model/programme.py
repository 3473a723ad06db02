"""A programme: the reusable design of a course, with modules and agendas."""

from typing import Literal, Self

from pydantic import ConfigDict, model_validator
from pydantic_core import PydanticCustomError

from plf_cli.model import forms
from plf_cli.model.base import (
    Clock,
    Count,
    Day,
    Decimal,
    Flag,
    Gap,
    Head,
    Id,
    Many,
    Minutes,
    Model,
    Municipality,
    OneOrMany,
    Ref,
    Span,
    Text,
)
from plf_cli.model.words import (
    FundingProfile,
    ItemKind,
    Level,
    ModuleKind,
    Per,
    PricePer,
    ProgrammeStatus,
    ProviderType,
    RoleId,
    Stage,
    TargetGroup,
)


class Provider(Model):
    """Who offers the programme."""

    name: Text
    type: ProviderType | None = None


class Participants(Model):
    """How many can take part."""

    min: Count | None = None
    max: Count | None = None


class Audience(Model):
    """Who it is for: positions, target groups and leader levels are three things."""

    roles: Many[RoleId] = ()
    target_groups: Many[TargetGroup] = ()
    levels: Many[Level] = ()
    text: Text | None = None


class Price(Model):
    """The price in whole kroner; 0 is free of charge, and a note alone tells who agrees on it."""

    amount: Count | None = None
    per: PricePer = "participant"
    note: Text | None = None


class Registration(Model):
    """How and until when to sign up."""

    deadline: Day | None = None
    email: Text | None = None
    url: Text | None = None
    note: Text | None = None


class Contact(Model):
    """An office to write to, never a private person."""

    name: Text
    email: Text | None = None
    phone: Text | None = None
    url: Text | None = None


class Sender(Model):
    """Who signs an invitation."""

    name: Text
    unit: Text | None = None
    address: Text | None = None
    email: Text | None = None
    url: Text | None = None


class Funding(Model):
    """Who pays; the amount in whole kroner."""

    fund: Text
    amount: Count | None = None
    year: Text | None = None
    note: Text | None = None


class OptOut(Model):
    """A field that the programme leaves out on purpose."""

    field: Ref
    reason: Text


class GoalUse(Model):
    """A goal that a module works with, and how far it gets."""

    goal: Ref
    stage: Stage | None = None


class After(Gap):
    """How long after another module; a list pairs the n-th time with the n-th module."""

    module: OneOrMany[Ref]


class Place(Model):
    """Where a variant puts a new module."""

    model_config = ConfigDict(json_schema_extra=forms.exactly_one("after", "before"))

    after: Ref | None = None
    before: Ref | None = None

    @model_validator(mode="after")
    def _after_or_before(self) -> Self:
        if (self.after is None) == (self.before is None):
            raise PydanticCustomError("after_or_before", "after or before, and one of them")
        return self


class AgendaItem(Model):
    """One point of a day's agenda."""

    kind: ItemKind
    title: Text
    minutes: Minutes | None = None
    at: Clock | None = None  # a fixed time; else it starts where the one before ends
    each_team: Flag = False  # once per team of the cluster
    lead: Text | None = None  # a function or the id of a person
    text: Text | None = None  # what the participants read below the title
    goals: Many[Ref] = ()
    purpose: Text | None = None
    method: Text | None = None
    materials: Many[Text] = ()
    internal_materials: Many[Text] = ()  # the facilitator's: keys, answers, background
    plan_b: Text | None = None
    notes: Text | None = None  # the facilitator's


class Schedule(Model):
    """A day's frame and agenda."""

    start: Clock | None = None
    end: Clock | None = None
    agenda: Many[AgendaItem] = ()


class ModuleDay(Schedule):
    """One day of a module that has several."""

    title: Text | None = None


class Module(Schedule):
    """A part of a programme: a day, a seminar, a meeting that is held again and again."""

    model_config = ConfigDict(json_schema_extra=forms.module)

    id: Id
    kind: ModuleKind
    title: Text | None = None
    label: Text | None = None
    purpose: Text | None = None
    text: Text | None = None
    audience: Audience | None = None
    goals: Many[GoalUse] = ()
    fields: Many[Ref] = ()
    days: Many[ModuleDay] = ()
    per: Per = "all"
    times: Count = 1
    apart: Gap | None = None
    after: After | None = None
    teams: Span | None = None
    optional: Flag = False
    products: Many[Text] = ()  # what the teams leave with
    prepare: Many[Text] = ()  # what they do beforehand
    bring: Many[Text] = ()  # what they bring
    catering: Text | None = None
    notes: Text | None = None
    place: Place | None = None  # where a variant puts a new module

    @model_validator(mode="after")
    def _days_or_agenda(self) -> Self:
        if self.days and (self.start or self.end or self.agenda):
            raise PydanticCustomError("days_or_agenda", "days, or start, end and agenda")
        return self

    def schedules(self) -> tuple[Schedule, ...]:
        """One schedule per day, in order; a module without ``days`` is itself its one day."""
        return self.days or (self,)


class Programme(Head):
    """The design that courses run."""

    model_config = ConfigDict(json_schema_extra=forms.programme)

    kind: Literal["programme"]
    extends: Ref | None = None
    title: Text
    status: ProgrammeStatus = "draft"
    summary: Text | None = None
    purpose: Text | None = None
    provider: Provider | None = None
    partners: Many[Text] = ()
    municipalities: Many[Municipality] = ()
    participants: Participants | None = None
    audience: Audience | None = None
    frameworks: Many[Ref] = ()
    fields: Many[Ref] = ()
    opt_outs: Many[OptOut] = ()
    outcomes: Many[Text] = ()
    content: Text | None = None
    form: Text | None = None
    extent: Text | None = None
    period: Text | None = None
    venue: Text | None = None
    teachers: Text | None = None
    ects: Decimal | None = None
    price: Price | None = None
    registration: Registration | None = None
    contact: Contact | None = None
    sender: Sender | None = None
    catering: Text | None = None
    funding: Funding | None = None
    funding_profile: FundingProfile | None = None
    modules: Many[Module] = ()
    remove: Many[Ref] = ()  # the base's modules that a variant leaves out
