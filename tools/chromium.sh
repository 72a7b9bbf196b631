#!/usr/bin/env bash
# Prints where Chromium is: the one in $CHROMIUM, the system's, or one that Playwright once fetched.
# On Debian, root gets it installed, with a font for Chinese; everyone else is told how.
set -euo pipefail

first_program() {
  local candidate
  for candidate in "$@"; do
    if [ -n "$candidate" ] && [ -x "$(command -v "$candidate" || true)" ]; then
      command -v "$candidate"
      return
    fi
  done
  return 1
}

find_chromium() {
  first_program "${CHROMIUM:-}" /usr/bin/chromium chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
    "/Applications/Chromium.app/Contents/MacOS/Chromium" \
    "$HOME"/.cache/ms-playwright/chromium-*/chrome-linux*/chrome \
    "$HOME"/Library/Caches/ms-playwright/chromium-*/chrome-mac*/*.app/Contents/MacOS/*
}

if find_chromium; then
  exit
fi
if [ "$(id -u)" = 0 ] && [ -f /etc/debian_version ]; then
  {
    export DEBIAN_FRONTEND=noninteractive
    apt-get update
    apt-get install -y --no-install-recommends chromium fonts-noto-cjk
  } >&2
  find_chromium && exit
fi
cat >&2 <<'HELP'
Missing: Chromium, for the tests in a real browser
  Debian: sudo apt-get install chromium fonts-noto-cjk
  macOS:  brew install --cask google-chrome
  or set CHROMIUM to the program of a Chromium you have
HELP
exit 1
