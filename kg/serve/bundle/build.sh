#!/bin/sh
# Bundle what the workbench takes from npm into ../assets/vendor/: ./build.sh (needs Node.js 20 and the network).
# Versions stand in package.json, their checksums in package-lock.json; the same input gives the same bytes.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out="$here/../assets/vendor"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here/package.json" "$here/editor.mjs" "$here/charts.mjs" "$work/"
[ ! -f "$here/package-lock.json" ] || cp "$here/package-lock.json" "$work/"
cd "$work"
if [ -f package-lock.json ]; then npm ci --ignore-scripts --no-audit --no-fund --silent
else npm install --ignore-scripts --no-audit --no-fund --silent --omit-lockfile-registry-resolved; fi
cp package-lock.json "$here/package-lock.json"
for name in editor charts; do
  node_modules/.bin/esbuild "$name.mjs" --bundle --minify --format=esm --target=es2022 --charset=utf8 \
    --legal-comments=none --define:process.env.NODE_ENV='"production"' --metafile="$name.meta.json" \
    --outfile="$out/$name.js" --log-level=warning
done
node - "$out" <<'NODE'
const fs = require('node:fs');
const inputs = ['editor', 'charts'].flatMap((name) => Object.keys(JSON.parse(fs.readFileSync(`${name}.meta.json`)).inputs));
const packages = [...new Set(inputs.map((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]).filter(Boolean))].sort();
const parts = packages.map((name) => {
  const folder = `node_modules/${name}`, about = JSON.parse(fs.readFileSync(`${folder}/package.json`));
  const texts = fs.readdirSync(folder).filter((file) => /^(licen[sc]e|notice|copying)/i.test(file) && fs.statSync(`${folder}/${file}`).isFile()).sort()
    .map((file) => fs.readFileSync(`${folder}/${file}`, 'utf8').replace(/\r\n/g, '\n').trim());
  return [`${name} ${about.version} (${about.license})`, '='.repeat(72), ...texts, ''].join('\n');
});
fs.writeFileSync(`${process.argv[2]}/LICENSES.txt`, `editor.js and charts.js are bundled from these packages, unchanged (kg/serve/bundle/).\n\n${parts.join('\n')}`);
NODE
(cd "$out" && sha256sum LICENSES.txt charts.js editor.js) > "$here/SHA256SUMS"
ls -l "$out"
