"""The planner: a day's jobs, in which order, by whom, when. Method and limits: docs/planner.md.

Only worker processes import what is compiled (`solve` and below); the web server imports the pure files at most.
"""
