"""Why a team list is not read at all."""


class Unreadable(Exception):
    """A list of which nothing can be read: why, and what to do."""

    def __init__(self, message: str, help_: str | None = None) -> None:
        super().__init__(message)
        self.message, self.help = message, help_
