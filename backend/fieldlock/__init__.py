"""Fieldlock: field service in which no job starts before it is safe and nothing recorded is lost."""
