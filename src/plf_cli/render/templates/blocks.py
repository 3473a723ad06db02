"""The blocks of a template, and what it builds on."""

from dataclasses import dataclass

from jinja2 import nodes


@dataclass(frozen=True, slots=True)
class Blocks:
    """The ``lines`` of a template's blocks by their names, in order.

    ``parent`` is the name of the template that it builds on and the line that names it. ``outer``
    are the blocks that lie in no other, ``macros`` is what others can import, ``stray`` the line of
    what shows and stands in no block.
    """

    lines: dict[str, int]
    parent: tuple[str, int] | None
    outer: tuple[str, ...]
    macros: tuple[str, ...]
    stray: int | None


def blocks(tree: nodes.Template) -> Blocks:
    """The blocks of a template."""
    extends = tree.find(nodes.Extends)
    parent = None
    if extends and isinstance(extends.template, nodes.Const):
        parent = (str(extends.template.value), extends.lineno)
    return Blocks(
        lines={one.name: one.lineno for one in tree.find_all(nodes.Block)},
        parent=parent,
        outer=tuple(one.name for one in tree.body if isinstance(one, nodes.Block)),
        macros=tuple(one.name for one in tree.body if isinstance(one, nodes.Macro)),
        stray=next((line for one in tree.body if (line := _shown(one))), None),
    )


def _shown(node: nodes.Node) -> int | None:
    """The line of the first thing in a template's body that would be shown; None for none."""
    if not isinstance(node, nodes.Output):
        return None
    for one in node.nodes:
        if not isinstance(one, nodes.TemplateData):
            return one.lineno
        if text := one.data.lstrip():
            return one.lineno + one.data[: -len(text)].count("\n")
    return None
