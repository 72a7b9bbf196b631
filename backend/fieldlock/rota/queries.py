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
    SELECT s.id, s.user_id, u.name, s.kind, s.starts_at, s.ends_at, s.break_from, s.break_to, s.break_minutes
    FROM work_shifts s JOIN users u ON u.org_id = s.org_id AND u.id = s.user_id
    WHERE s.org_id = :org AND s.cancelled_at IS NULL"""
_SHIFTS = text(f"{_SHIFT} AND s.starts_at < :until AND s.ends_at > :since ORDER BY u.name, s.starts_at, s.id")
_SHIFTS_BY_ID = text(f"{_SHIFT} AND s.id = ANY(:ids) ORDER BY s.starts_at")
_CANCEL_SHIFT = text("""
    UPDATE work_shifts SET cancelled_at = :now WHERE org_id = :org AND id = :id AND cancelled_at IS NULL
    RETURNING user_id""")
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
_ABSENCES = text(f"{_ABSENCE} AND a.starts_at < :until AND a.ends_at > :since ORDER BY u.name, a.starts_at, a.id")
_ABSENCE_BY_ID = text(f"{_ABSENCE} AND a.id = :id")
_CANCEL_ABSENCE = text("""
    UPDATE absences SET cancelled_at = :now WHERE org_id = :org AND id = :id AND cancelled_at IS NULL
    RETURNING user_id""")
_SHIFT_OWNER = text("SELECT user_id FROM work_shifts WHERE org_id = :org AND id = :id")
_ABSENCE_OWNER = text("SELECT user_id FROM absences WHERE org_id = :org AND id = :id")
# Whose shifts are entered or changed, one at a time: two that trade places would else wait for each other for ever.
_LOCK_PEOPLE = text("SELECT id FROM users WHERE org_id = :org AND id = ANY(:ids) ORDER BY id FOR NO KEY UPDATE")
# Jobs not begun whose people are absent, suspended, or (where a rota is kept) not on shift nor on call at their time.
_TOUCHED = text("""
    SELECT * FROM (
      SELECT t.id AS ticket_id, t.number, t.status, m.planned_start, m.planned_end, m.user_id, u.name,
        CASE
          WHEN EXISTS (SELECT FROM absences a WHERE a.org_id = m.org_id AND a.user_id = m.user_id
            AND a.cancelled_at IS NULL AND a.starts_at < m.planned_end AND a.ends_at > m.planned_start) THEN 'absent'
          WHEN p.suspended_from < m.planned_end
            AND coalesce(p.suspended_until, 'infinity') > m.planned_start THEN 'suspended'
          WHEN EXISTS (SELECT FROM work_shifts k WHERE k.org_id = m.org_id AND k.cancelled_at IS NULL)
            AND NOT
            coalesce((SELECT range_agg(tstzrange(s.starts_at, s.ends_at)) FROM work_shifts s WHERE s.org_id = m.org_id
              AND s.user_id = m.user_id AND s.cancelled_at IS NULL AND s.starts_at < m.planned_end
              AND s.ends_at > m.planned_start) @> tstzrange(m.planned_start, m.planned_end), false)
            AND m.override_reason IS NULL THEN 'off_shift'
        END AS why
      FROM assignments m
      JOIN tickets t ON t.org_id = m.org_id AND t.id = m.ticket_id
      JOIN users u ON u.org_id = m.org_id AND u.id = m.user_id
      LEFT JOIN field_profiles p ON p.org_id = m.org_id AND p.user_id = m.user_id
      WHERE m.org_id = :org AND m.ended_at IS NULL AND m.released_at IS NULL AND m.planned_start < :until
        AND m.planned_end > :since AND t.status IN ('dispatched', 'accepted', 'appointed', 'en_route')) x
    WHERE why IS NOT NULL ORDER BY planned_start, number, name""")
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
      s.lat, s.lon, m.role, m.planned_start, m.planned_end, m.travel_seconds
    FROM assignments m JOIN tickets t ON t.org_id = m.org_id AND t.id = m.ticket_id
    LEFT JOIN sites s ON s.org_id = t.org_id AND s.id = t.site_id
    WHERE m.org_id = :org AND m.user_id = :user AND m.ended_at IS NULL AND m.planned_start >= :since
      AND m.planned_start < :until ORDER BY m.planned_start, t.number""")


async def add_shift(session: AsyncSession, **values: Any) -> None:
    """Raises IntegrityError when it overlaps another of its kind."""
    await session.execute(_ADD_SHIFT, values)


async def shifts(session: AsyncSession, org: UUID, since: datetime, until: datetime) -> list[Row]:
    return await fetch(session, _SHIFTS, org=org, since=since, until=until)


async def shifts_by_id(session: AsyncSession, org: UUID, ids: Sequence[UUID]) -> list[Row]:
    return await fetch(session, _SHIFTS_BY_ID, org=org, ids=list(ids))


async def cancel_shift(session: AsyncSession, org: UUID, shift: UUID, now: datetime) -> UUID | None:
    """Whose it was, or None when there is none."""
    return (await session.execute(_CANCEL_SHIFT, {"org": org, "id": shift, "now": now})).scalar_one_or_none()


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


async def absences(session: AsyncSession, org: UUID, since: datetime, until: datetime) -> list[Row]:
    return await fetch(session, _ABSENCES, org=org, since=since, until=until)


async def absence(session: AsyncSession, org: UUID, absence_id: UUID) -> Row | None:
    return await fetch_one(session, _ABSENCE_BY_ID, org=org, id=absence_id)


async def cancel_absence(session: AsyncSession, org: UUID, absence_id: UUID, now: datetime) -> UUID | None:
    return (await session.execute(_CANCEL_ABSENCE, {"org": org, "id": absence_id, "now": now})).scalar_one_or_none()


async def touched(session: AsyncSession, org: UUID, since: datetime, until: datetime) -> list[Row]:
    """Booked jobs not begun whose people are not there, earliest first."""
    return await fetch(session, _TOUCHED, org=org, since=since, until=until)


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
