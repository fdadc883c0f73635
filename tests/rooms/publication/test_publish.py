"""发布: a reviewed item becomes what the public sees, once and whole."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.audit.models import Entry
from gongkai.catalogue.actions.sign_off import sign_off
from gongkai.catalogue.models import Column, IndexNumber
from gongkai.information.actions.revise import revise
from gongkai.information.errors import WrongStage
from gongkai.information.models import InfoItem
from gongkai.information.revisions import content_of
from gongkai.law.vocabulary import Duty
from gongkai.publication import counts
from gongkai.publication.actions.explain_delay import explain_delay
from gongkai.publication.actions.publish import publish
from gongkai.publication.errors import DelayUnexplained, NoColumn, NoIndexNumber, NotReviewed
from gongkai.publication.models import FacetCount, PublicationAct, PublicItem
from gongkai.review.actions.sign import sign
from gongkai.review.actions.submit import submit
from gongkai.search.models import Change
from tests.factories import answers, concluded_slip, make_actor, make_agency, make_item
from tests.rooms.publication.public import RULES, published_item, ready_item


def corrected(team, item, **changes):
    """The item changed by its clerk and approved again, up to just before publishing."""
    revise(item.pk, content_of(item.current).with_(**changes), note="更正数据", by=team.clerk)
    slip = submit(item.pk, answers=answers(item), by=team.clerk)
    sign(slip.pk, decision="pass", by=team.head)
    sign(slip.pk, decision="pass", by=team.secrecy)
    return sign_off(slip.pk, conclusion="open", final_openness="proactive", by=team.leader).item


def test_a_reviewed_item_becomes_public(team):
    item = ready_item(team, title="示范县2026年节水办法", made_on=date(2026, 3, 2), doc_number="示政发〔2026〕3号")

    act = publish(item.pk, by=team.publisher)

    row = PublicItem.objects.get()
    assert (row.pk, row.title, row.doc_number, row.year) == (item.pk, "示范县2026年节水办法", "示政发〔2026〕3号", 2026)
    assert (row.agency_name, row.column_code, row.column_name) == (team.agency.name, RULES, "法规规章和规范性文件")
    assert row.index_number == IndexNumber.objects.get(item=item).number
    item = InfoItem.objects.get(pk=item.pk)
    assert (item.stage, item.is_public) == ("published", True)
    assert (act.act, act.due_on, act.done_by_id) == ("publish", item.due_on, team.publisher.user_id)
    assert Change.objects.filter(document_id=item.pk).exists()
    assert Entry.objects.get(action="publication.publish").about_id == str(item.pk)
    assert FacetCount.objects.count() == 8


def test_nothing_of_the_office_gets_out(team):
    item = published_item(team, paper_location="档案室三号柜", extra={"report_year": 2025, "_row": "第7行"})

    said = str(PublicItem.objects.filter(pk=item.pk).values().get())

    assert "三号柜" not in said and "第7行" not in said
    assert team.clerk.name not in said and team.leader.name not in said


def test_a_correction_takes_the_place_of_the_earlier_text(team):
    item = published_item(team, title="旧标题2026")
    first = PublicItem.objects.get()

    act = publish(corrected(team, item, title="新标题2026").pk, by=team.publisher)

    row = PublicItem.objects.get()
    assert (act.act, act.reason) == ("correct", "更正数据")
    assert (row.title, row.revision_number, row.index_number) == ("新标题2026", 2, first.index_number)
    assert (row.published_at, row.published_on) == (first.published_at, first.published_on)
    assert row.updated_at > first.updated_at
    assert counts.naive() == {(c.agency_id, c.column_code, c.year): c.count for c in FacetCount.objects.all()}


def test_the_public_keeps_the_earlier_text_until_the_correction_is_published(team):
    item = published_item(team, title="旧标题2026")
    corrected(team, item, title="新标题2026")
    assert PublicItem.objects.get().title == "旧标题2026"


def test_a_correction_into_another_column_is_counted_there(team):
    item = published_item(team)
    publish(corrected(team, item, column_code="statutory-20-04").pk, by=team.publisher)
    assert {c.column_code for c in FacetCount.objects.all()} == {"", "statutory-20-04"}


def test_a_draft_is_not_published(team):
    item = make_item(agency=team.agency, by=team.clerk, column_code=RULES)
    with pytest.raises(WrongStage) as refusal:
        publish(item.pk, by=team.publisher)
    assert "第十七条" in refusal.value.sentence


def test_what_was_changed_behind_the_review_is_refused(team):
    item = ready_item(team)
    item.slips.update(digest="0" * 64)
    with pytest.raises(NotReviewed):
        publish(item.pk, by=team.publisher)
    assert not PublicItem.objects.exists()


def test_an_item_without_index_number_is_refused(team):
    slip = concluded_slip(team, column_code=RULES)
    with pytest.raises(NoIndexNumber):
        publish(slip.item_id, by=team.publisher)


def test_a_column_that_was_closed_meanwhile_is_refused(team):
    item = ready_item(team)
    Column.objects.filter(code=RULES).update(is_active=False)
    with pytest.raises(NoColumn):
        publish(item.pk, by=team.publisher)


def test_only_the_publisher_publishes(team):
    item = ready_item(team)
    with pytest.raises(NotAllowed):
        publish(item.pk, by=team.clerk)


def test_another_unit_does_not_learn_that_the_item_exists(team):
    item = ready_item(team)
    with pytest.raises(Unknown):
        publish(item.pk, by=make_actor(make_agency(), Duty.PUBLISH))


def test_publishing_twice_is_refused(team):
    item = published_item(team)
    with pytest.raises(WrongStage):
        publish(item.pk, by=team.publisher)
    assert PublicationAct.objects.count() == 1


def test_the_act_keeps_the_clock(team):
    item = ready_item(team)
    InfoItem.objects.filter(pk=item.pk).update(started_on=date(2024, 9, 20), due_on=date(2024, 10, 23))

    act = publish(item.pk, by=team.publisher)

    assert act.in_time is False
    assert act.working_days > 20


def test_old_stock_has_no_clock(team):
    act = publish(ready_item(team, made_on=date(2009, 5, 4)).pk, by=team.publisher)
    assert (act.due_on, act.in_time, act.working_days) == (None, None, None)


def test_an_annual_report_stands_under_the_year_it_reports_on(team):
    slip_item = ready_item(team, made_on=date(2026, 1, 20), extra={"report_year": 2025}, column_code="reports")
    InfoItem.objects.filter(pk=slip_item.pk).update(kind="annual_report")
    publish(slip_item.pk, by=team.publisher)
    assert PublicItem.objects.get().year == 2025


def test_the_record_of_acts_cannot_be_rewritten(team):
    publish(ready_item(team).pk, by=team.publisher)
    with pytest.raises(DatabaseError), transaction.atomic():
        PublicationAct.objects.update(in_time=True)


def test_what_is_late_is_refused_until_somebody_says_why(team):
    item = ready_item(team, made_on=timezone.localdate())
    late = timezone.localdate() - timedelta(days=1)
    InfoItem.objects.filter(pk=item.pk).update(due_on=late)
    with pytest.raises(DelayUnexplained) as refused:
        publish(item.pk, by=team.publisher)
    assert refused.value.sentence.startswith(f"该信息的公开期限为{late}，已经超过，还没有登记逾期原因")
    assert (refused.value.field, PublicItem.objects.exists()) == ("cause", False)
    publish(item.pk, cause="review", by=team.publisher)
    assert PublicItem.objects.get().pk == item.pk


def test_a_cause_said_before_counts(team):
    item = ready_item(team, made_on=timezone.localdate())
    InfoItem.objects.filter(pk=item.pk).update(due_on=timezone.localdate() - timedelta(days=1))
    explain_delay(item.pk, cause="staff", by=team.clerk)
    publish(item.pk, by=team.publisher)
    assert PublicationAct.objects.get().in_time is False


def test_on_the_last_day_nothing_has_to_be_said(team):
    item = ready_item(team, made_on=timezone.localdate())
    InfoItem.objects.filter(pk=item.pk).update(due_on=timezone.localdate())
    assert publish(item.pk, by=team.publisher).in_time is True
