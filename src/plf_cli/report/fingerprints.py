"""What a finding is known by from run to run, though lines move and messages change language."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable

from plf_cli.diagnostics import Diagnostic, Span


def fingerprints(
    diagnostics: Iterable[Diagnostic], line_of: Callable[[str, int], str]
) -> list[str]:
    """For each finding a text of its own: of its file, its code and its source line.

    Equal ones are told apart by their order. A finding about a whole file has no line.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    found = []
    for one in diagnostics:
        line = "" if one.span == Span() else line_of(one.file, one.span.line).strip()
        known = (one.file, one.code, line)
        found.append(_digest(*known, str(seen[known])))
        seen[known] += 1
    return found


def _digest(*parts: str) -> str:
    text = "\0".join(parts)
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()
