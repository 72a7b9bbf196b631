-- Half of a key: it opens nothing without the phone that made it.
ALTER TABLE devices ADD COLUMN recovery text
