"""What Jinja says of a template -> the user's words, with the nearest name that there is."""

import re
from collections.abc import Callable, Iterable

from plf_cli.messages import _
from plf_cli.render.faults import unusable
from plf_cli.render.templates.values import of_value
from plf_cli.suggest import did_you_mean

_TAGS = (
    "block call endblock endcall endfilter endfor endif endmacro endset endwith elif else extends"
    " filter for from if import include macro set with"
).split()
_TOKENS = {
    "end of print statement": "}}",
    "end of statement block": "%}",
    "begin of print statement": "{{",
    "begin of statement block": "{%",
}
Known = dict[str, Iterable[str]]


def in_words(said: str, known: Known) -> str:
    """The message in the user's words; Jinja's own behind them where nobody has put it into any.

    ``known`` holds the names that there are: of each ``filter``, ``test`` and ``macro``.
    """
    for pattern, told in _TOLD:
        if found := re.search(pattern, said):
            return told(found, known)
    return of_value(said) or unusable(said)


def not_known(name: str, known: Iterable[str]) -> str:
    """The message about a name that is nowhere, with the nearest that there is."""
    message = _("“{name}” is not known here.").format(name=name)
    return " ".join(filter(None, [message, did_you_mean(name, known)]))


def _filter(found: re.Match[str], known: Known) -> str:
    message = _("There is no filter “{name}”.").format(name=found[1])
    return _with_nearest(message, found[1], known.get("filter", ()))


def _test(found: re.Match[str], known: Known) -> str:
    message = _("There is no test “{name}”.").format(name=found[1])
    return _with_nearest(message, found[1], known.get("test", ()))


def _macro(found: re.Match[str], known: Known) -> str:
    message = _("There is no macro “{name}” there.").format(name=found[1])
    return _with_nearest(message, found[1], known.get("macro", ()))


def _tag(found: re.Match[str], _known: Known) -> str:
    name, open_ = found.groups()
    if name not in _TAGS:
        message = _("There is no tag “{name}”.").format(name=name)
        return _with_nearest(message, name, _TAGS)
    if open_:
        message = _("“{name}” cannot come here: “{open}” is not closed yet.")
        return message.format(name=name, open=open_)
    if name.startswith("end"):
        return _("“{name}” ends nothing here.").format(name=name)
    return _("“{name}” belongs to nothing here.").format(name=name)


def _unclosed(found: re.Match[str], _known: Known) -> str:
    return _("The tag “{name}” is not closed.").format(name=found[1])


def _twice(found: re.Match[str], _known: Known) -> str:
    return _("The block “{name}” is here twice.").format(name=found[1])


def _expected(found: re.Match[str], _known: Known) -> str:
    wanted, got = (_TOKENS.get(one, one) for one in found.groups())
    return _("Here “{wanted}” is expected, not “{got}”.").format(wanted=wanted, got=got)


def _ended(found: re.Match[str], _known: Known) -> str:
    wanted = _TOKENS.get(found[1], found[1])
    return _("Here “{wanted}” is expected, but the template ends.").format(wanted=wanted)


def _no_expression(found: re.Match[str], _known: Known) -> str:
    message = _("Expected an expression, not “{got}”.")
    return message.format(got=_TOKENS.get(found[1], found[1]))


def _unexpected(found: re.Match[str], _known: Known) -> str:
    return _("“{name}” does not belong here.").format(name=found[1])


def _comment(_found: re.Match[str], _known: Known) -> str:
    return _("The comment is not closed.")


def _large(_found: re.Match[str], _known: Known) -> str:
    return _("This number is too large.")


def _deep(_found: re.Match[str], _known: Known) -> str:
    return _("Tags lie too deep in one another here.")


def _no_keyword(found: re.Match[str], _known: Known) -> str:
    message = _("The macro “{macro}” takes no “{name}”.")
    return message.format(macro=found[1], name=found[2])


def _too_many(found: re.Match[str], _known: Known) -> str:
    message = _("The macro “{macro}” takes at most so many values: {count}.")
    return message.format(macro=found[1], count=found[2])


def _not_given(found: re.Match[str], _known: Known) -> str:
    return _("The macro needs a value for “{name}”.").format(name=found[1])


def _no_parent(found: re.Match[str], _known: Known) -> str:
    message = _("The template that this one builds on has no block “{name}”.")
    return message.format(name=found[1])


def _not_called(_found: re.Match[str], _known: Known) -> str:
    return _("This is a value: it is written without parentheses.")


def _not_fitting(_found: re.Match[str], _known: Known) -> str:
    return _("The values in the parentheses do not fit.")


def _range(_found: re.Match[str], _known: Known) -> str:
    return _("Range too big: at most 100,000 numbers.")


def _with_nearest(message: str, name: str, known: Iterable[str]) -> str:
    return " ".join(filter(None, [message, did_you_mean(name, known)]))


_TOLD: tuple[tuple[str, Callable[[re.Match[str], Known], str]], ...] = (
    (r"No filter named '(.+?)'", _filter),
    (r"No test named '(.+?)'", _test),
    (r"does not export the requested name '(.+?)'", _macro),
    (r"unknown tag '(.+?)'(?:.*innermost block that needs to be closed is '(.+?)')?", _tag),
    (r"Unexpected end of template.*innermost block that needs to be closed is '(.+?)'", _unclosed),
    (r"block '(.+?)' defined twice", _twice),
    (r"unexpected end of template, expected '(.+?)'", _ended),
    (r"expected token '(.+?)', got '(.+?)'", _expected),
    (r"Expected an expression, got '(.+?)'", _no_expression),
    (r"unexpected (?:char )?['\"](.+?)['\"](?: at |$)", _unexpected),
    (r"Missing end of comment", _comment),
    (r"Missing end of (raw) directive", _unclosed),
    (r"Exceeds the limit", _large),
    (r"statically nested|nested parentheses", _deep),
    (r"macro '(.+?)' takes no keyword argument '(.+?)'", _no_keyword),
    (r"macro '(.+?)' takes not more than (\d+)", _too_many),
    (r"parameter '(.+?)' was not provided", _not_given),
    (r"no parent block called '(.+?)'", _no_parent),
    (r"object is not callable", _not_called),
    (r"(?:takes|missing|unexpected keyword|multiple values).* argument", _not_fitting),
    (r"Range too big", _range),
)
