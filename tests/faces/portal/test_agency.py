"""机关页."""

from datetime import date

from django.utils import timezone

from gongkai.accounts.actor import SYSTEM
from gongkai.agencies.actions.merge import merge
from gongkai.agencies.actions.rename import rename
from gongkai.agencies.actions.split import Heir, split
from gongkai.agencies.models import AgencyName
from tests.factories import make_agency, make_team, published_item


def test_shows_contacts_columns_and_newest(client, team):
    published_item(team, title="示范县公共停车管理办法")
    page = client.get(f"/agencies/{team.agency.code}/").content.decode()
    assert "0000-0000000" in page
    assert "示范县公共停车管理办法" in page
    assert "法规规章和规范性文件" in page


def test_an_unknown_agency_is_not_found(client, team):
    assert client.get("/agencies/nobody/").status_code == 404


def test_a_body_that_ended_leads_to_those_that_carry_on_and_they_back_to_it(client, team):
    old = make_team(make_agency("示范县文体局", parent=team.agency))
    published_item(old, title="示范县健身场地名录")
    heirs = [Heir(name="示范县文化局", code="WH", takes="文化"), Heir(name="示范县体育局", code="TY")]
    split(old.agency.pk, into=heirs, on=timezone.localdate(), by=SYSTEM)
    page = client.get(f"/agencies/{old.agency.code}/").content.decode()
    assert "示范县健身场地名录" in page and "不再设置" in page
    assert "/agencies/WH/" in page and "/agencies/TY/" in page
    for code in ("WH", "TY"):
        page = client.get(f"/agencies/{code}/").content.decode()
        assert f"/agencies/{old.agency.code}/" in page and "示范县文体局" in page


def test_a_renamed_body_tells_its_earlier_name(client, team):
    AgencyName.objects.create(agency=team.agency, name=team.agency.name, from_on=date(2008, 5, 1))
    rename(team.agency.pk, "示范市人民政府", on=date(2020, 1, 1), by=SYSTEM)
    page = client.get(f"/agencies/{team.agency.code}/").content.decode()
    assert "示范县人民政府" in page and "至2019-12-31" in page


def test_a_body_that_ended_and_published_nothing_still_leads_on(client, team):
    gone = make_agency("示范县物价局", parent=team.agency)
    merge(gone.pk, into_id=team.agency.pk, on=timezone.localdate(), by=SYSTEM)
    page = client.get(f"/agencies/{gone.code}/").content.decode()
    assert "不再设置" in page and f"/agencies/{team.agency.code}/" in page
    assert f"/agencies/{gone.code}/" in client.get(f"/agencies/{team.agency.code}/").content.decode()
