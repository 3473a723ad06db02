"""Templates that are not ours -> Python that counts what it runs and looks at what it makes."""

from collections.abc import Callable, Iterable, Iterator

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from plf_cli.messages import _
from plf_cli.render.templates.meter import TooMuch

_WORDS = 40_000


class Counted(Extension):
    """Refuses a template that is longer than anybody would write one, before it is compiled."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The words of a template. Raises ``TooMuch``."""
        for count, token in enumerate(stream):
            if count > _WORDS:
                raise TooMuch(_("The template is too long."))
            yield token


class Counting(CodeGenerator):
    """Jinja's compiler, which also counts every block that is run and looks at what is made."""

    def blockvisit(self, nodes: Iterable[nodes.Node], frame: Frame) -> None:  # noqa: D102 - Jinja's
        body = list(nodes)
        self.writeline(f"environment.tick({1 + sum(map(_weight, body))})")
        super().blockvisit(body, frame)

    def visit_List(self, node: nodes.List, frame: Frame) -> None:  # noqa: D102, N802 - Jinja's
        self._checked(super().visit_List, node, frame)

    def visit_Dict(self, node: nodes.Dict, frame: Frame) -> None:  # noqa: D102, N802 - Jinja's
        self._checked(super().visit_Dict, node, frame)

    def visit_Tuple(self, node: nodes.Tuple, frame: Frame) -> None:  # noqa: D102, N802 - Jinja's
        if node.ctx == "load":
            self._checked(super().visit_Tuple, node, frame)
        else:  # names in “for a, b in ...”
            super().visit_Tuple(node, frame)

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:  # noqa: D102, N802 - Jinja's
        if isinstance(node.arg, nodes.Slice):
            self._checked(super().visit_Getitem, node, frame)
        else:
            super().visit_Getitem(node, frame)

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: D102, N802 - Jinja's
        self.write("environment.joined((")
        for one in node.nodes:
            self.visit(one, frame)
            self.write(", ")
        self.write("))")

    def _checked(self, visit: Callable[..., None], node: nodes.Node, frame: Frame) -> None:
        self.write("environment.checked(")
        visit(node, frame)
        self.write(")")


def _weight(node: nodes.Node) -> int:
    return 1 + sum(map(_weight, node.iter_child_nodes()))
