"""Remedies in words: what would have to change for a plan."""

from datetime import date

from plf_cli.dates.problem import Kind, Problem, gap
from plf_cli.dates.remedies import Remedy
from plf_cli.dates.words import told
from plf_cli.messages import N_, _, day, language, listing, long_day, plural


def remedied(problem: Problem, remedy: Remedy) -> str:
    """What would have to change for a plan, as a sentence without its full stop."""
    rule = problem.rules[remedy.rule]
    about = rule.about
    if rule.kind in {Kind.WINDOW, Kind.APART, Kind.FOLLOW_UP}:
        return _stretched(problem, remedy)
    if rule.kind is Kind.PERIOD:
        text = (
            _("let the period of {course} end on {day}")
            if remedy.later
            else _("let the period of {course} begin on {day}")
        )
        number = about["to"].toordinal() + remedy.by
        if not remedy.later:
            number = about["from"].toordinal() - remedy.by
        return text.format(course=rule.course, day=day(date.fromordinal(number), language()))
    if rule.kind is Kind.DEADLINE:
        number = about["day"].toordinal() - remedy.by
        text = _("set the deadline of registration on {day}")
        return text.format(day=day(date.fromordinal(number), language()))
    if rule.kind is Kind.LOAD:
        text = _("let {who} do {most} days in a month")
        return text.format(who=about["who"], most=about["most"] + remedy.by)
    return _in_spite(problem, remedy)


def _stretched(problem: Problem, remedy: Remedy) -> str:
    own = (link for link in problem.links if link.rule == remedy.rule)
    links = [link for link in own if not remedy.later or link.most is not None]
    about = problem.rules[remedy.rule].about
    gaps = [gap(problem, link, remedy.plan) for link in links]
    needed = max(gaps) if remedy.later else min(gaps)
    at = links[gaps.index(needed)].after
    values = {
        "after": about["after"],
        "before": about["before"],
        "date": day(problem.day(remedy.plan[at]), language()),
    }
    if about["before"] == about["after"]:
        return plural(
            "{after}: let the meetings lie {n} day apart ({date})",
            "{after}: let the meetings lie {n} days apart ({date})",
            needed,
            **values,
        )
    return plural(
        "let {after} lie {n} day after {before} ({date})",
        "let {after} lie {n} days after {before} ({date})",
        needed,
        **values,
    )


def _in_spite(problem: Problem, remedy: Remedy) -> str:
    rule = problem.rules[remedy.rule]
    sessions = [
        _("{session} on {day}").format(
            session=_name(problem, event),
            day=long_day(problem.day(start), language()),
        )
        for event, start in dict.fromkeys(remedy.days)
    ]
    if rule.kind is Kind.STANDS and remedy.days:
        event, start = remedy.days[0]
        text = _("move {session} to {day}")
        return text.format(
            session=_name(problem, event),
            day=long_day(problem.day(start), language()),
        )
    about = {"sessions": listing(sessions, language()), **rule.about}
    if rule.kind in {Kind.BOOKED, Kind.CLASH}:
        about["who"] = rule.about["why"]["id"]
    in_spite = N_("hold {sessions} all the same: {rule}")
    text = _FREED.get(rule.kind, in_spite)
    if rule.kind is Kind.CLASH:
        text = _CLASH_FREED.get(rule.about["why"]["what"], in_spite)
    return _(text).format(rule=told(rule), **about)


_FREED = {
    Kind.AWAY: N_("let {who} be there all the same: {sessions}"),
    Kind.PERSON_DAYS: N_("let {who} come on another weekday: {sessions}"),
    Kind.VENUE_CLOSED: N_("let {who} be open all the same, or take another place: {sessions}"),
    Kind.BOOKED: N_("free {who} from {other}: {sessions}"),
    Kind.WEEK: N_("take another week: {sessions}"),
    Kind.WEEKDAYS: N_("use other weekdays: {sessions}"),
}
_CLASH_FREED = {
    "person": N_("let somebody else than {who} take one of {sessions}"),
    "venue": N_("find another place than {who} for one of {sessions}"),
}


def _name(problem: Problem, event: int) -> str:
    """A session's key, with its course where the problem is about several."""
    own = problem.events[event]
    is_alone = all(one.course is own.course for one in problem.events)
    return own.session.key if is_alone else own.key
