"""A problem as the solver sees it: an event's first day as a number, and as a yes or no a day."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from ortools.sat.python import cp_model

from plf_cli.dates.days import bits
from plf_cli.dates.problem import Beside, Days, Link, Load, Plan, Problem, gap
from plf_cli.dates.solver.cliques import Clique, cliques


class Model:
    """The solver's model of a problem, some rules left out, with a plan to begin with."""

    def __init__(
        self, problem: Problem, days: Sequence[Days], without: Collection[int], hint: Plan | None
    ) -> None:
        self.made = cp_model.CpModel()
        self.starts: list[cp_model.IntVar] = []
        self._problem, self._hint = problem, hint
        self._on: list[dict[int, cp_model.IntVar]] = []
        self._costs: list[tuple[cp_model.IntVar, int]] = []
        for number in range(len(problem.events)):
            self._add_event(number, list(bits(days[number])))
        for link in problem.links:
            self._add_link(link, is_kept=link.rule not in without)
        for clique in cliques(problem, [one for one in problem.clashes if one.rule not in without]):
            self._add_clique(clique)
        for load in problem.loads:
            if load.rule not in without:
                self._add_load(load)
        for beside in problem.besides:
            self._add_beside(beside)
        self.made.minimize(sum(points * variable for variable, points in self._costs))

    def _add_event(self, number: int, days: Sequence[int]) -> None:
        """Its first day is exactly one of these, and costs what that day costs."""
        start = self.made.new_int_var_from_domain(cp_model.Domain.from_values(days), "")
        on = {}
        for day in days:
            on[day] = self._yes_or_no(is_so=self._hint is not None and self._hint[number] == day)
            self.made.add(start == day).only_enforce_if(on[day])
            if points := self._problem.events[number].cost.get(day, 0):
                self._costs.append((on[day], points))
        self.made.add_exactly_one(on.values())
        if self._hint is not None:
            self.made.add_hint(start, self._hint[number])
        self.starts.append(start)
        self._on.append(on)

    def _add_link(self, link: Link, *, is_kept: bool) -> None:
        """The gap lies between its bounds, and each day off the ideal one costs."""
        length = self._problem.events[link.before].length
        days = self.starts[link.after] - self.starts[link.before] - length + 1
        if is_kept:
            self.made.add(days >= link.least)
            if link.most is not None:
                self.made.add(days <= link.most)
        if link.ideal is None or not link.weight:
            return
        off = self.made.new_int_var(0, 2 * self._problem.length + link.ideal, "")
        self.made.add(off >= days - link.ideal)
        self.made.add(off >= link.ideal - days)
        self._costs.append((off, link.weight))
        if self._hint is not None:
            self.made.add_hint(off, abs(gap(self._problem, link, self._hint) - link.ideal))

    def _add_clique(self, clique: Clique) -> None:
        """No two of these days of events lie on one day."""
        by_day = defaultdict(list)
        for event, part in clique:
            for start, variable in self._on[event].items():
                by_day[start + part].append(variable)
        for day in sorted(by_day):
            if len(by_day[day]) > 1:
                self.made.add_at_most_one(by_day[day])

    def _add_load(self, load: Load) -> None:
        """A month has no more new days than its standing ones leave."""
        by_day = defaultdict(list)
        for event, parts in load.events:
            for start, variable in self._on[event].items():
                for part in parts:
                    by_day[start + part].append(variable)
        for month in self._problem.months:
            new = [day for day in bits(month & ~load.standing) if day in by_day]
            left = max(0, load.most - (load.standing & month).bit_count())
            if len(new) > left:
                self.made.add(sum(self._any(load, day, by_day[day]) for day in new) <= left)

    def _any(self, load: Load, day: int, variables: Sequence[cp_model.IntVar]) -> cp_model.IntVar:
        """Yes if one of these is."""
        if len(variables) == 1:
            return variables[0]
        hint = self._hint or ()
        starts = {hint[event] + part for event, parts in load.events for part in parts if hint}
        found = self._yes_or_no(is_so=day in starts)
        for variable in variables:
            self.made.add_implication(variable, found)
        return found

    def _add_beside(self, beside: Beside) -> None:
        """Yes, which costs, or none of the differences."""
        is_so = False
        if self._hint is not None:
            is_so = self._hint[beside.other] - self._hint[beside.one] in beside.differences
        near = self._yes_or_no(is_so=is_so)
        length = self._problem.length
        others = cp_model.Domain.from_values(sorted(beside.differences)).complement()
        others = others.intersection_with(cp_model.Domain(-length, length))
        difference = self.starts[beside.other] - self.starts[beside.one]
        far = self.made.add_linear_expression_in_domain(difference, others)
        far.only_enforce_if(~near)
        self._costs.append((near, beside.cost))

    def _yes_or_no(self, *, is_so: bool) -> cp_model.IntVar:
        """A yes or no; ``is_so`` is what the plan to begin with says."""
        variable = self.made.new_bool_var("")
        if self._hint is not None:
            self.made.add_hint(variable, is_so)
        return variable
