"""通知收回."""

import pytest
from django.utils import timezone

from gongkai import letters
from gongkai.accounts.errors import Unknown
from gongkai.outlets import handover_queries
from gongkai.outlets.actions.recall import recall
from gongkai.outlets.actions.send_handover import send_handover
from gongkai.outlets.errors import NothingToRecall, WrongHandoverState
from gongkai.outlets.papers.lists import recall_paper
from gongkai.publication.actions.withdraw import withdraw
from tests.rooms.outlets.reading_places import make_desk, make_handover, make_receiver

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


@pytest.fixture
def sent(desk):
    made = make_handover(desk, make_receiver(desk), items=2)
    return send_handover(made.pk, sent_on=timezone.localdate(), by=desk.clerk)


def test_the_receiver_is_told_once_of_what_was_withdrawn(desk, sent):
    item = sent.lines.first().item_id
    withdraw(item, reason="含有个人信息", by=desk.team.publisher)
    (waiting,) = handover_queries.recalls(desk.clerk)
    assert (waiting.number, waiting.withdrawn) == (sent.number, 1)
    recall(sent.pk, recalled_on=timezone.localdate(), by=desk.clerk)
    view = handover_queries.handover(desk.clerk, sent.pk)
    assert [row.recalled_on for row in view.rows if not row.is_public] == [timezone.localdate()]
    assert handover_queries.recalls(desk.clerk) == []
    with pytest.raises(NothingToRecall):
        recall(sent.pk, recalled_on=timezone.localdate(), by=desk.clerk)


def test_the_notice_names_only_what_was_withdrawn(desk, sent):
    gone, kept = sent.lines.all()
    withdraw(gone.item_id, reason="含有个人信息", by=desk.team.publisher)
    view = handover_queries.handover(desk.clerk, sent.pk)
    paper = recall_paper(
        handover_queries.handover_record(desk.clerk, sent.pk), [r for r in view.rows if not r.is_public]
    )
    said = "".join(text for _style, text in paper.lines)
    assert gone.title in said and kept.title not in said and "含有个人信息" not in said
    assert letters.pdf([paper]).startswith(b"%PDF")


def test_nothing_to_recall_and_nothing_sent(desk, sent):
    with pytest.raises(NothingToRecall):
        recall(sent.pk, recalled_on=timezone.localdate(), by=desk.clerk)
    with pytest.raises(WrongHandoverState):
        recall(make_handover(desk, sent.receiver).pk, recalled_on=timezone.localdate(), by=desk.clerk)
    with pytest.raises(Unknown):
        recall(sent.pk, recalled_on=timezone.localdate(), by=desk.stranger)
