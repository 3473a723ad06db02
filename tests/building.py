"""Small catalogues made of texts, and findings as a table shows them."""

from collections.abc import Iterable, Mapping
from datetime import date

from plf_cli.catalogue import Catalogue, Entry, Origin
from plf_cli.check import Report, check
from plf_cli.diagnostics import Diagnostic, Span
from plf_cli.profiles import Policy

TODAY = date(2026, 11, 21)
Files = Mapping[str, str] | Mapping[str, str | bytes]


def catalogue_of(files: Files, shipped: Files | None = None) -> Catalogue:
    """The catalogue of the files with these names, before shipped ones."""
    own = [_entry(name, content, files) for name, content in files.items()]
    below = [
        _entry(name, content, shipped or {}, Origin.SHIPPED)
        for name, content in (shipped or {}).items()
    ]
    return Catalogue([*own, *below])


def _entry(
    name: str, content: str | bytes, files: Files, origin: Origin = Origin.WORKSPACE
) -> Entry:
    folder = name.rpartition("/")[0]

    def beside(other: str) -> bytes | None:
        found = files.get(f"{folder}/{other}" if folder else other)
        return _bytes(found) if found is not None else None

    return Entry(name, _bytes(content), origin, beside=beside)


def _bytes(content: str | bytes) -> bytes:
    return content if isinstance(content, bytes) else content.encode()


def report_of(
    files: Files,
    shipped: Files | None = None,
    *,
    today: date = TODAY,
    policy: Policy = Policy(),  # noqa: B008 - frozen
    waivers: bool = True,
) -> Report:
    """What a check of the files says; team lists lie beside the documents, unchecked."""
    catalogue = catalogue_of(
        {name: text for name, text in files.items() if name.endswith(".yaml")}, shipped
    )
    for entry in catalogue.entries:
        entry.beside = _entry(entry.file, b"", {**(shipped or {}), **files}).beside
    own = [entry for entry in catalogue.entries if entry.origin is Origin.WORKSPACE]
    return check(catalogue, own, today, policy, waivers=waivers)


def found(report: Report) -> list[str]:
    """Findings as ``file 3:5-9 PLF201 message``, in order; a file ``x.yaml`` is ``x``."""
    return [f"{_short(one.file)} {shown(one)}" for one in report.diagnostics]


def codes(report: Report) -> list[str]:
    """The codes of the findings, in order."""
    return [one.code for one in report.diagnostics]


def shown(one: Diagnostic) -> str:
    """A finding as ``3:5-9 PLF201 message``."""
    return f"{place(one.span)} {one.code} {one.message}"


def place(span: Span) -> str:
    """A span as ``3:5-9``, or ``3:5-4:1`` where it goes over lines."""
    line, column, end_line, end_column = span
    end = f"{end_column}" if line == end_line else f"{end_line}:{end_column}"
    return f"{line}:{column}-{end}"


def shown_all(diagnostics: Iterable[Diagnostic]) -> list[str]:
    """Findings as ``shown``."""
    return [shown(one) for one in diagnostics]


def _short(file: str) -> str:
    return file.replace("\\", "/").rpartition("/")[2].removesuffix(".yaml")
