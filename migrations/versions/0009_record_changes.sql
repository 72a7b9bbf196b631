-- As record_change, for many at once: streams are taken in order of their ids, so that two writers never wait for each
-- other crosswise, and the head of each is read and written once.
CREATE FUNCTION record_changes(p_rows jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_org uuid := current_org();
  v_stream uuid;
  v_topic text;
  v_n integer;
  v_hash text;
  v_previous text;
  v_at timestamptz;
  r record;
BEGIN
  IF v_org IS NULL THEN RAISE EXCEPTION 'no organisation bound'; END IF;
  FOR r IN
    SELECT (e.v->>'stream')::uuid AS stream, e.v->>'topic' AS topic, (e.v->>'actor')::uuid AS actor,
      e.v->>'action' AS action, e.v->'payload' AS payload
    FROM jsonb_array_elements(p_rows) WITH ORDINALITY AS e(v, place) ORDER BY 1, e.place
  LOOP
    IF v_stream IS DISTINCT FROM r.stream THEN
      IF v_stream IS NOT NULL THEN
        UPDATE audit_heads SET n = v_n, hash = v_hash WHERE org_id = v_org AND stream = v_stream;
        INSERT INTO changes (org_id, topic, entity_id) VALUES (v_org, v_topic, v_stream);
      END IF;
      v_stream := r.stream;
      INSERT INTO audit_heads VALUES (v_org, v_stream, 0, '') ON CONFLICT DO NOTHING;
      SELECT n, hash INTO v_n, v_hash FROM audit_heads WHERE org_id = v_org AND stream = v_stream FOR UPDATE;
    END IF;
    v_topic := r.topic;
    v_n := v_n + 1;
    v_previous := v_hash;
    v_at := clock_timestamp();
    v_hash := audit_hash(v_previous, v_org, v_stream, v_n, v_at, r.actor, r.action, r.payload);
    INSERT INTO audit_log VALUES (v_org, v_stream, v_n, v_at, r.actor, r.action, r.payload, v_previous, v_hash);
  END LOOP;
  IF v_stream IS NOT NULL THEN
    UPDATE audit_heads SET n = v_n, hash = v_hash WHERE org_id = v_org AND stream = v_stream;
    INSERT INTO changes (org_id, topic, entity_id) VALUES (v_org, v_topic, v_stream);
  END IF;
END $$
