"""The command as an administrator runs it: in a process of its own, on a data folder of its own."""

import os
import shutil
import subprocess
import sys
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import psycopg
import pytest

from tests import postgres


class Installation:
    """One data folder with its database, and the command on it."""

    def __init__(self, home, *, like=None):
        self.home, self.database = home, f"cli_{uuid4().hex[:12]}"
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith("GONGKAI_")}
        self.environment |= {"GONGKAI_HOME": str(home), "DJANGO_SETTINGS_MODULE": "gongkai.config.settings"}
        if postgres.WANTED:
            _create_database(self.database, like=like.database if like else "template1")
            address = urlsplit(postgres.url())._replace(path=f"/{self.database}")
            self.environment["GONGKAI_DATABASE_URL"] = urlunsplit(address)
        if like:
            shutil.copytree(like.home, home)

    def start(self, *words, **options):
        """Begin a verb without waiting for its end."""
        return self._begin("-m", "gongkai.cli", *words, **options)

    def start_python(self, code):
        """Run a few lines inside the installation, set up as the command is."""
        return self._begin("-c", f"import django; django.setup()\n{code}")

    def _begin(self, *words, **options):
        return subprocess.Popen(
            [sys.executable, *words],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            **options,
        )

    def run(self, *words):
        """Run a verb to its end: code, what it printed, what it complained of."""
        running = self.start(*words)
        out, err = running.communicate(timeout=120)
        return running.returncode, out, err


@pytest.fixture
def new_installation(tmp_path):
    """`new_installation("name")`: an empty data folder and database."""
    return lambda name="home": Installation(tmp_path / name)


@pytest.fixture(scope="session")
def set_up_once(tmp_path_factory):
    """An installation after `gongkai init`, never changed by a test."""
    place = Installation(tmp_path_factory.mktemp("set-up") / "home")
    assert place.run("init", "--admin", "guanli")[0] == 0
    return place


@pytest.fixture
def installed(set_up_once, tmp_path):
    """A copy of it for one test."""
    return Installation(tmp_path / "installed", like=set_up_once)


def _create_database(name, *, like):
    with psycopg.connect(postgres.url(), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {like}")
