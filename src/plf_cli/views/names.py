"""What modules, clusters and groups are called."""

from collections.abc import Sequence

from plf_cli.model.programme import Module
from plf_cli.model.words import MODULE_KINDS
from plf_cli.views.labels import capital, label


def module_names(modules: Sequence[Module], language: str) -> dict[str, str]:
    """What the modules are called; those of a kind without names of their own are numbered."""
    unnamed = [module.kind for module in modules if not module.label]
    counts = dict.fromkeys(unnamed, 0)
    found = {}
    for module in modules:
        text = module.label or capital(MODULE_KINDS[module.kind].in_language(language))
        if not module.label and unnamed.count(module.kind) > 1:
            counts[module.kind] += 1
            text = f"{text} {counts[module.kind]}"
        found[module.id] = text
    return found


def unit_name(word: str, id_: str, name: str | None, language: str) -> str:
    """What a cluster or group (``word``) is called: ``Klynge c0`` where it has no name."""
    return name or f"{label(word, language)} {id_}"
