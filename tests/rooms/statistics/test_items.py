"""Information put before the public, counted from what was released, corrected, repealed and withdrawn."""

from datetime import date

import pytest
from django.utils import timezone

from gongkai import statistics
from gongkai.accounts.actor import SYSTEM
from gongkai.information.models import InfoItem
from gongkai.law.forms import form
from gongkai.law.report_periods import ReportPeriod
from gongkai.law.vocabulary import ItemKind, Openness
from gongkai.publication.actions.repeal import repeal
from gongkai.publication.actions.withdraw import withdraw
from gongkai.publication.models import PublicationAct
from gongkai.review.actions.approve import approve
from tests.factories import make_agency, make_team, passed_slip, published_item

pytestmark = pytest.mark.django_db
NORMATIVE, RULES = ItemKind.NORMATIVE, ItemKind.REGULATION


def section_2(year, team, key="report_2021"):
    found = statistics.compute(form(key), ReportPeriod(year), [team.agency.pk])[team.agency.pk]
    return {cell.removeprefix("t2."): int(value) for cell, value in found.items() if cell.startswith("t2.") and value}


def normative(team, made_on, **changes):
    """A public normative document made on that day."""
    return published_item(team, kind=NORMATIVE, made_on=made_on, **changes)


def test_normative_documents_are_counted_over_their_life():
    team = make_team()
    normative(team, date(2024, 5, 6))
    gone = normative(team, date(2024, 6, 3))
    normative(team, date(2025, 3, 3), expires_on=date(2025, 9, 30))
    normative(team, date(2025, 4, 1), expires_on=date(2025, 12, 31))  # in force to the last day
    published_item(team, kind=RULES, made_on=date(2025, 4, 2))
    published_item(team, made_on=date(2025, 4, 3))  # a plain document
    repeal(gone.pk, reason="已被新办法代替", on=date(2025, 8, 1), by=team.publisher)

    assert section_2(2024, team) == {"normative_docs.issued": 2, "normative_docs.in_force": 2}
    assert section_2(2025, team) == {
        "rules.issued": 1, "rules.in_force": 1,
        "normative_docs.issued": 2, "normative_docs.repealed": 1, "normative_docs.in_force": 2,
    }  # fmt: skip
    assert section_2(2026, team) == {"rules.in_force": 1, "normative_docs.in_force": 1}


def test_what_another_body_made_or_was_withdrawn_is_not_counted():
    team = make_team()
    other = normative(team, date(2025, 3, 3))
    InfoItem.objects.filter(pk=other.pk).update(original=make_agency())
    own = normative(team, date(2025, 3, 4))
    InfoItem.objects.filter(pk=own.pk).update(original=team.agency)
    mistaken = normative(team, date(2025, 3, 5))
    withdraw(mistaken.pk, reason="误发，不属于本机关文件", by=team.publisher)
    assert section_2(2025, team) == {"normative_docs.issued": 1, "normative_docs.in_force": 1}


def test_the_trial_form_counts_what_was_made_newly_public_and_public_in_all():
    team, year = make_team(), timezone.localdate().year
    published_item(team, kind=NORMATIVE, made_on=date(year - 1, 12, 1))
    published_item(team, kind=NORMATIVE, made_on=date(year, 1, 2))
    assert section_2(year, team, "report_2019") == {
        "normative_docs.made_new": 1, "normative_docs.published_new": 2, "normative_docs.published_total": 2,
    }  # fmt: skip


def test_a_piece_counts_once_however_often_and_wherever_it_was_released():
    team, this_year = make_team(), timezone.localdate().year
    first = published_item(team, ways=("website", "gazette"))
    published_item(team, ways=("notice_board",))
    published_item(team, kind=NORMATIVE)
    act = PublicationAct.objects.get(item=first)
    PublicationAct.objects.create(
        item=first, revision=act.revision, act="publish", done_at=act.done_at, done_on=act.done_on
    )  # released again after it had been withdrawn
    PublicationAct.objects.create(
        item=first, revision=act.revision, act="correct", done_at=act.done_at, done_on=act.done_on
    )

    found = statistics.compute(form("local_54"), ReportPeriod(this_year), [team.agency.pk])[team.agency.pk]
    assert {key: int(found[f"stat.{key}.year"]) for key in ("proactive_total", "proactive_fulltext_items")} == {
        "proactive_total": 3, "proactive_fulltext_items": 3,
    }  # fmt: skip
    county = statistics.compute(form("county_2009"), ReportPeriod(this_year), [team.agency.pk])[team.agency.pk]
    assert (county["proactive_total"], county["proactive_by_channel.website"]) == (3, 2)
    national = statistics.compute(form("statistics_2014"), ReportPeriod(this_year), [team.agency.pk])[team.agency.pk]
    assert national["stat.proactive_by_channel.gazette.year"] == 1
    assert national["stat.normative_docs_published.year"] == 1


def test_what_stays_open_on_request_is_counted_when_it_was_first_decided():
    team, year = make_team(), timezone.localdate().year
    slip = passed_slip(team, openness=Openness.ON_REQUEST)
    approve(slip.pk, conclusion="open", final_openness="on_request", opinion="同意", by=team.leader)
    found = statistics.compute(form("local_54"), ReportPeriod(year), [team.agency.pk])[team.agency.pk]
    assert found["stat.on_request_items.year"] == 1


def test_the_documents_behind_a_cell_are_listed_with_the_day_that_counts():
    team = make_team()
    gone = normative(team, date(2024, 6, 3), title="示范县旧办法")
    repeal(gone.pk, reason="已被新办法代替", on=date(2025, 8, 1), by=team.publisher)
    key = "t2.normative_docs.repealed"
    found = statistics.records(SYSTEM, form("report_2021"), key, ReportPeriod(2025), [team.agency.pk])
    assert [(row.kind, row.pk, row.title, row.on) for row in found.rows] == [
        ("item", gone.pk, "示范县旧办法", date(2025, 8, 1))
    ]
    assert found.rows[0].number
