#!/usr/bin/env bash
# Resolves pyproject.toml into the two lock files. Every file of a release is listed by its hash, so that one lock serves
# Linux and macOS and each supported Python; no index address is written, so that it serves behind any mirror.
set -euo pipefail
cd "$(dirname "$0")/.."

place=var/cache/lock
[ -x $place/bin/pip-compile ] || {
  .venv/bin/python -m venv $place
  $place/bin/pip install --quiet 'pip-tools>=7.6,<8'
}
export CUSTOM_COMPILE_COMMAND="make lock"
options=(--quiet --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url --no-emit-trusted-host
  --no-emit-find-links --no-emit-options "$@")
$place/bin/pip-compile "${options[@]}" --output-file requirements.txt pyproject.toml
$place/bin/pip-compile "${options[@]}" --extra dev --constraint requirements.txt --output-file requirements-dev.txt pyproject.toml
