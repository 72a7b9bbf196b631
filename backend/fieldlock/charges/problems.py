"""Refusals about who pays."""

from fieldlock.problems import Problem


class UnknownSerial(Problem):
    slug, status, title = "serial-unknown", 404, "No unit with this serial number is registered"


class EvidenceMissing(Problem):
    slug, status, title = "evidence-missing", 409, "Free of charge needs a decision that says so, or a supervisor"


class ContractMissing(Problem):
    slug, status, title = "contract-missing", 409, "Free of charge by contract needs the contract that says so"


class Covered(Problem):
    slug, status, title = "covered-not-chargeable", 409, "This is covered: it may not be charged"


class AgreementMissing(Problem):
    slug, status, title = "agreement-missing", 409, "The customer has not agreed to be charged, not even in principle"


class ConsentMissing(Problem):
    slug, status, title = "consent-missing", 409, "Chargeable work starts when the customer has agreed to the quote"
