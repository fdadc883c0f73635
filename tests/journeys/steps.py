"""What people do at the pages, step by step, by the words they read there."""

import re
from pathlib import Path

from django.urls import reverse
from playwright.sync_api import Page, expect


def write(page: Page, *, title, body, summary="", column="statutory-20-01", made_on="", number="", files=()):
    """A clerk opens 填报信息 and fills the form in; nothing is saved yet."""
    page.goto(reverse("workbench:home"))
    page.get_by_role("link", name="填报信息").first.click()
    fill(page, title=title, body=body, summary=summary, column=column, made_on=made_on, number=number)
    if files:
        page.get_by_label("添加附件").set_input_files(list(files))


def fill(page: Page, *, title="", body="", summary="", column="", made_on="", number=""):
    """Type into the form what is given, leave the rest."""
    for label, value in (("信息名称", title), ("内容概述", summary), ("生成日期", made_on), ("文号", number)):
        if value:
            page.get_by_label(label, exact=False).first.fill(value)
    if column:
        page.locator("select[name=column_code]").select_option(column)
    if body:
        body_of(page).fill(body)


def body_of(page: Page):
    """The editor of 正文, once it stands in the place of the plain text field."""
    page.wait_for_load_state("load")
    return page.get_by_role("textbox", name="正文", exact=True)


def save(page: Page):
    """Press 保存 and land on the item's own page; gives its number."""
    page.get_by_role("button", name="保存", exact=True).click()
    told(page, "已保存")
    return item_number(page)


def item_number(page: Page) -> int:
    """The number of the item whose page is open."""
    found = re.search(r"/items/(\d+)/", page.url)
    assert found, page.url
    return int(found[1])


def hand_in(page: Page, pk: int):
    """Find that the four checks are met, answer no to every question and submit for review."""
    page.goto(reverse("workbench:item", args=[pk]))
    with page.expect_navigation():
        page.get_by_role("link", name="提交审查").click()
    answers = page.get_by_role("radio", name="否", exact=True)
    expect(answers.first).to_be_visible()
    for radio in [*page.get_by_role("radio", name="符合", exact=True).all(), *answers.all()]:
        radio.check()
    page.get_by_role("button", name="提交审查").click()
    told(page, "已提交审查")


def open_waiting(page: Page, title: str):
    """Open, from the list of what waits for me, the thing with that title."""
    page.goto(reverse("workbench:home"))
    page.get_by_role("main").get_by_role("link", name=title).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(title)


def sign(page: Page, title: str, *, opinion="同意。", decision="同意"):
    """Sign one's own step of the slip: pass or send back, with an opinion."""
    open_waiting(page, title)
    page.get_by_role("radio", name=decision, exact=True).check()
    page.get_by_label("意见说明").fill(opinion)
    with page.expect_navigation():
        page.get_by_role("button", name="签署").click()


def approve(page: Page, title: str, *, openness="主动公开"):
    """The leader concludes the slip."""
    open_waiting(page, title)
    page.get_by_role("radio", name=openness, exact=True).check()
    page.get_by_label("签发意见").fill("同意公开。")
    page.get_by_role("button", name="签发", exact=True).click()
    told(page, "已签发")


def publish(page: Page, title: str):
    """The publisher puts it before the public at once."""
    open_waiting(page, title)
    page.get_by_role("link", name="发布", exact=True).click()
    page.get_by_role("radio", name="立即发布").check()
    page.get_by_role("button", name="确定").click()
    told(page, "已发布")


def told(page: Page, words: str):
    """The page says that it is done."""
    expect(page.get_by_role("status").filter(has_text=words).first).to_be_visible()


def sign_out(page: Page):
    """Leave the workbench."""
    page.get_by_role("button", name="退出").click()
    expect(page.get_by_role("heading", name="登录")).to_be_visible()


def look_up(page: Page, words: str):
    """A citizen types words into the search box of the page and presses 检索."""
    box = page.get_by_role("searchbox").first
    box.fill(words)
    page.get_by_role("button", name="检索").first.click()


def file_of(folder: Path, name: str, content: bytes) -> Path:
    """A file on the clerk's own disk."""
    path = folder / name
    path.write_bytes(content)
    return path
