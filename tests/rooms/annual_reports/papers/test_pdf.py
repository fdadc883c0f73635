"""The report as PDF: three pages, each table on one, the mark of a draft, the same bytes whenever it is made."""

import pytest

from gongkai.annual_reports.papers import pdf
from gongkai.annual_reports.reading import read_report
from gongkai.annual_reports.vocabulary import State
from gongkai.law import forms
from gongkai.letters import fonts
from tests.ground.letters.measuring import pages
from tests.rooms.annual_reports.papers.shown import numbered, report_shown

pytestmark = pytest.mark.skipif(bool(fonts.fonts_missing()), reason="no Chinese fonts here")


def test_each_table_stands_whole_on_one_page():
    made = pages(pdf.pdf(report_shown()))
    assert len(made) == 3
    assert "行政事业性收费10" in made[0].text
    assert "一、本年新收" in made[1].text and "四、结转下年度继续办理" in made[1].text
    assert "复议后起诉" in made[2].text and "六、其他需要报告的事项" in made[2].text


@pytest.mark.parametrize("sentences", [30, 55])
def test_with_a_long_text_each_table_still_stands_whole_and_is_read_back(sentences):
    shown = report_shown(texts={"general": "县政府按照规定做好政府信息公开工作，及时回应群众关切。" * sentences})
    file = pdf.pdf(shown)
    made = [page.text for page in pages(file)]
    for first, last in (
        ("第二十条第（一）项", "行政事业性收费"),
        ("一、本年新收", "四、结转下年度"),
        ("结果维持", "200"),
    ):
        assert any(first in text and last in text for text in made)
    values = numbered(forms.form("report_2021"))
    read = read_report(file, name="报告.pdf").figures
    assert {key: read.get(key) for key in values} == {key: float(value) for key, value in values.items()}


def test_nothing_leaves_the_page():
    for page in pages(pdf.pdf(report_shown())):
        table = [one for one in page.characters if one.size in {9.0, 12.0}]
        assert all(one.left >= 28 and one.right <= 184.1 for one in table)


def test_pages_are_numbered():
    assert [f"—{number}—" in page.text for number, page in enumerate(pages(pdf.pdf(report_shown())), 1)] == [True] * 3


def test_a_draft_is_marked_on_every_page():
    assert all("草" in page.text and "稿" in page.text for page in pages(pdf.pdf(report_shown(state=State.RETURNED))))
    assert not any("草" in page.text for page in pages(pdf.pdf(report_shown())))


def test_the_same_report_gives_the_same_file():
    assert pdf.pdf(report_shown()) == pdf.pdf(report_shown())
