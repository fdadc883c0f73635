#!/bin/sh
# What the tests use beside Python: a browser, Chinese fonts, PostgreSQL. Installs what is missing when it may, else says so.
set -eu

missing=
command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
fc-list ':lang=zh-cn' 2>/dev/null | grep -q . || missing="$missing fonts-noto-cjk"
{ command -v initdb || ls /usr/lib/postgresql/*/bin/initdb; } >/dev/null 2>&1 || missing="$missing postgresql"
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    printf '正在安装测试所需的系统软件包… installing for the tests:%s\n' "$missing" >&2
    export DEBIAN_FRONTEND=noninteractive
    # the tests start a cluster of their own: the package need not make one
    mkdir -p /etc/postgresql-common
    [ -e /etc/postgresql-common/createcluster.conf ] || echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
    # shellcheck disable=SC2086
    if apt-get update -qq && apt-get install -y -qq --no-install-recommends $missing >/dev/null; then
        exit 0
    fi
    printf '未能安装。 could not install:%s\n' "$missing" >&2
fi
printf '缺少系统软件包，相应测试将跳过。 Missing system packages; the tests that need them will be skipped:%s\n' "$missing" >&2
printf '  apt install%s\n' "$missing" >&2
