"""公开指南: complete, in versions, checked against the agency's own entry."""

from dataclasses import replace
from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.catalogue import queries
from gongkai.catalogue.actions.save_guide import GuideForm, save_guide
from gongkai.catalogue.errors import GuideIncomplete
from gongkai.catalogue.models import Guide
from gongkai.law.vocabulary import Version

FORM = GuideForm(
    classification="按主题和体裁分类",
    arrangement="按索引号编排",
    how_to_get="网站、查阅点",
    office_name="示范县水务局办公室",
    office_address="示范县一路1号",
    office_hours="工作日9:00-17:00",
    office_phone="0000-0000000",
    office_fax="0000-0000001",
    office_online="https://gongkai.example/requests",
)


def test_a_complete_guide_is_kept_as_a_new_version(bureau, outsider):
    save_guide(bureau.pk, FORM, by=outsider)
    save_guide(bureau.pk, replace(FORM, office_hours="工作日8:30-17:30"), by=outsider)

    assert [(one.number, one.is_current) for one in queries.guides(bureau.pk)] == [(2, True), (1, False)]
    assert queries.guide(bureau.pk).office_hours == "工作日8:30-17:30"
    assert queries.guide(bureau.pk, 1).office_hours == "工作日9:00-17:00"


@pytest.mark.parametrize("element", [name for name in vars(FORM) if getattr(FORM, name)])
def test_every_statutory_element_is_required(bureau, outsider, element):
    with pytest.raises(GuideIncomplete) as refusal:
        save_guide(bureau.pk, replace(FORM, **{element: "  "}), by=outsider)
    assert [field for field, _ in refusal.value.missing] == [element]
    assert "第十二条" in refusal.value.sentence
    assert not Guide.objects.exists()


def test_each_agency_writes_its_own(office, outsider):
    with pytest.raises(NotAllowed):
        save_guide(office.pk, FORM, by=outsider)


def test_the_2008_text_asks_for_an_email_address(bureau, outsider):
    shown = save_guide(bureau.pk, FORM, by=outsider)
    assert queries.guide_elements_of(shown, Version.R2008)[-1][1] == "电子邮箱"
    assert queries.guide_elements_of(shown, Version.R2019)[-1][1] == "互联网联系方式"


def test_checks_find_what_is_missing_outdated_or_old(office, bureau, outsider, django_assert_num_queries):
    save_guide(bureau.pk, FORM, by=outsider)
    Guide.objects.update(office_fax="", updated_on=date(2024, 12, 31))
    bureau.phone = "0000-7654321"
    bureau.save()

    with django_assert_num_queries(4):
        rows = queries.guide_checks([office.pk, bureau.pk], today=date(2026, 1, 5))

    checks = {agency.pk: check for agency, _, check in rows}
    assert checks[office.pk].absent and not checks[office.pk].ok
    check = checks[bureau.pk]
    assert [field for field, _ in check.missing] == ["office_fax"]
    assert [field for field, _ in check.outdated] == ["office_phone"]
    assert check.stale_since == date(2024, 12, 31)
    assert queries.check_guide(bureau, queries.guide(bureau.pk), today=date(2025, 6, 1)).stale_since is None
