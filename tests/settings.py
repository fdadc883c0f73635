"""Settings for the tests: a throw-away home for each process, a fast hasher, the database that was asked for."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

from tests import postgres

HOME_OF_THIS_PROCESS = Path(tempfile.mkdtemp(prefix="gongkai-test-"))
atexit.register(shutil.rmtree, HOME_OF_THIS_PROCESS, ignore_errors=True)
for name in [name for name in os.environ if name.startswith("GONGKAI_") and not name.startswith("GONGKAI_TEST_")]:
    del os.environ[name]
os.environ["GONGKAI_HOME"] = str(HOME_OF_THIS_PROCESS)
os.environ["GONGKAI_SECRET_KEY"] = "a key for tests only"
if postgres.WANTED and postgres.binaries():
    os.environ["GONGKAI_DATABASE_URL"] = postgres.url()

from gongkai.config.settings import *  # noqa: E402, F403
from gongkai.config.settings import DATABASES, STORAGES  # noqa: E402

VIEWS_EVERY = 0
PAGE_CACHE = 0  # a rolled-back test may repeat an earlier state, which no running site does
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
DATABASES["default"]["CONN_MAX_AGE"] = 0
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # a file, so that threads of a test and of its server meet in it as they do in earnest
    DATABASES["default"]["TEST"] = {"NAME": str(HOME_OF_THIS_PROCESS / "test.sqlite3")}
    DATABASES["default"]["OPTIONS"]["init_command"] += "; PRAGMA synchronous=OFF"
(HOME_OF_THIS_PROCESS / "static").mkdir()  # WhiteNoise warns of a folder that is not there
