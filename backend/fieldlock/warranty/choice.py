"""Which policies speak about a thing, and which of them decided. Pure.

| question | answer |
|---|---|
| which policies? | those set on the asset; else those of the first entry of `products` that fits it |
| a promise beside a law | the laws named by its `standing.beside` are asked too: no promise replaces a law |
| a period on the card in the box | the same policy once more with that period, as `CARD:` (S-WAR-02) |
| a policy marked `ship: false` | stays out: its figures are not known |
| which one decides? | the one that gives most (`decision.merge`); law, card and promise only add to each other |
| a term stricter than the law | loses, and is told: what the law gives and the term does not |

`standing` says of each policy whose it is (law, manufacturer, contract, shop), how sure its source is, and what people
call it in zh and en.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from fieldlock.warranty import eligibility
from fieldlock.warranty.decision import Decision
from fieldlock.warranty.kinds import Policy
from fieldlock.warranty.reading import FactsInvalid, PolicyIncomplete, refuse

Document = Mapping[str, Any]
CARD = "CARD:"
_UNDECIDED: Mapping[str, Any] = {
    "policy": None, "eligible": False, "remedies": [], "last_day": None, "fee_minor": None, "refund_minor": None,
}  # fmt: skip
_FITS = ("category", "brand", "model")


def standing(document: Document, name: str) -> dict[str, Any]:
    """{source, confidence, ship, note, beside}; what nobody has said is unsure and the shop's own."""
    own = name.removeprefix(CARD)
    found = {"source": "shop", "confidence": "low", "ship": True, "note": {"zh": "", "en": ""}, "beside": []}
    found |= document.get("standing", {}).get(own, {})
    return found | {"source": "card"} if name != own else found


def called(document: Document, name: str) -> dict[str, str]:
    """What people call it, in both languages; where nobody has said so, the one name of the policy stands for both."""
    own = name.removeprefix(CARD)
    plain = str(document["policies"].get(own, {}).get("name") or own)
    return {"zh": plain, "en": plain} | (document.get("standing", {}).get(own, {}).get("name") or {})


def names_for(document: Document, asset: Mapping[str, Any]) -> list[str]:
    """In the order in which they were named; unknown ones and those not for use are left out."""
    named = list(asset["policies"]) or _by_product(document, asset)
    known = [name for name in named if name in document["policies"] and standing(document, name)["ship"]]
    beside = [law for name in known for law in standing(document, name)["beside"] if law in document["policies"]]
    names = list(dict.fromkeys([*known, *beside]))
    if (asset.get("papers") or {}).get("card_months") is not None:
        names += [CARD + name for name in names if document["policies"][name].get("kind") == "cn_goods"]
    return names


def _by_product(document: Document, asset: Mapping[str, Any]) -> list[str]:
    for product in document.get("products", ()):
        wanted = {field: product[field] for field in _FITS if product.get(field)}
        if wanted and all(asset.get(field) == value for field, value in wanted.items()):
            return list(product["policies"])
    return []


def resolved(document: Document, names: Sequence[str], facts: Mapping[str, Any]) -> list[Policy]:
    """The policies of these names, each with its id. Raises FactsInvalid for a name that the document lacks."""
    found: list[Policy] = []
    for name in names:
        policy = document["policies"].get(name.removeprefix(CARD))
        if policy is None:
            raise refuse("policies", "unknown_policy")
        card = {"whole_months": facts["papers"]["card_months"]} if name.startswith(CARD) else {}
        found.append({**policy, **card, "id": name})
    return found


def decide(document: Document, names: Sequence[str], facts: Mapping[str, Any]) -> dict[str, Any]:
    """The decision in its wire form; without a policy, or with unusable facts, it says so. The same for ever (I10)."""
    if not names:
        return {**_UNDECIDED, "reasons": ["NO_POLICY"]}
    try:
        return eligibility.evaluate(resolved(document, names, facts), facts).to_dict()
    except FactsInvalid:
        return {**_UNDECIDED, "reasons": ["FACTS_MISSING"]}
    except PolicyIncomplete:
        return {**_UNDECIDED, "reasons": ["POLICY_INCOMPLETE"]}


def sources(
    document: Document, names: Sequence[str], facts: Mapping[str, Any], policy: str | None
) -> list[dict[str, Any]]:
    """Of each policy that was asked: whose it is, whether it decided, and what the law gives that it does not."""
    alone = {name: _alone(document, name, facts) for name in names}
    by_law = {
        remedy
        for name, decision in alone.items()
        if decision is not None and decision.eligible and standing(document, name)["source"] == "law"
        for remedy in decision.remedies
    }
    told = []
    for name, decision in alone.items():
        owner = standing(document, name)
        stricter = by_law - set(decision.remedies) if decision is not None and owner["source"] != "law" else set()
        told.append({
            "policy": name, "name": document["policies"][name.removeprefix(CARD)].get("name", name),
            "names": called(document, name),
            "source": owner["source"], "confidence": owner["confidence"], "note": owner["note"],
            "decided": name == policy, "in_force": decision is not None,
            "last_day": decision.last_day.isoformat() if decision is not None and decision.last_day else None,
            "stricter_than_law": sorted(stricter),
        })  # fmt: skip
    return told


def _alone(document: Document, name: str, facts: Mapping[str, Any]) -> Decision | None:
    try:
        return eligibility.evaluate(resolved(document, [name], facts), facts)
    except (FactsInvalid, PolicyIncomplete):
        return None
