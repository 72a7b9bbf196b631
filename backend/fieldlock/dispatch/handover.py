"""A half-done job passes to a colleague of the crew in one step: what is done and open, and the locks (S-SAF-08)."""

from fieldlock.dispatch.schemas import HandOver
from fieldlock.isolation import locks
from fieldlock.isolation.commands import taking_over
from fieldlock.safety.codes import prepare_for_crew
from fieldlock.tickets.act import Act

HANDED_OVER = "job_handed_over"


async def hand_over(act: Act, args: HandOver) -> None:
    """The caller leaves the crew; who stays is asked anew. Refused while the colleague's locks do not hang."""
    body, guards = taking_over(act, args.to_user)
    to = {name: body[name] for name in ("to_user", "to_name")}
    act.move("hand_over", f"{body['to_name']}: {args.remains}"[:2000], own_order=act.in_crew("worker"), **guards)
    if body["locks"]:
        act.fact(locks.HANDED_OVER, body)
    act.fact(HANDED_OVER, to | {"done": args.done, "remains": args.remains}, files=args.files)
    if act.ticket["driver_id"] == act.actor.id:
        act.change(vehicle_id=None, driver_id=None)
    await act.leave_crew()
    await prepare_for_crew(act)
