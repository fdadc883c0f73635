"""What every test of a page needs."""

import pytest
from django.utils import translation


@pytest.fixture(autouse=True)
def chinese_again():
    """A page in English leaves its language behind."""
    yield
    translation.deactivate()
