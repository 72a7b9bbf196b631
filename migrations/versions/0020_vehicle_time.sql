-- A number for each registered thing, of the whole installation, as people have one (0009).
ALTER TABLE gear ADD COLUMN gear_no bigint GENERATED ALWAYS AS IDENTITY (MAXVALUE 536870911) UNIQUE
----
-- The vehicle is on the row of its driver: its time is his, and ends with it.
ALTER TABLE assignments
  ADD COLUMN vehicle_no bigint,
  ADD CONSTRAINT no_vehicle_is_booked_twice EXCLUDE USING gist
    (person_time(vehicle_no, planned_start, least(planned_end, released_at)) WITH &&)
    WHERE (vehicle_no IS NOT NULL AND ended_at IS NULL AND planned_end > planned_start
      AND (released_at IS NULL OR released_at > planned_start))
    DEFERRABLE INITIALLY IMMEDIATE
