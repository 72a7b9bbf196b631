"""What a draft of the policies alters: figures of the same policies, and which of them speak about a thing."""

import json
from typing import Any

import pytest
from tests.rules.warranty_facts import goods

from fieldlock.catalogue.shipped import shipped
from fieldlock.warranty import effect

OLD = json.loads(shipped("warranty"))
PHONE = "CN-PHONE-2001"
BARE: dict[str, Any] = {"policies": [], "category": None, "brand": None, "model": None}


def row(thing: dict[str, Any], policies: list[str]) -> dict[str, Any]:
    named = {"id": "d", "ticket_id": None, "asset_id": None, "decided_at": "2026-11-24"}
    return {**named, "policies": policies, "facts": goods(40), "thing": {**BARE, **thing}}


def products(*entries: dict[str, Any]) -> dict[str, Any]:
    return {**OLD, "products": list(entries)}


@pytest.mark.req("S-WAR-01", "S-WAR-23")
def test_a_policy_that_begins_to_fit_alters_a_decision_that_had_none() -> None:
    kettle = row({"category": "kettle"}, [])
    assert effect.differing(OLD, OLD, kettle) is None
    new = products({"category": "kettle", "policies": [PHONE]})
    found = effect.differing(OLD, new, kettle)
    assert found is not None
    assert (found["before"]["reasons"], found["for_customer"]) == (["NO_POLICY"], "better")
    assert found["after"]["remedies"] != []


@pytest.mark.req("S-WAR-01", "S-WAR-23")
def test_a_policy_that_ceases_to_fit_is_told_as_worse() -> None:
    phone = row({"category": "mobile_phone"}, [PHONE])
    found = effect.differing(OLD, products(), phone)
    assert found is not None
    assert (found["after"]["reasons"], found["for_customer"]) == (["NO_POLICY"], "worse")


@pytest.mark.req("S-WAR-01", "S-WAR-23")
def test_what_a_thing_names_itself_stands_and_so_does_a_decision_without_a_thing() -> None:
    new = products({"category": "kettle", "policies": [PHONE]})
    assert effect.differing(OLD, new, row({"policies": [PHONE], "category": "kettle"}, [PHONE])) is None
    assert effect.differing(OLD, new, row({"policies": None}, [])) is None
