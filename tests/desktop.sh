#!/bin/sh
# By hand: does the title and text of an overdue promise arrive on a desktop? Needs Xvfb, dunst, dbus (Debian:
# apt-get install -y xvfb dunst dbus dbus-x11) and a display of its own; run after npm ci, from anywhere.
set -eu
cd "$(dirname "$0")/.."
for tool in Xvfb dunst dbus-monitor dbus-run-session; do
  command -v "$tool" >/dev/null || { echo "Missing: $tool. Run: apt-get install -y xvfb dunst dbus dbus-x11"; exit 1; }
done
log="$(mktemp)"
KEPT_E2E=1 node node_modules/wxt/bin/wxt.mjs build >/dev/null
export log
xvfb-run -a -s '-screen 0 1280x900x24' dbus-run-session -- sh -eu -c '
  dunst >/dev/null 2>&1 &
  dunst=$!
  dbus-monitor "interface='"'"'org.freedesktop.Notifications'"'"',member='"'"'Notify'"'"'" >"$log" 2>/dev/null &
  monitor=$!
  status=0
  node tests/desktop.mjs || status=$?
  sleep 2
  kill "$monitor" "$dunst" 2>/dev/null || true
  exit "$status"
'
echo "What the desktop was told:"
grep -E '^ +string "' "$log" | sed 's/^ *//' || { echo "Nothing arrived."; exit 1; }
grep -q 'Send the quote' "$log" || { echo "The promise is not named in it."; rm -f "$log"; exit 1; }
rm -f "$log"
echo "The overdue promise arrived with title and text."
