"""What a questionnaire asks: about a module's goals, by whom they are for, and in its words."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from plf_cli.messages import capital
from plf_cli.model.course import Team
from plf_cli.model.programme import Audience, Module
from plf_cli.model.words import ROLES
from plf_cli.views.goals import title
from plf_cli.views.labels import label
from plf_cli.views.occasion import Occasion
from plf_cli.views.setting import Setting

_NAME = "evaluation"
_ANONYMOUS = 5  # who answer as one group; of fewer, each could be known
_ACROSS = frozenset({"network-meeting", "shadowing"})


@dataclass(frozen=True, slots=True)
class AskedView:
    """Goals for the same people; ``whom`` is empty where all goals are for the same."""

    whom: str
    goals: tuple[str, ...]


def asked(around: Setting, module: Module) -> tuple[AskedView, ...]:
    """The goals of a module by their target groups, in the order in which these come first."""
    by_group: dict[tuple[str, ...], list[str]] = {}
    for use in module.goals:
        groups = {
            group for _f, goal in around.scope.goals(use.goal) for group in goal.target_groups
        }
        by_group.setdefault(tuple(sorted(groups)), []).append(title(around.scope, use.goal))
    alone = len(by_group) == 1
    return tuple(
        AskedView("" if alone else _whom(groups, around.language), tuple(dict.fromkeys(goals)))
        for groups, goals in by_group.items()
    )


def _whom(groups: Sequence[str], language: str) -> str:
    key = f"for_{groups[0]}" if len(groups) == 1 else "for_all"
    return label(key, language, _NAME)


def roles(around: Setting, module: Module) -> tuple[str, ...]:
    """The roles to tick, and another one.

    None where the audience names none, or where so few of the course have a role that it would tell
    who has answered.
    """
    programme = around.programme
    told = module.audience or (programme.audience if programme else None) or Audience()
    held = Counter(one.role for team in _teams(around) for one in team.members)
    if any(number < _ANONYMOUS for number in held.values()):
        return ()
    ids = [id_ for id_ in ROLES if id_ in held or id_ in told.roles] if told.roles else []
    names = [capital(ROLES[id_].word.in_language(around.language)) for id_ in ids]
    return (*dict.fromkeys(names), label("other_role", around.language, _NAME)) if names else ()


def _teams(around: Setting) -> tuple[Team, ...]:
    return around.course.teams if around.course else ()


def of_teams(module: Module) -> bool:
    """Whether teams take part as a whole, as they do unless people meet across of them."""
    shared = any(item.each_team for day in module.schedules() for item in day.agenda)
    return shared or module.kind not in _ACROSS or module.per in {"cluster", "team"}


def questions(days: Iterable[Occasion], language: str) -> tuple[str, ...]:
    """The texts of the agenda's points of evaluation, else two of ours; and room for the rest."""
    own = tuple(dict.fromkeys(_told(days)))
    ours = tuple(label(key, language, _NAME) for key in ("helped", "better"))
    return (*(own or ours), label("more", language, _NAME))


def by_module(days: Iterable[Occasion]) -> list[list[Occasion]]:
    """The days of each module, by the order of the first; dropped days do not count."""
    found: dict[str, list[Occasion]] = {}
    for day in days:
        if not day.cancelled:
            found.setdefault(day.module.id, []).append(day)
    return list(found.values())


def evaluated(days: Iterable[Occasion]) -> list[list[Occasion]]:
    """The days of each module of whose own there is anything to ask about."""
    return [same for same in by_module(days) if _evaluates(same)]


def _evaluates(days: Iterable[Occasion]) -> bool:
    return any(day.module.goals or next(_told([day]), "") for day in days)


def _told(days: Iterable[Occasion]) -> Iterator[str]:
    for day in days:
        for item in day.schedule.agenda:
            if item.kind == "evaluation" and item.text:
                yield item.text
