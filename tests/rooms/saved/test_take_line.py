import pytest

from gongkai.accounts.errors import Unknown
from gongkai.audit.models import Entry
from gongkai.saved import queries
from gongkai.saved.actions.take_line import take_line
from gongkai.saved.running import Outcome

pytestmark = pytest.mark.django_db


def refuse_the_second(pk):
    if pk == 2:
        raise Unknown
    return Outcome({"n": pk}, {"n": pk + 1})


def test_each_record_is_done_or_refused_with_its_sentence(unit, batch):
    for _ in range(3):
        found = take_line(batch.pk, refuse_the_second, by=unit.clerk)
    assert (found.state, found.done, found.refused) == ("done", 2, 1)
    lines = queries.lines(found).rows
    assert [(line.state, line.before) for line in lines] == [("done", {"n": 1}), ("refused", {}), ("done", {"n": 3})]
    assert "没有找到该记录" in lines[1].why
    assert Entry.objects.filter(action="saved.finish_batch").count() == 1


def test_what_a_refused_action_wrote_is_gone(unit, batch):
    def writes_then_refuses(pk):
        unit.agency.phone = "1"
        unit.agency.save()
        raise Unknown

    take_line(batch.pk, writes_then_refuses, by=unit.clerk)
    unit.agency.refresh_from_db()
    assert unit.agency.phone != "1"


def test_a_finished_batch_does_nothing_more(unit, batch):
    for _ in range(5):
        take_line(batch.pk, lambda pk: Outcome(), by=unit.clerk)
    assert queries.batch(unit.clerk, batch.pk).done == 3


def test_nobody_goes_on_with_anothers_batch(unit, batch):
    with pytest.raises(Unknown):
        take_line(batch.pk, lambda pk: Outcome(), by=unit.head)
