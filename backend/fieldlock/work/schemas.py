"""Wire shapes of the work record and the customer's sign-off."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from fieldlock.tickets.schemas import Sha256, Short, Strict

Told = Annotated[str, StringConstraints(strip_whitespace=True, max_length=4000)]


class Part(Strict):
    name: Short
    qty: float = Field(gt=0, le=100_000)


class RecordWork(Strict):
    finding: Told
    action: Told
    result: Told
    minutes: int | None = Field(default=None, ge=0, le=100_000)
    kind: Literal["repair", "software_update", "no_fault"] = Field(
        default="repair", description="what was done counts as a repair, as software only, or not at all"
    )
    fault_code: Short | None = Field(default=None, description="the same code is the same fault")
    parts: list[Part] = Field(default_factory=list, max_length=100)
    files: list[Sha256] = Field(default_factory=list, max_length=20)


class SignOff(Strict):
    signer_name: Short
    comments: str = Field(default="", max_length=4000)
    files: list[Sha256] = Field(default_factory=list, max_length=5, description="the signature first")
    exception: Literal["customer_absent", "refused", "remote_site", "unable"] | None = None
    exception_note: str = Field(default="", max_length=2000)
