#!/bin/sh
# Lints both bundled contracts. Needs Node.js and a build of this module (./mvnw -pl api-spec compile).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
bundles="$here/../target/classes/META-INF/openiro"
if [ ! -d "$here/node_modules" ]; then
    npm --prefix "$here" ci --no-audit --no-fund --ignore-scripts
fi
exec "$here/node_modules/.bin/spectral" lint --ruleset "$here/.spectral.yaml" --fail-severity=hint \
    "$bundles/staff.yaml" "$bundles/companion.yaml"
