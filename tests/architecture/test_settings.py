"""The settings pass Django's own inspection, on the database the tests run on."""

import pytest
from django.core import checks


@pytest.mark.django_db
def test_django_finds_nothing_to_warn_of():
    assert checks.run_checks(databases=["default"]) == []
