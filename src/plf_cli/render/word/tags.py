"""The tags in a Word template -> what they stand for, and the places where the document goes.

docxtpl joins the pieces that Word cuts a tag into; the tags themselves are read by our own strict
environment, so a wrong one is told like one in any other template: the number of the paragraph
takes the place of the line.
"""

import io
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate  # type: ignore[import-untyped]  # it has none
from lxml import etree  # type: ignore[import-untyped]  # it has none

from plf_cli.messages import _
from plf_cli.render.faults import InWords, TemplateFault
from plf_cli.render.templates import measured, sandbox
from plf_cli.render.templates.faults import Rendering, told
from plf_cli.render.word.archive import Parts, packed
from plf_cli.render.word.checks import PLACES, check, check_text, text_of, wrong
from plf_cli.render.word.ours import W
from plf_cli.render.word.whole import loose_text

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_PLACE = re.compile(rf"\{{\{{\s*(?:p\s+)?({'|'.join(PLACES)})\s*\}}\}}")
_FOR_WORD = re.compile(r"^\{[{%#](?:p|tr|tc|r)?(?=\s)|[\s\"'“”\u2018\u2019]")
_QUOTED = re.compile("[“»]([^”«]+)[”«]")
_MARKUP = re.compile("<[^>]+>")
_SHOWN = 60  # letters of a paragraph that a fault tells


class Filled(DocxTemplate):  # type: ignore[misc]  # it has no types
    """A Word file whose tags have been filled in, with marks where the document goes."""

    def __init__(self, file: str, parts: Parts, document: str, names: Mapping[str, object]) -> None:
        super().__init__(io.BytesIO(packed(parts)))
        self._file = file
        self._jinja = sandbox(str(names["language"]))
        self._rendering = Rendering(file, document, "docx", {**names})
        self.init_docx()
        check(file, parts)
        self._paragraphs = [text_of(one) for one in self.docx.element.body.iter(f"{W}p")]
        check_text(file, self._paragraphs)
        self._wrong = wrong(parts)
        place = self._mark()
        alone = {name: _Alone(name) for name in PLACES}
        with measured():
            self.render({**alone, **names}, self._jinja)
        if place and not any(True for _one in self.places()):
            message = _("A condition leaves out the place for the document: {tag}")
            raise TemplateFault(file, self._number(place), message.format(tag=place))

    def places(self) -> Iterator[tuple[Any, str]]:
        """The paragraphs that the document takes the place of, and which part of it."""
        for one in list(self.docx.element.body.iter(f"{W}p")):
            if name := one.get("place"):
                yield one, name

    def render_xml_part(
        self, src_xml: str, part: Any, context: Mapping[str, object], jinja_env: Any = None
    ) -> str:
        """A part with its tags filled in, as docxtpl asks for it."""
        source = re.sub(r"<w:p([ >])", r"\n<w:p\1", src_xml)  # so a line is a paragraph
        # The shipped folder is where our environment looks for the lines that went wrong.
        place = str(Path(self._jinja.places.built_in, "word", "part"))
        try:
            code = jinja_env.compile(source, self._file, place)
            template = jinja_env.template_class.from_code(jinja_env, code, dict(jinja_env.globals))
            filled = template.render(context)
        except Exception as error:
            fault = told(error, self._jinja, self._rendering)
            raise self._placed(fault, source) from error
        self.current_rendering_part = part
        text = str(self.resolve_listing(re.sub(r"\n<w:p([ >])", r"<w:p\1", filled)))
        try:
            loose = loose_text(etree.fromstring(text, etree.XMLParser(resolve_entities=False)))
        except etree.XMLSyntaxError:
            said = _("Its loops or conditions begin and end at different places.")
            cure = _("Put each of their tags into a paragraph of its own: {tag}")
            raise TemplateFault(self._file, 0, f"{said} {cure.format(tag='{%p … %}')}") from None
        if loose:
            raise self._loose(loose)
        return text

    def render_properties(self, context: Any, jinja_env: Any = None) -> None:
        """Nothing: the title and the rest are the document's own."""

    def _mark(self) -> str:
        """Put a mark into each paragraph that a part of the document takes the place of.

        Returns the last tag of these; empty where there is none.
        """
        tag = ""
        for one in list(self.docx.element.body.iter(f"{W}p")):
            if found := _PLACE.fullmatch(text_of(one).strip()):
                for child in one.findall(f"{W}r"):
                    one.remove(child)
                one.set("place", found[1])
                tag = found[0]
        return tag

    def _number(self, tag: str) -> int:
        """The number of the first paragraph with a tag; 0 where it is not in the text."""
        return next((at for at, one in enumerate(self._paragraphs, 1) if _holds(one, tag)), 0)

    def _loose(self, text: str) -> TemplateFault:
        """The fault of a tag that is shown without a paragraph around it."""
        if not self._wrong:
            message = _("This text stands outside of any paragraph: {text}")
            return TemplateFault(self._file, 0, message.format(text=text[:_SHOWN]))
        tag = self._wrong
        message = _("A tag that shows a text begins with {right}, not with {wrong}: {text}")
        message = message.format(right="{{", wrong=tag.split()[0], text=_shown(tag))
        return TemplateFault(self._file, self._number(tag), message)

    def _placed(self, fault: TemplateFault, source: str) -> TemplateFault:
        """The fault with the number of the paragraph for its line, and the tag that is wrong."""
        lines = source.split("\n")
        line = lines[fault.line - 1] if 0 < fault.line <= len(lines) else ""
        tags = _TAG.findall(_MARKUP.sub("", line)) or _TAG.findall(line)
        if not tags:
            return TemplateFault(self._file, 0, fault.message)
        named = _QUOTED.findall(fault.message)[:1]
        tag = next((tag for tag in tags if named and named[0] in tag), tags[0])
        message = _("{message} The tag is {tag}.").format(message=fault.message, tag=_shown(tag))
        return TemplateFault(self._file, self._number(tag), message)


class _Alone:
    """What stands for the document, and was not found in a paragraph of its own."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __html__(self) -> str:
        tag = f"{{{{p {self._name} }}}}"
        message = _("{tag} must stand alone, in a paragraph of the text.").format(tag=tag)
        raise InWords(message)

    __str__ = __html__


def _shown(tag: str) -> str:
    return f"{tag[:_SHOWN]}…" if len(tag) > _SHOWN else tag


def _holds(text: str, tag: str) -> bool:
    """Whether a paragraph holds a tag, whatever was done to its spaces and quotes."""
    return any(_core(one) == _core(tag) for one in _TAG.findall(text))


def _core(tag: str) -> str:
    return _FOR_WORD.sub("", tag).removeprefix("{{").removeprefix("{%")
