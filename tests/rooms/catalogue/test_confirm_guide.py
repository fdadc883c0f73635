"""核对公开指南."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.agencies.models import AgencyName
from gongkai.audit.models import Entry
from gongkai.catalogue import queries
from gongkai.catalogue.actions.confirm_guide import confirm_guide
from gongkai.catalogue.errors import GuideDiffers, NoGuide
from gongkai.catalogue.models import Guide
from tests.rooms.catalogue.nil import today


@pytest.fixture
def guide(bureau):
    return Guide.objects.create(
        agency=bureau, number=1, classification="一", arrangement="二", how_to_get="三", office_name="公开办",
        office_address="示范路1号", office_hours="工作日", office_phone=bureau.phone, office_fax="0000-1",
        office_online="https://example.gov.cn", updated_on=date(2024, 3, 1),
    )  # fmt: skip


def check(agency, on):
    return queries.guide_checks([agency.pk], today=on)[0][2]


def test_the_day_is_kept_and_journaled(bureau, outsider, guide):
    confirm_guide(bureau.pk, by=outsider)
    guide.refresh_from_db()
    assert (guide.checked_on, guide.checked_by_id, guide.number) == (today(), outsider.user_id, 1)
    assert Entry.objects.filter(action="catalogue.confirm_guide").exists()


def test_a_guide_is_due_a_year_after_it_was_written_or_checked(bureau, outsider, guide):
    assert not check(bureau, date(2025, 3, 1)).is_due
    assert check(bureau, date(2025, 3, 2)).is_due
    Guide.objects.update(checked_on=date(2025, 2, 28))
    assert check(bureau, date(2026, 1, 1)).due_on == date(2026, 2, 28)


def test_a_new_name_is_newer_than_the_guide(bureau, guide):
    AgencyName.objects.create(agency=bureau, name="示范县水务和水利局", from_on=date(2024, 5, 1))
    [one] = check(bureau, date(2024, 6, 1)).newer
    assert (one.on, "示范县水务和水利局" in one.what) == (date(2024, 5, 1), True)


def test_the_fee_rules_of_2021_and_the_regulation_of_2019_are_newer_than_an_old_guide(bureau, guide):
    Guide.objects.update(updated_on=date(2018, 1, 1))
    words = [one.what for one in check(bureau, date(2024, 6, 1)).newer]
    assert any("收费" in one for one in words) and any("条例" in one for one in words)


def test_refuses_a_guide_that_differs_from_the_entry(bureau, outsider, guide):
    bureau.phone = "0000-9999999"
    bureau.save()
    with pytest.raises(GuideDiffers):
        confirm_guide(bureau.pk, by=outsider)


def test_refuses_without_a_guide_and_without_the_duty(bureau, outsider, clerk, stranger):
    with pytest.raises(NoGuide):
        confirm_guide(bureau.pk, by=outsider)
    for person in (clerk, stranger):
        with pytest.raises(NotAllowed):
            confirm_guide(bureau.pk, by=person)
