"""Forms to fill in and to file: application form, register form, proof of service, contents of the case file.

Law: Regulation 2019, Arts. 29, 45; Regulation 2008, Art. 20; Service Letter 2016.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from django.utils import timezone

from gongkai.agencies.models import Agency
from gongkai.info_requests import identity, reception
from gongkai.info_requests.models import CaseFile, Delivery, InfoRequest, Letter
from gongkai.info_requests.papers import addressing, wording
from gongkai.info_requests.vocabulary import FileRole, Form as Carrier, LetterState, Way
from gongkai.law.replies import label_of
from gongkai.law.vocabulary import ApplicantKind, Channel, Version
from gongkai.letters import Cell, Form

BOX = "□"
WHOLE = 14  # every row adds up to this many columns
LABEL, VALUE = 3, 4
CONTENTS = (1, 3, 4, 6)  # widths of the list of contents
DATE = "　　　年　　月　　日"
PURPOSES = ("生产需要", "生活需要", "科研需要", "查验自身信息")

Row = list[Cell]


def blank_form(agency_id: int, version: Version) -> Form:
    """政府信息公开申请表 to fill in by hand: exactly what the law of the day asks.

    Law: Regulation 2019, Art. 29; Regulation 2008, Art. 20.
    """
    agency = Agency.objects.get(pk=agency_id)
    return Form(
        title=f"{agency.name}政府信息公开申请表",
        number="",
        rows=[*_blank_person(version), *_blank_body(version), *_blank_wish(version), *_blank_end(version)],
        foot=_how_to_send(agency, version),
    )


def register_form(info_request: InfoRequest) -> Form:
    """政府信息公开申请登记表, with the applicant's identity: whoever opens it is journaled by the action.

    Law: Regulation 2019, Art. 45.
    """
    return Form(
        title="政府信息公开申请登记表",
        number=info_request.number,
        rows=[*_who(info_request), *_what(info_request), *_when(info_request)],
        foot=[f"登记单位：{info_request.agency.name}"],
    )


def delivery_form(letter: Letter) -> Form:
    """送达回证: what was served, on whom, how and when, with room for the signature.

    Law: Service Letter 2016.
    """
    newest = letter.deliveries.order_by("-id").first()
    return Form(
        title="政府信息公开文书送达回证",
        number=letter.number,
        rows=[
            _pair("受送达人", addressing.addressee_of(letter)),
            _pair("送达文书", letter.title, "文号", letter.number),
            _pair("申请编号", letter.info_request.number, "成文日期", wording.day(letter.signed_on)),
            *_served(newest),
            _pair("受送达人签收", DATE),
            _pair("代收人与受送达人关系", "", "送达人", ""),
            _pair("备注", newest.return_reason if newest and newest.returned_on else ""),
        ],
        foot=[
            f"送达机关：{letter.agency.name}",
            "当面送达、委托送达的，以签收日期为送达日期；邮寄送达的，以交邮日期为答复日期，邮件凭据附后。",
        ],
    )


def case_contents(info_request: InfoRequest) -> Form:
    """卷内目录: every paper of the case in the order of its day.

    Law: Regulation 2019, Art. 45.
    """
    papers = sorted(_papers(info_request), key=lambda paper: paper[0])
    rows = [
        _listed([str(place), wording.day(on), number, title])
        for place, (on, number, title) in enumerate(papers, start=1)
    ]
    return Form(
        title="卷内目录",
        number=info_request.archive_number or info_request.number,
        rows=[_listed(["序号", "日期", "文号", "题名"], head=True), *rows],
        foot=[f"案卷题名：{info_request.title}", f"立卷单位：{info_request.agency.name}"],
    )


def _blank_person(version: Version) -> list[Row]:
    proof = (
        [_pair("证件名称", "", "证件号码", "")] if version is Version.R2019 else [_pair("工作单位", "", "证件号码", "")]
    )
    return [
        [_head("申请人信息（公民）", span=WHOLE)],
        _pair("姓名", "", "联系电话", ""),
        *proof,
        _pair("联系地址", "", "邮政编码", ""),
        _pair("电子邮箱", "", "传真", ""),
    ]


def _blank_body(version: Version) -> list[Row]:
    kinds = "  ".join(f"{BOX}{kind.label}" for kind in ApplicantKind if kind is not ApplicantKind.PERSON)
    kind_row = [_pair("类别", kinds)] if version is Version.R2019 else []
    code = "统一社会信用代码" if version is Version.R2019 else "组织机构代码"
    return [
        [_head("申请人信息（法人或者其他组织）", span=WHOLE)],
        _pair("名称", "", code, ""),
        *kind_row,
        _pair("法定代表人", "", "联系人", ""),
        _pair("联系电话", "", "联系地址", ""),
    ]


def _blank_wish(version: Version) -> list[Row]:
    rows = [
        [_head("所需政府信息", span=WHOLE)],
        _pair("名称、文号或者其他特征", "", lines=2),
        _pair("内容描述", "", lines=3),
        _pair("载体形式", "  ".join(f"{BOX}{form.label}" for form in Carrier)),
        _pair("获取方式", "  ".join(f"{BOX}{way.label}" for way in Way)),
    ]
    if version is Version.R2008:
        rows.append(_pair("用途", "  ".join(f"{BOX}{purpose}" for purpose in PURPOSES)))
        rows.append(_pair("申请减免费用的理由", ""))
    return rows


def _blank_end(version: Version) -> list[Row]:
    rows = [_pair("阅读、视听困难等需要的帮助", "")]
    if version is Version.R2019:
        rows.append(_pair("代理人姓名", "", "代理人证件号码", ""))
    return [*rows, _pair("申请人签名（盖章）", "", "申请时间", DATE)]


def _how_to_send(agency: Agency, version: Version) -> list[str]:
    office = reception.reception_of(agency)
    address, hours = office.address, office.hours
    where = f"受理机构：{wording.contact_of(agency)}" + (f"，受理时间{hours}" if hours else "")
    proof = ["请随本表提交申请人身份证明；委托他人代为申请的，另附授权委托书和代理人身份证明。"]
    return [
        where + "。",
        f"可以当面提交，也可以邮寄至{address or '受理机构'}，信封上请注明“政府信息公开申请”。",
        *(proof if version is Version.R2019 else []),
        "书写有困难的，可以口头提出，由受理机构工作人员代为填写。",
    ]


def _who(info_request: InfoRequest) -> list[Row]:
    if not info_request.applicant.sealed:
        return [_pair("申请人", addressing.ERASED)]
    person = identity.open_sealed(info_request.applicant)
    return [
        _pair("申请人", person.name, "类别", ApplicantKind(info_request.applicant.kind).label),
        _pair("证件号码", person.id_number or person.credit_code, "法定代表人", person.legal_person),
        _pair("联系人", person.contact, "联系电话", person.phone),
        _pair("联系地址", person.address, "邮政编码", person.postcode),
        _pair("电子邮箱", person.email, "传真", person.fax),
        _pair("代理人", person.agent_name, "代理人证件号码", person.agent_id),
    ]


def _what(info_request: InfoRequest) -> list[Row]:
    rows = [
        _pair("所需信息名称", info_request.title),
        _pair("文号", info_request.doc_hint),
        _pair("内容描述", info_request.description),
        _pair("载体形式", Carrier(info_request.form_wanted).label, "获取方式", Way(info_request.way_wanted).label),
    ]
    if info_request.version == Version.R2008:
        rows.append(_pair("用途", info_request.purpose, "申请减免费用的理由", info_request.waiver_reason))
    return rows


def _when(info_request: InfoRequest) -> list[Row]:
    section = info_request.section.name if info_request.section else ""
    return [
        _pair("申请渠道", Channel(info_request.channel).label, "邮件号码", info_request.postal_number),
        _pair("到达日期", wording.day(info_request.arrived_on), "收到日期", wording.day(info_request.received_on)),
        _pair("答复期限", wording.day(info_request.due_on), "承办科室", section),
        _pair("处理结果", _outcome(info_request), "处理日期", wording.day(info_request.closed_on)),
    ]


def _outcome(info_request: InfoRequest) -> str:
    return label_of(info_request.outcome) if info_request.outcome else "办理中"


def _served(delivery: Delivery | None) -> list[Row]:
    if delivery is None:
        return [_pair("送达方式", "", "送达日期", ""), _pair("邮件号码", "", "签收日期", "")]
    return [
        _pair("送达方式", Way(delivery.way).label, "寄出（发出）日期", wording.day(delivery.sent_on)),
        _pair("邮件号码", delivery.tracking_number, "签收日期", wording.day(delivery.signed_on)),
        _pair("签收人", delivery.signed_by),
    ]


def _papers(info_request: InfoRequest) -> Iterator[tuple[date, str, str]]:
    yield info_request.arrived_on, info_request.number, "政府信息公开申请表"
    for letter in info_request.letters.exclude(state=LetterState.DRAFT):
        void = "（已作废）" if letter.state == LetterState.VOID else ""
        yield letter.signed_on or info_request.arrived_on, letter.number, f"{letter.title}{void}"
    for file in CaseFile.objects.filter(info_request=info_request):
        yield timezone.localdate(file.uploaded_at), "", FileRole(file.role).label
    for delivery in Delivery.objects.filter(letter__info_request=info_request).select_related("letter"):
        yield delivery.sent_on, delivery.letter.number, f"{delivery.letter.title}送达凭证"


def _head(text: str, *, span: int = LABEL) -> Cell:
    return Cell(text=text, span=span, head=True)


def _pair(label: str, text: str, other: str = "", other_text: str = "", *, lines: int = 1) -> Row:
    """A row of one label and a wide cell, or of two labels with their cells; `lines` leaves room for handwriting."""
    if not other:
        return [_head(label), Cell(text=text, span=WHOLE - LABEL, lines=lines)]
    return [_head(label), Cell(text=text, span=VALUE), _head(other), Cell(text=other_text, span=VALUE)]


def _listed(texts: Sequence[str], *, head: bool = False) -> Row:
    """One line of the list of contents."""
    return [Cell(text=text, span=span, head=head) for text, span in zip(texts, CONTENTS, strict=True)]
