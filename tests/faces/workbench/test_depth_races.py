"""Two people in the same moment, on PostgreSQL: one is done, the other is told; numbers are given once and leave no gap."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier

import pytest
from django.db import connection

from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.catalogue.actions.sign_off import sign_off
from gongkai.clearance.actions.approve import approve as approve_batch
from gongkai.clearance.actions.sign import sign as sign_batch
from gongkai.doc_register.actions.register_document import register_document
from gongkai.doc_register.models import IssuedDocument
from gongkai.information.actions.keep_import import keep_import
from gongkai.information.actions.revise import revise
from gongkai.information.actions.settle_conflicts import settle_conflicts
from gongkai.information.revisions import content_of
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import Duty
from gongkai.publication.actions.decline import decline
from gongkai.publication.actions.list_here import list_here
from gongkai.publication.actions.tick_way import tick_way
from gongkai.publication.models import Sending, WayUsed
from gongkai.redaction.actions.check import check
from gongkai.review.actions.answer_consent import Reply, answer_consent
from gongkai.review.actions.ask_consent import ask_consent
from gongkai.review.actions.decide_coordination import decide_coordination
from gongkai.review.actions.refer import refer
from gongkai.review.actions.release_urgently import release_urgently
from gongkai.review.actions.sign import sign
from gongkai.review.models import UrgentRelease
from gongkai.saved.actions.start_batch import start_batch
from gongkai.saved.models import BatchAct
from gongkai.site_checks.actions.start_run import start_run
from gongkai.site_checks.models import Run
from tests import postgres
from tests.factories import (
    make_actor,
    make_agency,
    make_item,
    make_team,
    passed_slip,
    published_item,
    ready_item,
    submitted_slip,
)
from tests.rooms.clearance import stock
from tests.rooms.doc_register.issued import entry
from tests.rooms.information import sheets
from tests.rooms.information.round_trip import edited, sheet_out
from tests.rooms.publication.sent import offered
from tests.rooms.redaction import redacting

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(not postgres.WANTED, reason="SQLite writes one after the other anyway"),
]


def together(*acts):
    """Do these in the same moment; gives what each answered: its result, or its refusal."""
    start = Barrier(len(acts))

    def one(act):
        start.wait()
        try:
            return act()
        except Refusal as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as crowd:
        return list(crowd.map(one, acts))


def one_wins(*acts):
    """Exactly one was done, the others were refused in words."""
    answers = together(*acts)
    told = [one for one in answers if isinstance(one, Refusal)]
    assert len(told) == len(acts) - 1, answers
    return told


@pytest.fixture
def team():
    seed_defaults()
    return make_team()


def test_two_sign_one_batch(team):
    crew = stock.make_crew()
    batch = stock.proposed(crew, stock.make_batch(crew, [stock.old(crew)]), proactive=1)
    second = make_actor(crew.agency, Duty.FIRST_REVIEW)
    one_wins(*(partial(sign_batch, batch.pk, opinion="同意", by=by) for by in (crew.head, second)))
    other = make_actor(crew.agency, Duty.APPROVE)
    one_wins(*(partial(approve_batch, batch.pk, opinion="同意", by=by) for by in (crew.leader, other)))


def test_two_people_decide_one_conflict_differently(team):
    second = make_actor(team.agency, Duty.FILL)
    item = make_item(agency=team.agency, by=team.clerk, title="示范县一件事", summary="原概述")
    data = edited(sheet_out(team.clerk), [(2, "内容概述", "表格概述")])
    revise(item.pk, content_of(item.current).with_(summary="系统概述"), by=team.clerk)
    batch = keep_import(sheets.check(data, team.agency, team.clerk), by=team.clerk)
    held = batch.conflicts.get().pk
    one_wins(
        partial(settle_conflicts, batch.pk, {held: {"summary": "mine"}}, by=team.clerk),
        partial(settle_conflicts, batch.pk, {held: {"summary": "theirs"}}, by=second),
    )


def test_two_leaders_order_one_early_release(team):
    slip, second = submitted_slip(team), make_actor(team.agency, Duty.PRINCIPAL)
    order = partial(release_urgently, slip.pk, emergency="disaster", reason="暴雨红色预警")
    one_wins(*(partial(order, by=by) for by in (team.leader, second)))
    assert UrgentRelease.objects.count() == 1


def test_one_takes_a_sending_and_one_declines_it(team):
    other = make_team()
    sending = offered(team, other, published_item(team))
    one_wins(
        partial(list_here, sending.pk, column_code="statutory-20-01", by=other.publisher),
        partial(decline, sending.pk, reason="不属于本单位", by=other.clerk),
    )
    assert Sending.objects.get().answered_by_id in (other.publisher.user_id, other.clerk.user_id)


def test_two_leaders_decide_one_coordination_differently(team):
    other = make_team()
    made = ask_consent(ready_item(team).pk, kind="others", matter="请确认", agency_ids=[other.agency.pk], by=team.clerk)
    answer_consent(made.consents.get().pk, Reply("refuse", reason="尚未定稿"), by=other.clerk)
    second = make_actor(team.agency, Duty.PRINCIPAL)
    one_wins(
        partial(decide_coordination, made.pk, release=True, decision="予以发布", by=team.leader),
        partial(decide_coordination, made.pk, release=False, decision="暂不发布", by=second),
    )


def test_one_passes_a_redacted_copy_and_one_sends_it_back(team):
    work = redacting.made(desk := redacting.make_desk())
    one_wins(
        partial(check, work.pk, passes=True, by=desk.team.head),
        partial(check, work.pk, passes=False, remark="第一页还有姓名", by=desk.team.secrecy),
    )


def test_a_document_is_registered_once(team):
    second = make_actor(team.agency, Duty.FILL)
    one_wins(*(partial(register_document, team.agency.pk, entry=entry(), by=by) for by in (team.clerk, second)))
    assert IssuedDocument.objects.count() == 1


def test_a_way_is_ticked_once(team):
    item, second = published_item(team), make_actor(team.agency, Duty.PUBLISH)
    one_wins(*(partial(tick_way, item.pk, way="gazette", by=by) for by in (team.publisher, second)))
    assert WayUsed.objects.filter(way="gazette").count() == 1


def test_index_numbers_are_given_once_and_without_a_gap(team):
    slips = [passed_slip(team, title=f"示范县第{n}号要点") for n in range(4)]
    said = {"conclusion": "open", "final_openness": "proactive", "opinion": "同意", "by": team.leader}
    given = [one.item.index_number for one in together(*(partial(sign_off, slip.pk, **said) for slip in slips))]
    assert len({one.number for one in given}) == 4
    assert sorted(one.serial for one in given) == [1, 2, 3, 4]


def test_numbers_of_forms_are_given_once(team):
    slips = [sign(submitted_slip(team, title=f"示范县第{n}号请示").pk, decision="pass", by=team.head) for n in range(3)]
    ask = {"sent_to": "示范市保密局", "reason": "范围不明确", "by": team.secrecy}
    numbers = [one.number for one in together(*(partial(refer, slip.pk, **ask) for slip in slips))]
    assert len(set(numbers)) == 3


def test_two_start_a_run_and_one_runs():
    agency = make_agency("示范县人民政府", is_competent=True)
    people = [make_actor(agency, Duty.OVERSEE), make_actor(agency, Duty.CATALOGUE)]
    together(*(partial(start_run, by=by) for by in people))
    assert Run.objects.count() == 1


def test_two_presses_of_one_form_begin_one_batch(team):
    press = partial(start_batch, "submit", values={}, records=[(1, "甲")], key="k1", by=team.clerk)
    first, second = together(press, press)
    assert first.pk == second.pk and BatchAct.objects.count() == 1
