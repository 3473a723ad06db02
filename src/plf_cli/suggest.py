"""“Did you mean …?”: the known word that is nearest to a wrong one, or that is certainly meant."""

import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

from plf_cli.messages import _, language, listing

NEAR = 0.6  # how like two words are where one may ask whether the other was meant
_CERTAIN = 0.8  # how like two words are where the one can only be a slip of the other
_SHORT = 4  # letters; in fewer, one slip makes another word


def nearest(word: str, known: Iterable[str], near: float = NEAR) -> str | None:
    """The known word most like ``word``, or None where nothing is near (0 is all, 1 the same)."""
    from difflib import get_close_matches  # noqa: PLC0415 - needed only when something is wrong

    simple = _simple(word)
    by_simple = {_simple(name): name for name in sorted(known, reverse=True)}
    if simple in by_simple:
        return by_simple[simple]
    found = get_close_matches(simple, by_simple, n=1, cutoff=near)
    return by_simple[found[0]] if found else None


def certain(word: str, known: Iterable[str]) -> str | None:
    """The known word that ``word`` can only be a slip of; None where none is that near, or two."""
    from difflib import get_close_matches  # noqa: PLC0415 - needed only when something is wrong

    simple = _simple(word)
    by_simple: dict[str, list[str]] = {}
    for name in known:
        by_simple.setdefault(_simple(name), []).append(name)
    near = [simple] if simple in by_simple else []
    if not near and len(simple) >= _SHORT:
        near = get_close_matches(simple, by_simple, n=2, cutoff=_CERTAIN)
        near = [one for one in near if _has_long_parts(simple, one)]
    found = [name for one in near for name in by_simple[one]]
    return found[0] if len(found) == 1 else None


def called(word: str, names: Iterable[tuple[str, str]]) -> str | None:
    """The id of the one thing that has exactly this name; None where none has it, or several.

    ``names`` are names with their ids. Case, hyphens and the spelling of æ, ø and å do not count.
    """
    simple = _simple(word)
    found = {id_ for name, id_ in names if _simple(name) == simple}
    return found.pop() if len(found) == 1 else None


def did_you_mean(
    word: str,
    known: Iterable[str],
    names: Mapping[str, str] | None = None,
    few: int = 12,
    near: float = NEAR,
) -> str | None:
    """A line of help: the nearest known word, else the known ones where they are ``few``.

    ``names`` maps other names (aliases, long names) to the words that they stand for.
    """
    known = sorted(known)
    names = names or {}
    found = nearest(word, [*known, *names], near)
    if found:
        return _("Did you mean “{word}”?").format(word=names.get(found, found))
    if known and len(known) <= few:
        return _("Known: {words}.").format(words=listing(known, language(), "or"))
    return None


def _has_long_parts(word: str, other: str) -> bool:
    """Whether the two differ in long enough parts: ``plan-a`` is no slip of ``plan-b``."""
    parts, others = word.split("-"), other.split("-")
    return len(parts) == len(others) and all(
        one == two or max(len(one), len(two)) >= _SHORT
        for one, two in zip(parts, others, strict=True)
    )


@lru_cache(maxsize=4096)
def _simple(word: str) -> str:
    text = unicodedata.normalize("NFC", word).casefold()
    text = text.replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    return text.replace("_", "-").replace(" ", "-")
