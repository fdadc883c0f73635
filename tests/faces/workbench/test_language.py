import pytest
from django.test import Client

from tests.faces.workbench.office import desk_of, furnished_team, typed

pytestmark = pytest.mark.django_db


def test_the_workbench_has_an_english_address_of_its_own():
    page = Client().get("/en/work/sign-in/")
    assert page.status_code == 200
    assert 'lang="en"' in page.content.decode()


def test_a_browser_that_prefers_english_still_gets_the_chinese_address_in_chinese():
    page = Client(headers={"accept-language": "en"}).get("/work/sign-in/")
    assert 'lang="zh-CN"' in page.content.decode()


def test_what_was_refused_is_told_in_english():
    team = furnished_team()
    answer = desk_of(team.clerk).post("/en/work/items/new/", typed(team.agency, made_on="1900-01-01"))
    text = answer.content.decode()
    assert answer.status_code == 422 and "The date made, 1900-01-01, is before 1949." in text
    assert "早于1949年" not in text


def test_what_is_not_there_is_told_in_english():
    text = desk_of(furnished_team().clerk).get("/en/work/items/999999/").content.decode()
    assert "There is no such record, or it is outside what you may see." in text
