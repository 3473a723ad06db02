"""Where the shipped folders lie: in the wheel inside the package, in a checkout beside ``src``."""

import os
from pathlib import Path

_PACKAGE = Path(__file__).parent


def shipped(name: str) -> Path:
    """The shipped folder ``programmes``, ``schemas`` or ``templates``."""
    packaged = _PACKAGE / name
    return packaged if packaged.is_dir() else _PACKAGE.parent.parent / name


def is_installed(path: Path) -> bool:
    """Whether a file is a part of the installed plf, however it is named."""
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(_PACKAGE))
