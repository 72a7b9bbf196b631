-- The device that brought it, when that is not the one that signed it.
ALTER TABLE mutations ADD COLUMN relayed_by uuid
----
CREATE INDEX mutations_by_id ON mutations (org_id, id)
