"""A file as other programs name it."""

import re
from urllib.parse import quote

from plf_cli.report.letters import sound

STDIN = "<stdin>"

_ABSOLUTE = re.compile("/|[A-Za-z]:/")


SHIPPED = "<plf>/"


def is_relative(file: str) -> bool:
    """Whether a file lies below the working folder; standard input and shipped files do not."""
    return file != STDIN and not file.startswith(SHIPPED) and not _ABSOLUTE.match(file)


def uri(file: str) -> str:
    """The percent-encoded URI reference: relative, or of the scheme ``file``."""
    path = quote(sound(file), safe="/")
    if file == STDIN or is_relative(file):
        return path
    if file.startswith("/"):
        return f"file:{path}" if file.startswith("//") else f"file://{path}"
    return f"file:///{file[:2]}{quote(sound(file[2:]), safe='/')}"
