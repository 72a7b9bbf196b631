"""Who pays for a ticket: classified at triage, final when the cause is found; quoted and agreed to where it is charged.

| action | what it does |
|---|---|
| classify | says who pays; free of charge only with a decision or a contract, or by a supervisor (S-TRI-07) |
| confirm_coverage | the cause, found on site, decides: from now on the classification is final |
| want_quote, issue_quote | refused where the ticket is covered (S-QUO-03); another quote voids the last one (I11) |
| consent, decline_quote | of the customer, to the very quote that was shown (S-QUO-02) |
"""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from fieldlock import wire
from fieldlock.charges import classes, queries
from fieldlock.charges import quote as rules
from fieldlock.charges.problems import AgreementMissing, ConsentMissing, ContractMissing, Covered, EvidenceMissing
from fieldlock.charges.schemas import Classify, ConfirmCoverage, Consent, DeclineQuote, IssueQuote, WantQuote
from fieldlock.ids import new_id
from fieldlock.problems import invalid
from fieldlock.tickets import lifecycle
from fieldlock.tickets.act import Act
from fieldlock.warranty import causes
from fieldlock.warranty import commands as warranty

CLASSIFIED = ("triaged", "ready", *lifecycle.ASSIGNED, "on_site", "on_hold")
FOUND = ("on_site", "working", "on_hold", "rework")


async def _save(act: Act, **told: Any) -> None:
    charge = {
        "class": None, "final": False, "decision_id": None, "reason": "", "override": False, "agreement": None,
        "contract": None, **told,
    }  # fmt: skip
    stored = {name: wire.dumps(charge[name]).decode() if charge[name] else None for name in ("agreement", "contract")}
    stored["decision"] = charge["decision_id"]
    plain = {name: charge[name] for name in ("class", "final", "reason", "override")}
    who = {"org": act.org, "ticket": act.id, "id": new_id(), "by": act.actor.id, "by_name": act.actor.name}
    await queries.add_charge(act.session, **who, **plain, **stored, at=act.when.at)
    act.job["charge"] = charge
    act.audit["charge"] = charge


async def suggest(act: Act, decision_id: UUID, decision: Mapping[str, Any]) -> None:
    """At triage, from the decision; what people have said before stays."""
    known = act.job["charge"]
    if known is not None and (known["final"] or known["reason"]):
        return
    await _save(act, **{"class": classes.suggested(decision)}, decision_id=decision_id)


async def classify(act: Act, args: Classify) -> None:
    act.check("classify", CLASSIFIED)
    known = act.job["charge"] or {}
    stored = await warranty.newest(act.session, act.org, act.id)
    eligible = stored is not None and stored["decision"]["eligible"]
    contract = None
    if args.classification == "contract":
        contract = {"ref": args.contract, "cause": None} if args.contract else known.get("contract")
        if contract is None:
            raise ContractMissing
    override = args.classification == "goodwill" or (args.classification == "in_warranty" and not eligible)
    if override and act.actor.scope("warranty.override") is None:
        raise EvidenceMissing(classification=args.classification)
    # What the decision covers is charged only when the cause, found on site, says so.
    if args.classification == "out_of_warranty" and eligible and not known.get("final"):
        raise Covered(reasons=stored["decision"]["reasons"] if stored else [])
    await _save(
        act,
        **{"class": args.classification},
        decision_id=stored["id"] if stored else None,
        reason=args.reason,
        override=override,
        agreement=args.agreement.model_dump() if args.agreement else known.get("agreement"),
        contract=contract,
    )


async def confirm_coverage(act: Act, args: ConfirmCoverage) -> None:
    """The decision is made anew on what was found; a consent to an earlier quote goes with the price it was for."""
    act.check("confirm_coverage", FOUND)
    asset, known = act.ticket["asset_id"], act.job["charge"] or {}
    contract = known.get("contract") and {**known["contract"], "cause": args.cause}
    if asset is None and contract is None:
        raise invalid(("asset_id", "no unit is known: nothing can be decided"))
    key = decision = None
    if asset is not None:
        found = {**causes.facts_of(args.cause), "component": args.component}
        key, decision = await warranty.decide_for_ticket(act.session, act.org, act.id, asset, act.when.at, found)
    body = {"cause": args.cause, "component": args.component, "note": args.note, "decision_id": key and str(key)}
    act.fact("coverage_confirmed", body, files=args.files)
    pays = classes.final(contract, args.cause, decision)
    kept = {"agreement": known.get("agreement"), "contract": contract}
    await _save(act, **{"class": pays}, final=True, decision_id=key, reason=args.note, **kept)
    if pays in classes.FREE and act.job["quote"] is not None:
        await queries.supersede(act.session, act.org, act.id)
        act.job["quote"] = None


def _refuse_covered(act: Act) -> None:
    charge = act.job["charge"]
    if charge is not None and charge["class"] in classes.FREE:
        raise Covered(classification=charge["class"])


async def want_quote(act: Act, args: WantQuote) -> None:
    _refuse_covered(act)
    charge = act.job["charge"]
    act.move("want_quote", args.note, out_of_warranty=charge is not None and charge["class"] == "out_of_warranty")
    await queries.supersede(act.session, act.org, act.id)
    await _add(act, status="wanted", plan="", lines=[], currency=None, valid_until=None, hash=None)


async def _add(act: Act, **quote: Any) -> None:
    number, key = await queries.quote_number(act.session), new_id()
    total = rules.total(quote["lines"])
    content = {"number": number, "ticket": str(act.id), "total_minor": total}
    content |= {name: quote[name] for name in ("plan", "lines", "currency")}
    content["valid_until"] = wire.iso(quote["valid_until"])
    hash_ = None if quote["status"] == "wanted" else rules.digest(content)
    who = {"org": act.org, "id": key, "ticket": act.id, "by": act.actor.id, "by_name": act.actor.name}
    stored = {**quote, "hash": hash_, "lines": wire.dumps(quote["lines"]).decode()}
    await queries.add_quote(act.session, **who, **stored, number=number, total=total, at=act.when.at)
    act.job["quote"] = {**content, "id": str(key), "status": quote["status"], "hash": hash_}
    act.audit["quote"] = {"number": number, "hash": hash_, "total_minor": total}


async def issue_quote(act: Act, args: IssueQuote) -> None:
    """Plan and lines in plain words. Another quote supersedes the current one, and so voids a consent to it."""
    stored = await warranty.newest(act.session, act.org, act.id)
    covered = stored is not None and stored["decision"]["eligible"]
    charge = act.job["charge"]
    lines = [line.model_dump() for line in args.lines]
    if rules.charged_though_covered(lines, charge):
        raise Covered(classification=charge["class"])
    goodwill = act.actor.scope("warranty.override") is not None or (charge or {}).get("class") == "goodwill"
    wrong = rules.faults(lines, covered=covered, goodwill=goodwill)
    if wrong:
        raise invalid(*wrong)
    for line in lines:
        line["decision_id"] = str(stored["id"]) if stored and line["free_because"] == "warranty" else None
    act.move("issue_quote", args.plan, price_list_valid=args.valid_until > act.when.at)
    await queries.supersede(act.session, act.org, act.id)
    shown = {"plan": args.plan, "lines": lines, "currency": args.currency, "valid_until": args.valid_until}
    await _add(act, status="issued", **shown, hash=None)


async def _answer(act: Act, status: str, hash_: str, told: Mapping[str, Any]) -> None:
    quote = act.job["quote"]
    who = {"hash": hash_, "at": wire.iso(act.when.at), "by_id": str(act.actor.id), "by_name": act.actor.name}
    answer = wire.dumps({**told, **who}).decode()
    if not await queries.answer(act.session, act.org, UUID(quote["id"]), status, hash_, answer):
        raise invalid(("hash", "not the quote that is open"))
    act.job["quote"] = {**quote, "status": status}
    act.audit["quote"] = {"number": quote["number"], "hash": hash_}


async def consent(act: Act, args: Consent) -> None:
    """By signature, or by a remote means that can be shown; only to the current quote, as it was shown (I11)."""
    quote = act.job["quote"]
    shown = bool(args.files) if args.method == "signature" else bool(args.evidence.strip())
    current = rules.may_be_answered(quote, args.hash, act.when.at)
    act.move("consent", args.signer_name, signature_on_current_quote=shown and current)
    await _answer(act, "consented", args.hash, args.model_dump(mode="json", exclude={"hash"}))


async def decline_quote(act: Act, args: DeclineQuote) -> None:
    quote = act.job["quote"]
    open_ = quote is not None and quote["status"] == "issued"
    act.move("decline_quote", args.reason, reason_given=open_)
    await _answer(act, "declined", quote["hash"], {"reason": args.reason})


def refuse_start(act: Act) -> None:
    """Chargeable work waits for the customer's consent to the current quote (S-QUO-02); an emergency does not."""
    if act.job["urgency"] != "emergency" and rules.start_refused(act.job["charge"], act.job["quote"]):
        raise ConsentMissing(quote=(act.job["quote"] or {}).get("number"))


async def refuse_dispatch(act: Act) -> None:
    """Nobody is sent as chargeable without at least an agreement in principle (S-WAR-18), nor as free of charge by a
    decision that no longer says so (S-TRI-07). An emergency is helped first."""
    if act.job["status"] != "ready" or act.job["urgency"] == "emergency":
        return
    if rules.dispatch_refused(act.job["charge"], act.job["quote"]):
        raise AgreementMissing
    stored = await warranty.newest(act.session, act.org, act.id)
    if classes.free_without_evidence(act.job["charge"], stored and stored["decision"]):
        raise EvidenceMissing(classification=act.job["charge"]["class"])
