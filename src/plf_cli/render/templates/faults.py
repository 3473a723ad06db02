"""What went wrong in a template -> the fault that the user is told."""

import re
import traceback
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

import jinja2
import markupsafe
from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import SecurityError

import plf_cli
from plf_cli.messages import _
from plf_cli.render.faults import InWords, TemplateFault, counted, errand
from plf_cli.render.templates.house import House
from plf_cli.render.templates.loader import BUILT_IN, Unusable
from plf_cli.render.templates.missing import NotKnown
from plf_cli.render.templates.words import in_words, not_known
from plf_cli.suggest import did_you_mean

FAILURES = (OSError, RecursionError, TemplateError, Unusable)
"""What built-in templates alone can raise by what a user has; all else is a bug of ours."""
_ENDLESS = (RecursionError, MemoryError)
"""What a template can cause wherever it is told."""
_JINJA = (Path(jinja2.__file__).parent, Path(markupsafe.__file__).parent, Path(__file__).parent)
"""Where the code lies that does what templates say: Jinja's, and ours of this folder."""
_OURS = Path(plf_cli.__file__).parent
_IMPORTED = re.compile(r"the template '(.+?)' \(imported")
_TOP = "top-level template code"  # so Jinja calls what is in no block and no macro
_ROUND = 40  # frames; in fewer, a template comes round to itself


@dataclass(frozen=True, slots=True)
class Rendering:
    """What a template is rendering: its own name and its view's, and the names that it sees."""

    template: str
    document: str
    format: str
    names: dict[str, object]


def is_bug(error: BaseException, jinja: House) -> bool:
    """Whether an error comes from code of ours that no template can be the cause of."""
    if isinstance(error, _ENDLESS):
        return False
    known = (*map(Path, jinja.places.folders), *_JINJA)
    frames = [frame for frame, _line in traceback.walk_tb(error.__traceback__)]
    for frame in reversed(frames):  # what of Python's own is used counts as part of who uses it
        file = Path(frame.f_code.co_filename)
        if any(file.is_relative_to(one) for one in known):
            return False
        if file.is_relative_to(_OURS):
            return True
    return False


def told(error: BaseException, jinja: House, rendering: Rendering) -> TemplateFault:
    """The fault that an error is: of which template and line, and why."""
    if isinstance(error, Unusable):
        return TemplateFault(error.file, error.line, f"{error.message} {_of(rendering, [])}")
    if isinstance(error, TemplateSyntaxError):
        message = str(error.message)
        if not isinstance(error, InWords):
            message = in_words(message, _known(jinja, ""))
        named = error.filename or error.name or rendering.template  # Jinja mixes the two up
        file = jinja.places.file_of(named) or named
        return TemplateFault(file, error.lineno, f"{message} {_of(rendering, [])}")
    frames = list(_frames(error, jinja))
    if not frames:
        return TemplateFault(*_before(error, jinja, rendering))
    own = [one for one in frames if not _is_built_in(one[0], jinja)]
    file, line, _frame = (own or frames)[-1]
    reason = _reason(error, jinja, rendering, [frame for _file, _line, frame in frames])
    if (file, line) != frames[-1][:2]:
        place = f"{_short(frames[-1][0], jinja)}:{frames[-1][1]}"
        reason = _("{message} So says {place}.").format(message=reason, place=place)
    return TemplateFault(file, line, f"{reason} {_of(rendering, [one[2] for one in frames])}")


def _frames(error: BaseException, jinja: House) -> Iterator[tuple[str, int, FrameType]]:
    """The lines of templates on the way to an error, the innermost last."""
    for frame, line in traceback.walk_tb(error.__traceback__):
        file = frame.f_code.co_filename
        if any(Path(file).is_relative_to(folder) for folder in jinja.places.folders):
            yield file, line, frame


def _before(error: BaseException, jinja: House, rendering: Rendering) -> tuple[str, int, str]:
    """The fault of an error that comes before a line of any template is run."""
    file = jinja.places.file_of(rendering.template)
    reason = _reason(error, jinja, rendering, [])
    return file or rendering.template, 1, f"{reason} {_of(rendering, [])}" if file else reason


def _is_built_in(file: str, jinja: House) -> bool:
    return Path(file).is_relative_to(jinja.places.built_in)


def _short(file: str, jinja: House) -> str:
    """A built-in template as a template names it."""
    if not _is_built_in(file, jinja):
        return file
    return BUILT_IN + Path(file).relative_to(jinja.places.built_in).as_posix()


def _reason(
    error: BaseException, jinja: House, rendering: Rendering, frames: list[FrameType]
) -> str:
    match error:
        case NotKnown():
            known = _seen(rendering, frames) if error.known is None else error.known
            message = not_known(error.name, known)
            return message if error.count is None else f"{message} {counted(error.count)}"
        case TemplateNotFound():
            return _not_found(str(error.name), jinja if frames else None)
        case RecursionError():
            return _endless(frames)
        case MemoryError():
            return _("The template makes too much text.")
        case KeyError():
            return not_known(str(error.args[0]), [])
    said = str(error) or type(error).__name__
    told = isinstance(error, InWords | SecurityError)  # “unsafe” is ours as well
    return said if told else in_words(said, _known(jinja, said))


def _not_found(name: str, jinja: House | None) -> str:
    """The message about a template that is nowhere, with the nearest where ``jinja`` knows it."""
    message = _("There is no template “{name}”.").format(name=name)
    names = jinja.places.list_templates() if jinja else []
    return " ".join(filter(None, [message, did_you_mean(name, names, few=0)]))


def _endless(frames: list[FrameType]) -> str:
    """Why calls in a template never end: by the line that made the last of them."""
    if not frames:
        return _("The template lies too deep in itself to be read.")
    if any(frame.f_code.co_name == _TOP for frame in frames[-_ROUND:]):
        return _("The template includes itself.")
    return _("The macro or block calls itself without an end.")


def _seen(rendering: Rendering, frames: list[FrameType]) -> list[str]:
    """The names that a template sees where the innermost frame stands."""
    local = frames[-1].f_locals if frames else {}
    return sorted(name for name in {*rendering.names, *local} if not name.startswith("_"))


def _known(jinja: House, said: str) -> dict[str, Iterable[str]]:
    """The names that there are of what a message can say there is none of."""
    imported = _IMPORTED.search(said)
    file = jinja.places.file_of(imported[1]) if imported else None
    return {
        "filter": [name for name in jinja.filters if len(name) > 1],
        "test": [name for name in jinja.tests if name.isalpha()],
        "macro": jinja.blocks[file].macros if file in jinja.blocks else (),
    }


def _of(rendering: Rendering, frames: list[FrameType]) -> str:
    """What the template was rendering, in parentheses."""
    view = rendering.names.get("document")
    ref = getattr(view, "id", "")
    day = next((found for frame in reversed(frames) if (found := _day(frame))), "")
    return errand(rendering.document, rendering.format, ref, day)


def _day(frame: FrameType) -> str:
    """What the day is called that a template is at; empty where it is at none."""
    day = frame.f_locals.get("day")
    return str(getattr(day, "label", "") or getattr(day, "title", ""))
