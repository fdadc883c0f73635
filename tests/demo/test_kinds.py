"""The demo county's items of special kinds."""

from datetime import date
from random import Random

import pytest

from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.demo import county, kinds as demo
from gongkai.demo.kind_texts import TEXTS
from gongkai.information.models import Revision
from gongkai.law import kinds
from gongkai.publication.models import PublicFile, PublicItem

TODAY = date(2026, 11, 23)


@pytest.mark.django_db
def test_every_kind_has_public_items_whose_fields_keep_the_rule():
    seed_defaults()
    units = county.build(today=TODAY)
    demo.build(units, today=TODAY, random=Random(1))  # noqa: S311 - the demo must come out the same every time
    assert PublicItem.objects.count() == len(TEXTS) * demo.EACH
    for item in PublicItem.objects.all():
        kind = kinds.kind(item.kind)
        assert kinds.read(kind, item.extra, today=TODAY) == (item.extra, [])
    assert Revision.objects.filter(title="").count() == 0
    assert PublicFile.objects.count() == demo.EACH
