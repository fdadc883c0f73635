"""Start and stop the systems that are compared, one at a time, each under the same server with the same options."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OPTIONS = [
    "--interface",
    "wsgi",
    "--host",
    "127.0.0.1",
    "--log-level",
    "error",
]
PATIENCE = 60.0


@dataclass(frozen=True)
class Running:
    """A server that answers."""

    port: int
    pid: int
    start_up: float  # seconds to the first answer


@contextmanager
def running(
    application: str,
    *,
    python: str,
    env: dict[str, str],
    probe: str,
    workers: int = 1,
    threads: int = 2,
    cwd: Path = ROOT,
) -> Iterator[Running]:
    """A server for a WSGI application, ended at the end."""
    port = _free_port()
    size = ["--workers", str(workers), "--blocking-threads", str(threads), "--port", str(port)]
    with _started(
        [python, "-m", "granian", *OPTIONS, *size, application], port, env=env, probe=probe, cwd=cwd
    ) as server:
        yield server


@contextmanager
def _started(command: list[str], port: int, *, env: dict[str, str], probe: str, cwd: Path = ROOT) -> Iterator[Running]:
    """A program that listens, in a process group of its own, ended at the end."""
    began = time.perf_counter()
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, env={**os.environ, **env}, cwd=cwd, stdout=quiet, start_new_session=True)
    try:
        _wait(port, probe, process)
        yield Running(port, process.pid, time.perf_counter() - began)
    finally:
        process.terminate()
        process.wait(20)


def ours(home: Path, *, workers: int = 1, **env: str) -> AbstractContextManager[Running]:
    """Gongkai over a filled home; the limit on searches from one address is lifted, nothing else."""
    settings = {
        "GONGKAI_HOME": str(home),
        "GONGKAI_SEARCH_PER_MINUTE": "100000000",
        "GONGKAI_ALLOWED_HOSTS": "*",
        **env,
    }
    application = "gongkai.config.wsgi:application"
    return running(application, python=sys.executable, env=settings, probe="/robots.txt", workers=workers)


def served(home: Path, **env: str) -> AbstractContextManager[Running]:
    """Gongkai as an office runs it: `gongkai serve`, its web processes and its worker; no limit on forms from one address."""
    port = _free_port()
    settings = {"GONGKAI_HOME": str(home), "GONGKAI_REQUESTS_PER_HOUR": "100000000", **env}
    command = [sys.executable, "-m", "gongkai.cli", "serve", "--port", str(port)]
    return _started(command, port, env=settings, probe="/robots.txt")


def fell(server: Running) -> None:
    """Kill a server and everything it started, in the middle of whatever they are doing; the machine itself goes on."""
    os.killpg(server.pid, signal.SIGKILL)


def minimal(database: Path, *, workers: int = 1, threads: int = 2) -> AbstractContextManager[Running]:
    """The minimal Django site."""
    return running(
        "benchmarks.baselines.minimal.wsgi:application",
        python=sys.executable,
        env={"MINIMAL_DATABASE": str(database)},
        probe="/null/",
        workers=workers,
        threads=threads,
    )


def wagtail(data: Path, size: int) -> AbstractContextManager[Running]:
    """The Wagtail site, in its own environment."""
    env = {"WAGTAIL_DATABASE": str(data / f"wagtail-{size}.sqlite3")}
    application = "benchmarks.baselines.wagtail_site.wsgi:application"
    return running(application, python=wagtail_python(data), env=env, probe="/items/item-1/")


def wagtail_python(data: Path) -> str:
    """The Python of Wagtail's environment, made on first use."""
    folder = data / "wagtail-env"
    python = folder / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "wagtail", "granian"], check=True)
    return str(python)


def _free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(port: int, path: str, process: subprocess.Popen[bytes]) -> None:
    """Until the server answers."""
    until = time.perf_counter() + PATIENCE
    while time.perf_counter() < until and process.poll() is None:
        try:
            with socket.create_connection(("127.0.0.1", port), 1) as asked:
                asked.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n".encode())
                if asked.recv(12).startswith(b"HTTP/1.1"):
                    return
        except OSError:
            time.sleep(0.05)
    raise SystemExit("the server does not answer")
