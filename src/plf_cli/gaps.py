"""What findings rest on, so that those that rest on a lost part of a document are withheld."""

from dataclasses import dataclass

from plf_cli.diagnostics import Problem, Route
from plf_cli.model.base import Head

# Checks that count or compare whole lists say nothing where a part of one is lost.
_RESTS_ON = {
    "PLF201": ("frameworks", "framework", "extends"),
    "PLF301": ("audience",),
    "PLF302": ("modules", "fields"),
    "PLF303": ("audience",),
    "PLF304": ("modules", "frameworks"),
    "PLF305": ("sessions", "clusters", "groups", "teams"),
    "PLF306": ("modules", "frameworks"),
    "PLF307": ("modules", "funding_profile"),
    "PLF308": ("audience", "modules"),
    "PLF310": ("audience",),
    "PLF311": ("levels",),
    "PLF312": ("fields", "goals"),
    "PLF409": ("modules",),
    "PLF414": ("modules",),
    "PLF504": ("municipalities", "clusters", "groups", "teams"),
    "PLF505": ("sessions", "clusters", "groups", "teams"),
    "PLF506": ("sessions", "clusters", "groups", "teams"),
    "PLF507": ("municipalities", "clusters", "groups", "teams"),
    "PLF508": ("sessions", "clusters", "groups", "teams"),
    "PLF509": ("period",),
    "PLF510": ("municipalities", "clusters", "groups", "teams"),
    "PLF512": ("closed",),
    "PLF513": ("closed",),
    "PLF514": ("closed",),
    "PLF516": ("sessions", "clusters", "groups", "teams"),
    "PLF517": ("sessions", "registration"),
    "PLF601": ("teams",),
    "PLF602": ("clusters", "teams"),
    "PLF603": ("municipalities",),
    "PLF604": ("teams",),
    "PLF605": ("clusters", "teams"),
    "PLF606": ("clusters", "teams"),
    "PLF607": ("groups", "teams"),
    "PLF608": ("groups", "teams"),
    "PLF609": ("clusters", "teams"),
    "PLF610": ("sessions", "clusters", "people", "teams"),
    "PLF611": ("sessions", "clusters", "venues", "teams"),
    "PLF612": ("sessions", "clusters", "people", "venues", "teams"),
    "PLF613": ("people",),
    "PLF614": ("people",),
    "PLF615": ("venues",),
    "PLF616": ("sessions", "clusters", "people"),
    "PLF617": ("clusters", "groups", "teams", "venues"),
    "PLF618": ("sessions", "clusters", "groups", "teams"),
    "PLF620": ("sessions", "clusters", "groups", "teams"),
    "PLF621": ("teams", "groups"),
    "PLF702": ("frameworks",),
    "PLF703": ("provider",),
    "PLF801": ("purpose",),
    "PLF802": ("audience",),
    "PLF803": ("outcomes",),
    "PLF804": ("contact", "registration"),
    "PLF805": ("price",),
    "PLF806": ("venue", "sessions", "clusters"),
    "PLF807": ("sessions",),
}
_RESTS_ON_MODULE: dict[str, set[Route]] = {
    "PLF3": {(), ("audience",), ("goals",)},
    "PLF4": {(), ("agenda",), ("start",), ("end",), ("days",), ("teams",)},
    "PLF7": {(), ("goals",), ("fields",)},
    "PLF207": {("goals",)},
}
_LISTED_IN = {
    "cluster": "clusters",
    "group": "groups",
    "host": "teams",
    "lead": "people",
    "module": "modules",
    "team": "teams",
    "venue": "venues",
}  # where the id stands that a key names; other keys are called like the list
_ITEM = 2  # how long the route of an item of a list is
_MODULE = 2  # where in a route a module's key stands
_BEARING = frozenset(
    "id kind days per times apart after teams start end agenda optional audience".split()
)  # the keys of a module that courses go by
_LOOKED_UP = frozenset({"PLF201", "PLF207", "PLF208"})


@dataclass(frozen=True)
class Salvaged:
    """What is left of a document; ``lost`` are the routes of what was left out or blanked."""

    document: Head
    lost: frozenset[Route]
    ids: frozenset[str]  # every id that the file gives, also to what is lost
    short: frozenset[str] = frozenset()  # lists of which only some items could be read

    @property
    def has_its_modules(self) -> bool:
        """Whether nothing is lost that courses go by: what modules there are, how long and when."""
        return all(
            route[0] != "modules" or (len(route) > _MODULE and route[_MODULE] not in _BEARING)
            for route in self.lost
        )

    def tells(self, code: str, problem: Problem, value: str) -> bool:
        """Whether a finding holds although parts are lost; ``value`` stands at its route."""
        path = problem.path
        if any(path[: len(route)] == route for route in self.lost):
            return False
        if code in _LOOKED_UP and self._may_have_lost(value.strip("\"'"), path):
            return False
        if ("teams",) in self.lost and {"teams", "team", "host"} & set(path):
            return False
        if "teams" in self.short and {"teams", "team", "host"} & {*path[path[:1] == ("teams",) :]}:
            return False
        keys = _RESTS_ON_MODULE.get(code, _RESTS_ON_MODULE.get(code[:4], ()))
        if any(route[:2] == path[:2] and route[2:3] in keys for route in self.lost):
            return False
        gone = {*self.short, *(route[0] for route in self.lost)}
        return gone.isdisjoint(_RESTS_ON.get(code, ()))

    def _may_have_lost(self, id_: str, path: Route) -> bool:
        """Whether the id that a route names stood in a part that is lost."""
        key = _list_meant(path)
        items = (route[:1] == (key,) and len(route) <= _ITEM for route in self.lost)
        return id_ in self.ids or any(items)


def _list_meant(path: Route) -> str:
    """The list that an id at a route is to be found in."""
    key = next((str(part) for part in reversed(path) if isinstance(part, str)), "")
    return _LISTED_IN.get(key, key)
