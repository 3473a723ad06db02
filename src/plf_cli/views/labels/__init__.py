"""The words that stand in documents beside the texts of the files, in the document's language.

Each document has a file with its own words; ``name`` is what such a document is called.
"""

from functools import cache
from importlib import import_module

from plf_cli.model.programme import Module
from plf_cli.model.words import Word
from plf_cli.views.labels import shared

_EACH = {
    "group": Word("for hvert hold", "for each group"),
    "team": Word("for hvert ledelsesteam", "for each leadership team"),
    "cluster": Word("for hver klynge", "for each cluster"),
}
_HELD = Word("Holdes", "Held")
_TIMES = Word("gange", "times")
_OF_TEAMS = Word("på {teams} ledelsesteams", "of {teams} leadership teams")


def label(key: str, language: str, document: str = "") -> str:
    """The word for ``key`` in ``language``: the document's own, else the shared one."""
    return _words(document)[key].in_language(language)


def labels(language: str, document: str = "") -> dict[str, str]:
    """Every shared word and every one of the document's by its key, for templates."""
    return {key: word.in_language(language) for key, word in _words(document).items()}


@cache
def _words(document: str) -> dict[str, Word]:
    if not document:
        return shared.LABELS
    own = import_module(f"{__name__}.{document.replace('-', '_')}")
    found: dict[str, Word] = shared.LABELS | own.LABELS
    return found


def repeated(module: Module, language: str) -> str:
    """``Holdes 2 gange for hver klynge på 3-4 ledelsesteams``; empty for once and for all."""
    parts = [f"{module.times} {_TIMES.in_language(language)}"] if module.times > 1 else []
    if module.per in _EACH:
        parts.append(_EACH[module.per].in_language(language))
    if module.per == "cluster" and module.teams:
        parts.append(_OF_TEAMS.in_language(language).format(teams=module.teams))
    return " ".join([_HELD.in_language(language), *parts]) if parts else ""
