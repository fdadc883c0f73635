"""附件脱敏."""

import io
import zipfile

import openpyxl
import pytest
import xlsxwriter
from docx import Document

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.attachments import intake, storage
from gongkai.attachments.models import StoredFile
from gongkai.information.content import FileRef
from gongkai.information.models import InfoItem
from gongkai.law.vocabulary import Duty
from gongkai.review.actions.mask_file import mask_file
from gongkai.review.actions.unmask import unmask
from gongkai.review.masking_errors import FileNotMaskable, NothingToMaskInFile, StillThere
from tests.factories import make_actor, make_item, make_team
from tests.fixtures import documents, papers

pytestmark = pytest.mark.django_db
ID, MOBILE = "11010119900307803X", "13800138000"


@pytest.fixture
def team():
    return make_team()


def item_with(team, data, name):
    file = intake.store(io.BytesIO(data), name=name)
    item = make_item(agency=team.agency, by=team.clerk, files=(FileRef(file.pk, file.sha256, name),))
    return item, file.sha256


def bytes_now(item):
    row = InfoItem.objects.get(pk=item.pk).current.files.select_related("file").get()
    with storage.open_file(row.file.sha256) as opened:
        return opened.read()


def everything_in(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return b"\n".join(archive.read(name) for name in archive.namelist()).decode(errors="ignore")


def test_a_word_file_is_masked_and_takes_the_place_of_the_original(team):
    data = documents.docx(f"证号{ID}", "正文", table=[["姓名", "电话"], ["张演示", MOBILE]], header="页眉")
    item, sha256 = item_with(team, data, "名单.docx")

    done = mask_file(item.pk, sha256=sha256, by=team.clerk)

    after = Document(io.BytesIO(bytes_now(item)))
    assert [p.text for p in after.paragraphs] == ["证号110****803X", "正文"]
    assert [c.text for c in after.tables[0].rows[1].cells] == ["张演示", "138****8000"]
    assert (done.count, done.revision.number, done.revision.change_note) == (2, 2, "附件脱敏：《名单.docx》遮盖2处")
    assert StoredFile.objects.filter(sha256=sha256).exists(), "the original is kept with the first revision"


def test_comments_changes_hidden_words_and_properties_of_a_word_file_go(team):
    run = "<w:r><w:t>{}</w:t></w:r>"
    body = (
        f"<w:p>{run.format('手机' + MOBILE)}<w:del><w:r><w:delText>删去的{ID}</w:delText></w:r></w:del>"
        f"<w:ins>{run.format('加上的')}</w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏着的13900139000</w:t></w:r></w:p>"
    )
    words = f'<w:comment w:id="0"><w:p>{run.format("批13700137000")}</w:p></w:comment>'
    comments = f'<w:comments xmlns:w="{documents.WORD}">{words}</w:comments>'
    data = documents.with_part(documents.docx_body(body), "word/comments.xml", comments.encode())
    item, sha256 = item_with(team, data, "名单.docx")
    mask_file(item.pk, sha256=sha256, by=team.clerk)
    after = bytes_now(item)
    assert [p.text for p in Document(io.BytesIO(after)).paragraphs] == ["手机138****8000加上的"]
    for gone in (MOBILE, ID, "13900139000", "13700137000", "python-docx"):
        assert gone not in everything_in(after)


def test_a_workbook_is_masked_with_everything_that_does_not_show(team):
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet("名单")
    for number, row in enumerate([["姓名", "证号", "金额"], ["张演示", ID, 500], ["李演示", "", 300]]):
        sheet.write_row(number, 0, row)
    sheet.write_formula("C4", "=SUM(C2:C3)", None, 800)
    sheet.write_formula("D2", '="138"&"00138000"', None, MOBILE)
    sheet.write_row(9, 0, ["藏行", "13900139000"])
    sheet.set_row(9, None, None, {"hidden": True})
    sheet.write_comment("A1", "批注13700137000")
    secret = book.add_worksheet("底稿")
    secret.write("A1", "15000150000")
    secret.hide()
    book.define_name("电话", '="15100151000"')
    book.set_properties({"author": "王演示"})
    book.close()
    item, sha256 = item_with(team, out.getvalue(), "名单.xlsx")

    mask_file(item.pk, sha256=sha256, by=team.clerk)

    after = bytes_now(item)
    opened = openpyxl.load_workbook(io.BytesIO(after))
    assert opened.sheetnames == ["名单"]
    rows = [[cell.value for cell in row] for row in opened["名单"].rows]
    assert rows[1] == ["张演示", "110****803X", 500, "138****8000"]
    assert rows[3][2] == 800, "a formula has become its result"
    for gone in (ID, MOBILE, "13900139000", "13700137000", "15000150000", "15100151000", "王演示"):
        assert gone not in everything_in(after)
    assert InfoItem.objects.get(pk=item.pk).current.files.get().file.text_problem == ""


def test_a_value_that_is_still_in_a_picture_stops_it(team):
    data = documents.with_part(documents.docx(f"证号{ID}"), "word/media/image1.png", papers.picture(f"证号{ID}"))
    item, sha256 = item_with(team, data, "名单.docx")
    with pytest.raises(StillThere) as refused:
        mask_file(item.pk, sha256=sha256, by=team.clerk)
    assert "仍能读出1处" in refused.value.sentence
    assert item.revisions.count() == 1


def test_a_pdf_is_sent_to_redaction(team):
    item, sha256 = item_with(team, documents.pdf([f"证号{ID}"]), "名单.pdf")
    with pytest.raises(FileNotMaskable) as refused:
        mask_file(item.pk, sha256=sha256, by=team.clerk)
    assert "请转到“遮盖”办理" in refused.value.sentence


def test_a_file_without_values_is_left_alone(team):
    item, sha256 = item_with(team, documents.docx("公告"), "公告.docx")
    with pytest.raises(NothingToMaskInFile):
        mask_file(item.pk, sha256=sha256, by=team.clerk)


def test_it_can_be_undone(team):
    data = documents.docx(f"证号{ID}")
    item, sha256 = item_with(team, data, "名单.docx")
    mask_file(item.pk, sha256=sha256, by=team.clerk)
    unmask(item.pk, by=team.clerk)
    assert bytes_now(item) == data


def test_unknown_files_and_people_without_the_duty(team):
    item, sha256 = item_with(team, documents.docx(f"证号{ID}"), "名单.docx")
    with pytest.raises(Unknown):
        mask_file(item.pk, sha256="0" * 64, by=team.clerk)
    with pytest.raises(NotAllowed):
        mask_file(item.pk, sha256=sha256, by=make_actor(team.agency, Duty.PUBLISH))
