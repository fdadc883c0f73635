"""Every page of the desk opens in English too: no text with values in it goes wrong."""

from itertools import product

import pytest
from django.urls import reverse
from django.utils import translation

from gongkai.law.vocabulary import Duty
from gongkai.workbench.menu import SECTIONS
from tests.faces.english import chinese_left, in_english, options_left, pages_without_parts
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of, furnished_team
from tests.factories import make_actor, make_item, passed_slip, published_item, ready_item

pytestmark = pytest.mark.django_db
NO_ITEM = ["items/", "items/new/", "slips/", "review/undetermined/", "refusals/", "overdue/", "figures/"]
OTHER_DUTIES = {duty for duty in Duty if duty is not Duty.ADMINISTER}
MENU = {link.name: link for section in SECTIONS for link in section.links}


@pytest.fixture
def english():
    """The site in English."""
    with in_english():
        yield


def test_the_words_are_english(english):
    page = text_of(desk_of(furnished_team().clerk).get("/en/work/items/"))
    assert "<h1>Items</h1>" in page and "信息清单" not in page


@pytest.mark.parametrize("page", NO_ITEM)
def test_lists_open_in_english(english, page):
    assert desk_of(furnished_team().clerk).get(f"/en/work/{page}").status_code == 200


def test_the_pages_of_an_item_open_in_english(english):
    team = furnished_team()
    item = make_item(agency=team.agency, by=team.clerk)
    for page in ("", "edit/", "submit/", "preview/", "revisions/1/"):
        assert desk_of(team.clerk).get(f"/en/work/items/{item.pk}/{page}").status_code == 200


def test_the_pages_of_review_and_publication_open_in_english(english):
    team = furnished_team()
    slip, ready, public = passed_slip(team), ready_item(team), published_item(team)
    for page in ("", "print/"):
        assert desk_of(team.leader).get(f"/en/work/slips/{slip.pk}/{page}").status_code == 200
    desk = desk_of(team.publisher)
    for page in (f"items/{ready.pk}/publish/", f"items/{public.pk}/withdraw/", "publish/"):
        assert desk.get(f"/en/work/{page}").status_code == 200


@pytest.mark.parametrize("name", MENU)
def test_every_page_of_the_menu_opens_in_english_and_no_head_label_or_button_stays_chinese(english, name):
    team = furnished_team()
    person = make_actor(team.agency, *(duty for duty in Duty if duty is not Duty.ADMINISTER))
    desk = desk_of(make_actor(team.agency, Duty.ADMINISTER) if _is_for_administrators(MENU[name]) else person)
    with translation.override("en"):
        address = MENU[name].address
    response = desk.get(address, follow=True)
    assert address.startswith("/en/") and response.status_code == 200
    assert chinese_left(text_of(response).replace(team.agency.name, "")) == []


def test_no_page_with_an_address_of_its_own_keeps_chinese_heads_labels_buttons_or_choices(english):
    team = furnished_team()
    desks = [desk_of(make_actor(team.agency, *duties)) for duties in (OTHER_DUTIES, {Duty.ADMINISTER})]
    kept = {}
    with translation.override("en"):
        for name, desk in product(pages_without_parts("gongkai.workbench.urls"), desks):
            response = desk.get(reverse(f"workbench:{name}"))
            assert response.status_code in (200, 302, 403, 404, 405), name
            if response.status_code == 200 and response["Content-Type"].startswith("text/html"):
                page = text_of(response).replace(team.agency.name, "")
                kept[name] = [*kept.get(name, []), *chinese_left(page), *options_left(page)]
    assert len(kept) > 100
    assert {name: words for name, words in kept.items() if words} == {}


def test_the_dictionary_of_a_kind_and_the_questions_of_a_slip_are_english(english):
    team = furnished_team()
    page = text_of(desk_of(team.clerk).get("/en/work/kinds/normative/"))
    assert "not after the day of entering" in page and "最多" not in page
    slip = passed_slip(team)
    page = text_of(desk_of(team.leader).get(f"/en/work/slips/{slip.pk}/"))
    assert "Does it concern state secrets?" in page and "是否涉及国家秘密" not in page


def test_the_choices_of_a_list_are_english(english):
    page = text_of(desk_of(furnished_team().clerk).get("/en/work/items/"))
    assert ">Proactive disclosure<" in page and "主动公开" not in page


def _is_for_administrators(link):
    return link.permission in ("accounts.administer", "agencies.administer", "info_requests.calendar")
