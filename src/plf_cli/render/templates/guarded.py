"""The environment for templates that are not ours: all that they do is counted and bounded."""

from collections.abc import Callable
from functools import wraps
from inspect import signature
from typing import Any

from jinja2.environment import TemplateModule
from jinja2.exceptions import SecurityError
from jinja2.filters import make_attrgetter
from jinja2.runtime import BlockReference, Context, LoopContext, Macro, TemplateReference, Undefined
from jinja2.utils import Namespace

from plf_cli.render.templates.compiler import Counted, Counting
from plf_cli.render.templates.flavours import shown
from plf_cli.render.templates.house import House, unsafe
from plf_cli.render.templates.loader import Places
from plf_cli.render.templates.meter import meter
from plf_cli.render.templates.operators import FILTERS, METHODS, OPERATORS, strung
from plf_cli.render.templates.sizes import checked, fits_filter, gathered, joined

_OWN = (BlockReference, LoopContext, Macro, Namespace, TemplateModule, TemplateReference)
"""What Jinja itself hands to templates."""
_CALLED = (BlockReference, LoopContext, Macro, Undefined)


class Guarded(House):
    """Jinja that can read nothing but what it is given, and ends."""

    code_generator_class = Counting
    intercepted_binops = frozenset(OPERATORS)
    checked = staticmethod(checked)
    concat = staticmethod(gathered)

    def __init__(self, places: Places, format_: str, language: str) -> None:
        super().__init__(places, format_, language, optimized=False, extensions=(Counted,))
        self.filters = {name: _guarded(name, one) for name, one in self.filters.items()}

    def tick(self, count: int) -> None:
        """Count a block of the template that is run."""
        meter().step(count)

    def joined(self, pieces: tuple[object, ...]) -> str:
        """``a ~ b``."""
        return joined(tuple(map(shown, pieces)), escaped=bool(self.autoescape))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """``a * b`` and the like."""
        OPERATORS[operator](left, right)
        return checked(super().call_binop(context, operator, left, right))

    def call(self, context: Context, called: Any, /, *args: Any, **kwargs: Any) -> Any:
        """``a(b)``: a macro, a function of ours or a method that may be called."""
        if isinstance(called, Macro):
            return checked(super().call(context, called, *args, **kwargs))
        owner = getattr(called, "__self__", None)
        if looks := _methods(owner):
            look = looks.get(called.__name__)
            if look is None:
                raise SecurityError(unsafe(called.__name__))
            # Jinja hands names of its own (“_loop_vars”) along and takes them out again.
            look(owner, *args, **{key: one for key, one in kwargs.items() if key[0] != "_"})
        elif not (
            isinstance(called, _CALLED)
            or isinstance(owner, LoopContext)
            or any(called is one for one in self.globals.values())
            or not callable(called)  # Jinja says so
        ):
            raise SecurityError(unsafe(getattr(called, "__name__", "?")))
        return checked(super().call(context, called, *args, **kwargs))

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may read ``obj.attr``: the fields of views, and few methods."""
        if not super().is_safe_attribute(obj, attr, value):
            return False
        if (looks := _methods(obj)) is not None:
            return attr in looks or attr in getattr(obj, "_fields", ())
        return isinstance(obj, _OWN) or (
            not isinstance(obj, type) and hasattr(obj, "__dataclass_fields__")
        )

    def wrap_str_format(self, value: Any) -> None:
        """``str.format`` is not for templates, so it needs no wrapper."""


def _methods(obj: object) -> dict[str, Callable[..., None]] | None:
    """The methods that may be called of a text or a list; None where it is neither."""
    return next((looks for kind, looks in METHODS.items() if isinstance(obj, kind)), None)


def _guarded(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """A filter that looks at what it is to do before, and after at what it has made."""
    look = FILTERS.get(name)
    first = 1 if hasattr(function, "jinja_pass_arg") else 0
    named = signature(function)
    parts = [*named.parameters].index("attribute") if "attribute" in named.parameters else None

    @wraps(function)
    def guarded(*args: Any, **kwargs: Any) -> Any:
        if kwargs:
            bound = named.bind(*args, **kwargs)
            bound.apply_defaults()
            args, kwargs = bound.args, bound.kwargs
        for value in args[first:]:
            fits_filter(value)
        if parts is not None and len(args) > parts and args[parts] is not None:
            found = _parts(args[0], args[first], str(args[parts]))
            if name == "join":
                strung(found, *args[first + 1 : parts])
        elif look:
            look(*args[first:], **kwargs)
        return checked(function(*args, **kwargs))

    return guarded


def _parts(jinja: Any, items: Any, attribute: str) -> list[Any]:
    """The texts that a filter sorts or joins by: it makes copies of them, so they are checked."""
    environment = getattr(jinja, "environment", jinja)
    getters = [make_attrgetter(environment, part) for part in attribute.split(",")]
    found: list[Any] = checked([getter(item) for getter in getters for item in items])
    return found
