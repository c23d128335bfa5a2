#!/usr/bin/env bash
# Finds the jar to run: the one that was given, or this repository's own, built if it must be.
set -euo pipefail

fail() {
    echo "::error title=Caveat::$1"
    exit 2
}

if [ -n "${CAVEAT_JAR:-}" ]; then
    [ -f "$CAVEAT_JAR" ] || fail "the input jar names no file; nothing was checked"
    jar=$(cd "$(dirname "$CAVEAT_JAR")" && pwd)/$(basename "$CAVEAT_JAR")
else
    home=$(cd "$GITHUB_ACTION_PATH/../../.." && pwd)
    jar=$home/target/caveat.jar
    if [ ! -f "$jar" ]; then
        command -v mvn > /dev/null || fail "Maven is needed to build Caveat; nothing was checked"
        mvn -B -q -DskipTests -f "$home/pom.xml" package < /dev/null || fail "Caveat could not be built; nothing was checked"
    fi
fi
echo "jar=$jar" >> "$GITHUB_OUTPUT"
