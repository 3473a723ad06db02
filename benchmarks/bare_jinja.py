"""Jinja alone: the views that lie in a file, through their templates into a folder.

It needs the filters of the templates, and nothing else of plf.
"""

import pickle
import sys
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, PrefixLoader, nodes
from jinja2.loaders import ChoiceLoader

from plf_cli.render.templates.flavours import filters, finalize, is_markup
from plf_cli.render.templates.house import _Rewriter
from plf_cli.resources import shipped
from plf_cli.views.labels import labels

views = pickle.loads(Path(sys.argv[1]).read_bytes())  # noqa: S301 - the benchmark's own file
folder = Path(sys.argv[2])
folder.mkdir(exist_ok=True)


class Bare(Environment):
    """Jinja without a sandbox; what is imported sees the names of who imports, as in ours."""

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree: nodes.Template = _Rewriter(name, filename).visit(
            super()._parse(source, name, filename)
        )
        return tree


environments = {}
for format_ in ("md", "html"):
    files = FileSystemLoader(str(shipped("templates")))
    environments[format_] = Bare(
        loader=ChoiceLoader([files, PrefixLoader({"plf": files})]),
        autoescape=is_markup(format_),
        finalize=finalize(format_, "da"),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environments[format_].filters |= filters(format_, "da")

for name, document, format_, view in views:
    template = environments[format_].get_template(f"{document}/{document}.{format_}")
    text = template.render(
        {
            document.replace("-", "_"): view,
            "document": view,
            "labels": labels("da", document),
            "language": "da",
        }
    )
    (folder / name).write_text(text, encoding="utf-8", newline="")
