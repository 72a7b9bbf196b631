"""The steps in the life of each record: what the pure table needs to know, and what is to be stored."""

from datetime import timedelta
from uuid import UUID

from pydantic import BaseModel

from fieldlock.hazards import reporting
from fieldlock.hazards.schemas import Because, HazardReport
from fieldlock.inspections import claims, queries, risk
from fieldlock.inspections.handling import Handling, items
from fieldlock.inspections.schemas import Adopt, Decide, Inspect, Log, Reply, RiskReview
from fieldlock.small_steps import Guards, Step
from fieldlock.tickets.act import When


async def _looked(act: Handling, args: Inspect) -> Guards:
    """Every item answered; what is not in order becomes a hazard report, so that somebody corrects it (S-HAZ-02)."""
    await act.proved(args.files)
    wanted = {one["item"] for one in await items(act.session, act.org, act.now)}
    bad = [answer for answer in args.answers if not answer.ok]
    guards = {
        "all_answered": {answer.item for answer in args.answers} == wanted and len(args.answers) == len(wanted),
        "findings_told": all(answer.note.strip() for answer in bad),
    }
    act.told["hazards"] = [str(await _report(act, answer.note, args.files)) for answer in bad if all(guards.values())]
    return guards


async def _report(act: Handling, note: str, files: list[str]) -> UUID:
    place = {"site_id": act.row["site_id"], "place": act.row["place"] or act.row["title"]}
    report = HazardReport(description=note, severity="medium", files=files, **place)
    return await reporting.anywhere(act.session, act.actor, report, When(act.now, act.now))


async def _inspect(act: Handling, args: Inspect) -> Guards:
    next_due = await act.today() + timedelta(days=int(act.row["body"]["interval_days"]))
    act.change(due_on=next_due)
    return await _looked(act, args)


async def _visit(act: Handling, args: Inspect) -> Guards:
    crew = await queries.crew_ever(act.session, act.org, act.row["ticket_id"])
    return await _looked(act, args) | {"not_of_the_crew": act.actor.id not in crew}


async def _plain(_: Handling, __: BaseModel) -> Guards:
    return {}


async def _review(act: Handling, args: RiskReview) -> Guards:
    bands, today = await act.bands(), await act.today()
    told = args.model_dump(mode="json", exclude={"note", "review_on"})
    act.body(**told, rating=risk.band(args.likelihood, args.severity, bands)["rating"])
    act.change(due_on=args.review_on)
    return {
        "review_ahead": args.review_on > today,
        "review_in_time": args.review_on <= risk.latest_review(args.likelihood, args.severity, today, bands),
    }


async def _settle(act: Handling, _: Because) -> Guards:
    return {"not_who_entered_it": act.row["opened_by"] != act.actor.id}


async def _reply(act: Handling, args: Reply) -> Guards:
    """The person's own word stands in the record beside the evidence, whenever it comes (S-HAZ-06)."""
    await act.proved(args.files)
    act.body(reply=args.text)
    return {"own": act.own}


async def _decide(act: Handling, args: Decide) -> Guards:
    body = act.row["body"]
    act.body(measure=args.measure, measure_note=args.note)
    heard = act.row["status"] == "replied" or await act.today() > act.row["due_on"]
    grave = not body["grave"] or args.measure in ("referral", "none")
    return {"heard": heard, "grave_is_referred": grave, "not_own": not act.own}


async def _adopt(act: Handling, args: Adopt) -> Guards:
    year = int(act.row["body"]["year"])
    act.body(policy=args.policy, measures=args.measures)
    act.change(due_on=(await act.today()).replace(year=year, month=12, day=31))
    return {}


async def _log(act: Handling, args: Log) -> Guards:
    await act.proved(args.files)
    return {}


async def _finish(act: Handling, _: Because) -> Guards:
    done = await queries.events(act.session, act.org, act.row["id"])
    return {"something_done": any(event["event"] == "log" for event in done)}


STEPS = {
    "inspect": Step(_inspect, Inspect, "inspection.keep"),
    "end": Step(_plain, Because, "inspection.keep"),
    "visit": Step(_visit, Inspect, "inspection.keep"),
    "miss": Step(_plain, Because, "inspection.keep"),
    "review": Step(_review, RiskReview, "risk.keep"),
    "settle": Step(_settle, Because, "risk.keep"),
    "reply": Step(_reply, Reply, "violation.read"),
    "decide": Step(_decide, Decide, "violation.decide"),
    "withdraw": Step(_plain, Because, "violation.decide"),
    "adopt": Step(_adopt, Adopt, "programme.keep"),
    "log": Step(_log, Log, "programme.keep"),
    "finish": Step(_finish, Because, "programme.keep"),
    **claims.STEPS,
}
