"""Clusters -> the file of their course, and what becomes of its sessions."""

from collections.abc import Sequence

from plf_cli.cli import console
from plf_cli.cli.clusters_asked import Asking
from plf_cli.cli.dates_written import tell_new
from plf_cli.cli.options import today
from plf_cli.cli.writing import Planned, check_writable, put, refusals
from plf_cli.clusters.named import Named, as_data, vanished
from plf_cli.clusters.problem import Problem
from plf_cli.edit.course import clustered
from plf_cli.edit.parts import Drop, with_parts
from plf_cli.messages import _, language, listing
from plf_cli.model.course import Session
from plf_cli.source import read

_KNOWN_BY = {"module", "cluster", "number"}  # what an undated session can say of itself


def put_clusters(asked: Asking, problem: Problem, clusters: Sequence[Named], *, diff: bool) -> None:
    """Write the clusters into the file of the course, or show how it would change.

    Raises ``Failure`` where a session with a date is for a cluster that is no more.
    """
    entry = asked.entry
    check_writable(entry)
    left = _left_over(asked, clusters)
    told = [as_data(problem, cluster) for cluster in clusters]
    with refusals(entry):
        text = clustered(entry.loaded.source, told)
        drops = [Drop(("sessions", at)) for at in reversed(left)]
        text = with_parts(read(text.encode(), entry.file), drops) if drops else text
    files = [Planned(entry, text)]
    _tell_left(asked, left)
    tell_new(asked.gathered, files, today(None))
    put(files, diff=diff)


def _left_over(asked: Asking, clusters: Sequence[Named]) -> list[int]:
    """The sessions without a date of clusters that are no more; they say nothing else.

    Raises ``Failure`` where one says more.
    """
    gone = {one.id for one in vanished(asked.course, clusters)}
    found = [at for at, one in enumerate(asked.course.sessions) if one.cluster in gone]
    kept = [asked.course.sessions[at] for at in found if _says_more(asked.course.sessions[at])]
    if kept:
        message = _("Sessions are for clusters that there would be no more: {sessions}.")
        told = listing([session.key for session in kept], language())
        help_ = _("Give them another cluster, or take them out, and run the command again.")
        raise console.Failure(message.format(sessions=told), help_)
    return found


def _says_more(session: Session) -> bool:
    return not session.model_fields_set <= _KNOWN_BY


def _tell_left(asked: Asking, left: Sequence[int]) -> None:
    if left:
        keys = [asked.course.sessions[at].key for at in left]
        message = _("Sessions without a date are taken out with their clusters: {sessions}.")
        console.note(message.format(sessions=listing(keys, language())))
