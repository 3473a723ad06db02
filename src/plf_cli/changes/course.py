"""Two states of a course -> what has changed in it."""

from collections.abc import Iterator
from functools import partial

from plf_cli.changes import shared, units
from plf_cli.changes.sessions import sessions
from plf_cli.changes.told import Change, Tell, compared, valued
from plf_cli.changes.words import State
from plf_cli.messages import _


def course(before: State, after: State) -> Iterator[Change]:
    """What has changed, the sessions first."""
    old, new = before.course, after.course
    tell: dict[str, Tell] = {
        **shared.practical(old, new),
        "programme": partial(valued, "programme", _("the programme"), old.programme, new.programme),
        "period": partial(
            valued, "period", _("the period"), shared.period(old.period), shared.period(new.period)
        ),
        "people": partial(shared.people, old.people, new.people),
        "venues": partial(shared.venues, old.venues, new.venues),
        "teams": partial(units.teams, before, after),
        "clusters": partial(units.clusters, before, after),
        "groups": partial(units.groups, before, after),
    }
    first = list(sessions(before, after))
    tell["sessions"] = lambda: first
    yield from first
    yield from (one for one in compared(old, new, tell) if one not in first)
