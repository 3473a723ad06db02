"""What a finding is known by from run to run, though lines move and messages change language."""

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable

from plf_cli.diagnostics import Diagnostic, Span
from plf_cli.scan import masked

_COMMENT = re.compile(r"(?:^|\s)#.*")


def fingerprints(
    diagnostics: Iterable[Diagnostic], line_of: Callable[[str, int], str]
) -> list[str]:
    """For each finding a text of its own: of its file, its code, its place and related files.

    The place is the way to it by what things are called; where that is not known, the text of its
    line without comment and spacing. Equal ones are told apart by their order.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    found = []
    for one in diagnostics:
        known = (one.file, one.code, _place(one, line_of), *(other.file for other in one.related))
        found.append(_digest(*known, str(seen[known])))
        seen[known] += 1
    return found


def _place(found: Diagnostic, line_of: Callable[[str, int], str]) -> str:
    """Where a finding stands; one about a whole file stands nowhere in it."""
    if found.where or found.span == Span():
        return masked(found.where)
    return "".join(_COMMENT.sub("", line_of(found.file, found.span.line)).split())


def _digest(*parts: str) -> str:
    text = "\0".join(parts)
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()
