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


QUOTES = 'A text stands in quotes, such as "da"; a number stands alone, such as 60.'
TWICE = "Keep one of the two."
DAYS = "Write only the number of days, such as 60."
LINE = 'Write a key and its value, such as language = "da".'


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
        (
            "licence = '0'\n[limits]\nbreak_after = 0",
            3,
            "“0” is not a whole number above 0.",
            "Write only the number of minutes, such as 90.",
        ),
        ("[limits]\ngap = true", 2, "“True” is not a whole number above 0.", DAYS),
        ("[limits]\ngap = '60 dage'", 2, "“60 dage” is not a whole number above 0.", DAYS),
        (
            '[limits]\ncluster_size = "4-3"',
            2,
            "“4-3” is not a range.",
            "Write a whole number or two, such as 4 or 3-4.",
        ),
        ("limits = []", 1, "limits is a table: a limit and its number on each line.", None),
        # what is no TOML
        ("[limits", 1, "The name of a table is never closed.", "Write “]” after it."),
        ("\nselect = [PLF5]", 2, "The value cannot be read.", QUOTES),
        ("[limits]\ngap = 60 dage", 2, "The value cannot be read.", QUOTES),
        ("language = da", 1, "The value cannot be read.", QUOTES),
        ('\nselect = ["PLF5"', 2, "A list is never closed.", "Write “]” at its end."),
        ("limits = {gap = 3", 1, "A table is never closed.", "Write “}” at its end."),
        ('\nlicence = "MIT', 2, "A text is never closed.", QUOTES),
        ('licence = "MIT\nlanguage = "da"', 1, "A text is never closed.", QUOTES),
        ('licence = "A"\nlicence = "B"', 2, "A key or a table stands twice.", TWICE),
        ("[limits]\n[limits]", 2, "A key or a table stands twice.", TWICE),
        ("limits = {gap = 3, gap = 4}", 1, "A key or a table stands twice.", TWICE),
        ("language", 1, "A key has no value.", "Write “=” and the value after it."),
        ("sprog: dansk\n", 1, "A key has no value.", "Write “=” and the value after it."),
        ("= 3", 1, "The line cannot be read.", LINE),
    ],
)
def test_what_cannot_be_used(text: str, line: int, message: str, help_: str | None) -> None:
    with pytest.raises(WrongSetting) as raised:
        settings(text)
    assert (raised.value.message, raised.value.help) == (message, help_)
    assert raised.value.line == line


EVERYTHING_WRONG = """\
language = "dk"
licence = "CC BY 4.0"
licens = "MIT"       # gap
ignore = ["PLF50", "F401", "PLF5O1"]
[severity]
PLF501 = "warn"
PLF5X = "error"
[limits]
break_after = 0
gap = 70
cluster_size = "4-3"
"""


def test_all_that_cannot_be_used() -> None:
    with pytest.raises(WrongSetting) as raised:
        settings(EVERYTHING_WRONG)
    wrong = raised.value
    assert [(one.line, one.message) for one in (wrong, *wrong.more)] == [
        (1, "language is “da” or “en”."),
        (3, "Unknown key “licens”."),
        (4, "“F401” is no rule's code."),
        (4, "“PLF5O1” is no rule's code."),
        (6, "“warn” is not a severity."),
        (7, "“PLF5X” is no rule's code."),
        (9, "“0” is not a whole number above 0."),
        (11, "“4-3” is not a range."),
    ]


def test_a_hostile_file_ends_in_a_message() -> None:
    with pytest.raises(WrongSetting) as raised:
        settings("a = " + "[" * 20_000)
    assert raised.value.message == "The brackets are nested too deep."
