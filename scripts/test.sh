#!/bin/sh
# Every check, in turn; goes on after a failure, so that one run tells everything. Ends with pytest's own summary lines.
set -u
cd "$(dirname "$0")/.."
bin=.venv/bin
mkdir -p build
failed=0
report=build/stages.txt
summaries=build/summaries.txt
: >"$report"
: >"$summaries"

stage() {
    name=$1
    shift
    printf '\n── %s\n' "$name"
    began=$(date +%s)
    "$@"
    code=$?
    verdict=ok
    if [ "$code" -ne 0 ]; then
        verdict=FAILED
        failed=1
    fi
    printf '%-28s %-6s %4ss\n' "$name" "$verdict" "$(($(date +%s) - began))" >>"$report"
}

tests() {
    where=$1
    shift
    log=build/pytest-$where.txt
    { "$bin/python" -m pytest --color=no --durations=30 --durations-min=2 "$@"; echo "$?" >build/code; } 2>&1 | tee "$log"
    printf '%s: %s\n' "$where" "$(grep -E '^=+ .* =+$' "$log" | tail -n 1)" >>"$summaries"
    return "$(cat build/code)"
}

stage 'ruff format' "$bin/ruff" format --check --quiet .
stage 'ruff check' "$bin/ruff" check --quiet .
stage 'mypy' "$bin/mypy"
stage 'import-linter' "$bin/lint-imports" --no-cache
stage 'pytest on SQLite' tests sqlite -n 2 --dist worksteal --ignore=tests/journeys tests
export GONGKAI_TEST_DB=postgresql
stage 'pytest on PostgreSQL' tests postgresql -n 2 --dist worksteal tests/ground tests/rooms tests/faces
unset GONGKAI_TEST_DB
stage 'journeys' tests journeys -n 2 --dist worksteal tests/journeys

printf '\n'
cat "$report"
printf '\n'
cat "$summaries"
exit "$failed"
