import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from gongkai.audit.models import Entry
from gongkai.information.actions.revise import revise
from gongkai.information.models import Draft, InfoItem
from gongkai.law.vocabulary import Duty
from tests.faces.workbench.desk import sign_in, text_of
from tests.faces.workbench.office import change_of, desk_of, furnished_team
from tests.factories import content, make_actor, make_agency, make_item, make_person, published_item, submitted_slip

pytestmark = pytest.mark.django_db


@pytest.fixture
def team():
    return furnished_team()


@pytest.fixture
def item(team):
    return make_item(agency=team.agency, by=team.clerk)


@pytest.fixture
def desk(team):
    return desk_of(team.clerk)


def test_saving_makes_a_new_revision(desk, item):
    page = text_of(desk.get(f"/work/items/{item.pk}/edit/"))
    assert "示范县2026年农村饮水安全工作要点" in page
    response = desk.post(
        f"/work/items/{item.pk}/edit/", change_of(item, title="示范县2026年饮水工作要点", change_note="改名")
    )
    assert response.url == f"/work/items/{item.pk}/"
    item.refresh_from_db()
    assert (item.current.number, item.current.title, item.current.change_note) == (
        2,
        "示范县2026年饮水工作要点",
        "改名",
    )


def test_saving_the_same_again_makes_no_revision(desk, item):
    desk.post(f"/work/items/{item.pk}/edit/", change_of(item))
    assert item.revisions.count() == 1


def test_what_was_typed_stays_when_it_is_refused(desk, item):
    response = desk.post(f"/work/items/{item.pk}/edit/", change_of(item, title="", keywords="饮水 乡镇"))
    assert response.status_code == 422
    assert "饮水 乡镇" in text_of(response)
    assert item.revisions.count() == 1


def test_a_colleagues_newer_revision_is_not_overwritten_unseen(team, desk, item):
    colleague = make_actor(team.agency, Duty.FILL, name="李演示")
    revise(item.pk, content(title="李演示改的名称"), by=colleague)
    response = desk.post(f"/work/items/{item.pk}/edit/", change_of(item, title="我改的名称"))
    page = text_of(response)
    assert response.status_code == 422
    assert (
        "李演示已保存了第2版" in page and "我改的名称" in page and f"/work/items/{item.pk}/revisions/2/changes/" in page
    )
    assert Draft.objects.get().fields["title"] == ["我改的名称"]
    assert item.revisions.count() == 2


def test_after_looking_the_own_text_may_be_saved(team, desk, item):
    revise(item.pk, content(title="别人改的名称"), by=make_actor(team.agency, Duty.FILL))
    shown = desk.post(f"/work/items/{item.pk}/edit/", change_of(item, title="我改的名称"))
    assert shown.context["base"] == 2
    desk.post(f"/work/items/{item.pk}/edit/", change_of(item, title="我改的名称", base=2))
    item.refresh_from_db()
    assert (item.current.number, item.current.title) == (3, "我改的名称")


def test_fields_the_form_does_not_show_are_kept(desk, team):
    item = make_item(agency=team.agency, by=team.clerk, extra={"_origin": "清单第3行"})
    desk.post(f"/work/items/{item.pk}/edit/", change_of(item, title="新的名称"))
    item.refresh_from_db()
    assert item.current.extra == {"_origin": "清单第3行"}


def test_typing_is_kept_and_offered_again(desk, item):
    kept = desk.post("/work/items/autosave/", change_of(item, title="正在改的名称"))
    assert kept.status_code == 200 and "saved" in kept.json()
    assert "您有未保存的修改" in text_of(desk.get(f"/work/items/{item.pk}/edit/"))
    assert "正在改的名称" in text_of(desk.get(f"/work/items/{item.pk}/edit/?draft=1"))


def test_a_draft_is_given_up(desk, item):
    desk.post("/work/items/autosave/", change_of(item))
    back = f"/work/items/{item.pk}/edit/"
    assert desk.post("/work/items/draft/discard/", {"key": f"item-{item.pk}", "next": back}).url == back
    assert not Draft.objects.exists()


@pytest.mark.parametrize("elsewhere", ["https://example.org/", "//example.org/", "javascript:alert(1)"])
def test_giving_up_leads_nowhere_else(desk, elsewhere):
    assert desk.post("/work/items/draft/discard/", {"key": "new-1", "next": elsewhere}).url == "/work/items/"


@pytest.mark.parametrize(
    "key", ["", "item-", "item-x", "item-99999999", f"item-{'9' * 5000}", "x" * 41, "item-²", "\0"]
)
def test_a_draft_without_sense_does_no_harm(desk, key):
    response = desk.post("/work/items/autosave/", {"key": key, "title": "名称"})
    assert response.status_code in (200, 409)
    assert not Draft.objects.filter(item__isnull=False).exists()


def test_signs_no_database_holds_are_left_out_of_drafts(desk, item):
    assert desk.post("/work/items/autosave/", change_of(item, title="名\0称")).status_code == 200
    assert Draft.objects.get().fields["title"] == ["名称"]


def test_a_draft_about_a_neighbours_item_is_refused(desk):
    other = make_item(agency=make_agency())
    assert desk.post("/work/items/autosave/", {"key": f"item-{other.pk}", "title": "x"}).status_code == 409
    assert not Draft.objects.exists()


def test_a_neighbours_item_is_not_there_and_the_attempt_is_journaled(team):
    item = make_item(agency=team.agency, by=team.clerk)
    neighbour = make_person(make_agency(), Duty.FILL)
    desk = sign_in(neighbour)
    assert desk.get(f"/work/items/{item.pk}/edit/").status_code == 404
    assert desk.post(f"/work/items/{item.pk}/edit/", change_of(item, title="改掉")).status_code == 404
    assert Entry.objects.filter(action="access.refused", actor_id=neighbour.pk).count() == 2
    assert item.revisions.count() == 1


def test_whoever_only_reviews_may_not_change(team, item):
    assert desk_of(team.head).get(f"/work/items/{item.pk}/edit/").status_code == 404


def test_what_is_under_review_says_how_to_take_it_back(team, desk):
    slip = submitted_slip(team)
    response = desk.get(f"/work/items/{slip.item_id}/edit/")
    assert response.status_code == 422
    assert "请先“取回”再修改" in text_of(response)


def test_a_form_opened_before_submission_keeps_what_was_typed(team, desk):
    slip = submitted_slip(team)
    item = InfoItem.objects.select_related("current", "agency").get(pk=slip.item_id)
    response = desk.post(f"/work/items/{item.pk}/edit/", change_of(item, title="晚了一步的修改"))
    page = text_of(response)
    assert response.status_code == 422
    assert "晚了一步的修改" in page and "取回" in page


def test_a_file_is_added_and_taken_away(desk, item):
    address = f"/work/items/{item.pk}/edit/"
    upload = SimpleUploadedFile("清单.txt", "工作清单".encode())
    desk.post(address, change_of(item, upload=upload))
    item.refresh_from_db()
    assert item.current.files.count() == 1
    desk.post(address, change_of(item, files=[]))
    item.refresh_from_db()
    assert (item.current.number, item.current.files.count()) == (3, 0)


def test_a_bent_file_token_adds_nothing(desk, item):
    desk.post(f"/work/items/{item.pk}/edit/", change_of(item, title="新名称", files=["WzEsImEiLCJiIl0:bent:token"]))
    item.refresh_from_db()
    assert item.current.files.count() == 0


def test_changing_something_public_warns_and_leaves_the_public_text(team, desk):
    item = published_item(team)
    assert "在此之前公众看到的仍是原内容" in text_of(desk.get(f"/work/items/{item.pk}/edit/"))
    desk.post(f"/work/items/{item.pk}/edit/", change_of(item, title="更正后的名称"))
    assert "更正后的名称" not in text_of(desk.get(f"/items/{item.pk}/"))


def test_a_draft_item_is_thrown_away(desk, item):
    assert desk.post(f"/work/items/{item.pk}/delete/").url == "/work/items/"
    assert not InfoItem.objects.exists()


def test_what_was_submitted_is_kept_for_the_record(team, desk):
    slip = submitted_slip(team)
    response = desk.post(f"/work/items/{slip.item_id}/delete/")
    assert response.status_code == 422
    assert "留存备查" in text_of(response)
    assert InfoItem.objects.count() == 1


def test_nothing_is_deleted_by_looking(desk, item):
    assert desk.get(f"/work/items/{item.pk}/delete/").status_code == 405
