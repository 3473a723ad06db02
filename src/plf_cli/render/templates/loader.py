"""Where templates are found: in the workspace's folders, then among the built-in ones."""

import os
import re
from collections.abc import Callable
from pathlib import Path

from jinja2 import BaseLoader, Environment, TemplateNotFound

from plf_cli.messages import _
from plf_cli.resources import shipped

BUILT_IN = "plf/"
"""What the name of a template begins with that is always the built-in one."""
_LARGEST = 200_000  # bytes; a longer template was not written by hand
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")
_FOREIGN = re.compile(r"[\\:\0]")  # what would be a folder or a drive on Windows


class Unusable(Exception):
    """A file cannot be used as a template: which one, at which line, and why."""

    def __init__(self, file: str, message: str, line: int = 1) -> None:
        super().__init__(message)
        self.file = file
        self.line = line
        self.message = message


class Places(BaseLoader):
    """The folders that templates are looked for in, the built-in one last."""

    def __init__(self, folders: tuple[str, ...]) -> None:
        self.own = folders
        self.built_in = str(shipped("templates"))

    @property
    def folders(self) -> tuple[str, ...]:
        """All folders, in the order in which they are looked into."""
        return (*self.own, self.built_in)

    def get_source(
        self,
        environment: Environment,  # noqa: ARG002 - Jinja passes it
        template: str,
    ) -> tuple[str, str, Callable[[], bool]]:
        """The text, the file and whether it is still the same."""
        file = self.file_of(template)
        if file is None:
            raise TemplateNotFound(template)
        changed = os.path.getmtime(file)  # noqa: PTH204 - asked again for each rendering
        return _text(file), file, lambda: self._is_current(template, file, changed)

    def file_of(self, name: str) -> str | None:
        """The file that the name of a template means; None where there is none."""
        if name.startswith(BUILT_IN):
            return _within(self.built_in, name.removeprefix(BUILT_IN))
        found = (_within(folder, name) for folder in self.folders)
        return next(filter(None, found), None)

    def _is_current(self, name: str, file: str, changed: float) -> bool:
        """Whether a name still means this file, and the file is as it was."""
        try:
            return self.file_of(name) == file and os.path.getmtime(file) == changed  # noqa: PTH204
        except OSError:
            return False

    def list_templates(self) -> list[str]:
        """The names of all templates, each once."""
        names = {
            Path(parent, name).relative_to(folder).as_posix()
            for folder in self.folders
            for parent, _folders, files in os.walk(folder)
            for name in files
        }
        return sorted(names)


def _within(folder: str, name: str) -> str | None:
    """The file called ``name`` in a folder; None where it is none.

    Raises ``Unusable`` for a link that leads out of the folder.
    """
    parts = name.split("/")
    if any(part in {"", ".", ".."} or _FOREIGN.search(part) for part in parts):
        return None
    file = os.path.join(folder, *parts)  # noqa: PTH118 - a string for Jinja, many times
    if not os.path.isfile(file):  # noqa: PTH113 - false, not an error, for a name too long
        return None
    if not Path(os.path.realpath(file)).is_relative_to(os.path.realpath(folder)):
        raise Unusable(file, _("This link leads out of the folder of templates."))
    return file


def _text(file: str) -> str:
    """The text of a template. Raises ``Unusable``."""
    try:
        with Path(file).open("rb") as opened:
            data = opened.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            raise Unusable(file, _("The template is too long."))
        return _clean(file, data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise Unusable(file, _("The template is not UTF-8 text.")) from None
    except PermissionError:
        raise Unusable(file, _("The file may not be read.")) from None
    except OSError as error:
        raise Unusable(file, error.strerror or str(error)) from None


def _clean(file: str, text: str) -> str:
    """The text, where it steers no terminal and turns no text around. Raises ``Unusable``."""
    if found := _CONTROL.search(text):
        message = _("The character {code} is not for templates.")
        line = text.count("\n", 0, found.start()) + 1
        raise Unusable(file, message.format(code=f"U+{ord(found[0]):04X}"), line)
    return text
