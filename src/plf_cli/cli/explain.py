"""``plf explain``: what a rule wants, why, and an example of each."""

from typing import TYPE_CHECKING, Annotated

import typer

from plf_cli.cli import complete, console
from plf_cli.cli.options import LangOption
from plf_cli.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plf_cli.rules.rule import Rule

_LONG = 3  # letters; what is shorter stands in nearly every title


def explain(
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="[CODE]",
            help="A rule's code, name or a word of its title, such as PLF501. Without: all rules.",
            show_default=False,
            autocompletion=complete.codes,
        ),
    ] = None,
    lang: LangOption = None,
) -> None:
    """Explain a rule, or list them all."""
    from plf_cli.rules import RULES
    from plf_cli.rules.pages import page
    from plf_cli.suggest import did_you_mean

    if code is None:
        console.write(_table(RULES))
        return
    found = [rule for rule in RULES if code.casefold() in {rule.code.casefold(), rule.name}]
    found = found or _about(code, RULES)
    if len(found) == 1:
        console.write(page(found[0]))
    elif found:
        console.write(_table(found))
    else:
        known = [name for rule in RULES for name in (rule.code, rule.name)]
        message = _("There is no rule with the code “{code}”.").format(code=code)
        raise console.Failure(message, did_you_mean(code, known) or _("See: plf explain"), code=2)


def _about(word: str, rules: "Iterable[Rule]") -> "list[Rule]":
    """The rules whose code begins so, or whose title or name holds the word."""
    from plf_cli.rules.pages import title

    wanted = word.casefold()
    if len(wanted) < _LONG:
        return []
    return [
        rule
        for rule in rules
        if rule.code.casefold().startswith(wanted)
        or wanted in rule.name
        or wanted in title(rule).casefold()
    ]


def _table(rules: "Iterable[Rule]") -> str:
    from plf_cli.rules.pages import row

    rows = [row(rule) for rule in rules]
    width = max(len(severity) for _code, severity, _title in rows)
    return "".join(f"{code}  {severity.ljust(width)}  {title}\n" for code, severity, title in rows)
