"""The ``plf`` command; its version is told before anything is imported."""

import sys

from plf_cli import __version__


def main() -> None:
    """Run plf with the arguments of the command line, and exit."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        print(f"plf {__version__}")  # noqa: T201 - it is the answer
        return
    from plf_cli.cli import main as run  # noqa: PLC0415 - the version needs none of it

    run()


if __name__ == "__main__":
    main()
