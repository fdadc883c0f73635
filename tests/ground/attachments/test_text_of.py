"""Text taken out of files: everything a downloader could read, and words for what the program could not."""

from gongkai.attachments import extraction
from tests.fixtures import documents

R = "<w:r><w:t>{}</w:t></w:r>"


def taken(data, code):
    return extraction.text_of(data, code=code)


def places(read):
    return {each.place: each.text for each in read.stretches if not each.place.startswith(("文档属性", "自定义"))}


def test_word_text_has_tables_headers_and_paragraphs():
    data = documents.docx("第一段", "第二段", table=[["姓名", "电话"], ["张演示", "0000-0000000"]], header="页眉")
    assert taken(data, "docx").text == "第一段\n第二段\n姓名\t电话\n张演示\t0000-0000000\n页眉"


def test_deleted_words_count_as_text_because_readers_can_bring_them_back():
    data = documents.docx_body(
        "<w:p><w:r><w:t>公开</w:t></w:r><w:del><w:r><w:delText>张演示</w:delText></w:r></w:del></w:p>"
    )
    read = taken(data, "docx")
    assert (read.text, read.problem) == ("公开", "含有修订痕迹，公众下载后可见，请接受全部修订后重新上传")
    assert places(read) == {"正文": "公开", "正文·修订（删改前的文字）": "公开张演示"}


def test_comments_and_hidden_words_are_read_and_pointed_out():
    hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r></w:p>"
    comments = f'<w:comments xmlns:w="{documents.WORD}"><w:comment w:id="0"><w:p>{R.format("批语")}</w:p></w:comment></w:comments>'
    data = documents.with_part(documents.docx_body(hidden), "word/comments.xml", comments.encode())
    read = taken(data, "docx")
    assert read.text == "", "neither is searched"
    assert places(read) == {"正文·隐藏文字": "藏", "批注": "批语"}
    assert (
        read.problem == "含有隐藏文字，公众下载后可见，请删除后重新上传；含有批注，公众下载后可见，请删除批注后重新上传"
    )


def test_words_in_a_text_box_are_read_once():
    box = f"<w:txbxContent><w:p>{R.format('框内')}</w:p></w:txbxContent>"
    both = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    )
    data = documents.docx_body(f"<w:p><w:r><w:t>框外</w:t>{both}</w:r></w:p>")
    assert taken(data, "docx").text == "框外\n框内"


def test_an_embedded_file_is_pointed_out():
    data = documents.with_part(documents.docx("正文"), "word/embeddings/Sheet1.xlsx", b"x")
    assert taken(data, "docx").problem == "含有内嵌文件，其内容未检查，需人工检查"


def test_sheet_text_includes_hidden_sheets_and_comments():
    data = documents.xlsx([["姓名", 13800138000]], hidden_rows=[["底", 1.5]], comment="批语")
    read = taken(data, "xlsx")
    assert read.text.startswith("目录\n姓名\t13800138000\n底稿\n底\t1.5\n")
    assert "批语" in read.text
    assert (
        read.problem
        == "含有隐藏的工作表，公众下载后可见，请删除后重新上传；含有批注，公众下载后可见，请删除批注后重新上传"
    )


def test_a_pdf_gives_its_pages_and_says_which_have_no_text():
    read = taken(documents.pdf(["第一页"], []), "pdf")
    assert (read.text.strip(), read.pages, read.problem) == (
        "第一页",
        2,
        "部分页面无文字层（可能为扫描页），需人工检查",
    )


def test_a_file_that_cannot_be_read_says_so_and_does_not_fail():
    assert taken(b"%PDF-1.7 broken", "pdf").problem == "不能读取文字，需人工检查"
    assert taken(documents.zipped({"xl/workbook.xml": "<broken"}), "xlsx").problem == "不能读取表格，需人工检查"
    assert taken(documents.zipped({"word/document.xml": "<broken"}), "docx").problem == "不能读取文字，需人工检查"
    assert taken(documents.zipped({"OFD.xml": "x"}), "ofd").problem == "无文字层（扫描件），需人工检查"


def test_entities_in_a_word_file_are_not_expanded():
    bomb = (
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
        f'<w:document xmlns:w="{documents.WORD}"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>'
    )
    assert (
        "aaaa" not in taken(documents.with_part(documents.docx("x"), "word/document.xml", bomb.encode()), "docx").text
    )


def test_very_long_text_is_cut_and_says_so():
    read = taken(("字" * 2_100_000).encode(), "txt")
    assert (len(read.text), read.problem) == (2_000_000, "文件很长，只检查了前一部分")
