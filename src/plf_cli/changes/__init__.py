"""Two states of a catalogue -> what has changed, in the words of the trade."""

from plf_cli.changes.catalogues import changes, earlier
from plf_cli.changes.matching import sessions as matched_sessions
from plf_cli.changes.told import Change, Changed

__all__ = ["Change", "Changed", "changes", "earlier", "matched_sessions"]
