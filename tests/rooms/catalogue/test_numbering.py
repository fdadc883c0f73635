"""索引号: no gap, no double, for ever the item's own."""

import threading
from datetime import date

import pytest
from django.db import OperationalError, connection, transaction
from django.utils import timezone

from gongkai.catalogue import numbering, queries
from gongkai.catalogue.actions.save_index_rule import save_index_rule
from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.catalogue.actions.sign_off import sign_off
from gongkai.catalogue.models import IndexCounter, IndexNumber
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency, make_item, make_team, passed_slip

YEAR = timezone.localdate().year


def reserve(item):
    with transaction.atomic():
        return numbering.reserve(item).number


def test_the_national_rule_by_default(db):
    agency = make_agency(code="01441633-0")
    assert reserve(make_item(agency=agency)) == f"014416330/{YEAR}-00001"
    assert reserve(make_item(agency=agency)) == f"014416330/{YEAR}-00002"
    assert reserve(make_item(agency=make_agency(code="00527513-4"))) == f"005275134/{YEAR}-00001"


def test_an_item_keeps_its_number(db):
    item = make_item()
    assert reserve(item) == reserve(item)
    assert IndexCounter.objects.get().last == 1


def test_a_rollback_leaves_no_gap(db):
    agency = make_agency(code="01441633-0")
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        numbering.reserve(make_item(agency=agency))
        raise ZeroDivisionError
    assert reserve(make_item(agency=agency)) == f"014416330/{YEAR}-00001"


def test_the_rule_of_the_nearest_agency_above_counts(office, keeper):
    county = make_agency("示范县人民政府二", code="90000001", area_code="110000")
    below = make_agency(parent=county, code="90000002")
    deeper = make_agency(parent=below, code="90000003", area_code="110001")
    save_index_rule(county.pk, template="{area}-{org}-{seq:03d}", scope="org", by=make_actor(county, Duty.CATALOGUE))
    assert reserve(make_item(agency=deeper)) == "110001-90000003-001"
    save_index_rule(None, template="{org}.{year}.{seq}", scope="org,year", by=keeper)
    assert reserve(make_item(agency=office)) == f"{office.code}.{YEAR}.1"


def test_class_and_group_come_from_subject_and_column(office, keeper):
    save_index_rule(None, template="{org}-{class}-{group}-{date:%Y%m%d}-{seq}", scope="org,class", by=keeper)
    item = make_item(agency=office, subject_code="0203", column_code="statutory-20-02", made_on=date(2026, 3, 2))
    assert reserve(item) == f"{office.code}-02-0302-20260302-1"
    bare = make_item(agency=office, column_code="nowhere", made_on=date(2026, 3, 2))
    assert reserve(bare) == f"{office.code}-00-00-20260302-1"


def test_a_new_rule_never_gives_an_old_number_again(office, keeper):
    item, other = make_item(agency=office), make_item(agency=office)
    save_index_rule(None, template="{org}-{year}-{seq}", scope="org,year", by=keeper)
    first = reserve(item)
    save_index_rule(None, template="{org}-{year}-{seq}", scope="org", by=keeper)
    second = reserve(other)
    assert first != second
    assert IndexNumber.objects.values("number").distinct().count() == 2


def test_outside_a_transaction_nothing_is_reserved(transactional_db):
    item = make_item()
    with pytest.raises(RuntimeError):
        numbering.reserve(item)


def test_a_refused_approval_takes_no_number(columns):
    team = make_team()
    slip = passed_slip(team)
    with pytest.raises(Refusal):
        sign_off(slip.pk, conclusion="open", final_openness="proactive", by=team.clerk)
    assert not IndexNumber.objects.exists()
    assert queries.index_number(slip.item_id) == ""


@pytest.mark.django_db(transaction=True)
def test_under_load_no_gap_and_no_double():
    """Twelve leaders sign at once; every third approval is undone at the last moment."""
    seed_defaults()
    team = make_team()
    slips = [passed_slip(team) for _ in range(12)]
    gate, failures = threading.Barrier(12), []

    def work(slip, undone):
        try:
            gate.wait(timeout=20)
            with transaction.atomic():
                sign_off(slip.pk, conclusion="open", final_openness="proactive", by=team.leader)
                if undone:
                    raise ZeroDivisionError
        except ZeroDivisionError:
            pass
        except (OperationalError, Refusal) as failure:
            failures.append(failure)
        finally:
            connection.close()

    threads = [threading.Thread(target=work, args=(slip, n % 3 == 0)) for n, slip in enumerate(slips)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)

    assert failures == []
    assert sorted(IndexNumber.objects.values_list("serial", flat=True)) == list(range(1, 9))
    assert IndexNumber.objects.values("number").distinct().count() == 8
    assert IndexCounter.objects.get().last == 8
