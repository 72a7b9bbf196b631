"""Who may do what: one table. Pure.

Each permission is followed by the roles that have it. A role in brackets has it for a part only: (crew) tickets of
whose crew the person is, (own) tickets the person or partner brought. Source: docs/lifecycle.md, section 5; safety
rules that forbid a person in particular (approver is not crew, and so on) are guards of the lifecycle, not roles.
"""

from collections.abc import Iterable
from functools import lru_cache

ROLES = (
    "customer", "call_agent", "dispatcher", "technician", "lead", "leader", "guardian", "inspector", "storekeeper",
    "cashier", "supervisor", "safety_officer", "manager", "archivist", "api_client", "admin",
)  # fmt: skip

TABLE = """
ticket.create       call_agent dispatcher technician lead leader supervisor safety_officer manager customer
                    api_client
ticket.read         call_agent dispatcher lead leader inspector storekeeper cashier supervisor safety_officer
                    manager archivist admin technician(crew) guardian(crew) customer(own) api_client(own)
ticket.triage       call_agent dispatcher lead supervisor manager
ticket.decide       call_agent dispatcher supervisor manager
emergency.handle    call_agent dispatcher lead leader supervisor safety_officer manager
dispatch.assign     dispatcher lead supervisor manager
dispatch.override   supervisor manager
dispatch.read       call_agent dispatcher lead leader supervisor safety_officer manager
appointment.agree   call_agent dispatcher lead supervisor manager
fitness.declare     call_agent dispatcher technician lead leader guardian inspector storekeeper cashier supervisor
                    safety_officer manager archivist admin
fitness.read        call_agent dispatcher lead leader supervisor safety_officer manager
fitness.clear       lead leader supervisor safety_officer manager
rota.edit           dispatcher lead supervisor manager
profile.edit        lead supervisor manager
calendar.own        technician lead guardian
leave.ask           technician lead guardian
order.answer        technician(crew) lead(crew) guardian(crew)
safety.confirm      technician(crew) lead(crew) guardian(crew)
work.start.approve  leader safety_officer manager
safety.review       safety_officer
work.start          technician(crew) lead(crew)
work.stop           call_agent dispatcher technician lead leader guardian inspector storekeeper cashier supervisor
                    safety_officer manager archivist admin customer(own)
work.restart        leader safety_officer manager
work.hold           technician(crew) lead(crew) leader
work.resume         dispatcher supervisor manager lead
work.record         technician(crew) lead(crew)
cards.record        technician(crew) lead(crew) supervisor manager
service.shut        technician(crew) lead(crew) call_agent dispatcher supervisor safety_officer manager
waste.hand_over     storekeeper safety_officer manager
note.answer         lead leader inspector supervisor safety_officer manager
sign_off            technician(crew) lead(crew)
follow_up           call_agent supervisor manager lead
permit.request      technician(crew) lead(crew)
permit.approve      leader safety_officer manager
permit.close        technician(crew) lead(crew) leader safety_officer manager
permit.read         dispatcher lead leader supervisor safety_officer manager
hazard.report       call_agent dispatcher technician lead leader guardian inspector storekeeper cashier supervisor
                    safety_officer manager archivist admin customer(own)
hazard.read         call_agent dispatcher lead leader inspector storekeeper cashier supervisor safety_officer
                    manager archivist admin technician(own) guardian(own) customer(own)
hazard.handle       leader supervisor safety_officer manager
hazard.verify       safety_officer manager
inspection.read     lead leader inspector supervisor safety_officer manager
inspection.keep     inspector supervisor safety_officer manager
risk.keep           supervisor safety_officer manager
violation.read      leader inspector supervisor safety_officer manager technician(own) lead(own) guardian(own)
                    call_agent(own) dispatcher(own) storekeeper(own) cashier(own) archivist(own) admin(own)
violation.record    leader inspector supervisor safety_officer manager
violation.decide    supervisor safety_officer manager
programme.keep      safety_officer manager
lock.hand_over      technician(crew) lead(crew) guardian(crew)
lock.remove_absent  safety_officer manager
isolation.read      call_agent dispatcher technician lead leader guardian inspector storekeeper supervisor
                    safety_officer manager archivist admin
isolation.points    lead storekeeper safety_officer manager
isolation.locks     storekeeper safety_officer manager
dossier.read        call_agent dispatcher lead leader inspector supervisor safety_officer manager archivist admin
                    technician(crew) guardian(crew)
gear.read           call_agent dispatcher technician lead leader guardian inspector storekeeper supervisor
                    safety_officer manager archivist admin
gear.manage         storekeeper safety_officer manager
gear.report         technician lead leader guardian inspector storekeeper supervisor safety_officer manager
gear.release        storekeeper safety_officer manager
warranty.evaluate   call_agent dispatcher technician lead leader inspector storekeeper cashier supervisor manager
                    customer api_client admin
warranty.policies   safety_officer manager
warranty.override   supervisor manager
warranty.bulk       dispatcher storekeeper supervisor manager admin
quote.issue         technician(crew) lead leader supervisor manager
quote.answer        call_agent dispatcher technician(crew) lead supervisor manager customer(own)
return.read         call_agent dispatcher lead leader inspector storekeeper cashier supervisor manager archivist
                    admin
return.open         call_agent supervisor manager
return.receive      storekeeper supervisor manager
return.appraise     inspector lead supervisor manager
return.refund       cashier supervisor manager
return.override     supervisor manager
return.rules        manager
liability.read      call_agent dispatcher lead leader inspector supervisor manager archivist technician(crew)
liability.record    lead inspector supervisor manager technician(crew)
liability.claim     call_agent supervisor manager
stock.read          call_agent dispatcher technician lead leader inspector storekeeper cashier supervisor manager
                    admin
stock.keep          storekeeper manager
register.read       call_agent dispatcher technician lead leader inspector storekeeper cashier supervisor
                    safety_officer manager archivist admin
manual.edit         lead supervisor safety_officer manager
customer.read       call_agent dispatcher lead leader supervisor manager archivist admin technician(crew)
                    guardian(crew)
customer.keep       call_agent dispatcher supervisor manager
customer.merge      supervisor manager
files.use           call_agent dispatcher technician lead leader guardian inspector storekeeper supervisor
                    safety_officer manager archivist admin
device.register     technician lead guardian leader safety_officer
device.read         dispatcher leader supervisor safety_officer manager admin technician(own) lead(own) guardian(own)
device.revoke       leader supervisor safety_officer manager admin technician(own) lead(own) guardian(own)
outbox.import       leader supervisor safety_officer manager
rules.read          dispatcher lead leader supervisor safety_officer manager admin
rules.edit          safety_officer
rules.release       safety_officer manager
live.read           call_agent dispatcher technician lead leader guardian inspector storekeeper supervisor
                    safety_officer manager archivist admin
"""


def _parse(table: str) -> dict[str, dict[str, str]]:
    """permission -> role -> scope (all, crew or own)."""
    parsed: dict[str, dict[str, str]] = {}
    name = ""
    for line in filter(None, table.splitlines()):
        cells = line.split()
        if not line.startswith(" "):
            name = cells.pop(0)
            parsed[name] = {}
        for cell in cells:
            role, _, scope = cell.partition("(")
            if role not in ROLES:
                raise ValueError(f"{name}: unknown role {role}")
            parsed[name][role] = scope.rstrip(")") or "all"
    return parsed


PERMISSIONS = _parse(TABLE)
_WIDTH = {"all": 3, "crew": 2, "own": 1}


def scope_of(roles: Iterable[str], permission: str) -> str | None:
    """The widest scope that any of the roles gives: all, crew, own, or None when none of them has it."""
    return _widest(tuple(roles), permission)


@lru_cache(maxsize=4096)
def _widest(roles: tuple[str, ...], permission: str) -> str | None:
    scopes = [PERMISSIONS[permission][role] for role in roles if role in PERMISSIONS[permission]]
    return max(scopes, key=_WIDTH.__getitem__) if scopes else None


def permissions_of(roles: Iterable[str]) -> list[str]:
    held = tuple(roles)
    return [name for name in PERMISSIONS if scope_of(held, name)]
