"""索引号规则: each agency's own, or the one above."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.catalogue import queries
from gongkai.catalogue.actions.save_index_rule import save_index_rule
from gongkai.catalogue.errors import BadTemplate
from gongkai.catalogue.models import IndexRule


def test_an_agency_sets_its_rule(bureau, outsider):
    save_index_rule(bureau.pk, template="{org}-{year}-{seq:04d}", scope="year, org", owner_note="水务局", by=outsider)
    shown = queries.index_rule(bureau.pk)
    assert (shown["template"], shown["scope"], shown["own"]) == ("{org}-{year}-{seq:04d}", "org,year", True)
    assert shown["example"] == "000000001-2026-0001"
    save_index_rule(bureau.pk, template="{org}-{seq}", scope="org", by=outsider)
    assert IndexRule.objects.filter(agency=bureau).count() == 1


def test_only_the_competent_office_sets_the_default(bureau, outsider, keeper):
    with pytest.raises(NotAllowed):
        save_index_rule(None, template="{org}-{seq}", scope="org", by=outsider)
    save_index_rule(None, template="{org}-{seq}", scope="org", by=keeper)
    assert queries.index_rule(bureau.pk)["template"] == "{org}-{seq}"
    assert IndexRule.objects.filter(agency=None).count() == 1


def test_refuses_a_rule_that_would_give_doubles(bureau, outsider):
    with pytest.raises(BadTemplate):
        save_index_rule(bureau.pk, template="{year}-{seq}", scope="org,year", by=outsider)
    assert not IndexRule.objects.filter(agency=bureau).exists()
