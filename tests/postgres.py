"""A throw-away PostgreSQL for one run of the tests, from the installed binaries, never as root.

The first process starts it and leaves its address in the environment; the workers of the same run find it there.
"""

import atexit
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from functools import cache
from pathlib import Path

WANTED = os.environ.get("GONGKAI_TEST_DB", "sqlite") == "postgresql"
ADDRESS = "GONGKAI_TEST_POSTGRES_URL"
MISSING = "PostgreSQL is not installed on this machine: the tests on it are left out."


@cache
def binaries():
    """The folder of initdb and pg_ctl, newest version first; None when there is none."""
    on_path = shutil.which("initdb")
    folders = [Path(on_path).resolve().parent] if on_path else []
    folders += sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: float(p.parent.name), reverse=True)
    folders += sorted(Path("/usr").glob("pgsql-*/bin"), reverse=True)
    return next((folder for folder in folders if (folder / "initdb").exists()), None)


def url():
    """The address of the cluster of this run, started when this process is the first to ask."""
    if ADDRESS not in os.environ:
        os.environ[ADDRESS] = _start()
    return os.environ[ADDRESS]


def _start():
    """Make and start a cluster, to be stopped when this process ends."""
    owner = _owner()
    folder = Path(tempfile.mkdtemp(prefix="gongkai-pg-"))
    if owner:
        account = pwd.getpwnam(owner)
        os.chown(folder, account.pw_uid, account.pw_gid)
    port = _free_port()
    initdb = ["initdb", "-D", "data", "-U", "gongkai", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N"]
    _run(initdb, folder, owner)
    options = (
        f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off "
        "-c synchronous_commit=off -c full_page_writes=off -c max_connections=60 -c max_locks_per_transaction=256"
    )
    _run(["pg_ctl", "-D", "data", "-w", "-l", "log", "-o", options, "start"], folder, owner)
    atexit.register(_stop, folder, owner)
    return f"postgres://gongkai@127.0.0.1:{port}/postgres"


def _stop(folder, owner):
    _run(["pg_ctl", "-D", "data", "-m", "immediate", "stop"], folder, owner)
    shutil.rmtree(folder, ignore_errors=True)


def _run(command, folder, owner):
    done = subprocess.run(
        [str(binaries() / command[0]), *command[1:]],
        cwd=folder,
        user=owner,
        group=pwd.getpwnam(owner).pw_gid if owner else None,
        extra_groups=[] if owner else None,
        env={"PATH": os.environ.get("PATH", ""), "LANG": "C.UTF-8", "HOME": str(folder)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE if command[0] == "initdb" else subprocess.DEVNULL,
        stderr=subprocess.STDOUT if command[0] == "initdb" else subprocess.DEVNULL,
        check=False,
    )
    if done.returncode:
        said = (done.stdout or b"").decode(errors="replace")
        log = folder / "log"
        said += log.read_text(errors="replace") if log.exists() else ""
        raise RuntimeError(f"{command[0]} failed:\n{said}")


def _owner():
    """Who runs the cluster: nobody in particular unless we are root, whom PostgreSQL refuses."""
    if os.geteuid() != 0:
        return None
    known = {account.pw_name for account in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
