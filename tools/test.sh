#!/usr/bin/env bash
# Runs every check, goes on after a failure, and ends with a table. `tools/test.sh quick` leaves out what takes minutes.
set -uo pipefail
cd "$(dirname "$0")/.."
bin=.venv/bin
quick=${1:-}
table=()
failed=0

step() {
  local name=$1 began=$SECONDS outcome=ok
  shift
  printf '\n=== %s\n' "$name"
  if ! "$@"; then
    outcome=FAILED
    failed=$((failed + 1))
  fi
  table+=("$(printf '%-6s %4ds  %s' "$outcome" $((SECONDS - began)) "$name")")
  printf -- '--- %s: %s (%ds)\n' "$name" "$outcome" $((SECONDS - began))
}

frontend() { (cd frontend && npm run --silent "$@"); }

browser_tests() {
  CHROMIUM=$(tools/chromium.sh) || return 1
  export CHROMIUM
  frontend e2e
}

# Without its packages nothing below can run, so a failure here ends it.
tools/setup.sh python || exit 1

step "Python: format" $bin/ruff format --check .
step "Python: lint" $bin/ruff check .
step "Python: types" $bin/mypy
step "Python: import rules" $bin/lint-imports --cache-dir var/cache/import-linter
if [ "$quick" = quick ]; then
  step "Python: rules and shared cases" $bin/pytest tests/rules tests/contract
else
  step "Python: tests" $bin/pytest
  step "The drill, its short part" $bin/pytest tests/drill
fi
step "Requirement ids named by tests" $bin/python tools/trace.py --check
step "Licences of dependencies" $bin/python tools/licences.py --check
step "OpenAPI document is current" $bin/fieldlock openapi --check
step "Front end: packages" tools/setup.sh node
step "Front end: lint" frontend lint
step "Front end: types" frontend typecheck
step "Front end: tests" frontend test
step "Front end: API types are current" frontend api:check
if [ "$quick" != quick ]; then
  step "Front end: build" tools/setup.sh pwa
  step "Front end: budgets" frontend budgets
  step "Real browser" browser_tests
fi

printf '\n=== Summary\n'
printf '%s\n' "${table[@]}"
if [ "$failed" -gt 0 ]; then
  printf '%d of %d steps failed after %d s.\n' "$failed" "${#table[@]}" "$SECONDS"
  exit 1
fi
printf 'All %d steps passed in %d s.\n' "${#table[@]}" "$SECONDS"
