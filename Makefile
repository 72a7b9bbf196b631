# `make` alone prints this list. PORT and DATABASE_URL are honoured by run, demo, migrate and seed.
.DEFAULT_GOAL := help
SHELL := /bin/bash
program := .venv/bin/fieldlock

.PHONY: help run test check format openapi migrate seed demo bench bench-planner bench-warranty bench-phone bench-board drill trace licences lock clean python node pwa

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile

run: pwa ## start the service with a day of sample work; prints its address (a second start takes seconds)
	@exec $(program) serve --demo

test: ## everything: style, types, rules, a real PostgreSQL, a real browser
	@tools/test.sh

check: ## the part of `make test` that takes seconds: use it while you type
	@tools/test.sh quick

format: python ## rewrite Python to the house style
	@.venv/bin/ruff check --fix-only --quiet .
	@.venv/bin/ruff format .

openapi: node ## write openapi/openapi.json and the front end's types anew from the routes
	@$(program) openapi
	@cd frontend && npm run --silent api:generate

migrate: python ## bring the database to the newest schema
	@$(program) migrate

seed: python ## put the sample working day into the database, once
	@$(program) seed

demo: pwa ## like run, on fresh data in var/demo, leaving yours alone
	@rm -rf var/demo
	@DATABASE_URL= VAR_DIR=var/demo exec $(program) serve --demo

bench: python ## the gate in microseconds, requests as a share of a bare handler with the same SQL
	@.venv/bin/python -m tests.bench

bench-planner: python ## what our planned days cost beside VROOM's, same limits, same run; fails on a broken rule (LARGE=1: the large days, TINY=1: tiny ones beside the proven optimum)
	@.venv/bin/python -m tests.bench.planner $(if $(LARGE),--large) $(if $(TINY),--tiny)

bench-warranty: python ## p99 of one evaluation beside a normal read, and a list of 100,000 serials: time and memory
	@.venv/bin/python -m tests.bench.warranty_doors

bench-phone: pwa ## a full phone in a real browser: cold start, tap to disk, photo to disk, against their budgets
	@cd frontend && CHROMIUM=$$(../tools/chromium.sh) npx playwright test -c ../tests/e2e/bench/config.ts phone.bench

bench-board: pwa ## the dispatch board of 100 people and 1,000 jobs in a real browser, against its budgets
	@cd frontend && CHROMIUM=$$(../tools/chromium.sh) npx playwright test -c ../tests/e2e/bench/config.ts board.bench

drill: python ## everything fails, 1,000 times and more; nothing may be lost, doubled or different (SEED=7 repeats one)
	@.venv/bin/python -m tests.drill $(if $(SEED),--seed $(SEED))

trace: python ## every requirement with the tests that prove it, and the CORE ones that have none
	@.venv/bin/python tools/trace.py

licences: node ## write docs/licences.md anew and check that all fit Apache-2.0
	@.venv/bin/python tools/licences.py

lock: python ## resolve the Python dependencies anew into requirements*.txt (for pip: with hashes, without addresses)
	@tools/lock.sh

clean: ## remove all that was made; keeps var/, your data
	rm -rf .venv frontend/node_modules frontend/dist frontend/test-results frontend/playwright-report var/cache
	rm -rf backend/*.egg-info .ruff_cache .hypothesis .import_linter_cache
	find backend tests tools migrations -name __pycache__ -type d -prune -exec rm -rf {} +

python node pwa:
	@tools/setup.sh $@
