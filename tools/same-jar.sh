#!/usr/bin/env bash
# Whether builds of one commit give one jar, and whether a release refuses what would give another. In a clone of its own; takes some three minutes.
# Usage: tools/same-jar.sh [arguments for mvn]
set -euo pipefail
here="$(cd "$(dirname "$0")/.." && pwd)"
clone="$(mktemp -d)"
trap 'rm -rf "$clone"' EXIT

sums() { sha256sum target/interplay-*.jar | grep -v sources; }
build() { mvn --batch-mode --quiet "${arguments[@]}" "$@" -Dquick; }
refuses() {
    if build -Prelease "$@" > refused.txt 2>&1; then
        echo "FAILED: -Prelease $* was built"
        exit 1
    fi
    grep -q "Maybe" refused.txt || { cat refused.txt; exit 1; }
    echo "refused -Prelease $*"
}

arguments=("$@")
umask 022
git clone --quiet "$here" "$clone"
cd "$clone"
build clean package
first="$(sums)"
build package
again="$(sums)"
touch target/classes/io/github/interplayrx/knowledge/left-by-another-commit.json
build package
left="$(sums)"
echo "$first"
if [ "$first" != "$again" ] || [ "$first" != "$left" ]; then
    echo "FAILED: without clean $again, over other files $left"
    exit 1
fi
refuses validate
umask 077
refuses clean validate
