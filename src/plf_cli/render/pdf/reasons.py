"""What Typst says of a template -> where that is, and why, in the reader's language."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from plf_cli.messages import _
from plf_cli.render.faults import TemplateFault, errand, unusable
from plf_cli.render.pdf.engine import Fault
from plf_cli.render.pdf.files import Files
from plf_cli.render.pdf.words import in_words
from plf_cli.suggest import did_you_mean

_PLACE = re.compile(r"┌─ (.+):(\d+):\d+$", re.MULTILINE)
_LET = re.compile(rb"^\s*#?let ([\w-]+)", re.MULTILINE)
_TOP = re.compile(rb"^#let ([\w-]+)", re.MULTILINE)
_BEGINNING = ("shared/page.typ", "plf/shared/page.typ")
"""The files that a template is told to import."""
_KEY = re.compile(r'dictionary does not contain key "(.*?)"')
_VARIABLE = re.compile(r"unknown variable: (\S+)")
_FILE = re.compile(r"file not found \(searched at (.+)\)")
_FONT = re.compile(r"unknown font family: (.+)")


def fault_of(fault: Fault, document: str, files: Files, data: Mapping[str, Any]) -> TemplateFault:
    """The fault of a template: at the innermost line of a workspace's, else of any template."""
    start = max(fault.diagnostic.find("error:"), 0)
    found = _PLACE.findall(fault.diagnostic, start)
    places = [(name, int(line)) for path, line in found if (name := _name(path, files))]
    own = [place for place in places if files.is_own(place[0])]
    name, line = (own or places or [(f"{document}/{document}.typ", 0)])[0]
    reason = f"{_reason(fault.message, document, files, data)} {task_of(document, data)}"
    return TemplateFault(str(files.places[name]), line, reason)


def task_of(document: str, data: Mapping[str, Any]) -> str:
    """What the template was to make, in parentheses."""
    view = data.get("view")
    ref = view.get("id", "") if isinstance(view, Mapping) else ""
    return errand(document, "pdf", str(ref).replace("\u200b", ""))


def _name(path: str, files: Files) -> str:
    """The file that Typst means: it tells its path from the folder in which we happen to be."""
    path = path.replace("\\", "/")
    known = [name for name in files.places if f"/{path}".endswith(f"/{name}")]
    return max(known, key=len, default="")


def _reason(message: str, document: str, files: Files, data: Mapping[str, Any]) -> str:
    """The message in the reader's language; the compiler's own words where we know no better."""
    if found := _KEY.match(message):
        return _unknown(found[1], set(_keys(data)))
    if found := _VARIABLE.match(message):
        return _imported(found[1], document, files) or _unknown(found[1], _defined(files))
    return _out_of_reach(message) or in_words(message) or unusable(message)


def _imported(name: str, document: str, files: Files) -> str | None:
    """The message about a name that there is in another file; None where there is none."""
    if name == document.replace("-", "_"):
        cure = _("The document is called “view” in Typst: {line}")
        line = '#import "/shared/page.typ": view'
    elif file := next((one for one in _BEGINNING if _defines(files, one, name)), None):
        cure = _("Import it: {line}")
        line = f'#import "/{file}": {name}'
    else:
        return None
    return f"{_('“{name}” is not known here.').format(name=name)} {cure.format(line=line)}"


def _defines(files: Files, file: str, name: str) -> bool:
    found = _TOP.findall(files.contents.get(file, b""))
    return name.encode() in found


def _out_of_reach(message: str) -> str | None:
    """What a template wants to have and cannot."""
    if found := _FONT.match(message):
        return _("The font “{name}” is not there.").format(name=found[1])
    if found := _FILE.match(message):
        name = found[1].replace("\\", "/").rpartition("/")[2]
        return _("There is no file “{name}” among the templates.").format(name=name)
    if "would escape" in message:
        return _("A template can only read files in the folder of templates.")
    if "package" in message:
        return _("A template cannot use packages: they would be fetched from the internet.")
    return None


def _unknown(name: str, known: Iterable[str]) -> str:
    message = _("“{name}” is not known here.").format(name=name)
    return " ".join(filter(None, [message, did_you_mean(name, set(known) - {name})]))


def _keys(data: Any) -> Iterator[str]:
    """Every name that a template can look up in the data."""
    if isinstance(data, Mapping):
        yield from data
    inner = data.values() if isinstance(data, Mapping) else data
    if isinstance(data, Mapping | list):
        for one in inner:
            yield from _keys(one)


def _defined(files: Files) -> set[str]:
    """Every name that some template defines."""
    return {
        name.decode()
        for file, content in files.contents.items()
        if file.endswith(".typ")
        for name in _LET.findall(content)
        if not name.startswith(b"_")  # what only the file itself is to use
    }
