"""What plf.toml can set, and what it says of what it cannot read."""

import pytest

from plf_cli.diagnostics import Severity
from plf_cli.settings import Limits, Settings, WrongSetting, settings


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('licence = "CC BY 4.0"', Settings(licence="CC BY 4.0")),
        ('select = ["PLF5", "PLF302"]', Settings(select=("PLF5", "PLF302"))),
        ('ignore = ["PLF507"]', Settings(ignore=("PLF507",))),
        ("ignore = []", Settings()),
        ('[severity]\nPLF503 = "error"', Settings(severity={"PLF503": Severity.ERROR})),
        ("[limits]\nbreak_after = 90", Settings(limits=Limits(break_after=90))),
        ("limits.gap = 42", Settings(limits=Limits(gap=42))),
        ('[limits]\ncluster_size = "3-5"', Settings(limits=Limits(cluster_size=(3, 5)))),
        ("[limits]\ncluster_size = 4", Settings(limits=Limits(cluster_size=(4, 4)))),
    ],
)
def test_settings(text: str, wanted: Settings) -> None:
    assert settings(text) == wanted


@pytest.mark.parametrize(
    ("text", "line", "message", "help_"),
    [
        ('\nlicense = "MIT"', 2, "Unknown key “license”.", "Did you mean “licence”?"),
        ("licence = 4", 1, "licence is a text, such as “CC BY 4.0”.", None),
        (
            'ignore = "PLF507"',
            1,
            'This is a list of codes, such as ["PLF5", "PLF302"].',
            None,
        ),
        (
            'select = [\n  "PLF5",\n  "F401",\n]',
            3,
            "“F401” is no rule's code.",
            "A code is PLF and three digits; PLF5 stands for all that begin so.",
        ),
        ("severity = 3", 1, "severity is a table: a code and its severity on each line.", None),
        (
            '[severity]\nPLF501 = "warn"',
            2,
            "“warn” is not a severity.",
            "Did you mean “warning”?",
        ),
        (
            "# breaks\n[limits]\nbreaks_after = 90",
            3,
            "Unknown key “breaks_after”.",
            "Did you mean “break_after”?",
        ),
        ("[limits]\nbreak_after = 0", 2, "“0” is not a whole number above 0.", None),
        ("[limits]\ngap = true", 2, "“True” is not a whole number above 0.", None),
        (
            '[limits]\ncluster_size = "4-3"',
            2,
            "“4-3” is not a range.",
            "Write a whole number or two, such as 4 or 3-4.",
        ),
        ("limits = []", 1, "limits is a table: a limit and its number on each line.", None),
        ("[limits", 0, "Expected ']' at the end of a table declaration (at end of document)", None),
        ("\nselect = [PLF5]", 2, "Invalid value (at line 2, column 11)", None),
    ],
)
def test_what_cannot_be_used(text: str, line: int, message: str, help_: str | None) -> None:
    with pytest.raises(WrongSetting) as raised:
        settings(text)
    assert (raised.value.message, raised.value.help) == (message, help_)
    assert raised.value.line == line
