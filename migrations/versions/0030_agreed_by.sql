-- The word stands in `appointments`; here is whose word the time on the ticket rests on.
ALTER TABLE tickets ADD COLUMN agreed_by text
----
-- Times promised to customers whose job nobody has yet: they take their share of what can still be offered.
CREATE INDEX tickets_promised ON tickets (org_id, agreed_from)
WHERE agreed_from IS NOT NULL AND status IN ('received', 'triaged', 'remote', 'ready')
