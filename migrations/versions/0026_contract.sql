-- {ref, cause}: the contract or technical agreement, and what was found; null where no contract was named (S-WAR-17).
ALTER TABLE ticket_charges ADD COLUMN contract jsonb
