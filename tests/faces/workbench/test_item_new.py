import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from gongkai.accounts.models import SignedInSession
from gongkai.information.models import Draft, InfoItem
from gongkai.law.vocabulary import Duty
from tests.faces.workbench.desk import sign_in, text_of
from tests.faces.workbench.office import ID_NUMBER, desk_of, furnished_team, newest, typed
from tests.factories import actor_for, make_agency, make_item, make_person, make_section

pytestmark = pytest.mark.django_db


@pytest.fixture
def team():
    return furnished_team()


@pytest.fixture
def desk(team):
    return desk_of(team.clerk)


def test_a_new_item_is_entered_and_checked(desk, team):
    response = desk.post("/work/items/new/", typed(team.agency), follow=True)
    item = newest()
    assert response.redirect_chain[-1][0] == f"/work/items/{item.pk}/"
    assert item.current.title == "示范县2026年农村饮水安全工作要点"
    assert "已保存，自动检查没有发现须处理的内容" in text_of(response)


def test_saving_tells_at_once_what_the_checks_found(desk, team):
    body = f"<p>联系人身份证号码{ID_NUMBER}。</p>"
    page = text_of(desk.post("/work/items/new/", typed(team.agency, body_html=body), follow=True))
    assert "检查发现1处须处理" in page
    assert f'<mark id="place-{newest().current.scan.findings.first().pk}" tabindex="-1">{ID_NUMBER}</mark>' in page


def test_save_and_submit_leads_on_to_the_questions(desk, team):
    response = desk.post("/work/items/new/", typed(team.agency, verb="submit"))
    assert response.url == f"/work/items/{newest().pk}/submit/"


def test_what_was_typed_stays_when_it_is_refused(desk, team):
    response = desk.post("/work/items/new/", typed(team.agency, title="", made_on="2026-02-30", doc_number="示政发7号"))
    page = text_of(response)
    assert response.status_code == 422
    assert "示政发7号" in page and "农村饮水安全巩固提升任务" in page and "2026-03-01" in page
    assert not InfoItem.objects.exists()


def test_a_day_in_the_future_is_refused_beside_its_field(desk, team):
    response = desk.post("/work/items/new/", typed(team.agency, made_on="2999-01-01"))
    assert "晚于今天" in str(response.context["form"].errors["made_on"])


def test_a_day_before_the_regulation_keeps_what_was_typed(desk, team):
    response = desk.post("/work/items/new/", typed(team.agency, made_on="1900-01-01"))
    assert response.status_code == 422
    assert "早于1949年" in text_of(response)


def test_changing_the_kind_keeps_what_was_typed_and_complains_of_nothing(desk, team):
    response = desk.post("/work/items/new/", typed(team.agency, kind="annual_report", verb="kind", made_on=""))
    page = text_of(response)
    assert response.status_code == 200
    assert "报告年度" in page and "农村饮水安全巩固提升任务" in page
    assert "请先改正" not in page


def test_an_annual_report_keeps_its_year(desk, team):
    desk.post("/work/items/new/", typed(team.agency, kind="annual_report", report_year="2025"))
    assert newest().current.extra == {"report_year": 2025}


def test_files_come_in_and_stay_over_a_refused_form(desk, team):
    upload = SimpleUploadedFile("附件.txt", "一、饮水安全".encode())
    refused = desk.post("/work/items/new/", typed(team.agency, title="", upload=upload))
    token = refused.context["files"][0]["token"]
    desk.post("/work/items/new/", typed(team.agency, files=[token]))
    assert [row.name for row in newest().current.files.all()] == ["附件.txt"]


def test_uploading_alone_saves_nothing_and_complains_of_nothing(desk, team):
    upload = SimpleUploadedFile("附件.txt", "一、饮水安全".encode())
    response = desk.post("/work/items/new/", typed(team.agency, title="", upload=upload, verb="upload"))
    assert response.status_code == 200
    assert "附件.txt" in text_of(response)
    assert not InfoItem.objects.exists()


def test_a_file_that_is_not_what_it_says_is_refused_and_the_rest_stays(desk, team):
    upload = SimpleUploadedFile("公告.docx", b"MZ\x90\x00 no document")
    response = desk.post("/work/items/new/", typed(team.agency, upload=upload))
    page = text_of(response)
    assert response.status_code == 422
    assert "公告.docx" in page and "农村饮水安全巩固提升任务" in page


def test_too_many_files_are_refused_with_the_number(desk, team, settings):
    settings.UPLOAD_MAX_FILES = 1
    uploads = [SimpleUploadedFile(f"附件{n}.txt", f"第{n}份".encode()) for n in (1, 2)]
    response = desk.post("/work/items/new/", typed(team.agency, upload=uploads))
    assert "附件最多1个，“附件2.txt”未收下" in text_of(response)


def test_a_draft_is_taken_up_again_without_complaint(desk, team):
    desk.post("/work/items/autosave/", typed(team.agency, title="", key="new-7"))
    response = desk.get("/work/items/new/?draft=new-7")
    page = text_of(response)
    assert response.status_code == 200
    assert "农村饮水安全巩固提升任务" in page and "已恢复" in page and "请先改正" not in page


def test_a_draft_is_forgotten_once_saved(desk, team):
    desk.post("/work/items/autosave/", typed(team.agency, key="new-7"))
    desk.post("/work/items/new/", typed(team.agency, key="new-7"))
    assert not Draft.objects.exists()


@pytest.mark.parametrize("key", ["", "\0", "x" * 500, "new 1; path=/"])
def test_a_key_bent_by_hand_saves_all_the_same(desk, team, key):
    assert desk.post("/work/items/new/", typed(team.agency, key=key)).status_code == 302
    assert InfoItem.objects.count() == 1


def test_the_browser_is_told_to_forget_its_own_copy(desk, team):
    response = desk.post("/work/items/new/", typed(team.agency, key="new-7"))
    assert response.cookies["saved"].value == "new-7"


def test_somebody_elses_draft_is_not_taken_up(desk, team):
    desk.post("/work/items/autosave/", typed(team.agency, key="new-7"))
    colleague = sign_in(make_person(team.agency, Duty.FILL))
    assert "农村饮水安全巩固提升任务" not in text_of(colleague.get("/work/items/new/?draft=new-7"))


def test_a_form_posted_after_the_session_ended_loses_nothing(desk, team):
    SignedInSession.objects.all().delete()
    turned_away = desk.post("/work/items/new/", typed(team.agency))
    assert turned_away.status_code == 401
    clerk = sign_in_again(team, kept=turned_away.context["kept"])
    assert "农村饮水安全巩固提升任务" in text_of(clerk)


def sign_in_again(team, *, kept):
    person = make_person(team.agency, Duty.FILL, password="Correct-horse-1")
    return Client().post("/work/sign-in/", {"username": person.username, "password": "Correct-horse-1", "kept": kept})


def test_an_item_is_copied_without_its_number(desk, team):
    item = make_item(agency=team.agency, by=team.clerk, title="示范县2025年要点", doc_number="示政发〔2025〕3号")
    form = desk.get(f"/work/items/new/?copy={item.pk}").context["form"]
    assert form["title"].value() == "示范县2025年要点"
    assert not form["doc_number"].value()


def test_an_item_of_another_body_cannot_be_copied(desk):
    other = make_item(agency=make_agency())
    assert desk.get(f"/work/items/new/?copy={other.pk}").status_code == 404


def test_a_body_one_does_not_write_for_cannot_be_chosen(desk, team):
    response = desk.post("/work/items/new/", typed(make_agency(), key="new-2"))
    assert response.status_code == 422
    assert not InfoItem.objects.exists()


def test_the_section_belongs_to_the_body(desk, team):
    make_section(team.agency)
    foreign = make_section(make_agency())
    response = desk.post("/work/items/new/", typed(team.agency, section_id=foreign.pk))
    assert response.status_code == 422


def test_whoever_writes_for_one_section_names_it(team):
    section = make_section(team.agency)
    desk = sign_in(make_person(team.agency, Duty.FILL, section=section))
    refused = desk.post("/work/items/new/", typed(team.agency))
    assert "您只能为本科室填报" in text_of(refused)
    assert desk.post("/work/items/new/", typed(team.agency, section_id=section.pk)).status_code == 302


def test_who_may_not_write_finds_nothing(team):
    desk = desk_of(team.head)
    assert desk.get("/work/items/new/").status_code == 404
    assert desk.post("/work/items/new/", typed(team.agency)).status_code == 404


def test_a_form_from_elsewhere_is_turned_away(team):
    client = Client(enforce_csrf_checks=True)
    client.force_login(make_person(team.agency, Duty.FILL))
    assert client.post("/work/items/new/", typed(team.agency)).status_code == 403
    assert not InfoItem.objects.exists()


def test_what_is_pasted_is_cleaned(desk, team):
    body = "<p onclick=\"x()\">正文</p><script>alert(1)</script><img src='javascript:x'>"
    desk.post("/work/items/new/", typed(team.agency, body_html=body))
    kept = newest().current.body_html
    assert "正文" in kept and "script" not in kept and "onclick" not in kept


def test_the_page_costs_the_same_however_many_bodies_there_are(team, desk, django_assert_max_num_queries):
    for _ in range(8):
        make_section(make_agency())
    with django_assert_max_num_queries(25):
        assert desk.get("/work/items/new/").status_code == 200


def test_a_person_of_several_bodies_chooses_among_them(team):
    person = make_person(team.agency, Duty.FILL)
    assert actor_for(person).may("information.write")
    form = sign_in(person).get("/work/items/new/").context["place"]
    assert [pk for pk, _name in form.fields["agency_id"].choices] == [team.agency.pk]
