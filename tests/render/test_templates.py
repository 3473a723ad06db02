"""Templates of one's own: found first, checked strictly, and their faults told with the line."""

from pathlib import Path

import pytest

from plf_cli import messages
from plf_cli.render.templates import TemplateFault, render
from plf_cli.render.templates.environment import places
from tests import agendas


@pytest.fixture(autouse=True)
def _english() -> None:
    messages.use("en")


def template(folder: Path, text: str | bytes, suffix: str = "md") -> Path:
    file = folder / "agenda" / f"agenda.{suffix}"
    file.parent.mkdir()
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def test_ones_own_template_comes_first(tmp_path: Path) -> None:
    template(tmp_path, "{{ labels.name }}: {{ agenda.title }} ({{ language }})\n")
    view = agendas.view("proeve", language="en")
    assert render("agenda", "md", view, [tmp_path]) == "Agenda: Prøve af et forløb (en)\n"


def test_without_one_the_shipped_template_is_used(tmp_path: Path) -> None:
    view = agendas.view("proeve")
    assert render("agenda", "md", view, [tmp_path]) == render("agenda", "md", view)


@pytest.mark.parametrize(
    ("suffix", "shown"), [("md", "<i>x</i>"), ("html", "&lt;i&gt;x&lt;/i&gt;")]
)
def test_html_is_escaped_by_suffix(tmp_path: Path, suffix: str, shown: str) -> None:
    template(tmp_path, "{{ '<i>x</i>' ~ agenda.id[:0] }}", suffix)
    assert render("agenda", suffix, agendas.view("proeve"), [tmp_path]) == shown


def test_control_characters_are_not_printed(tmp_path: Path) -> None:
    template(tmp_path, r"{{ 'a\x1b[31mb' }}")
    assert render("agenda", "md", agendas.view("proeve"), [tmp_path]) == "a[31mb"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("a\n{{ agenda.titel }}", 2, "“titel” is not known here. Did you mean “title”?"),
        ("{{ labels.goal }}", 1, "“goal” is not known here. Did you mean “goals”?"),
        ("a\n\n{{ kursus }}", 3, "“kursus” is not known here."),
        (
            "{% for day in agenda.days %}\n{{ day.notes.x }}\n{% endfor %}",
            2,
            "“notes” is not known",
        ),
        ("a\n{% if %}", 2, "Expected an expression"),
        ("{{ agenda.title|xyz }}", 1, "There is no filter “xyz”."),
        ("a\n{% include 'andet.md' %}", 2, "There is no template “andet.md”."),
        ("a\n{{ 1 / 0 }}", 2, "A number cannot be divided by zero."),
        ("a\n{{ agenda.title + 1 }}", 2, "One cannot reckon with these values."),
        ("a\n{{ agenda.__class__.__mro__ }}", 2, "unsafe"),
        ("a\n{{ agenda.days.append(1) }}", 2, "“append” is not known here"),
        ("a\n{{ range(9999999)|list }}", 2, "Range too big"),
        ("{% include 'agenda/agenda.md' %}", 1, "The template includes itself."),
        ("blåbær".encode("cp1252"), 1, "The template is not UTF-8 text."),
    ],
)
def test_a_fault_names_the_line(tmp_path: Path, text: str | bytes, line: int, message: str) -> None:
    file = template(tmp_path, text)
    with pytest.raises(TemplateFault) as caught:
        render("agenda", "md", agendas.view("proeve"), [tmp_path])
    assert caught.value.line == line
    assert message in caught.value.message
    assert file.as_posix().endswith(Path(caught.value.file).as_posix())


def test_a_format_without_a_template(tmp_path: Path) -> None:
    with pytest.raises(TemplateFault) as caught:
        render("agenda", "xyz", agendas.view("proeve"), [tmp_path])
    assert caught.value.message == "There is no template “agenda/agenda.xyz”."


@pytest.mark.parametrize(
    ("files", "guarded"),
    [
        ([], False),
        ([".gitkeep", "agenda/agenda.typ", "shared/brevpapir.DOCX", "fonts/a.otf"], False),
        (["agenda/agenda.md"], True),
        (["shared/page.css"], True),
    ],
)
def test_only_where_somebody_has_templates_are_they_counted(
    tmp_path: Path, files: list[str], *, guarded: bool
) -> None:
    for name in files:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    found = places([tmp_path, tmp_path / "none"])
    assert found == ((str(tmp_path),) if guarded else ())
