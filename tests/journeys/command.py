"""`gongkai` in a process of its own, on the journey's database."""

import os
import subprocess
import sys

from django.conf import settings
from django.db import connection


def gongkai(*words):
    """Run one verb to its end, which must be a good one; gives what it printed and what it remarked."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GONGKAI_")}
    environment |= {
        "GONGKAI_HOME": str(settings.HOME),
        "GONGKAI_DATABASE_URL": _address(),
        "DJANGO_SETTINGS_MODULE": "gongkai.config.settings",
    }
    done = subprocess.run(
        [sys.executable, "-m", "gongkai.cli", *words], env=environment, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return done.stdout, done.stderr


def _address():
    found = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{found['NAME']}"
    return f"postgres://{found['USER']}@{found['HOST']}:{found['PORT']}/{found['NAME']}"
