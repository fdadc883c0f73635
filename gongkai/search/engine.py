"""Which engine this site searches with, and which source feeds it."""

from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.utils.module_loading import import_string

from gongkai.search.database_engine import DatabaseBackend
from gongkai.search.interface import SearchBackend, SearchSource
from gongkai.search.tantivy_engine import TantivyBackend

ENGINES: dict[str, type[TantivyBackend] | type[DatabaseBackend]] = {
    "tantivy": TantivyBackend,
    "database": DatabaseBackend,
}


def current() -> SearchBackend:
    """The engine named in the settings, over this machine's folder."""
    return _backend(settings.SEARCH_ENGINE, Path(settings.SEARCH_DIR))


def source() -> SearchSource:
    """The public projection, as named in the settings."""
    made: SearchSource = import_string(settings.SEARCH_SOURCE)()
    return made


@lru_cache(maxsize=8)
def _backend(name: str, home: Path) -> SearchBackend:
    """One backend for each engine and folder, so that open readers are shared."""
    return ENGINES[name](home)
