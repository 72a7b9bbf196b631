-- Of which end and step somebody was reminded, and on which day.
ALTER TABLE certificates ADD COLUMN reminded_for date, ADD COLUMN reminded_step integer, ADD COLUMN reminded_on date
