"""取消关联: what was said is taken back, and what it ended is in force again."""

import pytest
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.publication import queries_public
from gongkai.publication.actions.relate import relate
from gongkai.publication.actions.unrelate import unrelate
from gongkai.publication.models import Relation
from gongkai.publication.vocabulary import RelationKind
from tests.rooms.publication.public import published_item


def test_the_earlier_one_is_in_force_again(team):
    old, new = published_item(team), published_item(team, title="新的工作要点2026")
    tie = relate(
        new.pk, earlier_id=old.pk, kind=RelationKind.REPEAL, takes_effect_on=timezone.localdate(), by=team.publisher
    )
    with pytest.raises(NotAllowed):
        unrelate(tie.pk, reason="登记有误", by=team.clerk)
    assert unrelate(tie.pk, reason="登记有误", by=team.publisher) == new.pk
    assert queries_public.item(old.pk).item["validity"] == "valid" and not Relation.objects.exists()
    with pytest.raises(Unknown):
        unrelate(tie.pk, reason="登记有误", by=team.publisher)
