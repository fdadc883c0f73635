"""Requests on their way to an answer, made through the real actions."""

from datetime import date

from gongkai.info_requests.actions.prepare_reply import prepare_reply
from gongkai.info_requests.actions.sign_off import sign_off
from gongkai.info_requests.actions.submit_reply import submit_reply
from gongkai.info_requests.answering import PartInput
from gongkai.info_requests.models import InfoRequest, Letter
from tests.rooms.info_requests.cases import Office, make_request

SIGNED = date(2026, 3, 10)
GIVEN = PartInput("资金分配方案正文", True)
SECRET = PartInput("附表三中的账户信息", False, "X15", "公开会损害第三方的合法权益。")
SAYS = {  # what each kind must say, as a clerk would write it
    "A1": {"said": {"way": "已在本机关网站“法定主动公开内容”栏目公布。"}},
    "A2": {"said": {"way": "纸质文本随本告知书邮寄。"}},
    "A3": {"said": {"way": "可以公开的部分随本告知书邮寄。"}, "parts": [GIVEN, SECRET]},
    "A4": {
        "parts": [PartInput("会议讨论记录", False, "X16b", "属于讨论记录，没有规定应当公开。")],
        "reasons": "所涉事项尚在讨论。",
    },
    "A5": {"said": {"search": "检索了公文系统和档案目录，没有找到。"}},
    "A6": {"said": {"body": "示范县交通运输局，0000-0000000"}, "reasons": "该信息由示范县交通运输局制作。"},
    "A7": {"said": {"earlier": "示范公复〔2025〕7号"}},
    "B2": {"said": {"way": "纸质文本当面提供。"}},
    "B4": {"parts": [PartInput("合同价款", False, "N-B", "权利人不同意公开。")], "reasons": "涉及商业秘密。"},
}


def refreshed(case: InfoRequest) -> InfoRequest:
    """The case as it stands now."""
    return InfoRequest.objects.select_related("agency", "section", "applicant").get(pk=case.pk)


def prepared_case(office: Office, kind: str = "A2", *, on: date = date(2026, 3, 2), **changes: object) -> InfoRequest:
    """A request with a complete draft of its reply; `changes` are fields of the reply."""
    case = make_request(office, on=on)
    prepare_reply(case.number, kind=kind, **(SAYS.get(kind, {}) | {"by": office.clerk} | changes))
    return refreshed(case)


def submitted_case(office: Office, kind: str = "A2", **changes: object) -> InfoRequest:
    """A request whose reply waits for the leader."""
    case = prepared_case(office, kind, **changes)
    submit_reply(case.number, by=office.clerk)
    return refreshed(case)


def answered_case(
    office: Office, kind: str = "A2", *, signed_on: date = SIGNED, **changes: object
) -> tuple[InfoRequest, Letter]:
    """A request answered and its letter, still to be delivered."""
    case = submitted_case(office, kind, **changes)
    letter = sign_off(case.number, opinion="同意", on=signed_on, by=office.leader)
    return refreshed(case), letter
