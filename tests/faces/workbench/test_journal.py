import pytest

from gongkai.accounts.actor import SYSTEM
from gongkai.audit.journal import Thing, record, record_many
from gongkai.law.vocabulary import Duty
from tests.faces.workbench.desk import sign_in, text_of
from tests.factories import make_actor, make_agency, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def county():
    return make_agency("示范县人民政府")


@pytest.fixture
def desk(county):
    return sign_in(make_person(county, Duty.AUDIT, branch=True, name="周演示"))


def test_an_auditor_reads_who_did_what(desk, county):
    record(
        "agencies.rename",
        county,
        by=make_actor(county, Duty.ADMINISTER, name="吴演示"),
        before="示范县",
        after="示范县人民政府",
    )
    page = text_of(desk.get("/work/journal/"))
    assert "吴演示" in page and "机构更名" in page and "变动前" in page
    assert "周演示" in page  # signing in stands there too


def test_pages_follow_each_other(desk):
    record_many("a.b", [(Thing("address", "", f"第{n}处。"), {}) for n in range(120)], by=SYSTEM)
    first = desk.get("/work/journal/")
    second = desk.get("/work/journal/" + first.context["pager"]["next"])
    back = desk.get("/work/journal/" + second.context["pager"]["previous"])
    assert "第119处。" in text_of(first) and "第60处。" in text_of(second) and "第119处。" in text_of(back)


@pytest.mark.parametrize("shape", ["csv", "xlsx"])
def test_the_journal_is_exported(desk, shape):
    response = desk.get(f"/work/journal/?export={shape}&person=周")
    assert response.status_code == 200
    if shape == "csv":
        assert "登录" in text_of(response)


@pytest.mark.parametrize(
    "query",
    ["?before=x", "?before=99999999999999999999", "?after=-1", "?from_on=x", "?action=nothing", "?kind=x&about=1"],
)
def test_nonsense_in_the_address_does_no_harm(desk, query):
    assert desk.get(f"/work/journal/{query}").status_code == 200


@pytest.mark.parametrize("duty", [duty for duty in Duty if duty is not Duty.AUDIT])
def test_nobody_else_reads_it(county, duty):
    assert sign_in(make_person(county, duty)).get("/work/journal/").status_code == 404


def test_says_when_nothing_fits(desk):
    assert "没有符合条件的记录" in text_of(desk.get("/work/journal/?person=没有这个人"))
