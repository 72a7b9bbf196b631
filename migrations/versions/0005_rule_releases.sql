ALTER TABLE catalogue_documents
  ADD COLUMN reason text NOT NULL DEFAULT '',
  ADD COLUMN published_at timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN published_by uuid,
  ADD COLUMN published_name text,
  ADD COLUMN reviewed_at timestamptz DEFAULT now(),
  ADD COLUMN reviewed_by uuid,
  ADD COLUMN reviewed_name text,
  ADD COLUMN recalled_at timestamptz,
  ADD COLUMN recalled_by uuid,
  ADD COLUMN recalled_name text,
  ADD COLUMN recall_reason text,
  -- Two persons release a safety document (S-SAF-32); only what needs no review has none.
  ADD CONSTRAINT reviewer_is_not_the_author CHECK (reviewed_by <> published_by)
----
UPDATE catalogue_documents SET published_at = valid_from, reviewed_at = valid_from
----
-- Content, author and date are for good; a review and a recall are added once and stay (S-DOC-11).
CREATE FUNCTION keep_published() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  review constant text[] := ARRAY['reviewed_at', 'reviewed_by', 'reviewed_name'];
  recall constant text[] := ARRAY['recalled_at', 'recalled_by', 'recalled_name', 'recall_reason'];
  free text[] := '{}';
BEGIN
  IF OLD.reviewed_at IS NULL THEN free := free || review; END IF;
  IF OLD.recalled_at IS NULL THEN free := free || recall; END IF;
  IF to_jsonb(NEW) - free IS DISTINCT FROM to_jsonb(OLD) - free THEN
    RAISE EXCEPTION 'version % of % is published', OLD.version, OLD.kind USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$
----
CREATE TRIGGER catalogue_documents_published BEFORE UPDATE ON catalogue_documents FOR EACH ROW
EXECUTE FUNCTION keep_published()
----
CREATE TRIGGER catalogue_documents_kept BEFORE DELETE ON catalogue_documents FOR EACH ROW EXECUTE FUNCTION refuse_change()
----
CREATE TRIGGER catalogue_documents_no_truncate BEFORE TRUNCATE ON catalogue_documents FOR EACH STATEMENT
EXECUTE FUNCTION refuse_change()
