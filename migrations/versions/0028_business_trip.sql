-- `consents`: what a trip may be used for beside the work, and who allowed it.
ALTER TABLE absences
  ADD COLUMN purpose text,
  ADD COLUMN consents jsonb NOT NULL DEFAULT '[]',
  ADD CONSTRAINT absences_trip CHECK (kind = 'trip' OR (purpose IS NULL AND consents = '[]'::jsonb))
