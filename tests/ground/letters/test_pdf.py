"""`pdf`: measured on the page, against the numbers of GB/T 9704-2012."""

from datetime import date

import pypdfium2
import pytest

from gongkai import letters
from gongkai.letters import fonts
from gongkai.letters.errors import NoFonts
from tests.ground.letters.measuring import pages, reply

if fonts.fonts_missing():
    pytest.skip("no Chinese fonts here: apt install fonts-noto-cjk", allow_module_level=True)

FULL = [("body", "测" * 26 + "试" * 28 * 60)]  # the first line is indented by two
NEAR = 0.6  # mm; the standard allows 1


def near(expected):
    return pytest.approx(expected, abs=NEAR)


def set_pages(*papers):
    return pages(letters.pdf(papers))


def test_sets_a_letter_that_can_be_read_again():
    (page,) = set_pages(reply(shape="form"))
    for words in ("示政办公复〔2026〕12号", "张堃玥：", "现答复如下。", "一、答复内容", "2026年3月5日"):
        assert words in page.text


@pytest.mark.parametrize("shape", ["document", "letter", "form"])
def test_every_page_is_a4(shape):
    assert {(page.width, page.height) for page in set_pages(reply(shape=shape, lines=FULL))} == {(210.0, 297.0)}


def test_a_full_page_has_22_lines_of_28_characters_that_fill_the_area():
    page = set_pages(reply(lines=FULL))[1]
    lines = page.lines()
    assert [len(line) for line in lines] == [28] * 22, page.text
    assert (lines[0][0].left, lines[0][0].top) == (near(28), near(37))
    assert (lines[-1][-1].right, lines[-1][-1].bottom) == (near(210 - 26), near(297 - 35))
    steps = {round(below[0].bottom - above[0].bottom, 1) for above, below in zip(lines, lines[1:], strict=False)}
    assert len(steps) == 1
    assert steps.pop() == pytest.approx(10.4, abs=0.1)


def test_the_first_line_of_a_paragraph_is_two_characters_in():
    page = set_pages(reply(lines=FULL))[0]
    first, second = (next(line for line in page.lines() if line[0].text == word) for word in "测试")
    assert first[0].left == near(28 + 2 * 5.57)
    assert len(first) == 26
    assert second[0].left == near(28)


def test_the_red_head_of_a_document_stands_where_the_standard_wants_it():
    page = set_pages(reply(mark="示范县人民政府文件"))[0]
    mark = page.find("示范县人民政府文件")
    assert mark[0].top == near(37 + 35)
    assert mark[0].left - 28 == near(184 - mark[-1].right)
    number = page.find("示政办公复〔2026〕12号")
    assert number[0].size == 16
    assert number[0].top - mark[0].bottom == near(2 * 10.44)  # two empty rows
    assert number[0].left - 28 == near(184 - number[-1].right)
    title = page.find("政府信息公开申请答复书")
    assert title[0].size == 22
    assert title[0].top > number[0].bottom + 4 + 2 * 10


def test_the_red_head_of_a_letter_stands_where_the_standard_wants_it():
    page = set_pages(reply(shape="letter"))[0]
    assert page.characters[0].top == near(30)
    number = page.find("示政办公复〔2026〕12号")
    assert number[-1].right == near(184)
    assert number[0].top > 30 + 14 + 4


def test_a_long_name_never_leaves_the_area():
    mark = "示范省示范市示范县自然资源和规划局（示范县林业局）文件"
    page = set_pages(reply(mark=mark))[0]
    set_mark = page.find(mark)
    assert (set_mark[0].left, set_mark[-1].right) == (near(28), near(184))


def test_a_long_title_breaks_after_the_name_of_the_body():
    titles = ["".join(one.text for one in line) for line in set_pages(reply())[0].lines(22.0)]
    assert titles == ["示范县人民政府办公室", "政府信息公开申请答复书"]


def test_the_date_ends_four_characters_from_the_right_and_the_name_is_centred_over_it():
    page = next(page for page in set_pages(reply()) if "2026年3月5日" in page.text)
    day = page.find("2026年3月5日")
    name = page.find("示范县人民政府办公室2026")[:10]
    assert 184 - day[-1].right == near(4 * 5.57)
    assert (name[0].left + name[-1].right) / 2 == near((day[0].left + day[-1].right) / 2)
    assert day[0].bottom - name[0].bottom == near(10.44)


def test_above_the_name_there_is_room_for_the_seal():
    page = set_pages(reply(shape="form"))[0]
    text, name = page.find("1.邮寄纸质文件一份。"), page.find("示范县人民政府办公室2026")
    assert name[0].bottom - text[0].bottom == near(3 * 10.44)


def test_a_very_long_name_of_the_body_stays_in_the_area_and_over_the_date():
    signer = "示范省示范市示范县自然资源和规划局行政审批与政务公开工作领导小组办公室"
    page = set_pages(reply(shape="form", signer=signer))[0]
    name, day = page.find(signer), page.find("2026年3月5日")
    assert max(one.right for one in name) <= 184 + NEAR
    assert len({round(one.bottom, 1) for one in name}) > 1
    assert 184 - day[-1].right == near(4 * 5.57)


@pytest.mark.parametrize("rows", range(1, 46))
def test_name_and_date_never_stand_on_a_page_without_text(rows):
    signed = set_pages(reply(shape="form", lines=[("body", "试" * 28 * rows)]))[-1]
    assert "2026年3月5日" in signed.text
    assert "试" in signed.text


def test_page_numbers_stand_outside_seven_millimetres_below_the_area():
    found = set_pages(reply(lines=FULL))
    for number, page in enumerate(found, start=1):
        dash, digit, other = page.find(f"—{number}—")
        assert digit.size == 14
        assert dash.top == near(297 - 35 + 7)
        if number % 2:
            assert other.right == near(184 - 4.94)
        else:
            assert dash.left == near(28 + 4.94)


def test_the_first_page_of_a_letter_has_no_number_and_the_second_has_its_own():
    first, second, *_ = set_pages(reply(shape="letter", lines=FULL))
    assert "—1—" not in first.text
    assert "—2—" in second.text


def test_a_batch_begins_each_paper_on_an_odd_page_with_number_one():
    one, two = reply(shape="form", number="甲〔2026〕1号"), reply(lines=FULL, number="乙〔2026〕2号")
    found = set_pages(one, two, one)
    begins = [index for index, page in enumerate(found, start=1) if "〔2026〕" in page.text]
    assert begins == [1, 3, 7]
    assert found[1].text == ""  # the back of the first sheet stays white
    assert [f"—{number}—" in page.text for number, page in enumerate(found[2:6], start=1)] == [True] * 4
    assert "—1—" in found[6].text


def test_headings_and_text_keep_one_size_and_the_grid():
    page = set_pages(reply(shape="form"))[0]
    rows = [page.find(words)[0] for words in ("你申请", "一、答复", "（一）提供", "1.邮寄")]
    assert {one.size for one in rows} == {16.0}
    assert [one.bottom - rows[0].bottom for one in rows] == [near(step * 10.44) for step in range(4)]


def test_attachments_are_numbered_and_hang_under_their_name():
    paper = reply(shape="form", attachments=["方案。", "甲" * 30], lines=[("body", "正文。"), ("attachment", "附图")])
    page = set_pages(paper)[0]
    assert "附件：1.方案2.甲" in page.text
    assert "3.附图" in page.text
    rows = [line for line in page.lines() if line[0].text == "甲" or line[0].text == "2"]
    assert rows[0][2].left == near(rows[1][0].left)
    assert page.find("附件：")[0].left == near(28 + 2 * 5.57)
    single = set_pages(reply(shape="form", attachments=["方案"]))[0]
    assert "附件：方案" in single.text


def test_the_edition_stands_at_the_foot_of_the_area():
    paper = reply(copies="示范县档案馆", printed=("示范县人民政府办公室", date(2026, 3, 6)))
    page = set_pages(paper)[-1]
    copies, printed = page.find("抄送：示范县档案馆。"), page.find("2026年3月6日印发")
    assert {one.size for one in (*copies, *printed)} == {14.0}
    assert copies[0].left == near(28 + 4.94)
    assert printed[-1].right == near(184 - 4.94)
    assert 297 - 35 - 5 < printed[0].bottom < 297 - 35 + NEAR


def test_a_letter_has_no_line_of_who_printed_it():
    paper = reply(shape="letter", copies="示范县档案馆", printed=("示范县人民政府办公室", date(2026, 3, 6)))
    text = "".join(page.text for page in set_pages(paper))
    assert "抄送：示范县档案馆。" in text
    assert "印发" not in text


def test_a_note_stands_in_brackets_below_the_date():
    page = set_pages(reply(shape="form", note="此件公开发布"))[0]
    note = page.find("（此件公开发布）")
    assert note[0].top > page.find("2026年3月5日")[0].bottom
    assert note[1].left == near(28 + 3 * 5.57)


def test_a_draft_says_so_on_every_page_and_a_letter_does_not():
    assert all("草" in page.text and "稿" in page.text for page in set_pages(reply(lines=FULL, draft=True)))
    assert not any("稿" in page.text for page in set_pages(reply(lines=FULL)))


@pytest.mark.parametrize(
    "words",
    [
        '#read("/etc/passwd")',
        "#panic()",
        "*粗*与_斜_",
        "$a^2$",
        "@ref",
        "<tag>",
        "\\#",
        "//注释",
        "/*c*/",
        '"',
        "`x`",
        "[a]{b}",
    ],
)
def test_what_looks_like_markup_is_printed_as_it_is(words):
    paper = reply(shape="form", title=words, number=words, addressee=words, lines=[("body", words), ("h1", words)])
    text = "".join(page.text for page in set_pages(paper)).replace("\u200b", "")
    assert text.count(words.replace(" ", "")) == 5
    assert "root:" not in text


def test_characters_that_cannot_be_printed_are_left_out():
    page = set_pages(reply(shape="form", lines=[("body", "甲\x00\x07\ud800乙\r\n丙")]))[0]
    assert page.find("甲乙")[0].bottom < page.find("丙")[0].bottom


def test_a_word_without_an_end_breaks_at_the_edge():
    page = set_pages(reply(shape="form", lines=[("body", "网址https://示范.example/" + "a1" * 200)]))[0]
    assert max(one.right for one in page.characters) <= 184 + NEAR


def test_rare_characters_of_names_are_drawn():
    """Two boxes for missing characters would look alike; two characters do not."""
    data = letters.pdf([reply(shape="form", lines=[("body", "堃玥喆")])])
    page = pages(data)[0]
    drawn = {word: _picture(data, page.find(word)[0]) for word in "堃玥喆"}
    assert len(set(drawn.values())) == 3
    assert all(0 in picture for picture in drawn.values())


def test_without_chinese_fonts_it_refuses_and_names_the_way_out(monkeypatch, settings, tmp_path):
    settings.FONTS_DIR = tmp_path
    monkeypatch.setitem(fonts.CHAINS, "仿宋", ("没有这种字体",))
    assert letters.fonts_missing() == ["仿宋"]
    with pytest.raises(NoFonts) as refused:
        letters.pdf([reply()])
    assert "仿宋" in refused.value.sentence
    assert "fonts-noto-cjk" in refused.value.sentence
    assert "Word" in refused.value.sentence
    assert letters.docx([reply()])


def test_the_offices_own_fonts_are_found_as_soon_as_they_lie_there(settings, tmp_path):
    settings.FONTS_DIR = tmp_path / "fonts"
    before = len(fonts.found().fonts.fonts())
    file = next(font.path for font in fonts.found().fonts.fonts() if font.family == "Noto Sans CJK SC")
    settings.FONTS_DIR.mkdir()
    (settings.FONTS_DIR / "own.ttc").symlink_to(file)
    assert len(fonts.found().fonts.fonts()) > before
    assert letters.pdf([reply()])


@pytest.mark.parametrize(
    ("role", "own"),
    [
        ("仿宋", ["FZFangSong-Z02", "方正仿宋_GBK"]),
        ("小标宋", ["FZXiaoBiaoSong-B05", "方正小标宋_GBK"]),
        ("黑体", ["方正黑体_GBK"]),
        ("楷体", ["方正楷体_GBK"]),
        ("宋体", ["SimSun", "方正书宋_GBK"]),
    ],
)
def test_the_offices_own_fonts_are_known_by_their_names(role, own):
    names = ["FZFangSong-Z02", "FZXiaoBiaoSong-B05", "SimSun", "方正书宋_GBK"]
    names += [f"方正{kind}_GBK" for kind in ("仿宋", "小标宋", "黑体", "楷体")]
    assert fonts.own_of(role, names) == own


def test_the_same_letter_is_the_same_file():
    assert letters.pdf([reply()]) == letters.pdf([reply()])


def _picture(data, character):
    document = pypdfium2.PdfDocument(data)
    drawn = document[0].render(scale=4).to_pil().convert("1")
    document.close()
    scale = 4 * 72 / 25.4
    box = (character.left, character.top, character.right, character.bottom)
    return drawn.crop(tuple(round(length * scale) for length in box)).tobytes()
