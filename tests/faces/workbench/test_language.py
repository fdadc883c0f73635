import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_the_workbench_has_an_english_address_of_its_own():
    page = Client().get("/en/work/sign-in/")
    assert page.status_code == 200
    assert 'lang="en"' in page.content.decode()


def test_a_browser_that_prefers_english_still_gets_the_chinese_address_in_chinese():
    page = Client(headers={"accept-language": "en"}).get("/work/sign-in/")
    assert 'lang="zh-CN"' in page.content.decode()
