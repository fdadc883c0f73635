"""Every test here runs with each engine, over a shelf of its own."""

import pytest

from tests.ground.search.shelf import SHELF


@pytest.fixture(params=["tantivy", "database"])
def engine_name(request):
    return request.param


@pytest.fixture(autouse=True)
def shelf(request, settings, tmp_path):
    """An empty shelf and no index."""
    if "engine_name" in request.fixturenames:
        settings.SEARCH_ENGINE = request.getfixturevalue("engine_name")
    settings.SEARCH_DIR = tmp_path / "search"
    settings.SEARCH_SOURCE = "tests.ground.search.shelf.SHELF"
    SHELF.held.clear()
    return SHELF
