#!/bin/sh
# Renews both lock files from requirements.in and requirements-dev.in; add `--upgrade` to move to newer releases.
set -eu
cd "$(dirname "$0")/.."
compile() {
    .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-emit-find-links --no-annotate --no-header \
        --overrides requirements-overrides.in "$@"
}
compile "$@" requirements.in --output-file requirements.txt
compile "$@" requirements.in requirements-dev.in --constraint requirements.txt --output-file requirements-dev.txt
