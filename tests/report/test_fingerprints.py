from dataclasses import replace

from hypothesis import given

from plf_cli.check import Report
from plf_cli.diagnostics import Diagnostic, Related, Severity, Span
from plf_cli.report.fingerprints import fingerprints
from tests.report.anything import reports
from tests.report.reports import NO_LINE, finding, line_of

LINES = line_of("a: 1\na: 1\n  a:  1  # why\nb: 1")


def identity(found: Diagnostic) -> str:
    return fingerprints([found], LINES)[0]


FIRST = finding(Span(1, 1, 1, 2))


def test_a_moved_line_keeps_its_identity() -> None:
    assert identity(finding(Span(2, 1, 2, 2))) == identity(FIRST)


def test_an_indented_line_keeps_its_identity() -> None:
    assert fingerprints([FIRST], line_of("\t a: 1 ")) == [identity(FIRST)]


def test_the_language_of_the_message_does_not_count() -> None:
    assert identity(finding(message="Forkert.", severity=Severity.NOTE)) == identity(FIRST)


def test_file_and_line_count() -> None:
    others = [finding(file="y.yaml"), finding(Span(4, 1, 4, 2)), finding(Span())]
    assert len({identity(found) for found in [FIRST, *others]}) == 4


def test_comments_and_spacing_do_not_count() -> None:
    assert identity(finding(Span(3, 3, 3, 4))) == identity(FIRST)


def test_what_things_are_called_counts_and_not_the_line() -> None:
    module = replace(FIRST, where="modules/dag-1/end")
    other = replace(FIRST, where="modules/dag-2/end")
    assert len({identity(one) for one in (FIRST, module, other)}) == 3
    assert identity(replace(module, span=Span(4, 1, 4, 2))) == identity(module)


def test_what_it_is_about_counts() -> None:
    about = [Related("there", file, Span(1, 1, 1, 2)) for file in ("a.yaml", "b.yaml")]
    clashes = [replace(FIRST, where="sessions/dag-1", related=(one,)) for one in about]
    assert fingerprints(clashes, LINES) == fingerprints(clashes[::-1], LINES)[::-1]


def test_a_number_of_a_person_is_not_to_be_guessed_from_it() -> None:
    one, other = (
        replace(FIRST, where=f"outcomes/{name}") for name in ("010203-1234", "010203-4321")
    )
    assert identity(one) == identity(other)


def test_the_code_counts() -> None:
    assert identity(finding(FIRST.span, code="PLF104")) != identity(FIRST)


def test_a_finding_about_a_whole_file_does_not_depend_on_its_first_line() -> None:
    assert fingerprints([finding(Span())], line_of("b: 2")) == [identity(finding(Span()))]


def test_the_first_of_two_equal_ones_keeps_its_identity() -> None:
    one, other = fingerprints([FIRST, finding(Span(2, 1, 2, 2))], LINES)
    assert (one, one != other) == (identity(FIRST), True)


def test_a_fingerprint_stays_what_it_is() -> None:
    """Changing this makes every known finding new for all who use plf."""
    assert identity(FIRST) == "f66afb1d1e1e4b8a16e5700858fd7e9a41bc88001886fe411ebdadc173a8b15e"


@given(reports)
def test_each_finding_has_its_own(report: Report) -> None:
    found = fingerprints(report.diagnostics, NO_LINE)
    assert len(set(found)) == len(report.diagnostics)
