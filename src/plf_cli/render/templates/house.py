"""Jinja as our templates know it: strict, sandboxed, escaped, and with no way around that."""

from dataclasses import fields, is_dataclass
from typing import Any

from jinja2 import TemplateSyntaxError, Undefined, nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment, safe_range
from jinja2.utils import Namespace
from jinja2.visitor import NodeTransformer

from plf_cli.messages import _
from plf_cli.render.faults import InWords
from plf_cli.render.templates.blocks import Blocks, blocks
from plf_cli.render.templates.flavours import filters, finalize, is_markup
from plf_cli.render.templates.loader import Places
from plf_cli.render.templates.missing import Missing

# Filters that are of no use in documents, that make each run another, or that undo the escaping.
_LEFT_OUT = (
    "attr filesizeformat forceescape pprint random safe striptags tojson urlencode urlize"
    " wordwrap xmlattr"
).split()


class Misused(InWords, TemplateSyntaxError):
    """A template asks for what ours do without."""


def unsafe(name: str) -> str:
    """The message for what a template may not reach."""
    return _("“{name}” is unsafe in templates.").format(name=name)


class House(ImmutableSandboxedEnvironment):
    """The environment for templates of ours; what is imported sees the names of who imports."""

    def __init__(self, places: Places, format_: str, language: str, **options: Any) -> None:
        super().__init__(
            loader=places,
            undefined=Missing,
            autoescape=is_markup(format_),
            finalize=finalize(format_, language),
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            **options,
        )
        self.places = places
        self.for_word = format_ == "docx"
        self.blocks: dict[str, Blocks] = {}
        for name in _LEFT_OUT:
            del self.filters[name]
        self.filters |= filters(format_, language)
        self.globals = {"range": safe_range, "dict": dict, "namespace": Namespace}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        rewriter = _ForWord if self.for_word else _Rewriter
        tree: nodes.Template = rewriter(name, filename).visit(
            super()._parse(source, name, filename)
        )
        if filename:
            self.blocks[filename] = blocks(tree)
        return tree

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A field of a view, a word of the labels, else what Jinja's sandbox lets through.

        Views and labels are nearly all that templates ask, and the sandbox takes its time.
        """
        kind = type(obj)
        if attribute in (obj if kind is dict else _FIELDS[kind]):
            return obj[attribute] if kind is dict else getattr(obj, attribute)
        return super().getattr(obj, attribute)

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:
        """What stands for a part of a value that templates may not reach."""
        return self.undefined(unsafe(attribute), name=attribute, obj=obj, exc=SecurityError)


class _Fields(dict[type, frozenset[str]]):
    """The names of a view's fields by its type; none where it is no view."""

    def __missing__(self, kind: type) -> frozenset[str]:
        found = fields(kind) if is_dataclass(kind) else ()
        return self.setdefault(kind, frozenset(one.name for one in found))


_FIELDS = _Fields()


class _Rewriter(NodeTransformer):
    """What is imported sees the same names; and only the template's own text is safe markup."""

    def __init__(self, name: str | None, filename: str | None) -> None:
        self.place = (name, filename)

    def visit_Import(self, node: nodes.Import) -> nodes.Node:  # noqa: N802 - Jinja's name
        node.with_context = True
        return self.generic_visit(node)

    def visit_FromImport(self, node: nodes.FromImport) -> nodes.Node:  # noqa: N802 - Jinja's name
        node.with_context = True
        return self.generic_visit(node)

    def visit_Filter(self, node: nodes.Filter) -> nodes.Node:  # noqa: N802 - Jinja's name
        self.generic_visit(node)
        if node.name != "safe":
            return node
        if not isinstance(node.node, nodes.Const):
            message = _("“safe” is only for text that stands in the template itself.")
            raise Misused(message, node.lineno, *self.place)
        return nodes.MarkSafe(node.node, lineno=node.lineno)

    def visit_ScopedEvalContextModifier(self, node: nodes.Node) -> nodes.Node:  # noqa: N802
        message = _("“autoescape” is not for templates: all that they show is escaped.")
        raise Misused(message, node.lineno, *self.place)


class _ForWord(_Rewriter):
    """In Word, markup is what Word makes: a template writes none, not even as its own text."""

    def visit_Filter(self, node: nodes.Filter) -> nodes.Node:  # noqa: N802 - Jinja's name
        return self.generic_visit(node)
