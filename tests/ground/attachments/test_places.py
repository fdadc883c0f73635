"""Where text stands in a file, in words people understand: nothing a downloader can read is left out."""

import io

import pytest
import xlsxwriter

from gongkai.attachments import extraction
from gongkai.attachments.texts import Stretch, stretches_of
from tests.fixtures import documents, papers

R = "<w:r><w:t>{}</w:t></w:r>"
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>张演示</dc:creator></cp:coreProperties>'
)


def read(data, code):
    return extraction.text_of(data, code=code)


def places(data, code):
    return {each.place: each.text for each in read(data, code).stretches}


def word(body, **parts):
    data = documents.docx_body(body)
    for name, content in parts.items():
        data = documents.with_part(data, name.replace("__", "/").replace("_xml", ".xml"), content.encode())
    return data


def test_every_place_of_a_word_file_is_named():
    data = word(f"<w:p>{R.format('正文')}</w:p>", docProps__core_xml=CORE)
    found = places(data, "docx")
    assert found["正文"] == "正文"
    assert found["文档属性“作者”"] == "张演示"


def test_a_number_hidden_by_a_tracked_change_is_read_as_it_was():
    body = (
        "<w:p>" + R.format("手机138") + "<w:del><w:r><w:delText>0013</w:delText></w:r></w:del>"
        "<w:ins>" + R.format("****") + "</w:ins>" + R.format("8000") + "</w:p>"
    )
    found = places(word(body), "docx")
    assert found["正文"] == "手机138****8000"
    assert found["正文·修订（删改前的文字）"] == "手机13800138000"


def test_text_hidden_by_its_style_is_read():
    style = f'<w:styles xmlns:w="{documents.WORD}"><w:style w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>'
    body = '<w:p><w:pPr><w:pStyle w:val="Gone"/></w:pPr>' + R.format("藏在样式里") + "</w:p>"
    found = places(word(body, word__styles_xml=style), "docx")
    assert found["正文·隐藏文字"] == "藏在样式里"
    assert "正文" not in found


def test_a_switch_that_is_off_hides_nothing():
    body = '<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>看得见</w:t></w:r></w:p>'
    assert places(word(body), "docx")["正文"] == "看得见"


def test_field_codes_picture_texts_and_links_are_read():
    body = (
        '<w:p><w:r><w:instrText>HYPERLINK "mailto:a@example.com"</w:instrText></w:r>'
        '<w:r><w:drawing><x descr="张演示的照片"/></w:drawing></w:r></w:p>'
    )
    links = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r9" Type="hyperlink" Target="tel:13800138000" TargetMode="External"/></Relationships>'
    )
    data = documents.with_part(word(body), "word/_rels/document.xml.rels", links.encode())
    found = places(data, "docx")
    assert "a@example.com" in found["正文·域代码"]
    assert found["图片说明文字"] == "张演示的照片"
    assert found["链接地址"] == "tel:13800138000"


def test_a_workbook_inside_a_word_file_is_read():
    inner = documents.xlsx([["张演示", 13800138000]])
    data = documents.with_part(documents.docx("正文"), "word/embeddings/Sheet1.xlsx", inner)
    assert places(data, "docx")["内嵌文件“Sheet1.xlsx”·工作表“目录”"] == "张演示\t13800138000"
    assert read(data, "docx").problem == "含有内嵌文件，公众下载后可以打开，请删除后重新上传"


def workbook(build):
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    build(book)
    book.close()
    return out.getvalue()


def test_hidden_rows_and_columns_of_a_sheet_are_named():
    def build(book):
        sheet = book.add_worksheet("名单")
        for row in range(14):
            sheet.write_row(row, 0, [f"第{row + 1}行", "13800138000" if row == 11 else ""])
        sheet.set_row(11, None, None, {"hidden": True})
        sheet.set_column(2, 2, None, None, {"hidden": True})

    found = {each.place: each for each in read(workbook(build), "xlsx").stretches}
    hidden = found["工作表“名单”隐藏的"]
    assert (hidden.row, hidden.text, hidden.hidden_columns) == (12, "第12行\t13800138000", (3,))
    assert "含有隐藏的行或列" in read(workbook(build), "xlsx").problem


def test_what_stands_beside_the_cells_of_a_workbook_is_read():
    def build(book):
        sheet = book.add_worksheet("表一")
        sheet.write_formula("A1", '="138"&"0013"&"8000"', None, "13800138000")
        sheet.write_comment("B2", "批注里的13900139000")
        sheet.data_validation("C1", {"validate": "list", "source": ["张演示", "李演示"]})
        sheet.set_header("&L内部资料")
        book.define_name("电话", '="13700137000"')
        book.set_properties({"author": "张演示", "company": "示范县演示局"})
        book.set_custom_property("承办人", "李演示")

    found = places(workbook(build), "xlsx")
    assert found["工作表“表一”批注（B2单元格）"] == "批注里的13900139000"
    assert "13700137000" in found["定义的名称“电话”"]
    rules = found["工作表“表一”的公式、下拉选项和页眉页脚"]
    assert "13800138000" in rules, "a formula that puts a number together"
    assert "张演示\n李演示" in rules
    assert "内部资料" in rules
    assert (found["文档属性“作者”"], found["文档属性“单位”"], found["文档属性“承办人”"]) == (
        "张演示",
        "示范县演示局",
        "李演示",
    )


@pytest.mark.parametrize(
    ("part", "content", "place"),
    [
        (
            "xl/pivotCache/pivotCacheRecords1.xml",
            '<p xmlns="x"><r><s v="张演示"/><n v="13800138000"/></r></p>',
            "数据透视表缓存",
        ),
        (
            "xl/externalLinks/externalLink1.xml",
            '<e xmlns="x"><cell r="A1"><v>13800138000</v></cell></e>',
            "外部链接缓存",
        ),
        ("xl/charts/chart1.xml", '<c xmlns="x"><pt><v>13800138000</v></pt></c>', "图表缓存"),
        ("xl/connections.xml", '<c xmlns="x"><connection name="13800138000"/></c>', "数据连接"),
    ],
)
def test_copies_of_cells_that_are_gone_are_read(part, content, place):
    data = documents.with_part(documents.xlsx([["名称"]]), part, content.encode())
    assert "13800138000" in places(data, "xlsx")[place]


def test_a_string_no_cell_shows_any_longer_is_read():
    strings = '<sst xmlns="x"><si><t>名称</t></si><si><t>手机13800138000</t></si></sst>'
    data = documents.with_part(documents.xlsx([["名称"]]), "xl/sharedStrings.xml", strings.encode())
    assert "13800138000" in places(data, "xlsx")["文件中残留的单元格文字"]


def test_slides_notes_and_hidden_slides_are_named():
    found = places(papers.pptx("公开的一张", "藏起的一张", hidden=(2,), note="只给讲的人看"), "pptx")
    assert found == {"第1张幻灯片": "公开的一张", "隐藏的第2张幻灯片": "藏起的一张", "备注": "只给讲的人看"}


def test_every_place_of_a_pdf_is_named():
    data = papers.pdf_with(
        "正文", note="批注的话", field="13900139000", title="张演示", bookmark="书签名", outside="页外的话"
    )
    found = places(data, "pdf")
    assert found["第1页"] == "正文"
    assert found["第1页批注"] == "批注的话"
    assert found["表单域“电话”"] == "13900139000"
    assert found["文档属性“作者”"] == "张演示"
    assert found["书签"] == "书签名"
    assert "页外的话" in found["第1页（页面范围之外的文字）"]


def test_an_earlier_version_left_in_a_pdf_is_read():
    data = papers.saved_over(documents.pdf(["旧的13800138000"]), documents.pdf(["新的"]))
    assert "旧的13800138000" in places(data, "pdf")["早先保存的版本"]
    assert "早先保存的版本" in read(data, "pdf").problem


def test_old_word_and_wps_files_give_their_text_and_author():
    found = places(papers.doc("示范县公告\n联系人张演示", author="张演示"), "doc")
    assert found == {"正文": "示范县公告\n联系人张演示", "文档属性“作者”": "张演示"}


def test_old_excel_files_give_their_cells():
    found = places(papers.xls([["姓名", "电话"], ["张演示", "13800138000"]]), "xls")
    assert found["工作表“名单”"] == "姓名\t电话\n张演示\t13800138000"


def test_a_broken_old_file_gives_no_text_and_hurts_nobody():
    for bad in (papers.doc("x")[:2000], documents.compound("WordDocument"), papers.doc("x")[:600] + b"\xff" * 5000):
        assert read(bad, "doc").problem == "旧版格式，不能读取文字，需人工检查"
    assert read(papers.xls([["x"]])[:1500], "xls").text == ""


def test_an_ofd_is_read_in_the_order_of_its_pages():
    space = 'xmlns:ofd="http://www.ofdspec.org/2016"'
    page = (
        f'<ofd:Page {space}><ofd:Area><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:Area><ofd:Content><ofd:Layer ID="1">'
        '<ofd:TextObject ID="2" Boundary="10 40 100 10" Size="5"><ofd:TextCode X="0" Y="5">第二行</ofd:TextCode></ofd:TextObject>'
        '<ofd:TextObject ID="3" Boundary="10 20 100 10" Size="5"><ofd:TextCode X="0" Y="5">第一行</ofd:TextCode></ofd:TextObject>'
        "</ofd:Layer></ofd:Content></ofd:Page>"
    )
    data = documents.zipped(
        {
            "OFD.xml": f"<ofd:OFD {space}><ofd:DocBody><ofd:DocInfo><ofd:Author>张演示</ofd:Author></ofd:DocInfo>"
            "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
            "Doc_0/Document.xml": f"<ofd:Document {space}><ofd:CommonData/><ofd:Pages>"
            '<ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>',
            "Doc_0/Pages/Page_0/Content.xml": page,
        }
    )
    found = {each.place: each.text for each in read(data, "ofd").stretches if not each.shadow}
    assert found["第1页"].split() == ["第一行", "第二行"]
    assert found["文档属性“作者”"] == "张演示"


def test_places_are_kept_with_a_file_and_come_back_the_same():
    taken = read(papers.pdf_with("正文", note="批注的话", title="张演示"), "pdf")
    assert stretches_of(taken.text, taken.parts()) == list(taken.stretches)


def test_a_file_kept_before_places_were_is_one_piece():
    assert stretches_of("一段旧文字", []) == [Stretch("", "一段旧文字")]
    assert stretches_of("", []) == []
