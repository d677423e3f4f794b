#!/bin/sh
# Find or fetch the browser that tests/view drives. Usage: browser.sh BIN
# An installed Chromium first; Debian's package where it may be installed; Playwright's own download last.
set -u
bin=$1
for name in chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null 2>&1 && exit 0
done
[ "${KG_NO_BROWSER:-}" = 1 ] && exit 0
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    echo "installing Debian's chromium for the browser tests"
    (apt-get update -qq && apt-get install -y -qq chromium fonts-noto-cjk) >/dev/null 2>&1 && exit 0
fi
"$bin/playwright" install chromium && exit 0
echo "no Chromium could be found or installed; install one, or set KG_NO_BROWSER=1 to skip those tests" >&2
exit 1
