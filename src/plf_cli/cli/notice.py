"""A change notice: since when, and what whoever sends it should know of it."""

from typing import TYPE_CHECKING

from plf_cli.cli import console
from plf_cli.messages import _

if TYPE_CHECKING:
    from plf_cli.cli.gather import Gathered
    from plf_cli.model.course import Course
    from plf_cli.views.change_notice import ChangeNoticeView
    from plf_cli.views.wanted import Wanted, WantedSince


def wanted_since(
    wanted: "Wanted", gathered: "Gathered", found: "Course", rev: str
) -> "WantedSince":
    """The same, with the catalogue as it was at a git revision.

    Raises ``Failure`` where the course was not there, or had faults.
    """
    from dataclasses import asdict

    from plf_cli.changes import earlier
    from plf_cli.cli.past import revision
    from plf_cli.lookup import programme_of
    from plf_cli.model.course import Course
    from plf_cli.views.wanted import WantedSince

    before = revision(gathered, rev)
    entry = earlier(before, gathered.catalogue, found.kind, found.id)
    if entry is None:
        message = _("“{id}” was not there yet at {rev}.").format(id=found.id, rev=rev)
        raise console.Failure(message, _("Name a later revision."))
    was = before.document(entry)
    if not isinstance(was, Course) or programme_of(before, was) is None:
        message = _("“{id}” or its programme had faults at {rev}.").format(id=found.id, rev=rev)
        raise console.Failure(message, _("Name a later revision."))
    return WantedSince(**asdict(wanted), since=before)


def tell_gaps(view: "ChangeNoticeView") -> None:
    """Say on standard error that there is nothing to send, or nobody that one could answer."""
    if view.open:
        console.note(_("Nothing has changed for those who read this."))
    if not (view.contact.email or view.contact.phone):
        console.note(_("It names nobody to write to; give the course a contact with an email."))
