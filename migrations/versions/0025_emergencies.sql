-- Few among many; the list that asks for them names this very condition.
CREATE INDEX tickets_emergency ON tickets (org_id, id DESC) WHERE urgency = 'emergency'
