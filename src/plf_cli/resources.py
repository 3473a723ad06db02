"""Where the shipped folders lie: in the wheel inside the package, in a checkout beside ``src``."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def shipped(name: str) -> Path:
    """The shipped folder ``programmes`` or ``templates``."""
    packaged = _PACKAGE / name
    return packaged if packaged.is_dir() else _PACKAGE.parent.parent / name
