"""The closed word lists of the language: the ids that a file may use and what people call them.

One table per list; the key is written in the YAML, the Danish and English words stand in documents.
The words are those of the trade in Denmark.
"""

from typing import Literal, NamedTuple, get_args


class Word(NamedTuple):
    """What one id is called in a document."""

    da: str
    en: str

    def in_language(self, language: str) -> str:
        """The word in ``language`` (``da`` or ``en``)."""
        return self.en if language == "en" else self.da


class RoleWord(NamedTuple):
    """What a role is called, its target group and the leader levels that it belongs to."""

    word: Word
    target_group: str
    levels: tuple[str, ...]


Language = Literal["da", "en"]
Kind = Literal["framework", "programme", "course", "calendar", "directory"]
Level = Literal["ledere-af-ledere", "ledere-af-medarbejdere"]
TargetGroup = Literal["skoleledelse", "forvaltning"]
GoalType = Literal["competence", "knowledge", "skill"]
Stage = Literal["introduced", "practised", "mastered"]
Wording = Literal["source", "plf-udkast"]
ProgrammeStatus = Literal["record", "draft", "published"]
CourseStatus = Literal["draft", "planned", "published", "running", "completed", "cancelled"]
SessionStatus = Literal["planned", "held", "cancelled"]
Function = Literal["facilitator", "speaker", "host", "organiser"]
Per = Literal["all", "group", "team", "cluster"]
PricePer = Literal["participant", "team", "school", "municipality", "course"]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
IN_WEEK: tuple[Weekday, ...] = get_args(Weekday)
"""The words for weekdays in their order, as ``date.weekday`` counts them."""
FundingProfile = Literal["syv-ledelsesfelter-2013"]
ProviderType = Literal[
    "university-college",
    "university",
    "consultancy",
    "public-centre",
    "association",
    "ministry",
    "municipality",
    "other",
]
ModuleKind = Literal[
    "seminar-day",
    "seminar",
    "workshop",
    "cluster-meeting",
    "network-meeting",
    "coaching",
    "shadowing",
    "conference",
    "meeting",
]
ItemKind = Literal[
    "arrival",
    "welcome",
    "talk",
    "group-work",
    "team-work",
    "workshop",
    "reflection",
    "plenary",
    "break",
    "lunch",
    "walk",
    "evaluation",
    "closing",
]
RoleId = Literal[
    "skolechef",
    "kommunal-konsulent",
    "skoledistriktsleder",
    "skoleleder",
    "afdelingsleder",
    "sfo-leder",
    "dagtilbudsleder",
    "ressourceperson",
]

KINDS = {
    "framework": Word("ramme", "framework"),
    "programme": Word("forløb", "programme"),
    "course": Word("afvikling", "course"),
    "calendar": Word("ferieplan", "calendar"),
    "directory": Word("fortegnelse", "directory"),
}
LEVELS = {
    "ledere-af-ledere": Word("ledere af ledere", "leaders of leaders"),
    "ledere-af-medarbejdere": Word("ledere af medarbejdere", "leaders of staff"),
}
TARGET_GROUPS = {
    "skoleledelse": Word("skoleledelse", "school leadership"),
    "forvaltning": Word("forvaltning", "administration"),
}
GOAL_TYPES = {
    "competence": Word("kompetencemål", "competence goal"),
    "knowledge": Word("videnmål", "knowledge goal"),
    "skill": Word("færdighedsmål", "skill goal"),
}
STAGES: dict[Stage, Word] = {
    "introduced": Word("introduceres", "introduced"),
    "practised": Word("øves", "practised"),
    "mastered": Word("mestres", "mastered"),
}
_DRAFT, _PUBLISHED = Word("udkast", "draft"), Word("offentliggjort", "published")
_PLANNED, _CANCELLED = Word("planlagt", "planned"), Word("aflyst", "cancelled")
PROGRAMME_STATUSES = {
    "record": Word("historie", "record"),
    "draft": _DRAFT,
    "published": _PUBLISHED,
}
COURSE_STATUSES = {
    "draft": _DRAFT,
    "planned": _PLANNED,
    "published": _PUBLISHED,
    "running": Word("i gang", "running"),
    "completed": Word("afsluttet", "completed"),
    "cancelled": _CANCELLED,
}
SESSION_STATUSES = {
    "planned": _PLANNED,
    "held": Word("holdt", "held"),
    "cancelled": _CANCELLED,
}
FUNCTIONS = {
    "facilitator": Word("facilitator", "facilitator"),
    "speaker": Word("oplægsholder", "speaker"),
    "host": Word("vært", "host"),
    "organiser": Word("arrangør", "organiser"),
}
PER = {
    "all": Word("alle", "all"),
    "group": Word("hold", "group"),
    "team": Word("ledelsesteam", "leadership team"),
    "cluster": Word("klynge", "cluster"),
}
PRICE_PER = {
    "participant": Word("deltager", "participant"),
    "team": Word("ledelsesteam", "leadership team"),
    "school": Word("skole", "school"),
    "municipality": Word("kommune", "municipality"),
    "course": Word("afvikling", "course"),
}
WEEKDAYS = {
    "mon": Word("mandag", "Monday"),
    "tue": Word("tirsdag", "Tuesday"),
    "wed": Word("onsdag", "Wednesday"),
    "thu": Word("torsdag", "Thursday"),
    "fri": Word("fredag", "Friday"),
    "sat": Word("lørdag", "Saturday"),
    "sun": Word("søndag", "Sunday"),
}
PROVIDER_TYPES = {
    "university-college": Word("professionshøjskole", "university college"),
    "university": Word("universitet", "university"),
    "consultancy": Word("konsulenthus", "consultancy"),
    "public-centre": Word("offentligt center", "public centre"),
    "association": Word("forening", "association"),
    "ministry": Word("ministerium", "ministry"),
    "municipality": Word("kommune", "municipality"),
    "other": Word("andet", "other"),
}
FUNDING_PROFILES = {
    "syv-ledelsesfelter-2013": Word(
        "De syv ledelsesfelter (2013-2015)", "The seven fields of leadership (2013-2015)"
    ),
}
# Who may deliver under each; of the consultancies, only certain large ones may.
ELIGIBLE_PROVIDERS = {
    "syv-ledelsesfelter-2013": ("university-college", "university", "consultancy", "public-centre"),
}
MODULE_KINDS = {
    "seminar-day": Word("seminardag", "seminar day"),
    "seminar": Word("seminar", "seminar"),
    "workshop": Word("workshop", "workshop"),
    "cluster-meeting": Word("klyngemøde", "cluster meeting"),
    "network-meeting": Word("netværksmøde", "network meeting"),
    "coaching": Word("sparring", "coaching"),
    "shadowing": Word("skyggepraktik", "shadowing"),
    "conference": Word("konference", "conference"),
    "meeting": Word("møde", "meeting"),
}
ITEM_KINDS = {
    "arrival": Word("ankomst", "arrival"),
    "welcome": Word("velkomst", "welcome"),
    "talk": Word("oplæg", "talk"),
    "group-work": Word("gruppearbejde", "group work"),
    "team-work": Word("arbejde i ledelsesteam", "team work"),
    "workshop": Word("workshop", "workshop"),
    "reflection": Word("refleksion", "reflection"),
    "plenary": Word("plenum", "plenary"),
    "break": Word("pause", "break"),
    "lunch": Word("frokost", "lunch"),
    "walk": Word("walk and talk", "walk and talk"),
    "evaluation": Word("evaluering", "evaluation"),
    "closing": Word("afslutning", "closing"),
}
_BOTH = ("ledere-af-ledere", "ledere-af-medarbejdere")
ROLES = {
    "skolechef": RoleWord(Word("skolechef", "head of schools"), "forvaltning", _BOTH[:1]),
    "kommunal-konsulent": RoleWord(
        Word("kommunal konsulent", "municipal consultant"), "forvaltning", _BOTH[:1]
    ),
    "skoledistriktsleder": RoleWord(
        Word("skoledistriktsleder", "school district leader"), "skoleledelse", _BOTH[:1]
    ),
    "skoleleder": RoleWord(Word("skoleleder", "head teacher"), "skoleledelse", _BOTH),
    "afdelingsleder": RoleWord(
        Word("afdelingsleder", "head of department"), "skoleledelse", _BOTH[1:]
    ),
    "sfo-leder": RoleWord(
        Word("SFO-leder", "after-school leader"), "skoleledelse", _BOTH[1:]
    ),
    "dagtilbudsleder": RoleWord(
        Word("dagtilbudsleder", "day-care leader"), "skoleledelse", _BOTH[1:]
    ),
    "ressourceperson": RoleWord(
        Word("ressourceperson", "resource person"), "skoleledelse", ()
    ),
}  # fmt: skip

# Kinds of agenda item in which the participants rest; no goal is worked with in them.
REST = frozenset({"break", "lunch"})
# Those in which they work themselves; in a plenary, most sit and listen.
WORK = frozenset({"group-work", "team-work", "workshop", "reflection", "walk"})
