"""Two states of a course -> what has changed in its teams, clusters and groups."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from plf_cli.changes.matching import by_id
from plf_cli.changes.sessions import people
from plf_cli.changes.told import Change, compared
from plf_cli.changes.words import State, named, quoted
from plf_cli.messages import _
from plf_cli.model.course import Cluster, Group, Team

Unit = Cluster | Group


def teams(before: State, after: State) -> Iterator[Change]:
    """The teams that have joined, left, or changed."""
    for old, new in by_id(before.course.teams, after.course.teams):
        if old is None and new is not None:
            yield Change("team-joined", _("the team joined"), new.name, new.id, after=new.id)
        elif new is None and old is not None:
            yield Change("team-left", _("the team left"), old.name, old.id, before=old.id)
        elif old is not None and new is not None:
            for change in compared(old, new, {}):
                yield change.at(new.name, new.id)


def clusters(before: State, after: State) -> Iterator[Change]:
    """The clusters that are new, gone or changed, and the teams that are in another one."""
    yield from _units(before, after, before.course.clusters, after.course.clusters)


def groups(before: State, after: State) -> Iterator[Change]:
    """The same of the groups."""
    yield from _units(before, after, before.course.groups, after.course.groups)


def _units(
    before: State, after: State, old: Sequence[Unit], new: Sequence[Unit]
) -> Iterator[Change]:
    word = "cluster" if any(isinstance(one, Cluster) for one in (*old, *new)) else "group"
    for was, one in by_id(old, new):
        if was is None and one is not None:
            text = _("a new group") if word == "group" else _("a new cluster")
            yield Change(f"{word}-added", text, one.name or one.id, one.id, after=one.id)
        elif one is None and was is not None:
            is_group = word == "group"
            text = _("the group is left out") if is_group else _("the cluster is left out")
            yield Change(f"{word}-dropped", text, was.name or was.id, was.id, before=was.id)
        elif was is not None and one is not None:
            yield from _unit(before, after, was, one)
    yield from _teams(word, before, after, old, new)


def _unit(before: State, after: State, was: Unit, one: Unit) -> Iterator[Change]:
    """What else than its teams has changed; those are told once for all clusters."""
    same = was.model_copy(update={"teams": one.teams})
    tell = {}
    if isinstance(was, Cluster) and isinstance(one, Cluster):
        tell["people"] = partial(people, (before, was.people), (after, one.people))
    if was.teams != one.teams and {*was.teams} == {*one.teams}:
        same = was  # in another order, which is told as a key
    for change in compared(same, one, tell):
        yield change.at(one.name or one.id, one.id)


def _teams(
    word: str, before: State, after: State, old: Sequence[Unit], new: Sequence[Unit]
) -> Iterator[Change]:
    was, now = _placed(old), _placed(new)
    names: list[Team] = [*after.course.teams, *before.course.teams]
    for id_ in dict.fromkeys([*now, *was]):
        if was.get(id_) == now.get(id_):
            continue
        whence, where = ([quoted(named(one, among)) for one in found.get(id_, ())]
                         for found, among in ((was, old), (now, new)))  # fmt: skip
        if not whence:
            text = _("now in {after}")
        elif not where:
            text = _("no longer in {before}")
        else:
            text = _("moved from {before} to {after}")
        told = text.format(before=", ".join(whence), after=", ".join(where))
        ids = [", ".join(found.get(id_, ())) for found in (was, now)]
        yield Change(f"team-{word}", told, named(id_, names), id_, ids[0], ids[1])


def _placed(units: Sequence[Unit]) -> Mapping[str, tuple[str, ...]]:
    """The units that each team is in."""
    found: dict[str, tuple[str, ...]] = {}
    for unit in units:
        for id_ in dict.fromkeys(unit.teams):
            found[id_] = (*found.get(id_, ()), unit.id)
    return found
