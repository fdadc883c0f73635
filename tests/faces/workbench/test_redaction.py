"""遮盖 on the desk."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from gongkai.audit.models import Entry
from gongkai.redaction.models import Redaction
from gongkai.redaction.sheets import text_on
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of
from tests.fixtures.pages import NUMBER, PERSON, paper
from tests.rooms.redaction.redacting import begun, made, make_desk

pytestmark = pytest.mark.django_db
LIST = "/work/redaction/"


@pytest.fixture
def people():
    return make_desk()


@pytest.fixture
def clerk(people):
    return desk_of(people.clerk)


def test_an_empty_list_says_where_to_begin(clerk):
    assert "还没有遮盖过文件" in text_of(clerk.get(LIST))


def test_from_the_item_to_the_copy_and_a_second_look(people, clerk):
    page = text_of(clerk.get(f"{LIST}new/?item={people.item.pk}"))
    assert "发放名单.pdf" in page
    clerk.post(f"{LIST}new/", {"item": people.item.pk, "file": people.sha256})
    work = Redaction.objects.get()
    here = f"{LIST}{work.pk}/"
    found = text_of(clerk.get(f"{here}?look=findings"))
    assert "检查发现" in found and NUMBER not in found
    clerk.post(f"{here}marks/words/", {"words": NUMBER})
    clerk.post(f"{here}marks/", {"page": 1, "left": 5, "top": 60, "width": 20, "height": 5})
    assert '已标记 <span class="count">2' in text_of(clerk.get(here))
    assert "读回检查没有发现" in text_of(clerk.post(f"{here}make/", follow=True))
    checker = desk_of(people.checker)
    assert "发放名单.pdf" in text_of(checker.get("/work/"))
    copy = b"".join(checker.get(f"{here}result/").streaming_content)
    assert NUMBER not in "".join(glyph.text for glyph in text_on(copy, 1))
    checker.post(f"{here}check/", {"passes": "yes", "remark": ""})
    assert "已替换附件" in text_of(clerk.post(f"{here}use/", {}, follow=True))


def test_pages_are_shown_to_staff_of_the_body_alone(people, clerk):
    work = begun(people)
    picture = clerk.get(f"{LIST}{work.pk}/pages/1.webp")
    assert (picture.status_code, picture["Content-Type"]) == (200, "image/webp")
    assert "no-store" in picture["Cache-Control"]
    assert clerk.get(f"{LIST}{work.pk}/pages/9.webp").status_code == 404
    stranger = desk_of(make_desk().clerk)
    for address in ("", "pages/1.webp", "original/", "result/", "print/"):
        assert stranger.get(f"{LIST}{work.pk}/{address}").status_code == 404


def test_opening_the_original_is_written_down(people, clerk):
    work = begun(people)
    clerk.get(f"{LIST}{work.pk}/original/")
    assert Entry.objects.filter(action="redaction.view", details__what="原件").count() == 1


def test_every_page_of_the_original_that_was_shown_is_written_down(people, clerk):
    work = begun(people)
    clerk.get(f"{LIST}{work.pk}/pages/1.webp")
    assert [one.details["what"] for one in Entry.objects.filter(action="redaction.view")] == ["第1页"]


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("marks/", {"page": "x", "left": "", "top": "1e999", "width": "nan", "height": "-1"}),
        ("marks/", {"page": "1", "left": "10", "top": "10", "width": "0", "height": "0", "note": "签\0名"}),
        ("marks/", {"page": "1", "left": "1", "top": "1", "width": "5", "height": "5", "ground_code": "made-up"}),
        ("marks/words/", {"words": ""}), ("marks/words/", {"words": "没有的字"}), ("marks/words/", {"words": "长" * 500}),
        ("check/", {}),
    ],
)  # fmt: skip
def test_nonsense_comes_back_with_what_was_typed(people, clerk, address, said):
    work = begun(people)
    client = clerk if address != "check/" else desk_of(people.checker)
    assert client.post(f"{LIST}{work.pk}/{address}", said).status_code == 422
    assert not work.marks.exists()


@pytest.mark.parametrize("address", ["marks/undo/", "marks/99/remove/", "marks/findings/", "make/"])
def test_what_cannot_be_done_is_told_on_the_page(people, clerk, address):
    work = begun(people)
    response = clerk.post(f"{LIST}{work.pk}/{address}", {"at": "99999999999", "zoom": "<b>"}, follow=True)
    assert response.status_code in (200, 404)


def test_a_bad_upload_is_refused_in_words(clerk):
    said = {"upload": SimpleUploadedFile("坏.pdf", b"nothing")}
    response = clerk.post(f"{LIST}new/", said)
    assert response.status_code == 422
    assert 'role="alert"' in text_of(response)


def test_an_upload_is_taken_up(clerk):
    clerk.post(f"{LIST}new/", {"upload": SimpleUploadedFile("答复.pdf", paper(f"{PERSON}的材料"))})
    assert Redaction.objects.get().item is None


def test_the_list_is_narrowed_exported_and_printed(people, clerk, django_assert_max_num_queries):
    work = made(people)
    with django_assert_max_num_queries(16):
        assert "发放名单.pdf" in text_of(clerk.get(f"{LIST}?state=made&q=发放"))
    assert "没有符合条件的文件" in text_of(clerk.get(f"{LIST}?state=used"))
    assert "发放名单.pdf" in text_of(clerk.get(f"{LIST}?export=csv"))
    assert clerk.get(f"{LIST}?export=xlsx").content[:2] == b"PK"
    assert "左" in text_of(clerk.get(f"{LIST}{work.pk}/print/"))


def test_the_page_of_the_work_asks_little_of_the_database(people, clerk, django_assert_max_num_queries):
    work = made(people)
    with django_assert_max_num_queries(26):
        clerk.get(f"{LIST}{work.pk}/?page=99999999999999999999&zoom=x")


def test_a_stream_is_what_the_picture_is(people, clerk):
    work = begun(people)
    assert io.BytesIO(clerk.get(f"{LIST}{work.pk}/pages/1.webp").content).read(4) == b"RIFF"
