"""Changes to more than a word of a file: keys, values and items that it should have or not have."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from plf_cli.diagnostics import Route
from plf_cli.edit.add import add
from plf_cli.edit.cuts import Cut, joined
from plf_cli.edit.drop import drop
from plf_cli.edit.proof import Refused
from plf_cli.edit.put import put
from plf_cli.edit.writing import said
from plf_cli.source import Plain, Source, read


class Put(NamedTuple):
    """The value that the key or item at the end of ``route`` should have.

    A new key is put behind the first of the keys ``after`` that is there, else at the end.
    """

    route: Route
    value: Any
    after: tuple[str, ...] = ()


class Add(NamedTuple):
    """One more item at the end of the list that ``route`` leads to.

    The list is made where it is missing, as ``Put`` makes a key.
    """

    route: Route
    value: Any
    after: tuple[str, ...] = ()


class Drop(NamedTuple):
    """The key or item at the end of ``route`` goes away; comments on lines above it stay."""

    route: Route


Part = Put | Add | Drop


def with_parts(source: Source, parts: Iterable[Part]) -> str:
    """The text of the file with all parts, made one after the other.

    A value may hold texts, ``Plain``, numbers, truth values, days, lists and mappings; what is
    None in a mapping is left out. What has the value already is not touched.

    Raises ``Refused`` where that would touch anything else; then none is made.
    """
    if not source.is_editable:
        raise Refused(source.file)
    waiting = [part if isinstance(part, Drop) else _said(part) for part in parts]
    while waiting:
        number = _apart(waiting)
        source = _made(source, waiting[:number])
        del waiting[:number]
    return source.text


def _said(part: Put | Add) -> Put | Add:
    if part.value is None:
        raise Refused(part.route)
    return part._replace(value=said(part.value))


def _apart(parts: list[Part]) -> int:
    """How many of the first parts do not touch one another, so that one reading shows them all."""
    for number, part in enumerate(parts):
        if any(_touches(part, other) for other in parts[:number]):
            return number
    return len(parts)


def _touches(one: Part, other: Part) -> bool:
    if isinstance(one, Add) and isinstance(other, Add) and one.route == other.route:
        return False
    length = min(len(one.route), len(other.route)) - 1
    return one.route[:length] == other.route[:length]


def _made(source: Source, parts: list[Part]) -> Source:
    """The file with these parts; where that goes wrong, with one after the other."""
    try:
        return _proved(source, parts)
    except Refused:
        if len(parts) == 1:
            raise Refused(parts[0].route) from None
    for part in parts:
        source = _made(source, [part])
    return source


def _proved(source: Source, parts: list[Part]) -> Source:
    found = [cut for part in parts for cut in _cuts(source, part)]
    data = _copy(source.data)
    for part in parts:
        _change(data, part)
    try:
        after = read(joined(source.text, found).encode(), source.file)
    except UnicodeEncodeError:
        raise Refused(source.file) from None
    same_comments = [one.text for one in after.comments] == [one.text for one in source.comments]
    if not (after.is_editable and same_comments and _form(after.data) == _form(data)):
        raise Refused(source.file)
    return after


def _cuts(source: Source, part: Part) -> list[Cut]:
    if not part.route:
        raise Refused(part.route)
    if isinstance(part, Drop):
        return drop(source, part.route)
    if isinstance(part, Add):
        return add(source, part.route, part.value, part.after)
    if _has(source.data, part.route, part.value):
        return []
    return put(source, part.route, part.value, part.after)


def _has(data: Any, route: Route, value: Any) -> bool:
    try:
        for segment in route:
            data = data[segment]
    except (KeyError, IndexError, TypeError):
        return False
    return bool(_form(data) == _form(value))


def _change(data: Any, part: Part) -> None:
    """Make the change in the data."""
    last: Any = part.route[-1]
    for segment in part.route[:-1]:
        data = data[segment]
    before = data.get(last) if isinstance(data, dict) else data[last]
    if isinstance(part, Drop):
        del data[last]
    elif not isinstance(part, Add):
        _set(data, last, _copy(part.value), part.after)
    elif before is None:
        _set(data, last, [_copy(part.value)], part.after)
    else:
        before.append(_copy(part.value))


def _set(data: Any, last: Any, value: Any, after: tuple[str, ...]) -> None:
    is_new = isinstance(data, dict) and last not in data
    data[last] = value
    before = next((name for name in after if name in data), None)
    if is_new and before is not None:
        found = {}
        for name in [name for name in data if name != last]:
            found[name] = data[name]
            if name == before:
                found[last] = value
        data.clear()
        data.update(found)


def _copy(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _copy(value) for key, value in data.items()}
    return [_copy(value) for value in data] if isinstance(data, list) else data


def _form(data: Any) -> Any:
    """The data so that it tells the order of keys, too, and a number from the same in quotes."""
    if isinstance(data, dict):
        return [(key, _form(value)) for key, value in data.items()]
    if isinstance(data, list):
        return ("list", *map(_form, data))
    return (isinstance(data, Plain), data)
