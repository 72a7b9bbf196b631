"""Arguments of the actions of liability."""

from typing import Annotated

from pydantic import Field, model_validator

from fieldlock.tickets.schemas import Sha256, Short, Strict


class RecordFacts(Strict):
    """What is known of the damage now; a flag that is null is not known yet. Each call is a new version."""

    altered: bool | None = Field(default=None, description="altered or installed by the owner")
    alteration_approved: bool | None = Field(default=None, description="whether that had been approved")
    within_warranty: bool | None = None
    wear_self_damaged: bool | None = Field(default=None, description="a wear part that the owner damaged himself")
    note: Annotated[str, Field(max_length=2000)] = ""
    evidence: list[Sha256] = Field(default_factory=list, max_length=20, description="photos of this ticket")
    files: list[Sha256] = Field(default_factory=list, max_length=10, description="photos taken for this: evidence too")

    @model_validator(mode="after")
    def approval_of_what(self) -> "RecordFacts":
        if self.alteration_approved is not None and not self.altered:
            raise ValueError("alteration_approved: nothing was altered")
        return self


class SignFacts(Strict):
    """`hash` is that of the version which the customer was shown: any other one does not count."""

    hash: Sha256
    signer_name: Short
    relation: str = Field(default="", max_length=200)
    files: list[Sha256] = Field(min_length=1, max_length=5, description="the signature first")
