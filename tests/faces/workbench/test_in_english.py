"""Every page of the desk opens in English too: no text with values in it goes wrong."""

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.utils.translation import trans_real

from tests.architecture.reading import PACKAGE
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of, furnished_team
from tests.factories import make_item, passed_slip, published_item, ready_item

pytestmark = pytest.mark.django_db
CATALOGUE = PACKAGE / "workbench" / "locale" / "en" / "LC_MESSAGES" / "django.po"
NO_ITEM = ["items/", "items/new/", "slips/", "referrals/", "refusals/", "overdue/", "figures/"]


@pytest.fixture
def english(settings, tmp_path):
    """The site in English, with the words as they stand in this face's catalogue now."""
    folder = tmp_path / "en" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with CATALOGUE.open("rb") as source, (folder / "django.mo").open("wb") as compiled:
        write_mo(compiled, read_po(source, locale="en"))
    forget_translations()
    settings.LOCALE_PATHS = [str(tmp_path)]
    yield
    forget_translations()


def forget_translations():
    trans_real._translations, trans_real._default = {}, None


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
