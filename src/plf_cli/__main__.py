"""The ``plf`` command; its version is told before anything is imported."""

import sys

from plf_cli import __version__


def main() -> None:
    """Run plf with the arguments of the command line, and exit."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        _print_version()
        return
    try:
        from plf_cli.cli import main as run  # noqa: PLC0415 - the version needs none of it

        run()
    except KeyboardInterrupt:
        sys.exit(130)


def _print_version() -> None:
    """Print the version; a reader that has gone away, or a full disk, ends it with code 1."""
    import os  # noqa: PLC0415 - the interpreter has it loaded already

    try:
        print(f"plf {__version__}", flush=True)  # noqa: T201 - it is the answer
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for the flush at the end
        sys.exit(1)


if __name__ == "__main__":
    main()
