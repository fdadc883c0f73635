"""拟稿、送签、签发、退回、集体研究 and 当场答复, as people click through them."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from gongkai.info_requests.actions.flag import flag
from gongkai.info_requests.actions.save_policy import save_policy
from gongkai.info_requests.actions.save_script import save_script
from gongkai.info_requests.models import InfoRequest, Letter
from gongkai.law.replies import reply_kinds
from gongkai.law.vocabulary import Channel, Version
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of
from tests.rooms.info_requests.answered import answered_case, prepared_case, submitted_case
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.info_requests.papers import pdf

pytestmark = pytest.mark.django_db
RECENT = 3


@pytest.fixture
def office():
    return make_office()


@pytest.fixture
def desk(office):
    return desk_of(office.clerk)


def today(days=0):
    return timezone.localdate() + timedelta(days=days)


def recent(office, **changes):
    return make_request(office, on=today(-RECENT), **changes)


def at(case, page="reply"):
    return f"/work/requests/{case.number}/{page}/"


def again(case):
    return InfoRequest.objects.get(pk=case.pk)


def table(*rows):
    """The table of parts as a browser sends it."""
    said = {"parts-TOTAL_FORMS": len(rows), "parts-INITIAL_FORMS": 0}
    for number, (what, way, ground, reason) in enumerate(rows):
        said |= {
            f"parts-{number}-what": what,
            f"parts-{number}-way": way,
            f"parts-{number}-ground_code": ground,
            f"parts-{number}-reason": reason,
        }
    return said


PARTLY = table(
    ("资金分配方案正文", "give", "", ""), ("附表三的账户信息", "withhold", "X15", "公开会损害第三方的合法权益。")
)


def test_a_partial_disclosure_is_written_looked_at_and_signed(office, desk):
    case = recent(office)
    page = text_of(desk.get(at(case)))
    assert "部分公开（区分处理）" in page and "《条例》第三十七条" in page and "同意公开" not in page
    said = {"kind": "A3", "findings": "经检索，本机关制作并保存该信息。", "way": "可以公开的部分随信邮寄。"} | PARTLY
    page = text_of(desk.post(at(case), said | {"verb": "preview"}, follow=True))
    assert "草稿已保存" in page and "政府信息部分公开告知书" in page
    assert '<span class="own">经检索，本机关制作并保存该信息' in page and "附表三的账户信息，属于" in page
    assert 'is-locked">' in page and "行政复议" in page and "送签前还须填写" not in page
    desk.post(at(case), said | {"verb": "submit"})
    assert again(case).state == "signing"
    leader = desk_of(office.leader)
    page = text_of(leader.get(at(case, "sign-off")))
    assert "资金分配方案正文" in page and "涉及商业秘密" in page and 'name="on"' in page
    page = text_of(leader.post(at(case, "sign-off"), {"verb": "sign", "on": today(), "opinion": "同意"}, follow=True))
    assert "已签发，文号" in page
    assert (again(case).state, again(case).outcome) == ("decided", "A3")


def test_a_draft_may_be_incomplete_and_says_what_is_missing(office, desk):
    case = recent(office)
    page = text_of(desk.post(at(case), {"kind": "A5", "search": "", "verb": "save"}, follow=True))
    assert "草稿已保存" in page and "检索的范围和结果" in page and "（待填写：" in page
    response = desk.post(at(case), {"kind": "A5", "findings": "查无此件", "verb": "submit"})
    assert response.status_code == 422 and "还不能送签" in text_of(response) and "查无此件" in text_of(response)
    assert again(case).state == "handling"


@pytest.mark.parametrize("kind", [kind.code for kind in reply_kinds(Version.R2019) if kind.code[0] == "A"])
def test_each_kind_asks_for_what_it_needs(office, desk, kind):
    case = recent(office)
    page = text_of(desk.get(at(case) + f"?kind={kind}"))
    if kind in ("A15", "A16"):  # closed by their own verbs
        assert "选择答复种类" in page
        return
    needs = next(one.needs for one in reply_kinds(Version.R2019) if one.code == kind)
    for name in set(needs) - {"grounds", "parts", "files"}:
        assert f'name="{name}"' in page
    assert ("parts-TOTAL_FORMS" in page) == bool({"grounds", "parts"} & set(needs))


def test_only_the_kinds_of_the_version_are_offered(office, desk):
    case = make_request(office, on=today(-RECENT).replace(year=2018))
    page = text_of(desk.get(at(case)))
    assert "同意部分公开" in page and "无正当理由大量、反复申请" not in page
    assert "选择答复种类" in text_of(desk.get(at(case) + "?kind=A12"))


def test_changing_the_kind_loses_nothing(office, desk):
    case = recent(office)
    said = {"kind": "A5", "findings": "本机关保存", "way": "邮寄", "verb": "choose"}
    page = text_of(desk.post(at(case), said))
    assert "本机关保存" in page and 'name="search"' in page


def test_a_script_is_put_into_the_reasons_without_a_script_in_the_browser(office, desk):
    said = {"kind": "reason", "title": "内部事务", "text": "属于内部管理事务。", "code": "X16a"}
    save_script(**said, agency_id=office.agency.pk, by=office.clerk)
    case = recent(office)
    assert "内部事务" in text_of(desk.get(at(case) + "?kind=A4"))
    assert "内部事务" not in text_of(desk.get(at(case) + "?kind=A5"))
    said = {"kind": "A4", "reasons": "经审查：", "script": "属于内部管理事务。", "verb": "insert"}
    page = text_of(desk.post(at(case), said | table(("记录", "withhold", "", ""))))
    assert "经审查：\n属于内部管理事务。" in page and "记录" in page
    page = text_of(desk.post(at(case), said | table(("记录", "withhold", "", "")) | {"verb": "rows"}))
    assert 'name="parts-3-what"' in page


def test_a_file_to_give_is_kept_and_ticked(office, desk):
    case = recent(office)
    upload = SimpleUploadedFile("方案.pdf", pdf().read(), "application/pdf")
    said = {"kind": "A2", "way": "随信邮寄", "upload": upload, "verb": "save"}
    page = text_of(desk.post(at(case), said, follow=True))
    file = case.files.get()
    assert "方案.pdf" in page and again(case).replies.get().said["files"] == [file.pk]
    bad = SimpleUploadedFile("假.pdf", b"not a pdf", "application/pdf")
    response = desk.post(at(case), {"kind": "A2", "way": "还在这里", "upload": bad, "verb": "submit"})
    assert response.status_code == 422 and "有文件没有收下" in text_of(response) and "还在这里" in text_of(response)


def test_a_part_without_a_ground_is_refused_beside_the_form(office, desk):
    case = recent(office)
    response = desk.post(at(case), {"kind": "A4", "verb": "save"} | table(("会议记录", "withhold", "", "讨论中")))
    assert response.status_code == 422 and "须选择依据" in text_of(response) and "会议记录" in text_of(response)
    response = desk.post(at(case), {"kind": "A4", "verb": "save"} | table(("", "withhold", "X16b", "讨论中")))
    assert response.status_code == 422 and "请写明是哪一部分信息" in text_of(response)


@pytest.mark.parametrize(
    "said",
    [
        {"kind": "A2", "findings": "长" * 9000},
        {"kind": "A4", "parts-TOTAL_FORMS": "x", "parts-INITIAL_FORMS": "0"},
        {"kind": "A4", "parts-TOTAL_FORMS": "99999", "parts-INITIAL_FORMS": "0"},
        {"kind": "A3"} | table(("x", "maybe", "ZZ", "y")),
    ],
)
def test_nonsense_is_refused_and_nothing_breaks(office, desk, said):
    case = recent(office)
    assert desk.post(at(case), said | {"verb": "save"}).status_code == 422
    assert not again(case).replies.exists()


def test_the_letter_of_a_draft_is_drawn(office, desk):
    case = prepared_case(office, "A3")
    response = desk.get(f"/work/requests/{case.number}/reply/preview.docx")
    assert response.status_code == 200 and "no-store" in response["Cache-Control"]
    assert response.content[:2] == b"PK"
    assert desk.get(f"/work/requests/{recent(office).number}/reply/preview.pdf").status_code == 404


def test_whoever_may_not_write_reads_it(office):
    case = submitted_case(office, "A3")
    page = text_of(desk_of(office.leader).get(at(case)))
    assert "部分公开" in page and "审阅签发" in page and "<textarea" not in page
    assert desk_of(make_office().clerk).get(at(case)).status_code == 404


def test_a_case_not_yet_confirmed_says_so(office, desk):
    case = recent(office, channel=Channel.LETTER)
    response = desk.get(at(case))
    assert response.status_code == 422 and "待确认收到" in text_of(response)


def test_a_reply_is_sent_back_with_a_word(office, desk):
    case = submitted_case(office)
    leader = desk_of(office.leader)
    assert leader.post(at(case, "sign-off"), {"verb": "send_back", "note": ""}).status_code == 422
    leader.post(at(case, "sign-off"), {"verb": "send_back", "note": "请补充查阅方式"})
    assert again(case).state == "handling" and "请补充查阅方式" in text_of(desk.get(at(case)))


def test_a_day_that_cannot_be_is_refused_and_what_was_typed_stays(office):
    case = submitted_case(office)
    leader = desk_of(office.leader)
    for on in ("2999-01-01", "2020-01-01", "x"):
        response = leader.post(at(case, "sign-off"), {"verb": "sign", "on": on, "opinion": "同意签发"})
        assert response.status_code == 422 and "同意签发" in text_of(response)


def test_a_sensitive_request_says_who_signs(office):
    case = submitted_case(office)
    flag(case.number, sensitive=True, group=False, improper=False, vexatious=False, by=office.clerk)
    page = text_of(desk_of(office.leader).get(at(case, "sign-off")))
    assert "由主要负责人签发" in page and 'value="sign"' not in page
    principal = desk_of(office.principal)
    assert 'value="sign"' in text_of(principal.get(at(case, "sign-off")))
    principal.post(at(case, "sign-off"), {"verb": "sign", "on": today()})
    assert again(case).state == "decided"


def test_a_meeting_is_recorded_before_the_signature_where_the_office_wants_it(office, desk):
    save_policy(office.agency.pk, by=office.head, group_decision="always")
    case = submitted_case(office)
    leader = desk_of(office.leader)
    assert "须经集体研究" in text_of(leader.get(at(case, "sign-off")))
    response = leader.post(at(case, "sign-off"), {"verb": "sign", "on": today()})
    assert response.status_code == 422 and "集体研究" in text_of(response)
    said = {"meeting": "主任办公会", "on": today(), "conclusion": "同意公开。"}
    assert "已登记集体研究" in text_of(desk.post(at(case, "decide-in-group"), said, follow=True))
    assert "主任办公会" in text_of(leader.get(at(case, "sign-off")))


def test_only_signers_open_the_page_of_signing(office, desk):
    case = submitted_case(office)
    assert desk.get(at(case, "sign-off")).status_code == 404
    assert desk_of(office.leader).get(at(recent(office), "sign-off")).status_code == 422


def test_what_can_be_told_at_the_counter_is_done_at_once(office, desk):
    case = make_request(office, on=today())
    page = text_of(desk.get(at(case, "answer-on-spot")))
    assert "当场答复" in page and "部分公开（区分处理）" not in page
    assert desk.post(at(case, "answer-on-spot"), {"kind": "A1", "on": today(), "verb": "answer"}).status_code == 422
    said = {"kind": "A6", "way": "网站", "reasons": "由交通局制作", "verb": "choose"}
    assert "由交通局制作" in text_of(desk.post(at(case, "answer-on-spot"), said))
    said = {"kind": "A1", "way": "见本机关网站公开专栏。", "on": today(), "verb": "answer"}
    page = text_of(desk.post(at(case, "answer-on-spot"), said, follow=True))
    assert "已当场答复并办结" in page and "见本机关网站公开专栏" in page
    assert (again(case).state, Letter.objects.get().code) == ("closed", "D08")


def test_yesterdays_request_is_not_answered_on_the_spot(office, desk):
    said = {"kind": "A1", "way": "见网站。", "on": today(), "verb": "answer"}
    response = desk.post(at(recent(office), "answer-on-spot"), said)
    assert response.status_code == 422 and "见网站。" in text_of(response)


def test_a_second_answer_is_refused_in_words(office, desk):
    case, _letter = answered_case(office)
    page = text_of(desk.get(at(case)))
    assert "<textarea" not in page and "已签发" in page
