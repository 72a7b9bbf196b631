"""A report at the door: the ordinary form, or what there is of it when its words tell of an emergency (S-TRI-11).

| report    | what is asked                                                 | what is wrong or missing  |
|-----------|---------------------------------------------------------------|---------------------------|
| ordinary  | the mandatory fields of the form                              | refused, named by field   |
| emergency | by words or class: what happened, and a place or a contact    | left out, nothing refused |
"""

from typing import Annotated, Any

from pydantic import ValidationError, ValidatorFunctionWrapHandler, WrapValidator, model_validator

from fieldlock.catalogue.shipped import emergencies
from fieldlock.tickets import emergency
from fieldlock.tickets.schemas import NewTicket, Reporter

_TITLE = 60


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


def _read(raw: Any, ordinary: ValidatorFunctionWrapHandler) -> NewTicket:
    if not isinstance(raw, dict):
        return ordinary(raw)  # type: ignore[no-any-return]
    text, named = raw.get("fault_description"), raw.get("emergency")
    told = text if isinstance(text, str) else ""
    found = emergency.recognise(told, named if isinstance(named, str) else None, emergencies()["kinds"])
    if found is None:
        return ordinary(raw)  # type: ignore[no-any-return]
    try:
        report: NewTicket = ordinary(raw)
    except ValidationError:
        report = _what_there_is(raw)
    report.emergency = found.kind
    return report


Report = Annotated[NewTicket, WrapValidator(_read)]
