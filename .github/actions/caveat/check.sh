#!/usr/bin/env bash
# Runs the check, shows its findings on the changed lines, and ends as the check ends.
set -uo pipefail

arguments=(check --format github --reports "${CAVEAT_REPORTS:-reports}")
if [ -n "${CAVEAT_SARIF:-}" ]; then
    arguments+=(--format "sarif=$CAVEAT_SARIF" --sarif-profile github)
fi
if [ -n "${CAVEAT_CHANGED_SINCE:-}" ]; then
    arguments+=(--changed-since "$CAVEAT_CHANGED_SINCE")
fi
if [ "${CAVEAT_CHANGED_LINES:-false}" = true ]; then
    arguments+=(--changed-lines)
fi
if [ -n "${CAVEAT_FAIL_ON:-}" ]; then
    arguments+=(--fail-on "$CAVEAT_FAIL_ON")
fi
while IFS= read -r option; do
    [ -z "$option" ] || arguments+=("$option")
done <<< "${CAVEAT_OPTIONS:-}"
paths=()
while IFS= read -r path; do
    [ -z "$path" ] || paths+=("$path")
done <<< "${CAVEAT_PATHS:-}"
if [ "${#paths[@]}" -gt 0 ]; then
    arguments+=(-- "${paths[@]}")
fi

# A file of an earlier run must not stand in for this one's.
[ -z "${CAVEAT_SARIF:-}" ] || rm -f "$CAVEAT_SARIF"
code=0
java -XX:+UseSerialGC -jar "$CAVEAT_JAR" "${arguments[@]}" || code=$?

here=$(pwd)
below=${here#"${GITHUB_WORKSPACE:-$here}"}
below=${below#/}
{
    echo "exit-code=$code"
    echo "reports=${below:+$below/}${CAVEAT_REPORTS:-reports}"
    if [ -n "${CAVEAT_SARIF:-}" ] && [ -f "$CAVEAT_SARIF" ]; then
        echo "sarif=${below:+$below/}$CAVEAT_SARIF"
    fi
} >> "$GITHUB_OUTPUT"
exit "$code"
