"""文件沿革: ties between public documents; no ring, no foreign hand, the end of validity follows."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings, strategies as st

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.publication import queries_public
from gongkai.publication.actions.relate import relate
from gongkai.publication.actions.withdraw import withdraw
from gongkai.publication.errors import BlockedWords, IntoItself, NotPublicNow, NotYours, RelatedAlready, Ring
from gongkai.publication.models import Relation
from gongkai.publication.standing_public import standing
from gongkai.publication.vocabulary import RelationKind as R
from tests.faces.workbench.office import ID_NUMBER
from tests.factories import make_team
from tests.rooms.publication.public import published_item, ready_item


@pytest.fixture
def pair(team):
    return published_item(team), published_item(team, title="新的工作要点2026")


def tie(later, earlier, team, *, kind=R.REPLACE, on=None, note=""):
    day = on or timezone.localdate()
    return relate(later.pk, earlier_id=earlier.pk, kind=kind, takes_effect_on=day, note=note, by=team.publisher)


def shown(item):
    return standing(item.pk, queries_public.item(item.pk).item)


def test_replacing_ends_the_earlier_one_and_both_pages_say_so(team, pair):
    old, new = pair
    tie(new, old, team)
    said = shown(old)
    assert (said.validity, said.ended_by) == ("repealed", (new.pk, "新的工作要点2026"))
    assert said.last_day == timezone.localdate() - timedelta(days=1)
    assert [(one.kind, one.later_id, one.earlier_id) for one in shown(new).ties] == [(R.REPLACE, new.pk, old.pk)]
    assert not shown(new).is_over


def test_explaining_ends_nothing(team, pair):
    old, new = pair
    tie(new, old, team, kind=R.EXPLAIN)
    assert not shown(old).is_over and len(shown(old).ties) == 1


def test_an_end_to_come_is_no_end_yet(team, pair):
    old, new = pair
    tie(new, old, team, on=timezone.localdate() + timedelta(days=30))
    assert shown(old).validity == "valid" and shown(old).ended_by is None


def test_what_the_later_one_ended_revives_when_it_is_withdrawn(team, pair):
    old, new = pair
    tie(new, old, team)
    withdraw(new.pk, reason="内容有误", by=team.publisher)
    assert shown(old).validity == "valid" and shown(old).ties == []


def test_a_ring_is_refused(team, pair):
    one, two = pair
    three = published_item(team, title="第三份工作要点2026")
    tie(two, one, team)
    tie(three, two, team)
    with pytest.raises(Ring):
        tie(one, three, team)
    with pytest.raises(IntoItself):
        tie(one, one, team)
    with pytest.raises(RelatedAlready):
        tie(two, one, team)


def test_another_body_explains_but_does_not_end(team, pair):
    other = make_team()
    theirs = published_item(other, title="别的单位的工作要点2026")
    with pytest.raises(NotYours):
        tie(theirs, pair[0], other)
    tie(theirs, pair[0], other, kind=R.FORWARD)
    with pytest.raises(NotAllowed):
        relate(
            pair[1].pk, earlier_id=pair[0].pk, kind=R.AMEND, takes_effect_on=timezone.localdate(), by=team.clerk
        )  # fmt: skip


def test_bad_input(team, pair):
    old, new = pair
    with pytest.raises(NotPublicNow):
        tie(new, ready_item(team), team)
    with pytest.raises(BlockedWords):
        tie(new, old, team, note=f"经办人{ID_NUMBER}")
    for day in (date(1, 1, 1), date(9999, 12, 31)):
        with pytest.raises(Exception, match="日期"):
            tie(new, old, team, on=day)
    with pytest.raises(Unknown):
        relate(new.pk, earlier_id=10**9, kind=R.AMEND, takes_effect_on=timezone.localdate(), by=team.publisher)
    assert not Relation.objects.exists()


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=8))
def test_no_order_of_ties_makes_a_ring(web, pairs):
    team, items = web
    Relation.objects.all().delete()
    for later, earlier in pairs:
        try:
            tie(items[later], items[earlier], team, kind=R.AMEND)
        except (Ring, IntoItself, RelatedAlready):
            continue
    edges = list(Relation.objects.values_list("later_id", "earlier_id"))
    done = set()
    while nodes := {a for a, _b in edges} - done:
        free = [a for a in nodes if all(b in done or b not in {x for x, _y in edges} for one, b in edges if one == a)]
        assert free, "a ring"
        done.update(free)


@pytest.fixture
def web(team):
    return team, [published_item(team, title=f"第{n}份工作要点2026") for n in range(4)]
