"""Waivers: comments that silence a finding on their line, and the findings about them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from plf_cli.diagnostics import Diagnostic
from plf_cli.messages import _, day, language
from plf_cli.rules import RULES
from plf_cli.source import Comment, Source
from plf_cli.suggest import did_you_mean

_SEVERITY = {rule.code: rule.severity for rule in RULES}
_LASTING = frozenset(rule.code for rule in RULES if rule.is_lasting)
_OURS = re.compile(r"#\s*plf:\s*(.*)", re.DOTALL)
_WAIVER = re.compile(r"waive\s+(\S+)\s*(?:until\s+(\S+)\s*)?(.*)", re.DOTALL)
_END = r"(?:til(?: og med)?|indtil|inden|to|before|by)\s+[0-9]{1,4}[-./][0-9]{1,2}[-./][0-9]{2,4}"
_SEVERAL = r"waive\s+PLF[0-9]{3}\s*(?:[,;&+/]|\bog\b|\band\b)\s*PLF[0-9]{3}\b"


@dataclass
class Waiver:
    """A comment that silences the findings of one code on one line."""

    comment: Comment
    line: int
    code: str
    until: date | None
    reason: str
    used: int = 0


class About(NamedTuple):
    """A finding about a waiver, and the code that it waives."""

    waives: str
    finding: Diagnostic


def waivers(source: Source) -> list[Waiver]:
    """The waivers of a file, in order; comments that cannot be read are none."""
    return list(_waivers(source, []))


def waive(
    source: Source, found: list[Diagnostic], today: date
) -> tuple[list[Diagnostic], int, list[About]]:
    """The findings that are left, how many were silenced, and what is wrong with the waivers."""
    about: list[About] = []
    own = list(_waivers(source, about))
    by_place: dict[tuple[int, str], list[Waiver]] = {}
    for waiver in own:
        by_place.setdefault((waiver.line, waiver.code), []).append(waiver)
    kept = []
    for diagnostic in found:
        here = diagnostic.file == source.file
        fitting = by_place.get((diagnostic.span.line, diagnostic.code), ()) if here else ()
        if valid := [one for one in fitting if one.until is None or one.until >= today]:
            valid[0].used += 1
        else:
            kept.append(diagnostic)
    for waiver in own:
        about += (About(waiver.code, one) for one in _about(source, waiver, today))
    return kept, sum(waiver.used for waiver in own), about


def _waivers(source: Source, about: list[About]) -> Iterator[Waiver]:
    """The waivers of a file; comments meant for plf that it cannot read are noted in ``about``."""
    places = {source.place(comment.start) for comment in source.comments}
    for comment in source.comments:
        if not (ours := _OURS.match(comment.text)):
            continue
        found = _WAIVER.fullmatch(ours[1].strip())
        until = _day(found[2]) if found and found[2] else None
        if re.match(_SEVERAL, ours[1].strip()):
            message = _("A waiver is for one code.")
            help_ = _("Write one on the line above, and the other at the end of the line.")
        elif not found or (found[2] and until is None) or re.match(_END, found[3], re.IGNORECASE):
            message = _("This comment is meant for plf, but cannot be read.")
            help_ = _("Write: # plf: waive CODE reason (after the code: until 2027-06-30)")
        elif found[1] not in _SEVERITY:
            message = _("There is no rule with the code “{code}”.").format(code=found[1])
            help_ = did_you_mean(found[1], _SEVERITY) or _("See: plf explain")
        elif found[1] in _LASTING:
            message = _("{code} cannot be waived.").format(code=found[1])
            help_ = _("Without it, the file cannot be read as it is; mend what it tells.")
        else:
            yield Waiver(comment, _line(source, comment, places), found[1], until, found[3].strip())
            continue
        about.append(About("PLF023", _finding(source, comment, "PLF023", message, help_)))


def _line(source: Source, comment: Comment, places: set[tuple[int, int]]) -> int:
    """The line that a waiver speaks of: its own, or the next with content if it stands alone."""
    line, column = source.place(comment.start)
    if source.line(line)[: column - 1].strip():
        return line
    line += 1
    while (line, len(text := source.line(line)) - len(text.lstrip()) + 1) in places:
        line += 1
    return line


def _about(source: Source, waiver: Waiver, today: date) -> Iterator[Diagnostic]:
    if waiver.until and waiver.until < today:
        message = _("The waiver of {code} expired on {day}.")
        message = message.format(code=waiver.code, day=day(waiver.until, language()))
        yield _finding(
            source, waiver.comment, "PLF022", message, _("Fix what it waives, or set a later date.")
        )
    elif not waiver.used:
        message = _("The waiver of {code} silences nothing.").format(code=waiver.code)
        yield _finding(source, waiver.comment, "PLF021", message, _("Remove the comment."))
    elif not waiver.reason:
        message = _("The waiver of {code} gives no reason.").format(code=waiver.code)
        help_ = _("Write the reason after the code.")
        yield _finding(source, waiver.comment, "PLF020", message, help_)


def _finding(source: Source, comment: Comment, code: str, message: str, help_: str) -> Diagnostic:
    span = source.between(comment.start, comment.end)
    return Diagnostic(source.file, span, code, _SEVERITY[code], message, help_)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
