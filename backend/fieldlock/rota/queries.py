"""SQL of the rota."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.db import Row, fetch, fetch_one

_ADD_SHIFT = text("""
    INSERT INTO work_shifts (org_id, id, user_id, person_no, kind, starts_at, ends_at, break_from, break_to,
      break_minutes)
    SELECT :org, :id, u.id, u.person_no, :kind, :starts_at, :ends_at, :break_from, :break_to, :break_minutes
    FROM users u WHERE u.org_id = :org AND u.id = :user""")
_SHIFT = """
    SELECT s.id, s.user_id, u.name, s.kind, s.starts_at, s.ends_at, s.break_from, s.break_to, s.break_minutes,
      NULL AS pattern_id, NULL AS day
    FROM work_shifts s JOIN users u ON u.org_id = s.org_id AND u.id = s.user_id
    WHERE s.org_id = :org AND s.cancelled_at IS NULL"""
_SHIFTS = text(f"""{_SHIFT} AND s.starts_at < :until AND s.ends_at > :since
    AND (cast(:user AS uuid) IS NULL OR s.user_id = :user) ORDER BY u.name, s.starts_at, s.id""")
_SHIFTS_BY_ID = text(f"{_SHIFT} AND s.id = ANY(:ids) ORDER BY s.starts_at")
_CANCEL_SHIFT = text("""
    UPDATE work_shifts SET cancelled_at = :now WHERE org_id = :org AND id = :id AND cancelled_at IS NULL
    RETURNING user_id""")
_ADD_PATTERN = text("""
    INSERT INTO shift_patterns (org_id, id, user_id, kind, first_day, anchor, cycle, days, start_at, end_at, break_from,
      break_to, break_minutes, on_holidays)
    VALUES (:org, :id, :user, :kind, :first_day, :anchor, :cycle, :days, :start_at, :end_at, :break_from, :break_to,
      :break_minutes, :on_holidays)""")
# One whose last day is before its first never holds: it was withdrawn.
_PATTERNS = text("""
    SELECT p.*, u.name, ARRAY(SELECT o.day FROM pattern_days_out o WHERE o.org_id = p.org_id AND o.pattern_id = p.id
      AND o.day >= cast(:since AS date) AND o.day <= coalesce(cast(:until AS date), 'infinity')) AS taken_out
    FROM shift_patterns p JOIN users u ON u.org_id = p.org_id AND u.id = p.user_id
    WHERE p.org_id = :org AND p.first_day <= coalesce(cast(:until AS date), 'infinity')
      AND coalesce(p.last_day, 'infinity') >= greatest(cast(:since AS date), p.first_day)
      AND (cast(:user AS uuid) IS NULL OR p.user_id = :user) ORDER BY u.name, p.first_day, p.id""")
_PATTERN_OWNER = text("SELECT user_id FROM shift_patterns WHERE org_id = :org AND id = :id")
_END_PATTERN = text("""
    UPDATE shift_patterns SET last_day = greatest(cast(:last AS date), first_day - 1) WHERE org_id = :org AND id = :id
      AND coalesce(last_day, 'infinity') > greatest(cast(:last AS date), first_day - 1) RETURNING user_id""")
_TAKE_OUT = text("""
    INSERT INTO pattern_days_out (org_id, pattern_id, day, by_id, at) VALUES (:org, :id, :day, :by, :now)
    ON CONFLICT DO NOTHING RETURNING day""")
_SHIFTS_FROM = text(f"{_SHIFT} AND s.user_id = :user AND s.kind = :kind AND s.ends_at > :since ORDER BY s.starts_at")
_ADD_ABSENCE = text("""
    INSERT INTO absences (org_id, id, user_id, kind, starts_at, ends_at, note, purpose, consents, by_id, by_name,
      created_at)
    VALUES (:org, :id, :user, :kind, :starts_at, :ends_at, :note, :purpose, cast(:consents AS jsonb), :by, :by_name,
      :now)""")
_ABSENCE = """
    SELECT a.id, a.user_id, u.name, a.kind, a.starts_at, a.ends_at, a.note, a.purpose, a.consents,
      a.by_name
    FROM absences a JOIN users u ON u.org_id = a.org_id AND u.id = a.user_id
    WHERE a.org_id = :org AND a.cancelled_at IS NULL"""
_ABSENCES = text(f"""{_ABSENCE} AND a.starts_at < :until AND a.ends_at > :since
    AND (cast(:user AS uuid) IS NULL OR a.user_id = :user) ORDER BY u.name, a.starts_at, a.id""")
_ABSENCE_BY_ID = text(f"{_ABSENCE} AND a.id = :id")
_CANCEL_ABSENCE = text("""
    UPDATE absences SET cancelled_at = :now WHERE org_id = :org AND id = :id AND cancelled_at IS NULL
    RETURNING user_id""")
_SHIFT_OWNER = text("SELECT user_id FROM work_shifts WHERE org_id = :org AND id = :id")
_ROTA_KEPT = text("""
    SELECT EXISTS (SELECT FROM work_shifts WHERE org_id = :org AND cancelled_at IS NULL)
      OR EXISTS (SELECT FROM shift_patterns WHERE org_id = :org
        AND coalesce(last_day, first_day) >= first_day) AS kept""")
_ABSENCE_OWNER = text("SELECT user_id FROM absences WHERE org_id = :org AND id = :id")
# Whose shifts are entered or changed, one at a time: two that trade places would else wait for each other for ever.
_LOCK_PEOPLE = text("SELECT id FROM users WHERE org_id = :org AND id = ANY(:ids) ORDER BY id FOR NO KEY UPDATE")
# Jobs not begun, with what keeps their people from them; whether they are on shift is not for SQL (shifts.py).
_BOOKED_JOBS = text("""
    SELECT t.id AS ticket_id, t.number, t.status, m.planned_start, m.planned_end, m.user_id, u.name,
      m.override_reason IS NOT NULL AS excepted,
      CASE
        WHEN EXISTS (SELECT FROM absences a WHERE a.org_id = m.org_id AND a.user_id = m.user_id
          AND a.cancelled_at IS NULL AND a.starts_at < m.planned_end AND a.ends_at > m.planned_start) THEN 'absent'
        WHEN p.suspended_from < m.planned_end
          AND coalesce(p.suspended_until, 'infinity') > m.planned_start THEN 'suspended'
      END AS why
    FROM assignments m
    JOIN tickets t ON t.org_id = m.org_id AND t.id = m.ticket_id
    JOIN users u ON u.org_id = m.org_id AND u.id = m.user_id
    LEFT JOIN field_profiles p ON p.org_id = m.org_id AND p.user_id = m.user_id
    WHERE m.org_id = :org AND m.ended_at IS NULL AND m.released_at IS NULL AND m.planned_start < :until
      AND m.planned_end > :since AND t.status IN ('dispatched', 'accepted', 'appointed', 'en_route')
      AND (cast(:user AS uuid) IS NULL OR m.user_id = :user)
    ORDER BY m.planned_start, t.number, u.name""")
_ASK_LEAVE = text("""
    INSERT INTO leave_requests (org_id, id, user_id, kind, first_day, last_day, note, asked_at, received_at)
    VALUES (:org, :id, :user, :kind, :first_day, :last_day, :note, :asked_at, :received_at)
    ON CONFLICT DO NOTHING RETURNING id""")
_LEAVE = """
    SELECT l.id, l.user_id, u.name, l.kind, l.first_day, l.last_day, l.note, l.asked_at, l.granted, l.reason, l.by_name,
      l.decided_at
    FROM leave_requests l JOIN users u ON u.org_id = l.org_id AND u.id = l.user_id WHERE l.org_id = :org"""
_OPEN_LEAVE = text(f"{_LEAVE} AND l.granted IS NULL ORDER BY l.first_day, u.name, l.id")
_OWN_LEAVE = text(f"{_LEAVE} AND l.user_id = :user ORDER BY l.asked_at DESC, l.id LIMIT 20")
_LEAVE_BY_ID = text(f"{_LEAVE} AND l.id = :id FOR UPDATE OF l")
_DECIDE_LEAVE = text("""
    UPDATE leave_requests SET granted = :granted, reason = :reason, absence_id = :absence, by_id = :by,
      by_name = :by_name, decided_at = :now WHERE org_id = :org AND id = :id""")
_PEOPLE = text("""
    SELECT u.id AS user_id, u.name, u.username, coalesce(p.version, 0) AS version, p.base_name, p.lat, p.lon,
      coalesce(p.mentored, false) AS mentored, p.suspended_from, p.suspended_until, p.suspension_reason,
      coalesce(p.van, '[]'::jsonb) AS van
    FROM users u LEFT JOIN field_profiles p ON p.org_id = u.org_id AND p.user_id = u.id
    WHERE u.org_id = :org AND u.active AND u.roles && :roles ORDER BY u.name, u.id""")
_SKILLS = text("""
    SELECT DISTINCT ON (user_id, skill) user_id, skill, level, assessed_on FROM person_skills
    WHERE org_id = :org ORDER BY user_id, skill, assessed_at DESC""")
# A second visit that was needed because a tool was forgotten, as each of the crew told it when leaving (S-PPL-18).
_FORGOTTEN = text("""
    SELECT by_id AS user_id, count(*) AS visits FROM safety_facts
    WHERE org_id = :org AND kind = 'kit' AND body->>'second_visit' = 'tool_forgotten' AND occurred_at >= :since
    GROUP BY by_id""")
_SET_PROFILE = text("""
    INSERT INTO field_profiles (org_id, user_id, base_name, lat, lon, mentored, suspended_from, suspended_until,
      suspension_reason, van)
    VALUES (:org, :user, :base_name, :lat, :lon, :mentored, :suspended_from, :suspended_until, :suspension_reason,
      cast(:van AS jsonb))
    ON CONFLICT (org_id, user_id) DO UPDATE SET version = field_profiles.version + 1, base_name = excluded.base_name,
      lat = excluded.lat, lon = excluded.lon, mentored = excluded.mentored, suspended_from = excluded.suspended_from,
      suspended_until = excluded.suspended_until, suspension_reason = excluded.suspension_reason, van = excluded.van
    RETURNING version""")
_ADD_SKILL = text("""
    INSERT INTO person_skills (org_id, user_id, skill, level, assessed_on, assessed_by, assessed_at)
    VALUES (:org, :user, :skill, :level, :on, :by, :now) ON CONFLICT DO NOTHING""")
_FIELD_PERSON = text("SELECT name FROM users WHERE org_id = :org AND id = :user AND active AND roles && :roles")
_CERTIFICATES = text("""
    SELECT c.id, c.user_id, u.name, c.code, c.number, c.issuer, c.valid_until, c.review_due, c.scan, c.reminded_on
    FROM certificates c JOIN users u ON u.org_id = c.org_id AND u.id = c.user_id
    WHERE c.org_id = :org AND u.active ORDER BY least(c.valid_until, c.review_due), u.name, c.code, c.number""")
_HOLDER = text("""
    SELECT u.name FROM certificates c JOIN users u ON u.org_id = c.org_id AND u.id = c.user_id
    WHERE c.org_id = :org AND c.number = :number AND c.user_id <> :user LIMIT 1""")
# The end that it was about is kept with it: a renewed certificate has another, and is reminded of anew.
_REMINDED = text("""
    UPDATE certificates SET reminded_on = :today, reminded_for = :ends, reminded_step = :step
    WHERE org_id = :org AND id = :id AND (reminded_for, reminded_step) IS DISTINCT FROM (:ends, :step) RETURNING id""")
_RENEW = text("""
    UPDATE certificates SET issuer = coalesce(:issuer, issuer), valid_until = :valid_until, review_due = :review_due,
      scan = coalesce(:scan, scan)
    WHERE org_id = :org AND user_id = :user AND code = :code AND number = :number RETURNING id""")
_ADD_CERTIFICATE = text("""
    INSERT INTO certificates (org_id, id, user_id, code, number, issuer, valid_until, review_due, scan)
    VALUES (:org, :id, :user, :code, :number, :issuer, :valid_until, :review_due, :scan)""")
_ADD_FEED = text("""
    INSERT INTO calendar_feeds (org_id, id, user_id, secret_hash, created_at)
    VALUES (:org, :id, :user, :hash, :now)""")
_REVOKE_FEED = text("""
    UPDATE calendar_feeds SET revoked_at = :now WHERE org_id = :org AND user_id = :user AND revoked_at IS NULL
    RETURNING id""")
_FEED = text("""
    SELECT f.user_id, f.secret_hash, u.name, u.locale FROM calendar_feeds f
    JOIN users u ON u.org_id = f.org_id AND u.id = f.user_id AND u.active
    WHERE f.org_id = :org AND f.id = :id AND f.revoked_at IS NULL""")
_OWN_FEED = text("SELECT created_at FROM calendar_feeds WHERE org_id = :org AND user_id = :user AND revoked_at IS NULL")
_FEED_JOBS = text("""
    SELECT t.id, t.number, t.version, t.repair_item, t.status, t.updated_at, coalesce(s.address, t.address) AS address,
      s.lat, s.lon, m.role, m.planned_start, m.planned_end
    FROM assignments m JOIN tickets t ON t.org_id = m.org_id AND t.id = m.ticket_id
    LEFT JOIN sites s ON s.org_id = t.org_id AND s.id = t.site_id
    WHERE m.org_id = :org AND m.user_id = :user AND m.ended_at IS NULL AND m.planned_start >= :since
      AND m.planned_start < :until ORDER BY m.planned_start, t.number""")


async def add_shift(session: AsyncSession, **values: Any) -> None:
    """Raises IntegrityError when it overlaps another of its kind."""
    await session.execute(_ADD_SHIFT, values)


async def shifts(
    session: AsyncSession, org: UUID, since: datetime, until: datetime, user: UUID | None = None
) -> list[Row]:
    """Those that were entered by themselves: whoever asks who works reads `shifts.between`."""
    return await fetch(session, _SHIFTS, org=org, since=since, until=until, user=user)


async def shifts_by_id(session: AsyncSession, org: UUID, ids: Sequence[UUID]) -> list[Row]:
    return await fetch(session, _SHIFTS_BY_ID, org=org, ids=list(ids))


async def cancel_shift(session: AsyncSession, org: UUID, shift: UUID, now: datetime) -> UUID | None:
    """Whose it was, or None when there is none."""
    return (await session.execute(_CANCEL_SHIFT, {"org": org, "id": shift, "now": now})).scalar_one_or_none()


async def shifts_from(session: AsyncSession, org: UUID, user: UUID, kind: str, since: datetime) -> list[Row]:
    return await fetch(session, _SHIFTS_FROM, org=org, user=user, kind=kind, since=since)


async def add_pattern(session: AsyncSession, **values: Any) -> None:
    await session.execute(_ADD_PATTERN, values)


async def patterns(
    session: AsyncSession, org: UUID, since: date, until: date | None, user: UUID | None = None
) -> list[Row]:
    """Those that hold on some day from `since` to `until` (None: ever after), with the days taken out of them then."""
    return await fetch(session, _PATTERNS, org=org, since=since, until=until, user=user)


async def pattern_owner(session: AsyncSession, org: UUID, pattern: UUID) -> UUID | None:
    """Whose it is, also when it has ended."""
    return (await session.execute(_PATTERN_OWNER, {"org": org, "id": pattern})).scalar_one_or_none()


async def end_pattern(session: AsyncSession, org: UUID, pattern: UUID, last: date) -> UUID | None:
    """Whose it was, or None when it does not last so long."""
    return (await session.execute(_END_PATTERN, {"org": org, "id": pattern, "last": last})).scalar_one_or_none()


async def take_out(session: AsyncSession, org: UUID, pattern: UUID, day: date, by: UUID, now: datetime) -> bool:
    """False when it was taken out before."""
    return bool(await fetch(session, _TAKE_OUT, org=org, id=pattern, day=day, by=by, now=now))


async def rota_kept(session: AsyncSession, org: UUID) -> bool:
    """Whether shifts are entered at all."""
    return bool((await session.execute(_ROTA_KEPT, {"org": org})).scalar_one())


async def shift_owner(session: AsyncSession, org: UUID, shift: UUID) -> UUID | None:
    """Whose it is, also when it was withdrawn."""
    return (await session.execute(_SHIFT_OWNER, {"org": org, "id": shift})).scalar_one_or_none()


async def absence_owner(session: AsyncSession, org: UUID, absence_id: UUID) -> UUID | None:
    """Whose it is, also when it was withdrawn."""
    return (await session.execute(_ABSENCE_OWNER, {"org": org, "id": absence_id})).scalar_one_or_none()


async def lock_people(session: AsyncSession, org: UUID, people: Sequence[UUID]) -> None:
    await session.execute(_LOCK_PEOPLE, {"org": org, "ids": list(people)})


async def add_absence(session: AsyncSession, **values: Any) -> None:
    await session.execute(_ADD_ABSENCE, values)


async def absences(
    session: AsyncSession, org: UUID, since: datetime, until: datetime, user: UUID | None = None
) -> list[Row]:
    return await fetch(session, _ABSENCES, org=org, since=since, until=until, user=user)


async def absence(session: AsyncSession, org: UUID, absence_id: UUID) -> Row | None:
    return await fetch_one(session, _ABSENCE_BY_ID, org=org, id=absence_id)


async def cancel_absence(session: AsyncSession, org: UUID, absence_id: UUID, now: datetime) -> UUID | None:
    return (await session.execute(_CANCEL_ABSENCE, {"org": org, "id": absence_id, "now": now})).scalar_one_or_none()


async def booked_jobs(
    session: AsyncSession, org: UUID, since: datetime, until: datetime, user: UUID | None = None
) -> list[Row]:
    """Booked jobs not begun, of one person or of all, earliest first."""
    return await fetch(session, _BOOKED_JOBS, org=org, since=since, until=until, user=user)


async def ask_leave(session: AsyncSession, **values: Any) -> bool:
    """False when there is one with this id."""
    return (await session.execute(_ASK_LEAVE, values)).first() is not None


async def open_leave(session: AsyncSession, org: UUID) -> list[Row]:
    return await fetch(session, _OPEN_LEAVE, org=org)


async def own_leave(session: AsyncSession, org: UUID, user: UUID) -> list[Row]:
    """The last twenty, newest first."""
    return await fetch(session, _OWN_LEAVE, org=org, user=user)


async def lock_leave(session: AsyncSession, org: UUID, leave: UUID) -> Row | None:
    return await fetch_one(session, _LEAVE_BY_ID, org=org, id=leave)


async def decide_leave(session: AsyncSession, **values: Any) -> None:
    await session.execute(_DECIDE_LEAVE, values)


async def people(session: AsyncSession, org: UUID, roles: Sequence[str]) -> list[Row]:
    return await fetch(session, _PEOPLE, org=org, roles=list(roles))


async def skills(session: AsyncSession, org: UUID) -> list[Row]:
    return await fetch(session, _SKILLS, org=org)


async def forgotten(session: AsyncSession, org: UUID, since: datetime) -> dict[UUID, int]:
    """Second visits for a forgotten tool, by who told of them."""
    return {row["user_id"]: row["visits"] for row in await fetch(session, _FORGOTTEN, org=org, since=since)}


async def field_person(session: AsyncSession, org: UUID, user: UUID, roles: Sequence[str]) -> str | None:
    """The person's name, or None when there is no such person who goes out."""
    found = await fetch_one(session, _FIELD_PERSON, org=org, user=user, roles=list(roles))
    return found["name"] if found else None


async def set_profile(session: AsyncSession, **values: Any) -> int:
    return int((await session.execute(_SET_PROFILE, values)).scalar_one())


async def add_skill(
    session: AsyncSession, org: UUID, user: UUID, skill: str, level: int, on: date, by: UUID | None, now: datetime
) -> None:
    values = {"org": org, "user": user, "skill": skill, "level": level, "on": on, "by": by, "now": now}
    await session.execute(_ADD_SKILL, values)


async def certificates(session: AsyncSession, org: UUID) -> list[Row]:
    """All of the organisation, those that end first before the others."""
    return await fetch(session, _CERTIFICATES, org=org)


async def remind(session: AsyncSession, org: UUID, certificate: UUID, **about: Any) -> bool:
    """False when it was made before. `about`: today, ends, step."""
    return bool(await fetch(session, _REMINDED, org=org, id=certificate, **about))


async def renew(session: AsyncSession, **values: Any) -> bool:
    return (await session.execute(_RENEW, values)).first() is not None


async def other_holder(session: AsyncSession, org: UUID, number: str, user: UUID) -> str | None:
    """The name of somebody else for whom a certificate of this number, of whatever kind, is registered."""
    values = {"org": org, "number": number, "user": user}
    return (await session.execute(_HOLDER, values)).scalar_one_or_none()


async def add_certificate(session: AsyncSession, **values: Any) -> None:
    await session.execute(_ADD_CERTIFICATE, values)


async def add_feed(session: AsyncSession, **values: Any) -> None:
    await session.execute(_ADD_FEED, values)


async def revoke_feed(session: AsyncSession, org: UUID, user: UUID, now: datetime) -> bool:
    return (await session.execute(_REVOKE_FEED, {"org": org, "user": user, "now": now})).first() is not None


async def feed(session: AsyncSession, org: UUID, feed_id: UUID) -> Row | None:
    return await fetch_one(session, _FEED, org=org, id=feed_id)


async def own_feed(session: AsyncSession, org: UUID, user: UUID) -> Row | None:
    return await fetch_one(session, _OWN_FEED, org=org, user=user)


async def feed_jobs(session: AsyncSession, org: UUID, user: UUID, since: datetime, until: datetime) -> list[Row]:
    return await fetch(session, _FEED_JOBS, org=org, user=user, since=since, until=until)
