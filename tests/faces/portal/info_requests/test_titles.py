"""依申请公开目录 for the public: titles by body, as a page and as files; never more than titles."""

import io

import pytest
from openpyxl import load_workbook

from tests.factories import make_team
from tests.rooms.publication.test_on_request_titles import on_request

pytestmark = pytest.mark.django_db
TITLES = "/requests/titles/"


@pytest.fixture
def team():
    team = make_team()
    on_request(team, title="示范县征地补偿清册", summary="不该出现的概述", body_html="<p>不该出现的正文</p>")
    return team


def test_titles_stand_by_body_with_their_files(client, team):
    shown = client.get(TITLES).content.decode()
    assert "示范县征地补偿清册" in shown and f"?agency={team.agency.code}" in shown and "不该出现" not in shown
    sheet = load_workbook(io.BytesIO(client.get(f"{TITLES}?file=xlsx").content)).worksheets[0]
    assert [cell.value for cell in sheet[2]][1:3] == ["示范县征地补偿清册", team.agency.name]
    assert "示范县征地补偿清册" in client.get(f"{TITLES}?file=csv&agency={team.agency.code}").content.decode()
    assert client.get(f"{TITLES}?file=pdf").content.startswith(b"%PDF")


def test_no_file_holds_more_than_titles(client, team):
    for shape in ("csv", "xlsx"):
        assert "不该出现".encode() not in client.get(f"{TITLES}?file={shape}").content


def test_odd_questions_are_answered_and_too_many_are_not(client, team, settings):
    assert client.get(f"{TITLES}?file=exe&year=9999&agency=%00").status_code == 200
    settings.SEARCH_PER_MINUTE = 0
    assert client.get(f"{TITLES}?file=csv").status_code == 429


def test_a_catalogue_longer_than_a_file_says_so(client, team, monkeypatch):
    assert "一次最多下载" not in client.get(TITLES).content.decode()
    on_request(team, title="示范县水库移民名册")
    monkeypatch.setattr("gongkai.publication.on_request_titles.MOST", 1)
    assert "一次最多下载 1 条" in client.get(TITLES).content.decode()
