"""“Did you mean …?”: the known word that is nearest to a wrong one."""

from collections.abc import Iterable, Mapping

from plf_cli.messages import _, language, listing


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like ``word``, or None where nothing is near."""
    from difflib import get_close_matches  # noqa: PLC0415 - needed only when something is wrong

    simple = _simple(word)
    by_simple = {_simple(name): name for name in sorted(known, reverse=True)}
    if simple in by_simple:
        return by_simple[simple]
    found = get_close_matches(simple, by_simple, n=1, cutoff=0.6)
    return by_simple[found[0]] if found else None


def did_you_mean(
    word: str, known: Iterable[str], names: Mapping[str, str] | None = None, few: int = 12
) -> str | None:
    """A line of help: the nearest known word, else the known ones where they are ``few``.

    ``names`` maps other names (aliases, long names) to the words that they stand for.
    """
    known = sorted(known)
    names = names or {}
    found = nearest(word, [*known, *names])
    if found:
        return _("Did you mean “{word}”?").format(word=names.get(found, found))
    if known and len(known) <= few:
        return _("Known: {words}.").format(words=listing(known, language(), "or"))
    return None


def _simple(word: str) -> str:
    text = word.casefold().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    return text.replace("_", "-").replace(" ", "-")
