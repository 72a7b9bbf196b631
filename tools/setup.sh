#!/usr/bin/env bash
# Prepares what a command needs, and does nothing when that is already up to date.
#
#   tools/setup.sh python     .venv with the locked packages and the program `fieldlock`
#   tools/setup.sh node       frontend/node_modules, as locked
#   tools/setup.sh pwa        frontend/dist, built from the sources as they are now
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '\n==> %s\n' "$*"; }

missing() {
  printf '\nMissing: %s\n' "$1" >&2
  shift
  printf '  %s\n' "$@" >&2
  exit 1
}

fresh() { .venv/bin/python tools/fresh.py "$@" 2>/dev/null; }

find_python() {
  local candidate
  for candidate in python3 python3.14 python3.13 python3.12 python3.11; do
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      echo "$candidate"
      return
    fi
  done
  missing "Python 3.11 or newer" "Debian, Ubuntu: sudo apt-get install python3 python3-venv" "macOS: brew install python"
}

need_node() {
  local get=("Debian 13, Ubuntu 25.04 or newer: sudo apt-get install nodejs npm" "macOS: brew install node"
    "anywhere: https://nodejs.org/en/download")
  command -v node >/dev/null || missing "Node.js 20 or newer" "${get[@]}"
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
    missing "Node.js 20.19 or newer (this is $(node --version))" "${get[@]}"
  command -v npm >/dev/null || missing "npm" "${get[@]}"
}

python() {
  local found made_from=(requirements-dev.txt pyproject.toml)
  fresh .venv/stamp "${made_from[@]}" && return
  say "Python packages (the first time takes about a minute)"
  # An environment that was moved, or whose Python is gone or was replaced, cannot be repaired.
  if ! fresh .venv/stamp.place; then
    found=$(find_python)
    rm -rf .venv
    "$found" -m venv .venv || missing "the module venv of Python" "Debian, Ubuntu: sudo apt-get install python3-venv"
    fresh --write .venv/stamp.place
  fi
  local pip=(.venv/bin/pip --disable-pip-version-check)
  "${pip[@]}" install --require-hashes -r requirements-dev.txt
  "${pip[@]}" install --quiet --no-deps --no-build-isolation -e .
  say "Compiling the planner (half a minute, so that no plan has to wait for it)"
  .venv/bin/python -m fieldlock.dispatch.planner.plan_day
  fresh --write .venv/stamp "${made_from[@]}"
}

node_modules() {
  local stamp=frontend/node_modules/.stamp made_from=(frontend/package.json frontend/package-lock.json)
  fresh "$stamp" "${made_from[@]}" && return
  say "Front-end packages (the first time takes about a minute)"
  (cd frontend && npm ci --no-audit --no-fund)
  fresh --write "$stamp" "${made_from[@]}"
}

pwa() {
  local stamp=var/cache/pwa.stamp made_from=(frontend/src frontend/public frontend/index.html frontend/vite.config.ts
    frontend/tsconfig.json frontend/tsconfig.sw.json frontend/package.json frontend/package-lock.json)
  [ -f frontend/dist/index.html ] && fresh "$stamp" "${made_from[@]}" && return
  node_modules
  say "Building the front end"
  (cd frontend && npm run --silent build)
  fresh --write "$stamp" "${made_from[@]}"
}

case "${1:-}" in
  python) python ;;
  node)
    need_node # before the minutes that the rest takes
    python
    node_modules
    ;;
  pwa)
    need_node
    python
    pwa
    ;;
  *)
    sed -n '2,6p' "$0"
    exit 2
    ;;
esac
