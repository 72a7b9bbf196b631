"""Wire shapes of the rota: shifts, on-call duty, absences, profiles, skills, certificates, the calendar's address."""

import datetime as dt
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints, ValidationInfo, field_validator, model_validator

from fieldlock.tickets.schemas import Instant, Part, Sha256, Short, Strict, Text

ClockTime = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
# Years of our time: days are counted on from them.
Day = Annotated[dt.date, Field(ge=dt.date(2000, 1, 1), le=dt.date(2200, 12, 31))]
ShiftKind = Literal["work", "on_call"]
AbsenceKind = Literal["leave", "ill", "training", "trip", "other"]


class Break(Strict):
    """A break of so many minutes that begins within the window; local clock times."""

    from_: ClockTime = Field(alias="from")
    to: ClockTime
    minutes: int = Field(ge=1, le=240)


class OneShift(Strict):
    """Working or on-call time that begins on a day, as local clock times. An end that is not after the start is on the
    next day."""

    user_id: UUID
    kind: ShiftKind = "work"
    day: Day
    start: ClockTime
    end: ClockTime
    rest: Break | None = None


class NewShifts(OneShift):
    """The same on one day, or on the weekdays named until a last day."""

    until: dt.date | None = None
    weekdays: list[Annotated[int, Field(ge=1, le=7)]] = Field(default=[1, 2, 3, 4, 5, 6, 7], min_length=1, max_length=7)

    @field_validator("until")
    @classmethod
    def in_reach(cls, until: dt.date | None, told: ValidationInfo) -> dt.date | None:
        day = told.data.get("day")
        if until is not None and day is not None and not dt.timedelta() <= until - day <= dt.timedelta(days=366):
            raise ValueError("within a year after day")
        return until


class NewPattern(OneShift):
    """The same again and again from a day on, until it is changed: on these weekdays (1: Monday), or on these days of a
    cycle of so many that begins on that day (two on, two off: `cycle` 4, `days` 1 and 2)."""

    cycle: int | None = Field(default=None, ge=1, le=56)
    days: list[Annotated[int, Field(ge=1, le=56)]] = Field(min_length=1, max_length=56)
    on_holidays: bool = Field(default=False, description="also on public holidays")

    @field_validator("days")
    @classmethod
    def of_the_cycle(cls, days: list[int], told: ValidationInfo) -> list[int]:
        if max(days) > (told.data.get("cycle") or 7):
            raise ValueError("a day of the cycle")
        return sorted(set(days))


class Pattern(BaseModel):
    id: UUID
    user_id: UUID
    name: str
    kind: ShiftKind
    first_day: dt.date
    last_day: dt.date | None = Field(description="null: until it is changed")
    start: ClockTime
    end: ClockTime
    rest: Break | None
    weekly: bool = Field(description="`days` are weekdays, not numbers in a cycle that begins on `first_day`")
    cycle: int
    days: list[int]
    on_holidays: bool


class Shift(BaseModel):
    id: UUID
    user_id: UUID
    name: str
    kind: ShiftKind
    starts_at: dt.datetime
    ends_at: dt.datetime
    break_from: dt.datetime | None
    break_to: dt.datetime | None
    break_minutes: int | None
    pattern_id: UUID | None = Field(description="it is this pattern's, and changed there: its `id` is only a name")
    day: dt.date | None = Field(description="of a pattern: the local day on which it begins")


class TripConsent(Strict):
    """What a person may do on a business trip beside the work, and who allowed it (S-PPL-18)."""

    what: Literal["private_visit", "tourism", "second_job"]
    by: Short


class NewAbsence(Strict):
    """`purpose` and `consents` belong to a trip, which always has a purpose."""

    user_id: UUID
    kind: AbsenceKind
    starts_at: Instant
    ends_at: Instant
    note: str = Field(default="", max_length=500)
    purpose: Short | None = None
    consents: list[TripConsent] = Field(default_factory=list, max_length=3)

    @field_validator("ends_at")
    @classmethod
    def forward(cls, ends_at: dt.datetime, told: ValidationInfo) -> dt.datetime:
        starts_at = told.data.get("starts_at")
        if starts_at is not None and ends_at <= starts_at:
            raise ValueError("after starts_at")
        return ends_at


class BookedJob(BaseModel):
    ticket_id: UUID
    number: str
    status: str
    planned_start: dt.datetime
    planned_end: dt.datetime
    user_id: UUID
    name: str


class Touched(BookedJob):
    """A job whose person is not there at that time: it needs another."""

    why: Literal["absent", "suspended", "off_shift"]


class Absence(BaseModel):
    id: UUID
    user_id: UUID
    name: str
    kind: AbsenceKind
    starts_at: dt.datetime
    ends_at: dt.datetime
    note: str
    purpose: str | None = Field(description="of a trip")
    consents: list[TripConsent]
    by_name: str


class Rota(BaseModel):
    time_zone: str
    shifts: list[Shift] = Field(description="those of patterns too")
    patterns: list[Pattern]
    absences: list[Absence]
    reassign: list[Touched] = Field(description="jobs whose people are not there at their time")


class NewAbsenceAnswer(BaseModel):
    absence: Absence
    reassign: list[Touched]


class AskLeave(Strict):
    """Whole days of the organisation's calendar, both included."""

    kind: Literal["leave", "ill", "training", "other"] = "leave"
    first_day: Day
    last_day: Day
    note: str = Field(default="", max_length=500)

    @field_validator("last_day")
    @classmethod
    def forward(cls, last: dt.date, told: ValidationInfo) -> dt.date:
        first = told.data.get("first_day")
        if first is not None and not dt.timedelta() <= last - first < dt.timedelta(days=366):
            raise ValueError("not before first_day, within a year")
        return last


class DeclineLeave(Strict):
    reason: Text


class Leave(BaseModel):
    """What was asked for, and what became of it."""

    id: UUID
    user_id: UUID
    name: str
    kind: AbsenceKind
    first_day: dt.date
    last_day: dt.date
    note: str
    asked_at: dt.datetime
    granted: bool | None = Field(description="null: nobody has decided yet")
    reason: str = Field(description="why it was declined")
    by_name: str | None
    decided_at: dt.datetime | None


class OwnLeave(BaseModel):
    items: list[Leave]


class OpenLeave(Leave):
    jobs: list[BookedJob] = Field(description="of the person in that time: granted, they need somebody else")


class OpenLeaves(BaseModel):
    items: list[OpenLeave]


class ShiftsAdded(BaseModel):
    items: list[Shift]


class Profile(Strict):
    """Where a person starts from, what is in the van, and what keeps the person from going alone, or at all."""

    base_name: Short | None = None
    lat: float | None = Field(default=None, ge=-90, le=90)
    lon: float | None = Field(default=None, ge=-180, le=180)
    mentored: bool = False
    suspended_from: Instant | None = None
    suspended_until: Instant | None = None
    suspension_reason: Short | None = None
    van: list[Part] = Field(default_factory=list, max_length=200)

    @model_validator(mode="after")
    def whole(self) -> "Profile":
        if (self.lat is None) != (self.lon is None):
            raise ValueError("lat and lon go together")
        if self.suspended_from is not None and not self.suspension_reason:
            raise ValueError("a suspension has a reason")
        if self.suspended_until is not None and (
            self.suspended_from is None or self.suspended_until <= self.suspended_from
        ):
            raise ValueError("suspended_until must be after suspended_from")
        return self


class SkillLevel(Strict):
    """Level 0: not held; 1: with help; 2: alone; 3: teaches it."""

    skill: Short
    level: int = Field(ge=0, le=3)
    assessed_on: dt.date


class HeldSkill(SkillLevel):
    zh: str
    en: str


class NewCertificate(Strict):
    """A new or renewed certificate; one with this code and number is renewed: its dates are replaced."""

    code: Short
    number: Short
    issuer: Short | None = None
    valid_until: dt.date | None = None
    review_due: dt.date | None = None
    scan: Sha256 | None = None


class RegisteredCertificate(BaseModel):
    id: UUID
    user_id: UUID
    name: str
    code: str
    zh: str
    en: str
    number: str
    issuer: str | None
    valid_until: dt.date | None
    review_due: dt.date | None
    scan: str | None
    state: Literal["good", "warn", "expired"]
    days_left: int | None
    warn_at: int | None = Field(description="the warning step reached: 60, 30 or 7 days")
    reminded_on: dt.date | None = Field(description="when the last reminder of its end was made")


class FieldPerson(BaseModel):
    user_id: UUID
    name: str
    username: str
    version: int
    base_name: str | None
    lat: float | None
    lon: float | None
    mentored: bool
    suspended_from: dt.datetime | None
    suspended_until: dt.datetime | None
    suspension_reason: str | None
    van: list[Part]
    skills: list[HeldSkill]
    tools_forgotten: int = Field(description="second visits within a year that the person put down to a forgotten tool")


class KnownSkill(BaseModel):
    skill: str
    zh: str
    en: str


class FieldPeople(BaseModel):
    items: list[FieldPerson]
    skills: list[KnownSkill]


class Certificates(BaseModel):
    items: list[RegisteredCertificate]


class CalendarAddress(BaseModel):
    """Shown once: only its hash is kept."""

    url: str
    created_at: dt.datetime
