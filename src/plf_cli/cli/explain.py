"""``plf explain``: what a rule wants, why, and an example of each."""

from typing import Annotated

import typer

from plf_cli.cli import complete, console
from plf_cli.cli.options import LangOption
from plf_cli.messages import _


def explain(
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="[CODE]",
            help="A rule's code or name, such as PLF501. Without it: all rules.",
            show_default=False,
            autocompletion=complete.codes,
        ),
    ] = None,
    lang: LangOption = None,
) -> None:
    """Explain a rule, or list them all."""
    from plf_cli.rules import RULES
    from plf_cli.rules.pages import page, row
    from plf_cli.suggest import did_you_mean

    if code is None:
        rows = [row(rule) for rule in RULES]
        width = max(len(severity) for _code, severity, _title in rows)
        lines = [f"{name}  {severity.ljust(width)}  {title}" for name, severity, title in rows]
        console.write("\n".join(lines) + "\n")
        return
    wanted = code.upper() if code[-1:].isdigit() else code.lower()
    for rule in RULES:
        if wanted in {rule.code, rule.name}:
            console.write(page(rule))
            return
    known = [name for rule in RULES for name in (rule.code, rule.name)]
    message = _("There is no rule with the code “{code}”.").format(code=code)
    raise console.Failure(message, did_you_mean(wanted, known) or _("See: plf explain"), code=2)
