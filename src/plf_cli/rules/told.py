"""What a published programme or course tells those who may take part."""

import re
from collections.abc import Callable
from typing import Any

from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Route
from plf_cli.model.base import Head
from plf_cli.model.course import Course
from plf_cli.model.programme import Programme

_PLACEHOLDER = re.compile(r"(?:(?:todo|tbd)\b.*|x{2,}|mangler|udfyldes(?: senere)?)?")
_WORD = re.compile(r"[^\W_]+")


def is_told(*texts: str | None) -> bool:
    """Whether one of the texts says something; a placeholder does not."""
    words = (" ".join(_WORD.findall(text)).casefold() for text in texts if text)
    return not all(map(_PLACEHOLDER.fullmatch, words))


def place_of(document: Head, *keys: str) -> Route:
    """The first of the keys that stands there, if only with a placeholder; else the status."""
    return next(((key,) for key in keys if getattr(document, key, None)), ("status",))


def lacks(document: Head, catalogue: Catalogue, told: Callable[[Any], object]) -> bool:
    """Whether a thing is told neither in a programme or course nor in the programme that it runs.

    Of a course nothing is lacking for certain where its programme cannot be read, and nothing is
    found twice where its programme is published: there the finding stands.
    """
    if isinstance(document, Programme):
        return not told(document)
    programme = unpublished(document, catalogue)
    return programme is not None and not told(document) and not told(programme)


def unpublished(document: Head, catalogue: Catalogue) -> Programme | None:
    """The programme that a course runs, as long as it is not published itself."""
    programme = (
        catalogue.get(Programme, document.programme) if isinstance(document, Course) else None
    )
    return programme if programme and programme.status != "published" else None
