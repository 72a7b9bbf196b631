"""What happens on site beside the lists: gas tests, breaks, and hazards that nobody knew of."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from fieldlock import wire
from fieldlock.catalogue import queries as catalogue
from fieldlock.problems import invalid
from fieldlock.safety import air, gate, state
from fieldlock.safety.codes import prepare_for_crew
from fieldlock.safety.schemas import EndBreak, GasTest, NewHazard
from fieldlock.tickets import lifecycle
from fieldlock.tickets.act import CLOCK_SLACK, Act
from fieldlock.tickets.schemas import NoArgs

WORKING = ("working",)
_OLDEST = timedelta(hours=24)


async def gas_test(act: Act, args: GasTest) -> None:
    """Readings at the points, with the instrument; whether they are good is judged by the gate, each time it is asked.

    Refused are readings that no instrument can show, times that have not come, and instruments that are not ours.
    """
    act.check("gas_test", lifecycle.OPEN)
    if act.knows(args.fact_id):
        return
    at = args.at or act.when.at
    if at > act.when.at + CLOCK_SLACK:
        raise invalid(("at", "in the future"))
    if at < act.when.at - _OLDEST:
        raise invalid(("at", "more than a day ago"))
    act.refuse_before_round("at", at, args.round)
    day = at.astimezone(ZoneInfo(act.job["time_zone"])).date().isoformat()
    if not air.is_instrument(act.job, str(args.gear_id), day):
        raise invalid(("gear_id", "no gas instrument of this job in date on the day of the test"))
    body = args.model_dump(mode="json", exclude={"fact_id", "round", "at"}, exclude_none=True)
    if not body["points"]:
        raise invalid(("points", "at least one"))
    body |= {"at": wire.iso(min(at, act.when.at)), "site_id": state.site_of(act.job)}
    act.fact("gas_test", body, fact_id=args.fact_id, round_=args.round)


async def take_break(act: Act, _: NoArgs) -> None:
    act.check("take_break", WORKING, own_order=act.in_crew("worker"), no_break_open=air.open_break(act.job) is None)
    act.fact("break_started", {})


async def end_break(act: Act, _: EndBreak) -> None:
    """Work goes on, or, when the air must be tested anew after so long a break, asks the gate again on site."""
    begun = air.open_break(act.job)
    act.check("end_break", WORKING, own_order=act.in_crew("worker"), break_open=begun is not None)
    act.fact("break_ended", {"break_id": begun})
    rules = await catalogue.rules(act.session, act.org, act.job["catalogue_version"])
    facts = state.gate_facts(act.job, act.when.at)
    told = {blocker.code for blocker in gate.evaluate(facts, rules.safety, act.job["time_zone"])}
    if "GAS_RETEST_AFTER_BREAK" in told:
        act.move("end_long_break")
        await prepare_for_crew(act)


async def new_hazard(act: Act, args: NewHazard) -> None:
    """Found on site: it is added, never taken away, and the gate is asked again in a new round (S-SAF-30)."""
    known = act.job["hazards"] or []
    hazards = [*known, *(code for code in args.hazards if code not in known)]
    tasks = [*act.job["tasks"], *(code for code in args.tasks if code not in act.job["tasks"])]
    strange = [code for code in args.hazards if code not in act.wording["hazards"]]
    strange += [code for code in args.tasks if code not in act.wording.get("tasks", {})]
    if strange:
        raise invalid(("hazards", f"unknown: {', '.join(strange)}"))
    # Of two heights the greater is worked under, of two grades of hot work the graver.
    height = max(filter(None, (act.job["fall_height_m"], args.fall_height_m)), default=None)
    grades = ("HOT_2", "HOT_1", "HOT_SPECIAL")
    grade = max(filter(None, (act.job["hot_grade"], args.hot_grade)), key=grades.index, default=None)
    if "H_HEIGHT" in hazards and height is None:
        raise invalid(("fall_height_m", "required for work at height"))
    if "H_HOT_WORK" in hazards and grade is None:
        raise invalid(("hot_grade", "required for hot work"))
    told = {"hazards": hazards, "tasks": tasks, "fall_height_m": height, "hot_grade": grade}
    named = any(act.job[name] != value for name, value in told.items())
    act.fact("new_hazard", {**args.model_dump(mode="json", exclude={"files"}, exclude_none=True)}, files=args.files)
    act.move("new_hazard", args.note, own_order=act.in_crew(), hazard_named=named)
    act.change(**told)
    await prepare_for_crew(act)
