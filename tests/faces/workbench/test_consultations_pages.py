"""征求意见 on the desk: from the draft to the feedback through the pages, comments, papers, bad input."""

import io
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from gongkai.consultations.models import Comment, Consultation, Point
from gongkai.consultations.vocabulary import KeptWhy, Showing
from gongkai.law.vocabulary import Duty
from tests.faces.workbench.desk import sign_in, text_of
from tests.faces.workbench.office import desk_of
from tests.factories import make_person
from tests.rooms.consultations.held import (
    TEXT,
    again,
    answered,
    commented,
    drafted,
    judged,
    make_house,
    opened,
    over,
    pointed,
    settled,
    submitted,
    today,
)

pytestmark = pytest.mark.django_db
LIST = "/work/consultations/"
ONE = ("", "print/", "edit/", "submit/", "approve/", "send-back/", "extend/", "stop/", "discard/", "comments/",
       "comments/new/", "points/new/", "feedback/", "feedback/submit/", "feedback/approve/")  # fmt: skip


@pytest.fixture
def house():
    return make_house()


@pytest.fixture
def desk(house):
    return desk_of(house.clerk)


def draft_form(house, **changes):
    """What a browser posts for a new consultation."""
    said = {
        "agency_id": house.agency.pk,
        "title": "示范县村道养护办法（征求意见稿）",
        "from_on": f"{today()}",
        "to_on": f"{today() + timedelta(days=39)}",
        "draft_html": TEXT,
        "explanation": "理顺村道养护的责任。",
        "by_web": "on",
        "contact": "政策法规科",
        "shows_comments": "on",
    }
    return said | changes


def at(one, path=""):
    return f"{LIST}{one.pk}/{path}"


def test_a_consultation_goes_from_draft_to_feedback_through_the_pages(house, desk):
    leader, editor = desk_of(house.leader), desk_of(house.editor)
    assert "至少30天" in text_of(desk.get(f"{LIST}new/"))
    assert "已保存草稿" in text_of(desk.post(f"{LIST}new/", draft_form(house), follow=True))
    one = Consultation.objects.get()
    desk.post(at(one, "submit/"))
    assert "征求意见待审批" in text_of(leader.get("/work/"))
    assert "已批准" in text_of(leader.post(at(one, "approve/"), follow=True))
    came = commented(one)
    assert "1条意见待审核" in text_of(editor.get("/work/"))
    said = {"way": "letter", "received_on": f"{today()}", "text": "希望养护员有补贴。", "consents": "on"}
    assert "已登记意见" in text_of(editor.post(at(one, "comments/new/"), said, follow=True))
    both = [came.pk, Comment.objects.latest("pk").pk]
    page = text_of(editor.post(at(one, "comments/judge/"), {"comment": both, "verb": "show"}, follow=True))
    assert "已处理2条意见" in page
    over(one)
    assert "征求意见待反馈" in text_of(desk.get("/work/"))
    desk.post(
        at(one, "points/new/"), {"title": "第二条", "summary": "写明经费", "response": "partly", "reason": "财力有限"}
    )
    point = Point.objects.get()
    desk.post(at(one, "comments/judge/"), {"comment": both, "verb": "sort", "point": point.pk})
    desk.post(at(one, "feedback/"), {"feedback": "意见已逐条研究。", "final_title": "", "final_item_id": ""})
    assert "反馈已提交审批" in text_of(desk.post(at(one, "feedback/submit/"), follow=True))
    page = text_of(leader.post(at(one, "feedback/approve/"), follow=True))
    assert "反馈已公布" in page and again(one).state == "answered"
    for words in ("财力有限", "意见已逐条研究。", "部分采纳", "<svg"):
        assert words in page


def test_the_list_shows_phases_and_is_narrowed(house, desk):
    opened(house, title="村道养护办法")
    over(opened(house, title="集市管理办法"))
    page = text_of(desk.get(LIST))
    assert "征求中" in page and "已截止" in page
    assert "集市管理办法" not in text_of(desk.get(f"{LIST}?phase=open"))
    assert "村道养护办法" not in text_of(desk.get(f"{LIST}?q=集市"))


def test_empty_lists_say_what_to_do(house, desk):
    assert "先拟制草稿" in text_of(desk.get(LIST)) and "请放宽条件" in text_of(desk.get(f"{LIST}?q=没有的"))
    assert "网上提交的意见会出现在这里" in text_of(desk.get(at(opened(house), "comments/")))


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"title": ""}, ""),
        ({"title": "a\x00b"}, ""),
        ({"contact": ""}, ""),
        ({"to_on": "2020-01-01"}, "截止日期"),
        ({"from_on": "去年"}, "的格式"),
        ({"from_on": "0001-01-01"}, "《条例》施行日期"),
        ({"to_on": "9999-12-31"}, "征求意见的天数"),
        ({"by_web": ""}, "请至少选择一种"),
        ({"by_phone": "on"}, "须填写联系电话"),
        ({"by_letter": "on"}, "须填写通信地址或者电子邮箱"),
        ({"by_meeting": "on"}, "须写明时间、地点和报名方式"),
        ({"agency_id": "9" * 60}, ""),
        ({"agency_id": ""}, ""),
        ({"explanation": "<script>x</script>"}, "网页代码"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field_and_nothing_typed_is_lost(house, desk, changes, words):
    response = desk.post(f"{LIST}new/", draft_form(house, **changes))
    page = text_of(response)
    assert response.status_code == 422 and words in page and not Consultation.objects.exists()
    assert changes.get("contact", "政策法规科") in page


def test_the_text_is_kept_without_what_a_page_must_not_hold(house, desk):
    desk.post(f"{LIST}new/", draft_form(house, draft_html="<p onclick='x()'>正文</p><script>x()</script>"))
    kept = Consultation.objects.get().draft_html
    assert "正文" in kept and "script" not in kept and "onclick" not in kept


def test_a_draft_is_changed_and_thrown_away(house, desk):
    one = drafted(house)
    assert "政策法规科" in text_of(desk.get(at(one, "edit/")))
    assert "已保存" in text_of(desk.post(at(one, "edit/"), draft_form(house, title="新标题"), follow=True))
    assert again(one).title == "新标题"
    assert desk.post(at(one, "edit/"), draft_form(house, title="")).status_code == 422
    assert "已删除草稿" in text_of(desk.post(at(one, "discard/"), follow=True))
    assert not Consultation.objects.exists()


def test_papers_are_hung_on_a_draft_fetched_and_taken_off(house, desk):
    one = drafted(house)
    paper = SimpleUploadedFile("文稿.txt", "征求意见稿".encode())
    bad = SimpleUploadedFile("坏.exe", b"MZ" + b"\0" * 200)
    page = text_of(desk.post(at(one, "files/add/"), {"part": "king", "upload": [paper, bad]}, follow=True))
    assert "已上传“文稿.txt”" in page and one.files.get().part == "other"
    assert "没有选择文件" in text_of(desk.post(at(one, "files/add/"), {"part": "text"}, follow=True))
    file = one.files.get()
    got = desk.get(at(one, f"files/{file.pk}/"))
    assert got.status_code == 200 and "attachment" in got["Content-Disposition"]
    assert desk_of(house.outsider).get(at(one, f"files/{file.pk}/")).status_code == 404
    assert desk.get(at(one, "files/999999999999/")).status_code == 404
    assert desk.post(at(one, "files/999999999999/remove/")).status_code == 404
    assert "已删除材料" in text_of(desk.post(at(one, f"files/{file.pk}/remove/"), follow=True))


def test_it_is_sent_back_put_off_and_stopped_with_a_reason(house):
    leader = desk_of(house.leader)
    one = submitted(house)
    assert leader.post(at(one, "send-back/"), {"remark": ""}).status_code == 422
    assert "已退回" in text_of(leader.post(at(one, "send-back/"), {"remark": "请补充说明"}, follow=True))
    assert "请补充说明" in text_of(desk_of(house.clerk).get(at(one)))
    one = opened(house)
    for day in ("0001-01-01", "9999-12-31", f"{one.to_on}", "明天", "9999-99-99"):
        response = leader.post(at(one, "extend/"), {"to_on": day, "reason": "农忙之故"})
        assert response.status_code == 422 and "农忙之故" in text_of(response)
    later = {"to_on": f"{one.to_on + timedelta(days=5)}", "reason": "农忙之故"}
    assert "农忙之故" in text_of(leader.post(at(one, "extend/"), later, follow=True))
    assert "上级另有规定" in text_of(leader.post(at(one, "stop/"), {"reason": "上级另有规定"}, follow=True))


def test_a_second_click_does_nothing_twice(house, desk):
    one = drafted(house)
    assert [desk.post(at(one, "submit/")).status_code for _ in range(2)] == [302, 422]
    leader = desk_of(house.leader)
    assert [leader.post(at(one, "approve/")).status_code for _ in range(2)] == [302, 422]


def test_nobody_approves_what_they_handed_in(house):
    both = make_person(house.agency, Duty.FILL, Duty.APPROVE)
    desk = sign_in(both)
    desk.post(f"{LIST}new/", draft_form(house))
    one = Consultation.objects.get()
    desk.post(at(one, "submit/"))
    response = desk.post(at(one, "approve/"))
    assert response.status_code == 422 and "须由其他人审批" in text_of(response)


def test_comments_are_searched_kept_back_and_exported_without_a_name(house):
    editor, one = desk_of(house.editor), opened(house)
    road, lamp = commented(one, "路面太窄"), commented(one, "=路灯太少", consents=False)
    page = text_of(editor.get(at(one, "comments/?q=路面")))
    assert "路面太窄" in page and "路灯太少" not in page and "张演示" not in page
    response = editor.post(at(one, "comments/judge/"), {"comment": [lamp.pk], "verb": "show"}, follow=True)
    assert "没有同意公布" in text_of(response)
    kept = {"comment": [lamp.pk], "verb": "keep", "kept_why": "no_consent", "kept_note": "", "here": "?q=路灯"}
    assert editor.post(at(one, "comments/judge/"), kept)["Location"].endswith("/comments/?q=%E8%B7%AF%E7%81%AF")
    assert again(lamp).showing == Showing.KEPT and again(road).showing == Showing.WAITING
    sheet = text_of(editor.get(at(one, "comments/?export=csv")))
    assert sheet.splitlines()[0].startswith("回执编号,收到日期") and "'=路灯太少" in sheet and "张演示" not in sheet
    assert editor.get(at(one, "comments/?export=xlsx")).status_code == 200
    assert editor.get(at(one, "comments/?export=docx")).content[:2] == b"PK"


@pytest.mark.parametrize(
    "said",
    [{}, {"verb": "keep"}, {"verb": "keep", "kept_why": "king"}, {"verb": "show", "comment": ["x", "9" * 400]},
     {"verb": "sort", "point": "9" * 400}, {"verb": "\x00", "kept_note": "\x00"}, {"here": "//elsewhere.example"}],
)  # fmt: skip
def test_nonsense_about_comments_changes_nothing(house, said):
    one = opened(house)
    came = commented(one)
    response = desk_of(house.editor).post(at(one, "comments/judge/"), {"comment": [came.pk]} | said)
    assert response.status_code in (302, 404) and "elsewhere" not in response.get("Location", "")
    assert (again(came).showing, again(came).point) == ("waiting", None)


def test_a_point_that_is_not_there_sorts_nothing(house, desk):
    one, other = opened(house), opened(house)
    came, theirs = commented(one), pointed(house, other)
    for point in (theirs.pk, 999999):
        desk.post(at(one, "comments/judge/"), {"comment": [came.pk], "verb": "sort", "point": point})
        assert again(came).point is None
    assert desk.get(at(one, f"points/{theirs.pk}/")).status_code == 404
    assert desk.post(at(one, f"points/{theirs.pk}/remove/")).status_code == 404


def test_points_are_changed_and_taken_away_when_empty(house, desk):
    one = opened(house)
    empty, used = pointed(house, one), pointed(house, one, commented(one))
    refused = {"title": "第二条", "summary": "写明经费", "response": "not_adopted", "reason": ""}
    response = desk.post(at(one, f"points/{used.pk}/"), refused)
    assert response.status_code == 422 and "须说明理由" in text_of(response)
    assert desk.post(at(one, f"points/{used.pk}/"), refused | {"response": "king"}).status_code == 422
    assert "已删除归类" in text_of(desk.post(at(one, f"points/{empty.pk}/remove/"), follow=True))
    desk.post(at(one, f"points/{used.pk}/remove/"))
    assert Point.objects.filter(pk=used.pk).exists()


def test_the_feedback_must_answer_every_comment(house, desk):
    one = opened(house)
    judged(house, one, commented(one))
    over(one)
    desk.post(at(one, "feedback/"), {"feedback": "已研究。"})
    response = desk.post(at(one, "feedback/submit/"))
    assert response.status_code == 422 and "没有归类" in text_of(response)
    response = desk.post(at(one, "feedback/"), {"feedback": "已研究过。", "final_item_id": "9" * 40})
    assert response.status_code == 422 and "已研究过。" in text_of(response)
    response = desk.post(at(one, "feedback/"), {"feedback": "已研究过。", "final_item_id": "999999"})
    assert response.status_code == 422 and "还没有公开" in text_of(response)


def test_a_comment_is_tagged_and_its_sender_opened_with_a_reason(house):
    editor, one = desk_of(house.editor), opened(house)
    came = commented(one)
    where = f"{LIST}comments/{came.pk}/"
    editor.post(f"{where}mark/", {"concerns": "第二条", "tags": "经费 养护"})
    assert (again(came).concerns, again(came).tags) == ("第二条", "经费、养护")
    assert "张演示" not in text_of(editor.get(f"{where}sender/"))
    assert editor.post(f"{where}sender/", {"reason": ""}).status_code == 422
    shown = text_of(editor.post(f"{where}sender/", {"reason": "核实意见"}))
    assert "张演示" in shown and "13800000000" in shown
    for other in (desk_of(house.clerk), desk_of(house.outsider)):
        assert other.post(f"{where}sender/", {"reason": "好奇"}).status_code == 404


def test_comments_entered_need_a_possible_day_and_words(house):
    editor, one = desk_of(house.editor), opened(house)
    good = {"way": "phone", "received_on": f"{today()}", "text": "电话里说的话", "name": "李演示"}
    wrong = (
        {"received_on": "2999-01-01"},
        {"received_on": "0001-01-01"},
        {"way": "web"},
        {"way": "x"},
        {"text": "\x00"},
    )
    for changes in wrong:
        response = editor.post(at(one, "comments/new/"), good | changes)
        assert response.status_code == 422 and "李演示" in text_of(response), changes
    assert not Comment.objects.exists()


def test_the_paper_holds_everything_but_names(house):
    one = answered(house)
    page = text_of(desk_of(house.leader).get(at(one, "print/")))
    assert one.title in page and "建议写明养护经费从哪里来。" in page and "张演示" not in page


@pytest.mark.parametrize("path", ONE)
def test_strangers_find_nothing(house, path):
    one = opened(house)
    for stranger in (desk_of(house.outsider), sign_in(make_person(house.agency, Duty.ADMINISTER))):
        assert stranger.get(at(one, path)).status_code == 404
    assert desk_of(house.clerk).get(f"{LIST}{'9' * 30}/{path}").status_code == 404


def test_a_section_reads_what_is_public_and_no_comments(house):
    desk = desk_of(house.section_clerk)
    assert desk.get(at(drafted(house))).status_code == 404
    one = opened(house)
    commented(one, "只有单位看的意见")
    assert desk.get(at(one)).status_code == 200
    for path in ("comments/", "comments/?export=csv", "print/"):
        response = desk.get(at(one, path))
        assert response.status_code == 404 or "只有单位看的意见" not in text_of(response), path


def test_only_what_is_open_is_offered(house, desk):
    one = submitted(house)
    page = text_of(desk.get(at(one)))
    assert at(one, "approve/") not in page and at(one, "edit/") not in page
    assert at(one, "approve/") in text_of(desk_of(house.leader).get(at(one)))
    assert at(one, "submit/") not in text_of(desk_of(house.editor).get(at(drafted(house))))


@pytest.mark.parametrize(
    "query",
    ["page=99999999999999999999", "page=x", "q=%00", "q=%ff%fe", f"agency_id={'9' * 5000}", "year=9999", "year=0",
     "phase=king", "export=king", "export=csv&year=x"],
)  # fmt: skip
def test_nonsense_in_the_address_does_no_harm(house, desk, query):
    opened(house)
    assert desk.get(f"{LIST}?{query}").status_code == 200


@pytest.mark.parametrize(
    "query", ["page=99999999999999999999", "q=%00", "point=x", f"point={'9' * 400}", "way=king", "sort='--", "tag=%00"]
)
def test_nonsense_about_the_list_of_comments_does_no_harm(house, desk, query):
    one = opened(house)
    commented(one)
    assert desk.get(at(one, f"comments/?{query}")).status_code == 200


@pytest.mark.parametrize("many", [1, 12])
def test_pages_cost_the_same_however_much_there_is(house, desk, django_assert_max_num_queries, many):
    one = opened(house)
    for n in range(many):
        commented(one, f"意见{n}")
    for n in range(many - 1):
        drafted(house, title=f"第{n}项办法")
    with django_assert_max_num_queries(12):
        desk.get(LIST)
    with django_assert_max_num_queries(18):
        desk.get(at(one))
    with django_assert_max_num_queries(18):
        desk.get(at(one, "comments/"))


def test_the_sheet_holds_every_line(house, desk):
    opened(house)
    text = text_of(desk.get(f"{LIST}?export=csv"))
    assert text.splitlines()[0].startswith("编号,标题,单位,开始日期") and "征求中" in text
    assert desk.get(f"{LIST}?export=xlsx").status_code == 200


@pytest.mark.parametrize("path", ONE)
def test_every_page_opens_in_english(house, path):
    one = settled(house)
    everything = sign_in(make_person(house.agency, Duty.OFFICE_HEAD, Duty.PUBLISH, Duty.APPROVE, Duty.FILL))
    came = one.comments.get()
    judged(house, one, came, showing=Showing.KEPT, why=KeptWhy.ADVERT)
    assert everything.get(f"/en{LIST}{one.pk}/{path}").status_code == 200
    for address in ("", "new/", f"comments/{came.pk}/mark/", f"comments/{came.pk}/sender/"):
        assert everything.get(f"/en{LIST}{address}").status_code == 200


def test_nobody_gets_in_without_signing_in(client, house):
    assert client.get(LIST).status_code == 302 and client.get(at(opened(house))).status_code == 302


def test_broken_posts_are_no_error_of_ours(house, desk):
    one = drafted(house)
    answer = desk.post(
        at(one, "files/add/"), io.BytesIO(b"not multipart").read(), content_type="multipart/form-data; boundary=x"
    )
    assert answer.status_code in (302, 400)
