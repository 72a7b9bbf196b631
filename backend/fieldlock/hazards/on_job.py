"""The action `report_hazard` of a ticket: at the desk and from a phone without a network."""

from uuid import UUID

from fieldlock.hazards import reporting
from fieldlock.hazards.schemas import ReportHazard
from fieldlock.ids import new_id
from fieldlock.safety import commands as safety
from fieldlock.safety.schemas import Stop
from fieldlock.tickets import lifecycle
from fieldlock.tickets.act import Act


async def report_hazard(act: Act, args: ReportHazard) -> UUID:
    """A hazard seen on a job, by anyone; with `stop_work` the job is stopped as well (S-HAZ-01)."""
    known = {fact["body"].get("hazard_id") for fact in act.job["facts"] if fact["kind"] == "hazard"}
    if args.hazard_id is not None and str(args.hazard_id) in known:
        return args.hazard_id
    said = args.model_dump(include={"description", "severity", "place", "stop_work", "files"})
    hazard = await reporting.on_job(act, {**said, "id": args.hazard_id or new_id(), "restricts": args.restrict})
    # The fact keeps the report and its photos in the record of the job.
    act.fact(
        "hazard", {"hazard_id": str(hazard), "severity": args.severity, "text": args.description}, files=args.files
    )
    # Where nothing runs there is nothing to stop; the report must not be lost for that.
    if args.stop_work and "stop" in lifecycle.possible(act.job["status"]):
        await safety.stop(act, Stop(reason=args.description, files=args.files))
    return hazard
