"""``plf completion``: the script that lets a shell complete ids, codes and options."""

from typing import Annotated

import typer

from plf_cli.cli import console
from plf_cli.cli.options import LangOption, one_of

SHELLS = ("bash", "zsh", "fish", "powershell")
_VARIABLE = "_PLF_COMPLETE"
"""Set by the script when the shell asks."""


def completion(
    shell: Annotated[str, typer.Argument(metavar="|".join(SHELLS), help="Your shell.")],
    lang: LangOption = None,
) -> None:
    """Print a script that lets the shell complete commands, ids and codes.

    For bash: plf completion bash >> ~/.bashrc
    """
    from typer.completion import get_completion_script  # type: ignore[attr-defined]

    one_of(shell, SHELLS, "SHELL")
    script = get_completion_script(prog_name="plf", complete_var=_VARIABLE, shell=shell)
    console.write(f"{script}\n")
