"""文书用语, 口径和预案: locked lines stand, the office's own words are kept, texts are added and retired."""

import pytest

from gongkai.info_requests.actions.save_script import save_script
from gongkai.info_requests.models import LetterText, Script
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of
from tests.rooms.info_requests.cases import make_office

pytestmark = pytest.mark.django_db
TEXT = {"kind": "reason", "title": "过程稿", "code": "X16b", "text": "属于讨论记录。"}


@pytest.fixture
def office():
    return make_office()


@pytest.fixture
def desk(office):
    return desk_of(office.clerk)


def test_the_letters_of_each_version_are_listed(desk):
    assert "政府信息部分公开告知书" in text_of(desk.get("/work/requests/texts/"))
    assert "权利人意见征询单" in text_of(desk.get("/work/requests/texts/?version=2008&agency=x"))


def test_a_part_is_worded_and_put_back(office, desk):
    at = "/work/requests/texts/D16/"
    page = text_of(desk.get(at))
    assert 'class="locked"' in page and "〔申请编号〕" in page and "不填的用：" in page
    assert "已保存" in text_of(desk.post(at, {"channel": "请到信访大厅反映。"}, follow=True))
    kept = LetterText.objects.get()
    assert (kept.agency_id, kept.part, kept.text) == (office.agency.pk, "channel", "请到信访大厅反映。")
    assert "请到信访大厅反映" in text_of(desk.get(at)) and "1 处自定" in text_of(desk.get("/work/requests/texts/"))
    desk.post(at, {"channel": ""})
    assert not LetterText.objects.exists()


def test_only_parts_are_fields_and_too_much_is_refused(desk):
    response = desk.post("/work/requests/texts/D16/", {"channel": "长" * 5000, "locked": "x"})
    assert response.status_code == 422 and not LetterText.objects.exists()
    assert desk.get("/work/requests/texts/D99/").status_code == 404


def test_another_offices_words_are_not_reached(desk):
    other = make_office()
    assert desk.get(f"/work/requests/texts/?agency={other.agency.pk}").status_code == 404
    assert desk.post(f"/work/requests/texts/D16/?agency={other.agency.pk}", {"channel": "x"}).status_code == 404
    assert not LetterText.objects.exists()


def test_a_script_is_written_changed_and_retired(office, desk):
    assert "新增" in text_of(desk.get("/work/requests/scripts/"))
    said = TEXT | {"agency_id": office.agency.pk}
    assert "已保存" in text_of(desk.post("/work/requests/scripts/new/", said, follow=True))
    row = Script.objects.get()
    at = f"/work/requests/scripts/{row.pk}/"
    assert "属于讨论记录" in text_of(desk.get(at))
    desk.post(at, said | {"title": "讨论记录"})
    assert Script.objects.get().title == "讨论记录"
    assert "讨论记录" in text_of(desk.get("/work/requests/scripts/?kind=reason"))
    assert "讨论记录" not in text_of(desk.get("/work/requests/scripts/?kind=plan"))
    page = text_of(desk.post(f"{at}retire/", follow=True))
    assert "已停用" in page and not Script.objects.get().is_active
    assert "讨论记录" in text_of(desk.get("/work/requests/scripts/?retired=1"))
    assert desk.get(f"{at}retire/").status_code == 405


@pytest.mark.parametrize("wrong", [{"kind": "x"}, {"title": " "}, {"code": "ZZ"}, {"text": ""}, {"agency_id": "999"}])
def test_a_script_that_cannot_be_is_refused_with_what_was_typed(office, desk, wrong):
    said = TEXT | {"agency_id": office.agency.pk, "title": "请留住我"} | wrong
    response = desk.post("/work/requests/scripts/new/", said)
    assert response.status_code == 422 and not Script.objects.exists()
    assert ("请留住我" in text_of(response)) == ("title" not in wrong)


def test_another_offices_script_is_not_found(desk):
    other = make_office()
    row = save_script(**TEXT, agency_id=other.agency.pk, by=other.clerk)
    assert desk.get(f"/work/requests/scripts/{row.pk}/").status_code == 404
    assert desk.post(f"/work/requests/scripts/{row.pk}/retire/").status_code == 404


@pytest.mark.parametrize("page", ["texts/", "texts/D09/", "scripts/", "scripts/new/"])
def test_texts_are_kept_by_the_office_alone(office, page):
    assert desk_of(office.leader).get(f"/work/requests/{page}").status_code == 404
