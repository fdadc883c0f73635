"""Asking the reader that runs in a process apart, with limits of time and memory; what goes wrong there stays there."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from django.conf import settings

READER = Path(__file__).with_name("apart_reader.py")


def read_apart(data: bytes, *, kind: str) -> dict[str, Any] | None:
    """What the reader of this kind (doc, xls, ofd) says, or None when it gave up, died, or took too long."""
    seconds, megabytes = settings.READER_SECONDS, settings.READER_MEMORY_MB
    command = [sys.executable, "-I", str(READER), kind, str(megabytes), str(seconds)]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=seconds * 2, check=True)
        said = json.loads(done.stdout)
    except (subprocess.SubprocessError, OSError, ValueError):
        return None
    return said if isinstance(said, dict) else None
