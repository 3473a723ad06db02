"""A variant and its base -> one document, and from where in which file each part of it comes."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from plf_cli.diagnostics import Route
from plf_cli.source import Source

Locate = Callable[[Route], tuple[Source, Route]]
"""A route in a document -> the file that the value comes from, and the route there."""


@dataclass(frozen=True)
class Merged:
    """The data of a variant with those of its base, and the way back to the files."""

    data: dict[str, Any]
    source: Source
    base: Locate
    origins: list[tuple[int | None, int | None]] = field(default_factory=list)

    def locate(self, path: Route) -> tuple[Source, Route]:
        """Where the value at ``path`` stands: in the variant if it says so, else in its base."""
        own = self.source.data
        if not path or path[0] == "id" or (path[0] in own and path[0] != "modules"):
            return self.source, path
        if path[0] != "modules":
            return self.base(path)
        if not self.origins or len(path) < 2 or not isinstance(path[1], int):  # noqa: PLR2004 - modules, position
            return (self.source, path) if "modules" in own else self.base(path)
        mine, theirs = self.origins[path[1]]
        here: Route = ("modules", mine if mine is not None else 0, *path[2:])
        if theirs is None:
            return self.source, here
        there: Route = ("modules", theirs, *path[2:])
        if mine is None:
            return self.base(there)
        says_so = len(path) < 3 or path[2] in own["modules"][mine]  # noqa: PLR2004 - modules, position, key
        return (self.source, here) if says_so else self.base(there)


def merge(source: Source, base: dict[str, Any], locate: Locate) -> Merged:
    """The whole of a variant: its keys over those of ``base``, modules one by one by their id."""
    own = source.data
    data = {**base, **own}
    if "id" not in own:
        data.pop("id", None)  # a variant has one of its own
    data.pop("remove", None)
    if "remove" in own:
        data["remove"] = own["remove"]
    mine, theirs = own.get("modules", []), base.get("modules", [])
    if not _have_ids(mine) or not _have_ids(theirs):
        return Merged(data, source, locate)
    removed = own.get("remove") if isinstance(own.get("remove"), list) else []
    position = {module["id"]: at for at, module in reversed([*enumerate(mine)])}
    order: list[tuple[int | None, int | None]] = [
        (position.get(module["id"]), at)
        for at, module in enumerate(theirs)
        if module["id"] not in (removed or [])
    ]
    known = {module["id"]: at for at, module in enumerate(theirs)}
    for at, module in enumerate(mine):
        if module["id"] not in known:
            _place(order, mine, theirs, at)
        elif position[module["id"]] != at:  # twice in the variant, which is told of the whole
            order.append((at, known[module["id"]]))
    data["modules"] = [
        {
            **(_inherited(theirs[base_at], removed or []) if base_at is not None else {}),
            **(mine[own_at] if own_at is not None else {}),
        }
        for own_at, base_at in order
    ]
    return Merged(data, source, locate, order)


def _have_ids(modules: Any) -> bool:
    return isinstance(modules, list) and all(
        isinstance(module, dict) and isinstance(module.get("id"), str) for module in modules
    )


def _inherited(module: dict[str, Any], removed: list[Any]) -> dict[str, Any]:
    """A module of the base: it has its place already, and counts from no module that is removed."""
    kept = {key: value for key, value in module.items() if key != "place"}
    after = kept.get("after")
    if not removed or not isinstance(after, dict):
        return kept
    named = after.get("module")
    names = [
        name for name in (named if isinstance(named, list) else [named]) if name not in removed
    ]
    if not names:
        del kept["after"]
    elif isinstance(named, list):
        kept["after"] = {**after, "module": names}
    return kept


def _place(
    order: list[tuple[int | None, int | None]], mine: list[Any], theirs: list[Any], at: int
) -> None:
    """Put the variant's new module where its ``place`` says, else last."""
    place = mine[at].get("place")
    place = place if isinstance(place, dict) else {}
    ids = [theirs[base]["id"] if base is not None else mine[own or 0]["id"] for own, base in order]
    for word, step in (("after", 1), ("before", 0)):
        if place.get(word) in ids:
            order.insert(ids.index(place[word]) + step, (at, None))
            return
    order.append((at, None))
