"""政府信息公开指南."""

from gongkai.catalogue.actions.save_guide import GuideForm, save_guide
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor

GUIDE = GuideForm(
    classification="分为七类。", arrangement="按主题编排。", how_to_get="网站和查阅点。", office_name="示范县人民政府办公室",
    office_address="示范路1号", office_hours="工作日9:00—17:00", office_phone="0000-1234567", office_fax="0000-7654321",
    office_online="yanshi@example.invalid", on_request="当面或者邮寄提出。",
)  # fmt: skip


def test_shows_every_statutory_element(client, team):
    save_guide(team.agency.pk, GUIDE, by=make_actor(team.agency, Duty.CATALOGUE))
    page = client.get("/guide/").content.decode()
    for words in (
        "政府信息的分类", "分为七类。", "编排体系", "按主题编排。", "获取方式", "网站和查阅点。", "示范县人民政府办公室", "示范路1号",
        "工作日9:00—17:00", "0000-1234567", "0000-7654321", "yanshi@example.invalid",
    ):  # fmt: skip
        assert words in page


def test_without_a_guide_the_contacts_stand_alone(client, team):
    page = client.get(f"/guide/{team.agency.code}/").content.decode()
    assert "正在编制" in page
    assert "0000-0000000" in page


def test_help_explains_searching(client, team):
    assert "怎样检索" in client.get("/help/").content.decode()


def test_there_is_no_guide_without_agencies(client, db):
    assert client.get("/guide/").status_code == 404
