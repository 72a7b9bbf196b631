"""A report at the door: the ordinary form, or what there is of it when its words tell of an emergency (S-TRI-11).

| report    | what is asked                                                 | what is wrong or missing  |
|-----------|---------------------------------------------------------------|---------------------------|
| ordinary  | the mandatory fields of the form                              | refused, named by field   |
| emergency | by words or class: what happened, and a place or a contact    | left out, nothing refused |
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import ValidationError, ValidatorFunctionWrapHandler, WrapValidator, field_validator, model_validator
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.problems import invalid, invalid_of
from fieldlock.tickets import emergency, emergency_rules
from fieldlock.tickets.schemas import Category, NewTicket, Reporter

_TITLE = 60
_DECIDING = ("fault_description", "emergency")


class AnyReporter(Reporter):
    """Whoever it was."""

    name: str = ""

    @model_validator(mode="after")
    def reachable(self) -> "AnyReporter":
        return self


class EmergencyReport(NewTicket):
    reporter: Reporter = AnyReporter()
    repair_item: str = ""
    address: str = ""

    @field_validator("category")
    @classmethod
    def classified(cls, category: Category | None) -> Category | None:  # type: ignore[override]
        return category

    @model_validator(mode="after")
    def findable(self) -> "EmergencyReport":
        told = (self.address, self.reporter.phone, self.serial, self.site_id, self.asset_id, self.customer_id)
        if not any(told):
            raise ValueError("a place or a phone number")
        self.repair_item = self.repair_item or self.fault_description[:_TITLE]
        return self


def _what_there_is(raw: dict[str, Any]) -> EmergencyReport:
    """Fields that are wrong are left out; only the text, and a place or a contact, are insisted on."""
    told = {name: value for name, value in raw.items() if value not in (None, "", {})}
    reporter = told.get("reporter")
    if isinstance(reporter, dict):
        plain = {name: value for name, value in reporter.items() if isinstance(value, str | bool) and value != ""}
        try:
            told["reporter"] = AnyReporter.model_validate(plain)
        except ValidationError as error:
            wrong = {item["loc"][0] for item in error.errors()}
            told["reporter"] = AnyReporter.model_validate({k: v for k, v in plain.items() if k not in wrong})
    try:
        return EmergencyReport.model_validate(told)
    except ValidationError as error:
        wrong = {item["loc"][0] for item in error.errors() if item["loc"]}
        return EmergencyReport.model_validate({name: value for name, value in told.items() if name not in wrong})


def read(raw: Any, kinds: Sequence[emergency.Kind]) -> NewTicket:
    """The report as the intake takes it. Raises ValidationError for an ordinary one that is not complete."""
    told = raw if isinstance(raw, dict) else {}
    text, named = (value if isinstance(value := told.get(name), str) else None for name in _DECIDING)
    found = emergency.recognise(text or "", named, kinds)
    if found is None:
        report = NewTicket.model_validate(raw)
        if report.emergency is not None:
            raise invalid(("emergency", "unknown"))
        return report
    try:
        report = NewTicket.model_validate(raw)
    except ValidationError:
        report = _what_there_is(raw)
    report.emergency = found.kind
    return report


def as_sent(raw: Any, _: ValidatorFunctionWrapHandler) -> Any:
    """The contract is that of `NewTicket`; what is asked of a report depends on the organisation's words."""
    return raw


Sent = Annotated[NewTicket, WrapValidator(as_sent)]


async def report_of(session: AsyncSession, org: UUID, raw: Any, now: datetime) -> NewTicket:
    """What was sent, by the words in force; a refusal names each field."""
    _, document = await emergency_rules.in_force(session, org, now)
    try:
        return read(raw, document["kinds"])
    except ValidationError as error:
        raise invalid_of(error) from None
