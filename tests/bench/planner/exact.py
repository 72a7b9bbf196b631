"""The cheapest plan of a tiny day, proven by CP-SAT: the oracle of the search. For a dozen jobs and three people."""

from typing import Any

from ortools.sat.python import cp_model
from tests.bench.planner.evaluate import travel

DAY = 24 * 3600


def _arcs(
    model: Any, day: dict[str, Any], tech: dict[str, Any], starts: list[Any], seconds: Any
) -> tuple[list[Any], Any]:
    """(whether this person does each job, cost of the route): a circuit through the jobs done, the break on one leg."""
    jobs, home = day["jobs"], len(day["jobs"])
    places = [*(row["loc"] for row in jobs), tech["loc"]]
    done = [model.new_bool_var("") for _ in jobs]
    away, arcs, cost, pauses = model.new_bool_var(""), [], [], []
    for j, row in enumerate(jobs):
        arcs.append((j, j, ~done[j]))
        if not set(row["skills"]) <= set(tech["skills"]) or row["pin"] not in (None, tech["id"]):
            model.add(done[j] == 0)
    arcs.append((home, home, ~away))
    model.add_max_equality(away, done)
    rest = tech["break"]
    for i in range(home + 1):
        for j in range(home + 1):
            if i == j:
                continue
            used, leg = model.new_bool_var(""), int(seconds[places[i], places[j]])
            arcs.append((i, j, used))
            cost.append(leg * used)
            left = tech["shift"][0] if i == home else starts[i] + jobs[i]["dur"]
            there = tech["shift"][1] if j == home else starts[j]
            model.add(left + leg <= there).only_enforce_if(used)
            if rest:
                pause = model.new_bool_var("")
                model.add_implication(pause, used)
                model.add(left + leg + rest["dur"] <= there).only_enforce_if(pause)
                model.add(rest["start_tw"][0] + rest["dur"] <= there).only_enforce_if(pause)
                model.add(left <= rest["start_tw"][1]).only_enforce_if(pause)
                pauses.append(pause)
    if rest:
        model.add(sum(pauses) == 1).only_enforce_if(away)
    model.add_circuit(arcs)
    return done, sum(cost)


def cheapest(day: dict[str, Any], limit: float = 60.0) -> float | None:
    """Its cost in hours, or None when that was not proven within the limit."""
    model = cp_model.CpModel()
    seconds = travel(day["coords"])
    starts = [model.new_int_var(row["start_tw"][0], row["start_tw"][1], row["id"]) for row in day["jobs"]]
    routes = [_arcs(model, day, tech, starts, seconds) for tech in day["techs"]]
    cost = sum(route for _, route in routes)
    for j, row in enumerate(day["jobs"]):
        planned = model.new_bool_var("")
        model.add(sum(done[j] for done, _ in routes) == row["crew"] * planned)
        cost += day["prio_w"][str(row["prio"])] * row["crew"] * 3600 * (1 - planned)
    model.minimize(cost)
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = limit
    solver.parameters.num_workers = 2
    if solver.solve(model) != cp_model.OPTIMAL:
        return None
    return float(solver.objective_value) / 3600
