-- [{kind, roles, told: {code, zh, en, at, due_at}}]: of the targets that are not met yet; kept with `due_at`.
ALTER TABLE tickets ADD COLUMN marks jsonb NOT NULL DEFAULT '[]'
----
-- What runs is told as before, half an hour ahead and when it is missed, until the ticket moves and says it better.
UPDATE tickets SET marks = jsonb_build_array(
  jsonb_build_object('kind', 'due_soon', 'roles', '["dispatcher"]'::jsonb, 'told',
    jsonb_build_object('code', 'DUE', 'zh', '服务时限', 'en', 'Service target',
      'at', due_at - interval '30 minutes', 'due_at', due_at)),
  jsonb_build_object('kind', 'breached', 'roles', '["dispatcher"]'::jsonb, 'told',
    jsonb_build_object('code', 'DUE', 'zh', '服务时限', 'en', 'Service target', 'at', due_at, 'due_at', due_at)))
WHERE due_at IS NOT NULL
----
-- `roles`: whom it is meant for; none: everybody who reads alerts. `over_at`: what it tells of is settled.
ALTER TABLE dispatch_alerts ADD COLUMN roles text[] NOT NULL DEFAULT '{}', ADD COLUMN over_at timestamptz
----
UPDATE dispatch_alerts SET over_at = seen_at WHERE seen_at IS NOT NULL
----
CREATE INDEX dispatch_alerts_standing ON dispatch_alerts (org_id, id DESC) WHERE over_at IS NULL
----
DROP INDEX dispatch_alerts_open
----
CREATE FUNCTION announce_alert() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO changes (org_id, topic, entity_id) VALUES (NEW.org_id, 'alert', NEW.id);
  RETURN NULL;
END $$
----
CREATE TRIGGER dispatch_alerts_announced AFTER INSERT OR UPDATE ON dispatch_alerts
FOR EACH ROW EXECUTE FUNCTION announce_alert()
