"""Where goals and texts come from: frameworks with their sources, and whose words the goals are."""

from collections.abc import Iterable
from dataclasses import dataclass

from plf_cli.messages import day
from plf_cli.model.base import Source
from plf_cli.model.framework import Framework
from plf_cli.views.labels import label
from plf_cli.views.links import web

_NAME = "programme"


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source in one line; ``link`` is where its ``url`` leads, or empty, and so are all."""

    text: str
    url: str
    link: str
    note: str


@dataclass(frozen=True, slots=True)
class FrameworkView:
    """A framework; ``wording`` is a sentence that says whose words its goals are in."""

    title: str
    source: SourceView
    wording: str


def frameworks(found: Iterable[Framework], language: str) -> tuple[FrameworkView, ...]:
    """The frameworks in their order."""
    return tuple(
        FrameworkView(one.title, source(one.source, language), _wording(one, language))
        for one in found
    )


def source(told: Source | None, language: str) -> SourceView:
    """``Titel, Udgiver, 2013-2015, ISBN 978-...``; empty where no source is told."""
    if told is None:
        return SourceView("", "", "", "")
    dates = [day(told.date, language) if told.date else None]
    dates += [f"ISBN {told.isbn}" if told.isbn else None]
    if told.read:
        dates.append(label("read", language, _NAME).format(date=day(told.read, language)))
    parts = [told.title, told.publisher, told.years, *dates]
    text = ", ".join(filter(None, parts))
    return SourceView(text, told.url or "", web(told.url), told.note or "")


def _wording(framework: Framework, language: str) -> str:
    if framework.wording is None or not framework.goals:
        return ""
    if framework.wording == "source":
        return label("words_of_source", language, _NAME)
    publisher = framework.source.publisher if framework.source else None
    key = "own_words_not_of" if publisher else "own_words"
    return label(key, language, _NAME).format(publisher=publisher)
