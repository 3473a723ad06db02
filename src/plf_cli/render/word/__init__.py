"""A document -> a Word file, on a Word template: the shipped one, or somebody's letterhead.

The document comes as its HTML, so that it says the same as every other format.
"""

import io
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from plf_cli.messages import _
from plf_cli.render.elements import Outline
from plf_cli.render.faults import TemplateFault
from plf_cli.render.outline import outline

if TYPE_CHECKING:
    from plf_cli.render.word.archive import Parts
    from plf_cli.views.cover import Cover


def letterhead(folders: Sequence[Path]) -> Path | None:
    """The workspace's own Word template for all documents; None where it has none.

    Raises ``TemplateFault`` where nobody may see whether there is one.
    """
    files = (folder / "shared" / "document.docx" for folder in folders)
    return next(filter(_is_there, files), None)


def _is_there(file: Path) -> bool:
    """Whether there is something by this name, so that nothing else is taken in its stead."""
    try:
        file.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except PermissionError:
        raise TemplateFault(str(file), 0, _("The file may not be read.")) from None
    except OSError as error:
        message = _("The file cannot be read: {said}.").format(said=error.strerror)
        raise TemplateFault(str(file), 0, message) from None
    return True


def render_docx(html: str, view: "Cover", template: Path | None = None) -> bytes:
    """The bytes of the Word file, the same each time.

    Raises ``TemplateFault`` where ``template`` is none, holds what it must not, or has a wrong tag.
    """
    from plf_cli.render.word.archive import packed, unpacked  # noqa: PLC0415 - an extra
    from plf_cli.render.word.ours import built_in  # noqa: PLC0415 - likewise
    from plf_cli.render.word.properties import described  # noqa: PLC0415 - likewise
    from plf_cli.render.word.safety import safe  # noqa: PLC0415 - likewise
    from plf_cli.render.word.xml import code_of  # noqa: PLC0415 - likewise

    told = outline(html)
    file = template or built_in(told.look)
    parts = safe(str(file), unpacked(file))
    try:
        made = _made(str(file), parts, told, view, ours=template is None)
    except TemplateFault:
        raise
    except Exception as error:
        if template is None:
            raise
        # Word files that other programs have made trip python-docx in many ways.
        raise TemplateFault(str(file), 0, _("It cannot be read as a Word document.")) from error
    return packed(described(made, view.title, view.provider, code_of(view.language)))


def _made(file: str, parts: "Parts", told: Outline, view: "Cover", *, ours: bool) -> "Parts":
    """The parts of the Word file."""
    from plf_cli.render.templates import names  # noqa: PLC0415 - only where there are templates
    from plf_cli.render.word.document import made_for, put_in, speak  # noqa: PLC0415 - an extra
    from plf_cli.render.word.safety import check  # noqa: PLC0415 - likewise
    from plf_cli.render.word.tags import Filled  # noqa: PLC0415 - likewise

    filled = Filled(file, parts, view.document, names(view.document, view, view.language))
    made = made_for(filled, told, ours=ours)
    speak(filled.docx, view.language)
    assert filled.docx.core_properties  # so that there is such a part, for ours to replace
    target = io.BytesIO()
    filled.docx.save(target)
    with zipfile.ZipFile(target) as archive:
        parts = {one: archive.read(one) for one in archive.namelist()}
    if not ours:
        check(file, parts)
    name = filled.docx.part.partname.lstrip("/")
    return parts | {name: put_in(parts[name].decode(), made).encode()}
