"""Write the generated files, or name the stale ones."""

import argparse
import sys
from pathlib import Path

from tools.generate import ROOT, outputs, stale


def main() -> int:
    """Write or check; the exit code is 1 where ``--check`` finds a stale file."""
    parser = argparse.ArgumentParser(prog="python -m tools.generate", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; name the stale files")
    if parser.parse_args().check:
        return _check()
    contents = outputs()
    for path in stale():
        _write(ROOT / path, contents[path])
        print(f"written: {path.as_posix()}")
    return 0


def _check() -> int:
    found = stale()
    for path in found:
        print(f"stale: {path.as_posix()}", file=sys.stderr)
    if found:
        print("run: python -m tools.generate", file=sys.stderr)
    return 1 if found else 0


def _write(path: Path, content: bytes) -> None:
    """The whole file or none of it, so that a program that runs meanwhile never reads a half."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.tmp")
    unfinished.write_bytes(content)
    unfinished.replace(path)


if __name__ == "__main__":
    sys.exit(main())
