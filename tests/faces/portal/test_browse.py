"""分类浏览 on the portal."""

from datetime import date, timedelta

import pytest

from gongkai.publication.actions.recount import recount
from gongkai.publication.models import PublicItem
from tests.factories import make_agency
from tests.rooms.publication.public import RULES, public_rows

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 2)


@pytest.fixture
def county(columns):
    root = make_agency("示范县人民政府丙", code="990001")
    bureau = make_agency("示范县水务局丙", parent=root, code="990002")
    for agency, count, kind in ((root, 3, "document"), (bureau, 25, "document"), (bureau, 2, "news")):
        made = public_rows(agency, [(DAY - timedelta(n), RULES, 2026 - n % 2) for n in range(count)])
        PublicItem.objects.filter(pk__in=[one.pk for one in made]).update(kind=kind, subject_code=a_subject())
    recount()
    return root, bureau


def a_subject():
    from gongkai.publication.browsing import classes  # noqa: PLC0415 - the lists are seeded by a fixture

    return classes()[0].children[0][0] if classes()[0].children else classes()[0].code


def text(response):
    assert response.status_code == 200, response.status_code
    return response.content.decode()


def test_browsing_begins_with_every_choice_and_its_count(county, client, django_assert_max_num_queries):
    with django_assert_max_num_queries(16):
        page = text(client.get("/browse/"))
    assert "共" not in page.split("<h1>")[0] and "已主动公开 30 条" in page
    assert '/browse/years/2026/"' in page and "/browse/agencies/990002/" in page and "/browse/kinds/document/" in page
    assert "不计入法定主动公开" in page.split("/browse/kinds/news/")[0]


def test_a_list_shows_its_total_rows_and_choices(county, client, django_assert_max_num_queries):
    with django_assert_max_num_queries(16):
        page = text(client.get("/browse/kinds/document/"))
    assert "共 28 条" in page and page.count('class="table__title"') == 20
    assert "/browse/kinds/document/?agency=990002" in page and "?year=2025" in page
    assert 'name="ColumnName" content="' in page


def test_choices_combine_as_links_and_are_let_go_again(county, client):
    page = text(client.get("/browse/kinds/document/?agency=990001&branch=1&year=2026"))
    assert "共 15 条" in page  # 2 of 3 and 13 of 25
    for address in (
        "/browse/agencies/990001/?branch=1&amp;year=2026",
        "/browse/kinds/document/?year=2026",
        "/browse/kinds/document/?agency=990001&amp;year=2026",
        "/browse/kinds/document/?agency=990001&amp;branch=1",
    ):
        assert f'href="{address}"' in page, address


def test_a_body_is_shown_alone_until_those_below_are_asked_for(county, client):
    assert "共 3 条" in text(client.get("/browse/agencies/990001/"))
    assert "?branch=1" in text(client.get("/browse/agencies/990001/"))
    assert "共 30 条" in text(client.get("/browse/agencies/990001/?branch=1"))
    assert "含下级单位" not in text(client.get("/browse/agencies/990002/"))


def test_a_class_takes_in_its_sub_classes(county, client):
    from gongkai.publication.browsing import classes  # noqa: PLC0415 - the lists are seeded by a fixture

    assert "共 30 条" in text(client.get(f"/browse/subjects/{classes()[0].code}/"))
    assert "共 30 条" in text(client.get(f"/browse/columns/{RULES}/"))


def test_pages_lead_on_and_back(county, client):
    first = client.get("/browse/kinds/document/")
    onward = text(first).split('rel="next" href="')[1].split('"')[0].replace("&amp;", "&")
    second = text(client.get(onward))
    assert second.count('class="table__title"') == 8 and 'rel="prev"' in second


@pytest.mark.parametrize(
    "address",
    ["subjects/none/", "kinds/none/", "kinds/internal_notice/", "columns/none/", "agencies/none/", "years/3000/", "years/x/",
     "kinds/%00/", "subjects/%00/", "agencies/%00/"],
)  # fmt: skip
def test_what_is_not_there_does_not_exist(county, client, address):
    assert client.get(f"/browse/{address}").status_code == 404


@pytest.mark.parametrize(
    "query", ["agency=none", "year=0001", "year=%00", "cursor=x", "at=9999-99", "branch=9", "agency=%00"]
)
def test_a_filter_that_makes_no_sense_narrows_nothing(county, client, query):
    assert "共 28 条" in text(client.get(f"/browse/kinds/document/?{query}"))


def test_an_empty_list_leads_to_the_search(county, client):
    assert "没有符合条件的信息" in text(client.get("/browse/kinds/document/?year=1999"))


def test_a_page_is_not_sent_twice(county, client, kept_pages):
    tag = client.get("/browse/years/2026/")["ETag"]
    assert client.get("/browse/years/2026/", HTTP_IF_NONE_MATCH=tag).status_code == 304


def test_the_english_pages_lead_to_english_pages(county, client):
    assert "/en/browse/kinds/document/" in text(client.get("/en/browse/"))
