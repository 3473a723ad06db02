"""What an editor offers to insert, where several keys nearly always stand together."""

from typing import Any, NamedTuple

from plf_cli.messages import N_


class Snippet(NamedTuple):
    """A piece of a file; ``$1`` is where one writes first."""

    label: str
    body: dict[str, Any]


SNIPPETS: dict[str, tuple[Snippet, ...]] = {
    "AgendaItem": (
        Snippet(N_("A talk"), {"kind": "talk", "title": "$1", "minutes": 45, "lead": "speaker"}),
        Snippet(N_("Work in the team"), {"kind": "team-work", "title": "$1", "minutes": 60}),
        Snippet(N_("A break"), {"kind": "break", "title": "Pause", "minutes": 15}),
    ),
    "GoalUse": (Snippet(N_("A goal"), {"goal": "$1", "stage": "introduced"}),),
    "Session": (Snippet(N_("A session"), {"module": "$1", "date": "$2"}),),
    "Closed": (Snippet(N_("A holiday"), {"title": "$1", "from": "$2", "to": "$3"}),),
}
