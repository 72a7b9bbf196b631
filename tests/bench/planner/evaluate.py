#!/usr/bin/env python3
"""Checks and prices a planned day. Usage: evaluate.py INSTANCE.json PLAN.json   (needs numpy)

INSTANCE: coords [[lat, lon]], techs [{id, loc, skills, shift [s, s], break {start_tw, dur} | null}], jobs [{id, loc, dur, start_tw,
skills, prio 1..5, crew 1 | 2, pin tech-id | null}], prio_w {prio: weight}. Times are seconds since midnight; loc indexes coords.
PLAN: {"routes": {tech-id: [job-id in visiting order]}, "crew_starts": {job-id: start of each two-person job}}.
Rules: skills and pin hold; a two-person job stands in exactly two routes and starts at its crew_start in both; a job starts inside
start_tw; leave home not before the shift, be home before its end; the break starts inside its window and may interrupt travel.
Cost = sum of prio weight x crew of the jobs not done + hours of travel. Lower is better; any violation voids the plan.
"""

import json
import sys

import numpy as np

NEVER = 10**12


def travel(coords, detour=1.35, parking=120):
    """Seconds between all points: haversine x detour, 22 km/h for the first 3 km, 38 to 15 km, then 70, plus parking."""
    a = np.radians(np.asarray(coords))
    lat, lon = a[:, 0], a[:, 1]
    s = (
        np.sin((lat[:, None] - lat) / 2) ** 2
        + np.cos(lat)[:, None] * np.cos(lat) * np.sin((lon[:, None] - lon) / 2) ** 2
    )
    metres = 2 * 6371000.0 * np.arcsin(np.sqrt(s)) * detour
    km = metres / 1000
    hours = np.minimum(km, 3) / 22 + np.clip(km - 3, 0, 12) / 38 + np.clip(km - 15, 0, None) / 70
    seconds = np.rint(hours * 3600 + parking).astype(np.int64)
    seconds[metres < 1] = 0
    np.fill_diagonal(seconds, 0)
    return seconds


def feasible(T, tech, route, fixed):
    """Earliest schedule in two states: break not yet taken, break taken."""
    brk = tech["break"]
    before, after, at = tech["shift"][0], NEVER, tech["loc"]
    for job in [*route, None]:
        place = tech["loc"] if job is None else job["loc"]
        t = int(T[at, place])
        a0 = before + t if before < NEVER else NEVER
        a1 = after + t if after < NEVER else NEVER
        if brk and before < NEVER and max(before, brk["start_tw"][0]) <= brk["start_tw"][1]:
            a1 = min(a1, max(before + t, brk["start_tw"][0]) + brk["dur"])
        if job is None:
            return (a1 if brk else a0) <= tech["shift"][1]
        lo, hi = job["start_tw"]
        pin = fixed.get(job["id"])

        def leave(arrival):
            start = max(arrival, lo) if pin is None else (pin if arrival <= pin and lo <= pin else NEVER)
            return start + job["dur"] if start <= hi else NEVER

        before, after, at = leave(a0), leave(a1), place


def evaluate(x, plan):
    T = travel(x["coords"])
    jobs = {j["id"]: j for j in x["jobs"]}
    techs = {t["id"]: t for t in x["techs"]}
    fixed = plan.get("crew_starts", {})
    wrong, seen, seconds = [], {}, 0
    for tid, ids in plan["routes"].items():
        tech, route = techs[tid], [jobs[i] for i in ids]
        for job in route:
            seen.setdefault(job["id"], []).append(tid)
            if not set(job["skills"]) <= set(tech["skills"]) or job["pin"] not in (None, tid):
                wrong.append(f"skill or pin: {job['id']} by {tid}")
            if job["crew"] == 2 and job["id"] not in fixed:
                wrong.append(f"no crew start: {job['id']}")
        if not feasible(
            T, tech, route, {j["id"]: fixed[j["id"]] for j in route if j["crew"] == 2 and j["id"] in fixed}
        ):
            wrong.append(f"time: {tid}")
        stops = [tech["loc"], *(j["loc"] for j in route), tech["loc"]]
        seconds += sum(int(T[a, b]) for a, b in zip(stops, stops[1:])) if route else 0
    for i, by in seen.items():
        if len(by) != jobs[i]["crew"] or len(set(by)) != len(by):
            wrong.append(f"crew: {i} by {by}")
    undone = [j for j in x["jobs"] if j["id"] not in seen]
    cost = sum(x["prio_w"][str(j["prio"])] * j["crew"] for j in undone) + seconds / 3600
    return {
        "violations": len(wrong),
        "first": wrong[:5],
        "undone": len(undone),
        "undone_two_person": sum(j["crew"] == 2 for j in undone),
        "travel_h": round(seconds / 3600, 2),
        "cost": round(cost, 2),
    }


if __name__ == "__main__":
    result = evaluate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))
    print(json.dumps(result))
    sys.exit(bool(result["violations"]))
