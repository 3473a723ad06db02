"""Whether somebody's days can be shared out among the months, as far as counting tells."""

from collections.abc import Mapping, Sequence

from plf_cli.dates.problem import Days


def fit(events: Mapping[int, Days], months: Sequence[Days], room: Sequence[int]) -> bool:
    """Whether each event can have a month of its days so that no month holds more than its room.

    Each takes a day for itself. It is a matching, found by letting events make way for each other.
    """
    held: list[list[int]] = [[] for _month in months]
    open_to = {
        event: [at for at, month in enumerate(months) if days & month and room[at] > 0]
        for event, days in events.items()
    }

    def placed(event: int, seen: set[int]) -> bool:
        for at in open_to[event]:
            if at in seen:
                continue
            seen.add(at)
            if len(held[at]) < room[at]:
                held[at].append(event)
                return True
            for number, other in enumerate(held[at]):
                if placed(other, seen):
                    held[at][number] = event
                    return True
        return False

    return all(placed(event, set()) for event in sorted(events, key=lambda one: len(open_to[one])))
