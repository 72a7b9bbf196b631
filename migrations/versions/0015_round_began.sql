-- Since when this round's answers count; NULL as long as the first round lasts.
ALTER TABLE tickets ADD COLUMN round_began_at timestamptz
