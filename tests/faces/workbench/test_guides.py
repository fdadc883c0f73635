import pytest

from gongkai.catalogue.models import Guide
from gongkai.law.vocabulary import Duty
from gongkai.review.models import ReviewPolicy
from tests.faces.workbench.desk import sign_in, text_of
from tests.factories import make_agency, make_county, make_person

pytestmark = pytest.mark.django_db
WHOLE = {
    "classification": "按机构、主题、体裁分类。", "arrangement": "按栏目编排。", "how_to_get": "网站和查阅点。",
    "office_name": "示范县水务局办公室", "office_address": "示范县示范路1号", "office_hours": "工作日9:00—17:00",
    "office_phone": "0000-0000000", "office_fax": "0000-0000001", "office_online": "示范县政府网站",
    "proactive": "主动公开的范围和形式。", "on_request": "申请的提出和办理。", "remedies": "复议和诉讼。",
    "catalogue_note": "目录说明。",
}  # fmt: skip


@pytest.fixture
def county():
    return make_county()


@pytest.fixture
def bureau(county):
    return make_agency("示范县水务局", parent=county)


@pytest.fixture
def desk(county, bureau):
    return sign_in(make_person(county, Duty.CATALOGUE, branch=True))


def test_a_guide_is_saved_and_public_at_once(desk, bureau):
    response = desk.post(f"/work/guides/{bureau.pk}/", WHOLE, follow=True)
    assert "指南已保存并公开" in text_of(response)
    assert "按机构、主题、体裁分类" in text_of(desk.get(f"/guide/{bureau.code}/"))


def test_every_saving_is_a_new_version(desk, bureau):
    for hours in ("工作日9:00—17:00", "工作日8:30—17:30"):
        desk.post(f"/work/guides/{bureau.pk}/", WHOLE | {"office_hours": hours})
    assert Guide.objects.filter(agency=bureau).count() == 2
    assert Guide.objects.get(agency=bureau, is_current=True).office_hours == "工作日8:30—17:30"


@pytest.mark.parametrize("missing", ["classification", "office_phone", "office_address"])
def test_a_statutory_element_left_out_is_named_and_the_rest_stays(desk, bureau, missing):
    response = desk.post(f"/work/guides/{bureau.pk}/", WHOLE | {missing: "", "remedies": "复议、诉讼和举报。"})
    assert response.status_code == 422
    assert missing in response.context["form"].errors
    assert "复议、诉讼和举报" in text_of(response)
    assert not Guide.objects.exists()


@pytest.mark.parametrize("value", ["字" * 10_000, "\0"])
def test_what_is_too_long_or_unwritable_is_refused(desk, bureau, value):
    assert desk.post(f"/work/guides/{bureau.pk}/", WHOLE | {"remedies": value}).status_code == 422
    assert not Guide.objects.exists()


def test_the_list_says_what_is_missing(desk, bureau):
    assert "尚未编制" in text_of(desk.get("/work/guides/"))


def test_whoever_keeps_one_guide_goes_straight_to_it(bureau):
    desk = sign_in(make_person(bureau, Duty.CATALOGUE))
    assert desk.get("/work/guides/").url == f"/work/guides/{bureau.pk}/"


def test_another_bodys_guide_is_not_there(county, bureau):
    desk = sign_in(make_person(make_agency("示范县教育局", parent=county), Duty.CATALOGUE))
    assert desk.get(f"/work/guides/{bureau.pk}/").status_code == 404
    assert desk.post(f"/work/guides/{bureau.pk}/", WHOLE).status_code == 404
    assert not Guide.objects.exists()


def test_how_a_body_reviews_is_set_by_its_administrator(bureau):
    desk = sign_in(make_person(bureau, Duty.ADMINISTER))
    said = {"second_review": "on", "section_days": "2", "office_phones": "0000-1234567"}
    assert desk.post(f"/work/agencies/{bureau.pk}/review/", said).status_code == 302
    policy = ReviewPolicy.objects.get(agency=bureau)
    assert (policy.second_review, policy.section_days, policy.body_days) == (True, 2, None)


@pytest.mark.parametrize("days", ["0", "-1", "21", "x", "9" * 30, "20"])
def test_steps_that_leave_no_time_to_publish_are_refused(bureau, days):
    desk = sign_in(make_person(bureau, Duty.ADMINISTER))
    said = {"section_days": days, "body_days": "19", "leader_days": "19", "office_phones": "0000-1234567"}
    response = desk.post(f"/work/agencies/{bureau.pk}/review/", said)
    assert response.status_code == 422 and "0000-1234567" in text_of(response)
    assert not ReviewPolicy.objects.exists()


def test_a_clerk_does_not_set_how_a_body_reviews(bureau):
    desk = sign_in(make_person(bureau, Duty.FILL))
    assert desk.get(f"/work/agencies/{bureau.pk}/review/").status_code == 404
