"""The small files that the tests of the command line validate."""

from pathlib import Path

CLEAN = "kind: programme\nid: forloeb\ntitle: Forløb\n"
ERROR = "kind: programme\nid: forloeb\ntitel: Forløb\ntitle: Forløb\n"
NOTE = "kind: programme\nid: andet-forloeb\ntitle: Forløb\n"  # not the name of its file
ERROR_IN_WORDS = """\
programmes/forloeb.yaml:3:1: error PLF102: Unknown key “titel”.
    |
  3 | titel: Forløb
    | ^^^^^
    = help: Did you mean “title”?

1 file: 1 error.
"""
WARNING = """\
kind: course
id: forloeb
programme: seminar-ledelsesteams
sessions:
  - {module: dag-1, date: 2027-01-16}
"""
WAIVED = WARNING.replace("16}", "16}   # plf: waive PLF503 aftalt med skolerne")


def write(folder: Path, files: dict[str, str]) -> None:
    """Write files by their names in a folder, with the folders that they lie in."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
