"""What must not stand in a file: CPR numbers, and private people's addresses in public texts."""

import re
from collections.abc import Iterable, Iterator

from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Problem, Route, Severity
from plf_cli.messages import _
from plf_cli.model.base import Head, Model
from plf_cli.rules.rule import fault, rule

_ADDRESS = re.compile(r"(?<![\w.+%-])[\w.+%-]{1,64}@([\w-]+(?:\.[\w-]+)+)")
_PRIVATE = frozenset(
    """
    gmail.com googlemail.com msn.com ymail.com rocketmail.com icloud.com me.com mac.com aol.com
    proton.me protonmail.com pm.me fastmail.com tutanota.com mail.com
    mail.dk jubii.dk ofir.dk sol.dk forum.dk city.dk get2net.dk youmail.dk privat.dk cool.dk
    stofanet.dk tdcadsl.dk webspeed.dk post.tele.dk mail.tele.dk adslhome.dk post.cybercity.dk
    vip.cybercity.dk fibermail.dk profibermail.dk energimail.dk altiboxmail.dk tiscali.dk
    """.split()
)
_PRIVATE_EVERYWHERE = re.compile(r"(?:hotmail|outlook|live|yahoo|gmx)\.(?:com?\.)?[a-z]{2,3}")
_NOT_SHOWN = frozenset({"notes", "method", "plan_b"})  # colleagues and facilitators read them


@rule("PLF808", Severity.WARNING, Head)
def private_address(document: Head, catalogue: Catalogue) -> Iterator[Problem]:
    """An address at a private mail provider stands in a text that participants can read.

    It concerns contact, registration, sender, people who are ``public``, and every text but
    ``notes``, ``method`` and ``plan_b``.

    Why: documents are sent on and found by search engines, and a private address cannot be called
    back; an office's address also still works when a colleague leaves.

    Bad:
        kind: course
        contact: {name: Kursussekretariatet, email: anders.and@gmail.com}
    Good:
        kind: course
        contact: {name: Kursussekretariatet, email: kurser@example.org}
    """
    for route, text in _with_at_signs(document, ()):
        found = {one[0]: one[1].casefold() for one in _ADDRESS.finditer(text)}
        private = ((one, domain) for one, domain in found.items() if _is_private(domain))
        for address, domain in private:
            message = _("A private mail address (at {domain}) stands in a text for participants.")
            help_ = _("Write the address of an office instead.")
            yield Problem(route, message.format(domain=domain), help_, piece=address)


def _is_private(domain: str) -> bool:
    return domain in _PRIVATE or _PRIVATE_EVERYWHERE.fullmatch(domain) is not None


def _with_at_signs(value: object, route: Route) -> Iterator[tuple[Route, str]]:
    """Every text with an @ that documents can show, with its route; people only if public."""
    inner: Iterable[tuple[str | int, object]] = ()
    if isinstance(value, tuple):
        inner = enumerate(value)
    elif isinstance(value, Model) and vars(value).get("public", True):
        inner = vars(value).items()
    for key, part in inner:
        if isinstance(part, str):
            if "@" in part and key not in _NOT_SHOWN:
                yield (*route, key), part
        elif part and isinstance(part, tuple | Model):
            yield from _with_at_signs(part, (*route, key))


@fault("PLF901")
def cpr_number() -> None:
    """A CPR number stands in a file.

    Every file under ``programmes/`` and ``templates/`` is looked through: texts, keys, comments,
    team lists, Markdown and templates. The number is not repeated, neither in the message nor in
    the line that is shown. Six digits that make a birthday and four more count, with or without a
    hyphen or a space; whether they add up does not, as they need not since 2007. So does a birthday
    written as a date (01.02.2003, 01022003) with a hyphen or a slash and four digits behind.

    What stands right before can tell that it is another kind of number: EAN, ISBN, j.nr., sagsnr.,
    projektnr., ordre, bookingnr., kontonr., faktura, telefon; or a clock time, where the day of a
    møde, a booking or a frist stands before it.

    Why: files are shared, sent on and kept in every older version; a CPR number must be in none.

    Bad:
        kind: programme
        id: seminar
        title: Seminar
        notes: Ring til Anders And, 010203-0405
    Good:
        kind: programme
        id: seminar
        title: Seminar
        notes: Ring til sekretariatet om faktura 010203-0405
    """
