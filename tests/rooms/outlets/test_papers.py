"""印制品: the catalogue, the poster, the leaflet and the broadcast, out of the public projection alone."""

from datetime import date, timedelta
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from django.utils import timezone
from docx import Document

from gongkai import letters
from gongkai.catalogue.models import Guide
from gongkai.outlets.actions.agree_panels import agree_panels
from gongkai.outlets.actions.write_panel import write_panel
from gongkai.outlets.errors import NoGuide, NothingToPrint, PanelsTooLong
from gongkai.outlets.papers import typesetting
from gongkai.outlets.papers.board import board_pdf, fresh
from gongkai.outlets.papers.broadcast import script, script_docx
from gongkai.outlets.papers.catalogue import Chosen, catalogue_pdf, laid_out
from gongkai.outlets.papers.leaflet import leaflet, leaflet_pdf
from gongkai.outlets.papers.lists import visit_sheet
from gongkai.outlets.papers.title_order import heading_of, letter_of, ordered
from gongkai.outlets.vocabulary import Panel
from gongkai.publication.actions.withdraw import withdraw
from tests.factories import make_item, published_item
from tests.ground.letters.measuring import pages
from tests.rooms.outlets.reading_places import make_desk, make_point, shown

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def all_of(desk, **changes):
    return Chosen(desk.agency.pk, desk.agency.name, **changes)


def words_of(pdf):
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_range().replace("\r\n", "") for page in document]


def make_guide(desk, **changes):
    values = {
        "classification": "按栏目分类。", "arrangement": "按年份编排。", "how_to_get": "网站和查阅场所。",
        "office_name": "公开办", "office_address": "示范大道1号", "office_hours": "工作日", "office_phone": "0000-0000000",
        "office_fax": "0000-0000001", "office_online": "gk@example.gov.cn", "proactive": "公开政策文件。",
        "on_request": "填写申请表。", "remedies": "可以投诉。", "updated_on": date(2026, 1, 5),
    }  # fmt: skip
    return Guide.objects.create(agency=desk.agency, number=1, **values | changes)


def test_the_catalogue_has_contents_columns_and_an_index_with_page_numbers(desk):
    item = published_item(desk.team, title=f"{desk.agency.name}关于道路养护的通知")
    make_item(agency=desk.agency, by=desk.team.clerk, title="示范县未公开的草稿")
    pages = words_of(catalogue_pdf(all_of(desk)))
    text = "".join(pages)
    assert "目　次" in text and "名称索引" in text and "未公开的草稿" not in text
    assert any("索引号" in page and "内容概述" in page and "道路养护" in page for page in pages)
    assert "2026年农村饮水安全的目标" in text.replace("\n", "") and str(item.current.made_on) in text
    assert "— 2 —" in pages[1]


def test_a_chief_heading_of_the_catalogue_keeps_clear_of_the_table_above_it(desk):
    published_item(desk.team, title="关于道路养护的通知")
    given = laid_out(all_of(desk))
    filled = next(column for column in given["columns"] if column["rows"])
    rows = [row | {"id": f"{row['id']}x"} for row in filled["rows"]]
    given["columns"].append(filled | {"code": "next", "depth": 0, "name": "政府信息公开年报", "rows": rows})
    (page,) = [
        page
        for page in pages(typesetting.compiled("catalogue.typ", given))
        if "内容概述" in page.text and "年报" in page.text
    ]
    heading = [one for one in page.characters if one.size == 16 and one.text in "年报"]
    above = [one for one in page.characters if one.size == 9 and one.bottom < heading[0].bottom]
    assert min(one.top for one in heading) - max(one.bottom for one in above) > 5


def test_the_catalogue_is_narrowed_by_column_and_day(desk):
    published_item(desk.team)
    today = timezone.localdate()
    assert laid_out(all_of(desk, columns=("statutory",)))["counted"] == "共1条"
    with pytest.raises(NothingToPrint):
        laid_out(all_of(desk, columns=("guide",)))
    with pytest.raises(NothingToPrint):
        laid_out(all_of(desk, from_on=today - timedelta(days=9), to_on=today - timedelta(days=8)))


def test_what_is_withdrawn_leaves_every_paper(desk):
    item = published_item(desk.team)
    withdraw(item.pk, reason="内容有误", by=desk.team.publisher)
    for paper in (catalogue_pdf, board_pdf, script):
        with pytest.raises(NothingToPrint):
            paper(all_of(desk))


def test_text_that_looks_like_markup_is_only_shown(desk):
    published_item(desk.team, title='示范县#read("/etc/passwd")与*粗体*的通知')
    assert "#read" in "".join(words_of(catalogue_pdf(all_of(desk))))


def test_the_poster_is_large_and_says_where_to_read(desk):
    published_item(desk.team)
    point = shown(desk, name="示范图书馆")
    pdf = board_pdf(all_of(desk), paper="a3")
    with pikepdf.open(BytesIO(pdf)) as document:
        assert round(float(document.pages[0].mediabox[2])) == 842
    assert point.name in "".join(words_of(pdf))
    assert [one.title for one in fresh(all_of(desk))] == ["示范县2026年农村饮水安全工作要点"]


def test_the_leaflet_has_two_sides_and_six_panels(desk):
    make_guide(desk)
    shown(desk, name="示范图书馆")
    pdf = leaflet_pdf(desk.agency)
    outside, inside = words_of(pdf)
    assert "政府信息" in outside and "联系我们" in outside and "监督和救济" in outside
    assert "到哪里看" in inside and "示范图书馆" in inside and "怎样申请公开" in inside
    assert typesetting.picture(pdf, 1).startswith(b"\x89PNG")


def test_a_leaflet_too_long_says_what_to_shorten_and_the_shorter_wording_is_printed(desk):
    make_guide(desk, proactive="主动公开的信息很多，这里逐项列出。" * 200)
    with pytest.raises(PanelsTooLong) as refusal:
        leaflet_pdf(desk.agency)
    assert "“主动公开”约超出" in refusal.value.sentence
    write_panel(desk.agency.pk, panel=Panel.SCOPE, words="公开政策和财政。", by=desk.clerk)
    assert not leaflet(desk.agency).fits
    agree_panels(desk.agency.pk, by=desk.head)
    assert "公开政策和财政。" in "".join(words_of(leaflet_pdf(desk.agency)))


def test_a_leaflet_needs_a_guide(desk):
    with pytest.raises(NoGuide):
        leaflet_pdf(desk.agency)


def test_the_broadcast_is_spoken_and_timed(desk):
    published_item(desk.team, title="示范县2026年农村饮水安全工作要点", doc_number="示政发〔2026〕12号")
    made = script(all_of(desk), speed=200)
    text = "".join(made.paragraphs)
    assert "示政发二〇二六年第十二号" in text and not any(sign.isdigit() and sign.isascii() for sign in text)
    assert made.told == 1 and made.minutes == -(-len(text) // 200)
    assert made.paragraphs[-1] in "\n".join(p.text for p in Document(BytesIO(script_docx(made))).paragraphs)


def test_titles_are_ordered_by_their_sound():
    titles = [
        ("1", "甲局关于印发《道路养护方案》的通知"),
        ("2", "安全生产要点"),
        ("3", "2026年计划"),
        ("4", "甲局办学公告"),
        ("5", "鞑靼"),
    ]
    groups = ordered(titles, names=("甲局",))
    assert [(letter, [pk for pk, _title in group]) for letter, group in groups] == [
        ("0-9 A-Z", ["3"]), ("A", ["2"]), ("B", ["4"]), ("D", ["1"]), ("其他", ["5"]),
    ]  # fmt: skip
    assert heading_of("《关于示范的通知》") == "示范的通知》" and letter_of("") == "其他"


def test_the_blank_sheet_has_no_column_for_names(desk):
    form = visit_sheet(make_point(desk))
    assert not any("姓名" in cell.text for row in form.rows for cell in row)
    assert letters.form_pdf(form).startswith(b"%PDF")
