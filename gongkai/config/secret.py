"""The key this installation signs with."""

import secrets
from pathlib import Path


def own_secret(home: Path) -> str:
    """The secret kept in the data folder, made on first use and readable by its owner only."""
    path = home / "secret.key"
    if not path.exists():
        home.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(64), encoding="ascii")
    return path.read_text(encoding="ascii").strip()
