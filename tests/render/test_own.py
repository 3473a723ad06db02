"""The files of a workspace's templates: nothing there is passed over unnoticed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from plf_cli import messages
from plf_cli.render.faults import TemplateFault
from plf_cli.render.own import own_files
from plf_cli.render.pdf import render_pdf
from plf_cli.render.templates import render
from tests import agendas

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no such links, pipes and modes")
NO_FILE = "This is no file, so it cannot be a template."
NO_FOLDER = "This is no folder, so it holds no templates."
OUT = "This link leads out of the folder of templates."
CLOSED = "The folder may not be read."
READING = """
import sys
from pathlib import Path
from plf_cli import messages
from plf_cli.render.faults import TemplateFault
from plf_cli.render.own import own_files
messages.use("en")
try:
    print(own_files(Path(sys.argv[1])))
except TemplateFault as fault:
    print(Path(fault.file).name, fault.message)
"""


@pytest.fixture(autouse=True)
def _english() -> None:
    messages.use("en")


def made(folder: Path, kind: str) -> None:
    """What can stand where a file or a folder is expected."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    match kind:
        case "folder":
            folder.mkdir()
        case "pipe":
            os.mkfifo(folder)
        case "file":
            folder.write_text("x")
        case "itself":
            folder.symlink_to(folder.name)
        case "nowhere":
            folder.symlink_to("nothing")
        case "outside":
            (folder.parents[1] / "elsewhere").mkdir()
            folder.symlink_to(folder.parents[1] / "elsewhere")


@pytest.mark.parametrize(
    ("name", "kind", "message"),
    [
        ("agenda/agenda.md", "folder", NO_FILE),
        ("agenda/agenda.typ", "pipe", NO_FILE),
        ("shared/document.docx", "pipe", NO_FILE),
        ("shared/parts.md", "itself", NO_FILE),
        ("shared/page.css", "nowhere", NO_FILE),
        ("agenda", "file", NO_FOLDER),
        ("agenda", "itself", NO_FOLDER),
        ("agenda", "outside", OUT),
    ],
)
@pytest.mark.parametrize("format_", ["md", "html", "pdf"])
def test_what_stands_in_a_templates_place(
    tmp_path: Path, name: str, kind: str, message: str, format_: str
) -> None:
    folder = tmp_path / "templates"
    made(folder / name, kind)
    with pytest.raises(TemplateFault) as caught:
        _render(format_, folder)
    assert (caught.value.file, caught.value.message) == (str(folder / name), message)


@pytest.mark.parametrize("kind", ["file", "pipe", "itself", "nowhere"])
@pytest.mark.parametrize("format_", ["md", "pdf"])
def test_what_stands_in_the_place_of_the_folder(tmp_path: Path, kind: str, format_: str) -> None:
    folder = tmp_path / "templates"
    made(folder, kind)
    with pytest.raises(TemplateFault) as caught:
        _render(format_, folder)
    assert (caught.value.file, caught.value.message) == (str(folder), NO_FOLDER)


def _render(format_: str, folder: Path) -> None:
    view = agendas.view("proeve")
    if format_ == "pdf":
        render_pdf("agenda", view, [folder])
    else:
        render("agenda", format_, view, [folder])


def test_what_is_no_hindrance(tmp_path: Path) -> None:
    folder = tmp_path / "templates"
    made(folder / "own" / "brev", "pipe")
    made(folder / "own" / "here", "nowhere")
    made(folder / "own" / "there", "outside")
    made(folder / "own" / "b.md", "file")
    made(folder / ".git" / "a.md", "file")
    made(folder / "a.md", "file")
    (folder / "round").symlink_to(folder)
    assert own_files(folder) == ["a.md", "own/b.md"]
    assert own_files(tmp_path / "nothing") == []


def test_a_linked_folder_in_the_folder_counts(tmp_path: Path) -> None:
    made(tmp_path / "school" / "agenda.md", "file")
    (tmp_path / "agenda").symlink_to("school")
    assert [one for one in own_files(tmp_path) if one.endswith(".md")] == ["agenda/agenda.md"]


@pytest.mark.parametrize("mode", [0o000, 0o100, 0o400])
@pytest.mark.parametrize("name", ["templates", "agenda"])
def test_a_folder_that_may_not_be_read(tmp_path: Path, name: str, mode: int) -> None:
    folder = tmp_path / "templates"
    made(folder / "agenda" / "agenda.md", "file")
    closed = folder if name == "templates" else folder / name
    closed.chmod(mode)
    command = [sys.executable, "-c", READING, str(folder)]
    if os.geteuid() == 0:  # who may do anything may read anything
        command = ["setpriv", "--bounding-set=-all", "--inh-caps=-all", *command]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    closed.chmod(0o700)
    if done.returncode and os.geteuid() == 0:
        pytest.skip("here is no way to lay down root's rights")
    told = "agenda" if mode == 0o400 else name  # it can be listed, and what is in it not be read
    assert done.stdout == f"{told} {CLOSED}\n"
