"""The command, for the tests that are about the whole way to a plan."""

from tests.cli.conftest import plf

__all__ = ["plf"]
