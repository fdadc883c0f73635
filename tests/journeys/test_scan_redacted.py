"""A scanned page with an ID number: the check reads it, the clerk covers it, another looks, and nobody outside can get it back."""

import io
import re

import pypdfium2
import pytest
from django.urls import reverse
from PIL import ImageDraw
from playwright.sync_api import expect

from gongkai.attachments import ocr
from gongkai.attachments.extraction import text_of
from gongkai.audit.models import Entry
from gongkai.information.models import InfoItem
from gongkai.law.vocabulary import Duty
from gongkai.publication.models import PublicItem
from tests.factories import make_person
from tests.fixtures.pages import as_png, drawn_page, paper
from tests.journeys import steps
from tests.journeys.office import PASSWORD, open_office

pytestmark = pytest.mark.django_db(transaction=True)

TITLE = "示范县青禾镇2026年危房改造补助发放公告"
NUMBER = "110101190001010057"  # passes its check digit; of an invented person born in 1900
LINES = (
    "危房改造补助发放公告",
    f"补助对象张演示，身份证号{NUMBER}。",
    "补助金额一万两千元，公示期五个工作日。",
    "监督电话由镇政务公开栏公布。",
)
KEPT = ("危房改造补助发放公告", "补助金额一万两千元", "公示期五个工作日")
SIGNATURE = (0.62, 0.70, 0.90, 0.86)  # where somebody signed: left, top, right, bottom of the page
SIZE = 3  # pixels to the point
NAME = "公告扫描件.png"


def test_a_scanned_id_number_is_covered_checked_and_published_without_it(
    new_context, sign_in, phone, jobs, tmp_path, accessible, fits, picture
):
    people = open_office()
    auditor = make_person(people.agency, Duty.AUDIT, username="auditor", name="审计演示", password=PASSWORD)
    clerk = _desk(new_context, sign_in, people.clerk)
    pk = _draft(clerk, tmp_path)
    jobs()
    _handed_in_and_sent_back(clerk, new_context, sign_in, people, pk)

    work = _marked(clerk, pk, jobs, accessible, fits, picture)
    _made(clerk)
    head = _desk(new_context, sign_in, people.head)
    _checked(head, work, accessible, fits)
    _put_in_its_place(clerk, work, pk)

    steps.hand_in(clerk, pk)
    _review_and_publish(new_context, sign_in, people, head)
    jobs()
    _read_by_the_public(phone, pk, tmp_path)
    _who_opened_it(_desk(new_context, sign_in, auditor), people, work)


def _draft(clerk, tmp_path):
    """A draft with the scanned page, as it comes from the copier."""
    scan = steps.file_of(tmp_path, NAME, _scan())
    steps.write(
        clerk,
        title=TITLE,
        body="现将补助发放情况公告如下，详见附件。",
        summary="补助的对象、金额和公示期。",
        files=[scan],
    )
    return steps.save(clerk)


def _handed_in_and_sent_back(clerk, new_context, sign_in, people, pk):
    """The check reads the picture: nobody can pass it, and the first signer sends it back."""
    steps.hand_in(clerk, pk)
    head = _desk(new_context, sign_in, people.head)
    steps.sign(head, TITLE)
    expect(head.get_by_role("alert").first).to_be_visible()
    assert InfoItem.objects.get(pk=pk).stage == "first_review"
    finding = head.locator(".finding--block").filter(has_text="身份证").first
    expect(finding).to_contain_text(NAME)
    assert NUMBER not in head.content()
    steps.sign(head, TITLE, decision="退回修改", opinion="扫描件中有身份证号码，请遮盖。")
    head.context.close()


def _marked(clerk, pk, jobs, accessible, fits, picture):
    """From the item page: what the check found by a tick, the signature with the mouse."""
    clerk.goto(reverse("workbench:item", args=[pk]))
    with clerk.expect_navigation():
        clerk.get_by_role("link", name=f"遮盖《{NAME}》").click()
    accessible(clerk)
    with clerk.expect_navigation():
        clerk.get_by_role("main").get_by_role("button", name="遮盖", exact=True).click()
    work = int(re.search(r"/redaction/(\d+)/", clerk.url)[1])
    jobs()  # reads the page, so that its words can be found
    with clerk.expect_navigation():
        clerk.get_by_role("link", name="检查本文件").click()
    finding = clerk.locator("#findings li").filter(has_text="身份证")
    expect(finding).to_have_count(1)
    assert NUMBER not in finding.inner_text()
    expect(finding.get_by_role("checkbox")).to_be_checked()
    with clerk.expect_navigation():
        clerk.get_by_role("button", name="标记选中的内容").click()
    steps.told(clerk, "已标记")
    _draw(clerk, SIGNATURE)
    expect(clerk.locator("#marks li")).to_have_count(2)
    accessible(clerk)
    fits(clerk)
    picture(clerk, "redaction")
    return work


def _draw(page, region):
    """Hold the button at one corner, drag to the other, let go."""
    sheet = page.locator("svg.redaction__sheet")
    sheet.scroll_into_view_if_needed()
    box = sheet.bounding_box()
    left, top, right, bottom = region
    page.mouse.move(box["x"] + left * box["width"], box["y"] + top * box["height"])
    page.mouse.down()
    page.mouse.move(box["x"] + right * box["width"], box["y"] + bottom * box["height"], steps=8)
    with page.expect_navigation():
        page.mouse.up()


def _made(clerk):
    """The copy is made and read again; whoever marked it is offered no judgement of it."""
    with clerk.expect_navigation():
        clerk.get_by_role("button", name="生成遮盖后的文件").click()
    steps.told(clerk, "读回检查没有发现遮盖的内容")
    expect(clerk.get_by_role("heading", name="读回检查")).to_be_visible()
    expect(clerk.get_by_role("link", name="核验", exact=True)).to_have_count(0)


def _checked(head, work, accessible, fits):
    """Another person finds it among what waits, looks at the copy and passes it."""
    head.goto(reverse("workbench:home"))
    with head.expect_navigation():
        head.get_by_role("main").get_by_role("link", name=NAME).first.click()
    with head.expect_download() as waiting:
        head.get_by_role("link", name="下载遮盖后的文件").click()
    assert NUMBER not in _words_of(waiting.value.path().read_bytes())
    with head.expect_navigation():
        head.get_by_role("link", name="核验", exact=True).click()
    accessible(head)
    fits(head)
    head.get_by_role("radio", name="通过", exact=True).check()
    with head.expect_navigation():
        head.get_by_role("button", name="提交核验意见").click()
    steps.told(head, "已记录核验意见")


def _put_in_its_place(clerk, work, pk):
    clerk.goto(reverse("workbench:redaction", args=[work]))
    with clerk.expect_navigation():
        clerk.get_by_role("link", name="替换附件").click()
    with clerk.expect_navigation():
        clerk.get_by_role("main").get_by_role("button", name="替换附件").click()
    clerk.goto(reverse("workbench:item", args=[pk]))
    expect(clerk.locator("#files")).to_contain_text("公告扫描件（已遮盖）.pdf")
    expect(clerk.locator("#files")).not_to_contain_text(NAME)


def _review_and_publish(new_context, sign_in, people, head):
    steps.sign(head, TITLE)
    steps.sign(_desk(new_context, sign_in, people.secrecy), TITLE)
    steps.approve(_desk(new_context, sign_in, people.leader), TITLE)
    steps.publish(_desk(new_context, sign_in, people.publisher), TITLE)


def _read_by_the_public(phone, pk, tmp_path):
    """What a citizen gets: no number in text, picture or bytes, the rest to be read and searched."""
    phone.goto(reverse("portal:item", args=[pk]))
    with phone.expect_download() as waiting:
        phone.get_by_role("link", name=re.compile("公告扫描件（已遮盖）")).first.click()
    data = waiting.value.path().read_bytes()
    written, read = _words_of(data), _read_off(data)
    for words in (written, read):
        assert NUMBER not in words
        assert NUMBER[6:14] not in words
        assert all(kept in words for kept in KEPT), words
    assert NUMBER.encode() not in data
    assert NUMBER.encode("utf-16-be") not in data
    assert NUMBER not in text_of(data, code="pdf").text
    for words in (NUMBER, NUMBER[6:14]):
        phone.goto(f"{reverse('portal:search')}?q={words}")
        expect(phone.get_by_text("没有找到符合条件的信息")).to_be_visible()
    assert NUMBER not in PublicItem.objects.get(pk=pk).body_html


def _who_opened_it(auditor, people, work):
    """The journal names everybody before whose eyes the original lay, and them alone."""
    seen = Entry.objects.filter(action="redaction.view", about_id=str(work)).values_list("actor_name", flat=True)
    assert set(seen) == {people.clerk.name, people.head.name}
    assert NUMBER not in str(list(Entry.objects.values_list("details", "about_label")))
    auditor.goto(f"{reverse('workbench:journal')}?action=redaction.view")
    main = auditor.get_by_role("main")
    expect(main).to_contain_text("打开待遮盖的原件")
    expect(main).to_contain_text(people.clerk.name)
    expect(main).to_contain_text("第1页")


def _scan():
    """The page as the copier gives it: a picture, with a scrawl for a signature."""
    image = drawn_page(paper("\n\n".join(LINES)), scale=SIZE)
    wide, high = image.size
    left, top, right, bottom = SIGNATURE
    across = [left + (right - left) * (0.1 + step * 0.08) for step in range(11)]
    scrawl = [(x * wide, ((top + bottom) / 2 + (0.04 if n % 2 else -0.04)) * high) for n, x in enumerate(across)]
    ImageDraw.Draw(image).line(scrawl, fill="black", width=6)
    return as_png(image)


def _words_of(data):
    """The text layer of a PDF, without blanks."""
    pages = pypdfium2.PdfDocument(io.BytesIO(data))
    return "".join("".join(page.get_textpage().get_text_range().split()) for page in pages)


def _read_off(data):
    """What a reader of pictures makes of its pages, without blanks."""
    pages = pypdfium2.PdfDocument(io.BytesIO(data))
    pictures = [as_png(page.render(scale=SIZE).to_pil().convert("RGB")) for page in pages]
    read = [line.text for one in pictures for line in ocr.read_image(one).lines]
    return "".join("".join(read).split())


def _desk(new_context, sign_in, person):
    page = new_context().new_page()
    sign_in(page, person.username)
    return page
