"""What is wrong with a template of one's own is told with its place, its cure and its errand."""

from pathlib import Path

import pytest

from plf_cli import messages
from plf_cli.render.templates import TemplateFault, render
from tests import agendas

FILE = "agenda/agenda.md"
BASED = '{% extends "plf/agenda/agenda.md" %}\n'


@pytest.fixture(autouse=True)
def _english() -> None:
    messages.use("en")


def rendered(folder: Path, files: dict[str, str | bytes], suffix: str = "md") -> str:
    """The agenda with these files for templates of one's own."""
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return render("agenda", suffix, agendas.view("proeve"), [folder])


def fault(folder: Path, files: dict[str, str | bytes], suffix: str = "md") -> str:
    """The fault of these files: file, line and message, the file without the folder."""
    with pytest.raises(TemplateFault) as caught:
        rendered(folder, files, suffix)
    found = caught.value
    return f"{Path(found.file).relative_to(folder).as_posix()}:{found.line}: {found.message}"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("\n\n{{ agenda.titel }}", "3: “titel” is not known here. Did you mean “title”?"),
        ("{{ agenda.titel|plain }}", "1: “titel” is not known here. Did you mean “title”?"),
        ("{{ agenda['titel'] }}", "1: “titel” is not known here. Did you mean “title”?"),
        ("{{ agnda.title }}", "1: “agnda” is not known here. Did you mean “agenda”?"),
        (
            "{% set heading = 1 %}\n{{ headin }}",
            "2: “headin” is not known here. Did you mean “heading”?",
        ),
        (
            "{% for row in [1] %}\n{{ rwo }}{% endfor %}",
            "2: “rwo” is not known here. Did you mean “row”?",
        ),
        ("{{ labels.goal }}", "1: “goal” is not known here. Did you mean “goals”?"),
        ("{{ agenda.days[99].title }}", "1: “99” is not known here."),
        ("{{ [1, 2][2] }}", "1: “2” is not known here. There are 2 in the list, numbered from 0."),
        ("{{ [][0] }}", "1: “0” is not known here. The list is empty."),
        ("{{ 1 / 0 }}", "1: A number cannot be divided by zero."),
        ("{{ 1 % 0 }}", "1: A number cannot be divided by zero."),
        ("{% for a, b in agenda.days %}{% endfor %}", "1: There are not as many values here as"),
        ("{% for a in 1 %}{% endfor %}", "1: This is no list."),
        ("{{ range(1, 2, 0) }}", "1: The third number of “range” must not be 0."),
        ("{{ 1 < 'a' }}", "1: These values cannot be compared."),
        ("{{ 1 + 'a' }}", "1: One cannot reckon with these values."),
        ("{{ 1|length }}", "1: This is no list and no text, so it has no length."),
        ("{{ '%d'|format('a') }}", "1: The text and the values that are put into it do not fit."),
        ("{{ range('a') }}", "1: A value of this kind does not fit here."),
        ("{% set agenda.title = 1 %}", "1: Only what namespace() has made gets parts of its own."),
        ("{% set true = 1 %}", "1: This name cannot be given a value."),
        ("{{ agenda.title", "1: Here “}}” is expected, but the template ends."),
        ("{% for a in [1] %}" * 99 + "{% endfor %}" * 99, "1: Tags lie too deep in one another"),
        ("{{ 1|round(method='x') }}", "1: The template cannot be used here: method must be"),
        ("{# nothing #}\n", "1: The template makes an empty document."),
        ("", "1: The template makes an empty document."),
        ("a\n\0", "2: The character U+0000 is not for templates."),
        ("\x1b[31m", "1: The character U+001B is not for templates."),
        ("{{ agenda.title|plian }}", "1: There is no filter “plian”. Did you mean “plain”?"),
        ("\n{{ [1]|map('uper')|list }}", "2: There is no filter “uper”. Did you mean “upper”?"),
        ("{% if 1 is defind %}{% endif %}", "1: There is no test “defind”. Did you mean “defined”"),
        ("\n{% fro x in y %}", "2: There is no tag “fro”. Did you mean “from”?"),
        (
            "{% include 'agenda/agenda.mdx' %}",
            "1: There is no template “agenda/agenda.mdx”. Did you mean “agenda/agenda.md”?",
        ),
        (
            "\n{% import 'shared/part.md' as x %}",
            "2: There is no template “shared/part.md”. Did you mean “shared/parts.md”?",
        ),
        (
            "{% extends 'plf/agenda/agenda.mdx' %}",
            "1: There is no template “plf/agenda/agenda.mdx”. Did you mean “agenda/agenda.md”?",
        ),
        (
            "{% import 'shared/parts.md' as parts %}\n{{ parts.fcts() }}",
            "2: “fcts” is not known here. Did you mean “facts”?",
        ),
        (
            "{% from 'shared/parts.md' import fcts %}\n{{ fcts() }}",
            "2: There is no macro “fcts” there. Did you mean “facts”?",
        ),
        ("{% macro f(a) %}{{ a }}{% endmacro %}\n{{ f() }}", "1: The macro needs a value for “a”."),
        ("{% macro f(a) %}{% endmacro %}\n{{ f(1, 2) }}", "2: The macro “f” takes at most so many"),
        ("{% macro f(a) %}{% endmacro %}\n{{ f(b=2) }}", "2: The macro “f” takes no “b”."),
        ("{{ agenda.title|plain(3) }}", "1: The values in the parentheses do not fit."),
        ("{{ agenda.title() }}", "1: This is a value: it is written without parentheses."),
        ("{{ agenda.days }}", "1: A list is no text: loop over it"),
        ("{{ agenda.days|plain }}", "1: A list is no text: loop over it"),
        ("{{ agenda }}", "1: This is no text; take a part of it. Known: id, kind,"),
        ("{% macro f() %}{% endmacro %}{{ f }}", "1: A macro is no text by itself"),
        ("\n{% for a in [1] %}", "2: The tag “for” is not closed."),
        ("\n{{ a b }}", "2: Here “}}” is expected, not “b”."),
        ("\n{{ }}", "2: Expected an expression, not “}}”."),
        ("\n{% if }}", "2: “}” does not belong here."),
        ("\n{# a", "2: The comment is not closed."),
        ("{% raw %}x", "1: The tag “raw” is not closed."),
        ("{% block a %}{% endblock %}\n{% block a %}{% endblock %}", "2: The block “a” is here"),
        ("{% block a %}{{ super() }}{% endblock %}", "1: The template that this one builds on has"),
        ("a\r\nb\r\n{{ agenda.titel }}", "3: “titel” is not known here."),
        ("\ufeffa\n{{ agenda.titel }}", "2: “titel” is not known here."),
    ],
)
def test_a_fault_tells_what_is_meant(tmp_path: Path, text: str, told: str) -> None:
    message = fault(tmp_path, {FILE: text})
    assert message.startswith(f"{FILE}:{told}")
    assert message.endswith("(agenda of proeve as md)")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "\n{% block dayz %}{% endblock %}",
            "3: The template that this one builds on has no block",
        ),
        ("Hello", "2: This stands outside the blocks, so nobody sees it."),
        ("\n\n{{ agenda.title }}", "4: This stands outside the blocks, so nobody sees it."),
        (
            "{% block nope %}{% endblock %}",
            "2: The template that this one builds on has no block “nope”. Known: content, cover,",
        ),
        (
            "{% block title %}\n{{ agenda.titel }}{% endblock %}",
            "3: “titel” is not known here. Did you mean “title”?",
        ),
    ],
)
def test_a_block_that_nobody_shows_is_told(tmp_path: Path, text: str, told: str) -> None:
    assert fault(tmp_path, {FILE: BASED + text}).startswith(f"{FILE}:{told}")


def test_a_template_that_builds_on_itself_is_told_how_to_name_the_built_in_one(
    tmp_path: Path,
) -> None:
    assert fault(tmp_path, {FILE: "\n{% extends 'agenda/agenda.md' %}"}) == (
        "agenda/agenda.md:2: The template builds on itself."
        " The built-in one is “plf/agenda/agenda.md”. (agenda of proeve as md)"
    )


def test_two_templates_that_build_on_one_another(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        FILE: "{% extends 'a.md' %}",
        "a.md": "\n{% extends 'agenda/agenda.md' %}",
    }
    assert fault(tmp_path, files).startswith("a.md:2: The template builds on itself.")


def test_the_day_is_told(tmp_path: Path) -> None:
    text = "{% for day in agenda.days %}\n{{ day.titel }}{% endfor %}"
    assert fault(tmp_path, {FILE: text}).endswith("(agenda of proeve as md, at “Seminardag 1”)")


def test_what_goes_wrong_inside_a_built_in_template_is_told_at_ones_own_line(
    tmp_path: Path,
) -> None:
    text = "{% import 'plf/shared/parts.md' as parts %}\n{{ parts.facts(3) }}"
    message = fault(tmp_path, {FILE: text})
    assert message.startswith("agenda/agenda.md:2: ")
    assert "So says plf/shared/parts.md:" in message


def test_a_fault_in_danish(tmp_path: Path) -> None:
    messages.use("da")
    assert "Mente du »title«?" in fault(tmp_path, {FILE: "{{ agenda.titel }}"})


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("blåbær".encode("cp1252"), "The template is not UTF-8 text."),
        ("blåbær".encode("utf-16"), "The template is not UTF-8 text."),
        (b"x" * 300_000, "The template is too long."),
    ],
)
def test_what_is_no_template_is_told(tmp_path: Path, text: bytes, why: str) -> None:
    assert fault(tmp_path, {FILE: text}) == f"{FILE}:1: {why} (agenda of proeve as md)"
    including: dict[str, str | bytes] = {FILE: "{% include 'b.md' %}", "b.md": text}
    assert fault(tmp_path, including) == f"b.md:1: {why} (agenda of proeve as md)"


def test_windows_line_ends_and_a_byte_order_mark(tmp_path: Path) -> None:
    text = b"\xef\xbb\xbf{% if 1 %}\r\n{{ agenda.id }}\r\n{% endif %}\r\n"
    assert rendered(tmp_path, {FILE: text}) == "proeve\n"


@pytest.mark.parametrize("suffix", ["md", "html"])
def test_one_block_alone_is_changed(tmp_path: Path, suffix: str) -> None:
    name = f"agenda/agenda.{suffix}"
    text = f'{{% extends "plf/{name}" %}}{{% block title %}}Mit eget{{% endblock %}}'
    built_in = render("agenda", suffix, agendas.view("proeve"))
    found = rendered(tmp_path, {name: text}, suffix)
    assert "Mit eget" in found
    assert "Mit eget" not in built_in
    assert len(found) > len(built_in) / 2


def test_the_shared_page_is_overridden_for_all_documents(tmp_path: Path) -> None:
    text = '{% extends "plf/shared/page.html" %}{% block title %}Fælles{% endblock %}'
    assert "Fælles" in rendered(tmp_path, {"shared/page.html": text}, "html")


def test_a_macro_sees_the_names_of_who_imports_it(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        FILE: "{% import 'own/parts.md' as own %}{{ own.head() }}",
        "own/parts.md": "{% macro head() %}{{ labels.name }}: {{ agenda.id }}{% endmacro %}",
    }
    assert rendered(tmp_path, files) == "Dagsprogram: proeve"


def test_a_template_that_is_changed_is_read_again(tmp_path: Path) -> None:
    assert rendered(tmp_path, {"b.md": "1", FILE: "{% include 'b.md' %}"}) == "1"
    assert rendered(tmp_path, {"b.md": "22"}) in {"1", "22"}  # a clock may be too coarse
    (tmp_path / FILE).unlink()
    assert rendered(tmp_path, {}) == render("agenda", "md", agendas.view("proeve"))
    assert rendered(tmp_path, {FILE: "3"}) == "3"


@pytest.mark.parametrize("own", [{}, {FILE: "{{ agenda.title|plain }}"}])
def test_a_bug_of_ours_is_not_told_as_a_fault_of_the_template(
    tmp_path: Path, own: dict[str, str | bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A filter of ours fails as it would by a mistake in it: in a module that is no template's."""
    monkeypatch.setattr("plf_cli.render.markdown._CONTROL", None)
    with pytest.raises(AttributeError, match="NoneType"):
        rendered(tmp_path, own)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{{ [1, 2]|listing('da') }}", "1 og 2"),
        ("{{ [1, [2]]|listing('da') }}", "A list is no text"),
        ("{{ 5|listing('da') }}", "This is no list."),
        ("{{ 'abc'|broken('x', 1) }}", "These values cannot be compared."),
        ("{{ 'abc'|truncate('x') }}", "These values cannot be compared."),
        ("{% set n = none %}a{{ n }}b{{ n|plain }}c{{ n ~ 'd' }}{{ none }}e", "abcde"),
    ],
)
def test_a_filter_with_a_wrong_value_is_a_fault_of_the_template(
    tmp_path: Path, text: str, told: str
) -> None:
    try:
        shown = rendered(tmp_path, {FILE: text})
    except TemplateFault as fault:
        shown = fault.message
    assert told in shown
