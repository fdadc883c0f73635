"""机关页."""

from tests.factories import published_item


def test_shows_contacts_columns_and_newest(client, team):
    published_item(team, title="示范县公共停车管理办法")
    page = client.get(f"/agencies/{team.agency.code}/").content.decode()
    assert "0000-0000000" in page
    assert "示范县公共停车管理办法" in page
    assert "法规规章和规范性文件" in page


def test_an_unknown_agency_is_not_found(client, team):
    assert client.get("/agencies/nobody/").status_code == 404
