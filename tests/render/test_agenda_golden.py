import pytest

from plf_cli.render import data, templates
from plf_cli.render.terminal import agenda as terminal
from tests import agendas, golden

TERMINAL = [
    ("proeve", "da", 80),
    ("proeve-2027", "da", 60),
    ("proeve-2027", "da", 80),
    ("proeve-2027", "da", 120),
    ("proeve-2027", "en", 80),
    ("proeve-2027", "en", 120),
]
FILES = {
    *(f"agenda/{ref}.{language}.{width}.txt" for ref, language, width in TERMINAL),
    "agenda/proeve-2027.da.80.ansi",
    "agenda/proeve-2027.da.80.ascii.txt",
    "agenda/proeve.da.md",
    "agenda/proeve-2027.da.md",
    "agenda/proeve-2027.en.md",
    "agenda/proeve-2027.da.json",
}


@pytest.mark.parametrize(("ref", "language", "width"), TERMINAL)
def test_terminal(ref: str, language: str, width: int) -> None:
    view = agendas.view(ref, language=language)
    text = terminal.agenda(view, width=width, color=False)
    golden.compare(f"agenda/{ref}.{language}.{width}.txt", text)


def test_terminal_in_colour() -> None:
    text = terminal.agenda(agendas.view("proeve-2027"), width=80, color=True)
    golden.compare("agenda/proeve-2027.da.80.ansi", text)


def test_terminal_without_unicode() -> None:
    text = terminal.agenda(agendas.view("proeve-2027"), width=80, color=False, unicode=False)
    golden.compare("agenda/proeve-2027.da.80.ascii.txt", text)


@pytest.mark.parametrize(
    ("ref", "language"), [("proeve", "da"), ("proeve-2027", "da"), ("proeve-2027", "en")]
)
def test_markdown(ref: str, language: str) -> None:
    text = templates.render("agenda", "md", agendas.view(ref, language=language))
    golden.compare(f"agenda/{ref}.{language}.md", text)


def test_json() -> None:
    golden.compare("agenda/proeve-2027.da.json", data.to_json(agendas.view("proeve-2027")))


def test_every_golden_file_is_compared() -> None:
    assert golden.kept("agenda") == FILES
