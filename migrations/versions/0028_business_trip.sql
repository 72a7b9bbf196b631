-- `consents`: what a trip may be used for beside the work, and who allowed it.
ALTER TABLE absences
  ADD COLUMN purpose text,
  ADD COLUMN consents jsonb NOT NULL DEFAULT '[]',
  ADD CONSTRAINT absences_trip CHECK (kind = 'trip' OR (purpose IS NULL AND consents = '[]'::jsonb))
----
-- Few among many: second visits for a forgotten tool count in an assessment.
CREATE INDEX safety_facts_tool_forgotten ON safety_facts (org_id, occurred_at)
WHERE kind = 'kit' AND body->>'second_visit' = 'tool_forgotten'
