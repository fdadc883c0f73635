"""`gongkai serve`: the whole product on one machine, web server and jobs in one process group."""

import os
import signal
import socket
import subprocess
import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Collection, Sequence

from django.conf import settings
from django.db import connections

from gongkai.accounts.actor import SYSTEM
from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.cli import home
from gongkai.cli.errors import DemoNotLoaded, PortTaken
from gongkai.cli.stopping import Stop
from gongkai.demo.accounts import ACCOUNTS, PASSWORD
from gongkai.info_requests.actions.seed_scripts import seed_scripts
from gongkai.search import indexing

PATIENCE = 15  # seconds a child is given to end by itself
RESTART_AFTER = 3  # seconds before a worker that fell is started again


def add_arguments(parser: ArgumentParser) -> None:
    """Where to listen and with how much."""
    parser.add_argument("--port", type=int, default=8000, metavar="端口", help="端口，默认 8000 (port)")
    parser.add_argument(
        "--host", default="127.0.0.1", metavar="地址", help="监听地址，默认只限本机 (address to listen on)"
    )
    parser.add_argument("--workers", type=int, default=2, metavar="个数", help="网站进程数，默认 2 (web processes)")
    parser.add_argument(
        "--threads", type=int, default=4, metavar="个数", help="每个进程的线程数，默认 4 (threads in each)"
    )
    parser.add_argument("--no-worker", action="store_true", help="不运行后台任务，另由 gongkai worker 运行 (web only)")


def run(args: Namespace) -> int:
    """Make ready, serve until told to stop, and leave nothing running."""
    must_be_free(args.host, args.port)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # until there is something to stop in order
    with home.held():
        make_ready()
        stop = Stop()
        os.environ.setdefault("GONGKAI_SITE_DOMAIN", f"127.0.0.1:{args.port}")
        children = {"web": _start(web_command(args))}
        try:
            _greet(args, children["web"], stop)
            if not args.no_worker:  # only now: the first page should not wait for it
                children["worker"] = _start(WORKER)
            return _watch(children, stop)
        finally:
            _end(children.values())


def must_be_free(host: str, port: int) -> None:
    """Refuse a port on which somebody listens already."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            raise PortTaken(port=port, other=port + 1 if port < 65535 else 8000) from None


def make_ready() -> None:
    """Tables, style sheets, defaults, the demo where wanted, and the search index: whatever is not there yet."""
    if home.migrate():
        _say("数据库已就绪 database ready")
    if home.collect_static():
        _say("静态文件已就绪 static files ready")
    if home.is_empty():
        seed_defaults(by=SYSTEM)
        seed_scripts(by=SYSTEM)
        if settings.DEMO:
            load_demo()
    indexing.catch_up()
    connections.close_all()


def web_command(args: Namespace) -> list[str]:
    """The words that start the web server."""
    return [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "--no-ws", "--http", "1"),
        *("--host", args.host, "--port", str(args.port), "--workers", str(args.workers)),
        *("--blocking-threads", str(args.threads), "--log-level", "warning"),
        *("--respawn-failed-workers", "--workers-kill-timeout", "5s", "gongkai.config.wsgi:application"),
    ]


def load_demo() -> None:
    """The demo county, in a process of its own, since all it needs would slow every later start down."""
    _say("正在载入示范县，约需一两分钟… loading the demo county")
    done = subprocess.run(
        [*COMMAND, "demo"], env=_environment(), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False
    )
    if done.returncode:
        raise DemoNotLoaded


COMMAND = [sys.executable, "-m", "gongkai.cli"]
WORKER = [*COMMAND, "worker"]


def _start(words: Sequence[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(words, env=_environment(), stdin=subprocess.DEVNULL)


def _environment() -> dict[str, str]:
    return {**os.environ, "GONGKAI_HOME": str(settings.HOME)}


def _greet(args: Namespace, web: subprocess.Popen[bytes], stop: Stop) -> None:
    """Print the address as soon as the site answers there."""
    while not stop.asked and web.poll() is None and not _answers(args.host, args.port):
        stop.wait(0.05)
    if stop.asked or web.poll() is not None:
        return
    address = f"http://{'127.0.0.1' if args.host in {'0.0.0.0', '::'} else args.host}:{args.port}"  # noqa: S104
    _say(f"\n门户 portal     {address}/\n工作台 workbench {address}/work/")
    if settings.DEMO:
        _say(f"\n示范账号 demo accounts（密码都是 {PASSWORD}，仅限示范）")
        for account in ACCOUNTS:
            _say(f"  {account.username:<10} {account.duty.label}　{account.name}　{account.post}")
    _say("\n按 Ctrl-C 停止。 Ctrl-C stops it.")


def _answers(host: str, port: int) -> bool:
    place = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104
    try:
        socket.create_connection((place, port), timeout=0.2).close()
    except OSError:
        return False
    return True


def _watch(children: dict[str, subprocess.Popen[bytes]], stop: Stop) -> int:
    """Until told to stop: a worker that falls is started again; when the web server falls, so does everything."""
    fell_at = 0.0
    while not stop.wait(0.2):
        if children["web"].poll() is not None:
            _say("网站进程意外结束，已全部停止。 The web server ended unexpectedly.")
            return 1
        worker = children.get("worker")
        if worker is not None and worker.poll() is not None and time.monotonic() - fell_at > RESTART_AFTER:
            fell_at = time.monotonic()
            _say("后台任务意外结束，正在重新启动。 The worker ended and is started again.")
            children["worker"] = _start(WORKER)
    _say("正在停止… stopping")
    return 0


def _end(children: Collection[subprocess.Popen[bytes]]) -> None:
    for child in children:
        if child.poll() is None:
            child.terminate()
    for child in children:
        try:
            child.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()


def _say(words: str) -> None:
    print(words, flush=True)
