"""What clusters and groups are called."""

from plf_cli.views.labels import label


def unit_name(word: str, id_: str, name: str | None, language: str) -> str:
    """What a cluster or group (``word``) is called: ``Klynge c0`` where it has no name."""
    return name or f"{label(word, language)} {id_}"
