"""A name that a template uses and that there is not."""

from dataclasses import fields, is_dataclass
from functools import partial
from typing import Any

from jinja2 import StrictUndefined, UndefinedError
from jinja2.environment import TemplateModule
from jinja2.exceptions import TemplateRuntimeError
from jinja2.runtime import TemplateReference
from jinja2.utils import missing


class NotKnown(UndefinedError):
    """What a template names is not there: ``name``, and the names that ``owner`` has instead.

    ``known`` is None where the name stands alone, so that it can be any that the template sees.
    ``count`` is how many things there are where a list was asked for one by its number.
    """

    def __init__(
        self, _message: str, name: str, known: list[str] | None, count: int | None = None
    ) -> None:
        super().__init__(name)
        self.name = name
        self.known = known
        self.count = count


class Missing(StrictUndefined):
    """What such a name stands for: it is never printed, looped over or asked for its parts."""

    __slots__ = ()

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = missing,
        name: str | None = None,
        exc: type[TemplateRuntimeError] = UndefinedError,
    ) -> None:
        super().__init__(hint, obj, name, exc)
        if hint is None:
            known = None if obj is missing else known_of(obj)
            number: Any = name  # Jinja's own type knows no lists
            count = len(obj) if isinstance(obj, list | tuple) and isinstance(number, int) else None
            self._undefined_exception = partial(NotKnown, name=str(name), known=known, count=count)  # type: ignore[assignment]  # called as one


def known_of(owner: Any) -> list[str]:
    """The names that a template can ask of a value."""
    if is_dataclass(owner):
        return [one.name for one in fields(owner)]
    if isinstance(owner, dict):
        return [str(key) for key in owner]
    if isinstance(owner, TemplateModule):
        return [name for name in vars(owner) if not name.startswith("_")]
    if isinstance(owner, TemplateReference):  # “self”, whose parts are the blocks
        return list(owner._TemplateReference__context.blocks)  # type: ignore[attr-defined]  # noqa: SLF001
    return []
