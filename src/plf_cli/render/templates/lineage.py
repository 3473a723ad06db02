"""Whether a template of one's own fits those that it builds on, looked at before it is run."""

from dataclasses import dataclass

from plf_cli.messages import _
from plf_cli.render.templates.blocks import Blocks
from plf_cli.render.templates.house import House
from plf_cli.render.templates.loader import BUILT_IN, Unusable
from plf_cli.suggest import did_you_mean

_ALIKE = 0.8  # “nope” is not “open”, and then the names of all blocks say more


@dataclass(frozen=True, slots=True)
class _Link:
    file: str
    blocks: Blocks


def check(jinja: House, name: str) -> None:
    """Nothing where a template and those that it builds on fit together.

    Raises ``Unusable`` for a block that none of them has, for text outside the blocks, which nobody
    would see, and for a template that builds on itself.
    """
    line: list[_Link] = []
    wanted: str | None = name
    while wanted:
        file = jinja.places.file_of(wanted)
        if file is None:  # the template that names it will tell
            return
        if any(one.file == file for one in line):
            raise _itself(line[-1], wanted)
        jinja.get_template(wanted)
        line.append(_Link(file, jinja.blocks[file]))
        wanted = line[-1].blocks.parent and line[-1].blocks.parent[0]
    for at, one in enumerate(line[:-1]):
        if not one.file.startswith(jinja.places.built_in):
            _check(one, {block for above in line[at + 1 :] for block in above.blocks.lines})


def _check(one: _Link, known: set[str]) -> None:
    for block in one.blocks.outer:
        if block not in known:
            message = _("The template that this one builds on has no block “{name}”.")
            nearest = did_you_mean(block, known, few=40, near=_ALIKE)
            told = " ".join(filter(None, [message.format(name=block), nearest]))
            raise Unusable(one.file, told, one.blocks.lines[block])
    if one.blocks.stray is not None:
        message = _("This stands outside the blocks, so nobody sees it.")
        raise Unusable(one.file, message, one.blocks.stray)


def _itself(one: _Link, wanted: str) -> Unusable:
    message = _("The template builds on itself.")
    if not wanted.startswith(BUILT_IN):
        built_in = f"{BUILT_IN}{wanted}"
        message += " " + _("The built-in one is “{name}”.").format(name=built_in)
    assert one.blocks.parent
    return Unusable(one.file, message, one.blocks.parent[1])
