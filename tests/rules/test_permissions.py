"""Who may do what, against section 5 of docs/lifecycle.md written out by hand."""

import pytest

from fieldlock.actions import ACTIONS
from fieldlock.identity import permissions
from fieldlock.identity.permissions import PERMISSIONS, ROLES, permissions_of, scope_of

OFFICE = "call_agent dispatcher lead leader supervisor safety_officer manager"
CREW = "technician:crew lead:crew"
DECIDES = "leader safety_officer manager"
READERS = f"{OFFICE} inspector storekeeper cashier archivist admin"
EXPECTED: dict[str, str] = {
    "ticket.create": f"{OFFICE} technician customer api_client",
    "ticket.read": f"{READERS} technician:crew guardian:crew customer:own api_client:own",
    "ticket.triage": "call_agent dispatcher lead supervisor manager",
    "ticket.decide": "call_agent dispatcher supervisor manager",
    "dispatch.assign": "dispatcher lead supervisor manager",
    "order.answer": f"{CREW} guardian:crew",
    "safety.confirm": f"{CREW} guardian:crew",
    "work.start.approve": DECIDES,
    "work.start": CREW,
    "work.stop": f"{READERS} technician guardian customer:own",
    "work.restart": DECIDES,
    "work.hold": f"{CREW} leader",
    "work.resume": "dispatcher supervisor manager lead",
    "work.record": CREW,
    "sign_off": CREW,
    "follow_up": "call_agent supervisor manager lead",
    "permit.request": CREW,
    "permit.approve": DECIDES,
    "permit.close": f"{CREW} {DECIDES}",
    "permit.read": f"dispatcher lead supervisor {DECIDES}",
    "rules.read": "dispatcher lead leader supervisor safety_officer manager admin",
    "rules.edit": "safety_officer",
    "rules.release": "safety_officer manager",
    "warranty.policies": "safety_officer manager",
    "warranty.override": "supervisor manager",
    "warranty.bulk": "dispatcher storekeeper supervisor manager admin",
    "dossier.read": f"{OFFICE} inspector archivist admin technician:crew guardian:crew",
}
NO_WORK = ("customer", "api_client", "admin", "archivist", "cashier", "storekeeper", "inspector", "call_agent")


@pytest.mark.req("S-ARC-06", "S-SAF-07", "S-WRK-02", "S-DSP-02")
@pytest.mark.parametrize("name", EXPECTED)
def test_roles_of(name: str) -> None:
    wanted = {role: scope or "all" for role, _, scope in (cell.partition(":") for cell in EXPECTED[name].split())}
    assert PERMISSIONS[name] == wanted


@pytest.mark.req("S-WRK-02")
def test_everybody_who_can_be_on_site_may_stop() -> None:
    assert [role for role in ROLES if not scope_of([role], "work.stop")] == ["api_client"]


@pytest.mark.req("S-SAF-07", "S-SAF-28")
def test_who_works_does_not_approve() -> None:
    for role in ROLES:
        works, approves = scope_of([role], "work.start"), scope_of([role], "work.start.approve")
        assert not (works and approves)
    for role in NO_WORK:
        assert not {"work.start", "work.start.approve", "work.restart", "permit.approve"} & set(permissions_of([role]))


def test_every_permission_of_an_action_exists_and_somebody_has_it() -> None:
    assert {action.permission for action in ACTIONS.values()} <= set(PERMISSIONS)
    assert [name for name, held in PERMISSIONS.items() if not held] == []
    assert {role for held in PERMISSIONS.values() for role in held} == set(ROLES)


def test_the_widest_scope_of_several_roles_counts() -> None:
    assert scope_of(["technician"], "ticket.read") == "crew"
    assert scope_of(["customer", "technician"], "ticket.read") == "crew"
    assert scope_of(["technician", "dispatcher"], "ticket.read") == "all"
    assert scope_of([], "ticket.read") is None
    assert scope_of(["wizard"], "ticket.read") is None
    assert scope_of(["customer"], "dispatch.assign") is None
    with pytest.raises(KeyError):
        scope_of(["manager"], "ticket.delete")


def test_permissions_of_no_role_are_none() -> None:
    assert permissions_of([]) == []
    assert permissions_of(["wizard"]) == []
    assert permissions_of(["api_client"]) == ["ticket.create", "ticket.read", "warranty.evaluate"]


@pytest.mark.parametrize("table", ["ticket.read  wizard\n", "ticket.read  manager\n             wizard(crew)\n"])
def test_an_unknown_role_in_the_table_is_refused(table: str) -> None:
    with pytest.raises(ValueError, match=r"ticket\.read: unknown role wizard"):
        permissions._parse(table)
