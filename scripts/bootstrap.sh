#!/bin/sh
# Makes or refreshes .venv from the lock file. `sh scripts/bootstrap.sh` for running, `sh scripts/bootstrap.sh dev` for tests.
# Does nothing when the environment already matches the lock.
set -eu
cd "$(dirname "$0")/.."

kind=${1:-run}
stamp=.venv/.matches
py=.venv/bin/python

say() { printf '%s\n' "$*" >&2; }

sum_of() { cat "$@" | cksum | tr -d ' '; }

find_python() {
    for candidate in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$candidate"
            return
        fi
    done
    say '需要 Python 3.11 或更高版本，没有找到。请安装后重试（Debian/Ubuntu：apt install python3 python3-venv）。'
    say 'Python 3.11 or newer is needed and was not found. Install it and try again.'
    exit 1
}

make_venv() {
    found=$(find_python)
    if ! "$found" -c 'import venv, ensurepip' 2>/dev/null; then
        say '此 Python 缺少 venv 模块。请先执行：apt install python3-venv，然后重试。'
        say 'This Python lacks its venv module. Run: apt install python3-venv, and try again.'
        exit 1
    fi
    say "正在建立运行环境 .venv（$("$found" --version)）… making the environment"
    "$found" -m venv --clear .venv
}

install_lock() {
    say '正在按锁定清单安装依赖，约需一分钟… installing the locked dependencies, about a minute'
    if [ ! -x .venv/bin/uv ]; then
        "$py" -m pip install --quiet --disable-pip-version-check uv ||
            say '未能安装 uv，改用 pip（较慢）。 uv could not be installed; using pip, which is slower.'
    fi
    if [ -x .venv/bin/uv ]; then
        .venv/bin/uv pip sync --quiet --python "$py" --require-hashes "$1"
        .venv/bin/uv pip install --quiet --python "$py" --no-deps --no-build-isolation --editable .
    else
        "$py" -m pip install --disable-pip-version-check --require-hashes --no-deps --requirement "$1"
        "$py" -m pip install --disable-pip-version-check --no-deps --no-build-isolation --editable .
    fi
}

# The environment for tests holds all that running needs, so it also counts as that one.
run_sum=$(sum_of requirements.txt pyproject.toml)
dev_sum=$(sum_of requirements.txt requirements-dev.txt pyproject.toml)
case $kind in
run) lock=requirements.txt wanted="run:$run_sum" matches="run:$run_sum" ;;
dev) lock=requirements-dev.txt wanted="dev:$dev_sum" matches="run:$run_sum dev:$dev_sum" ;;
*) say "usage: sh scripts/bootstrap.sh [run|dev]"; exit 2 ;;
esac

"$py" -c '' 2>/dev/null || make_venv
if ! grep -qsF " $wanted " "$stamp" || [ ! -x .venv/bin/gongkai ]; then
    rm -f "$stamp"
    install_lock "$lock"
    printf ' %s \n' "$matches" >"$stamp"
fi

# Translations are kept as .po and compiled here, whenever one has changed.
texts=$(find gongkai -name '*.po' -exec cksum {} + | LC_ALL=C sort | cksum | tr -d ' ')
if [ "$(cat .venv/.texts 2>/dev/null)" != "$texts" ]; then
    "$py" scripts/compile_messages.py
    printf '%s' "$texts" >.venv/.texts
fi
