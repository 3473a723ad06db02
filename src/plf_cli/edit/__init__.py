"""Changes to a file that leave every other letter as it is.

The text is cut at the marks that the reader kept. What comes of it is read again: the data must
differ at the meant places and nowhere else, and the comments must be the same.
"""

from plf_cli.edit.proof import Refused
from plf_cli.edit.words import Change, changes, edited, headed, written

__all__ = ["Change", "Refused", "changes", "edited", "headed", "written"]
