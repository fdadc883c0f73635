"""《不能确定属性审查表》 and the letter it goes with.

Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
"""

from gongkai.law.vocabulary import Openness
from gongkai.letters import Cell, Form, Paper
from gongkai.letters.papers import day
from gongkai.review.displays import ReferralRow
from gongkai.review.models import Referral
from gongkai.review.referral_queries import ReferralView
from gongkai.review.vocabulary import AskedBody

TITLE = "不能确定属性审查表"


def form(view: ReferralView) -> Form:
    """The form with everything known so far, and room for what is not."""
    row, slip = view.row, view.slip
    source = f"{slip.agency_name} {slip.section_name}".strip()
    rows = [
        [_head("信息名称"), Cell(slip.title, 9)],
        [_head("形成日期"), Cell(day(slip.made_on), 3), _head("产生部门"), Cell(source, 3)],
        [_head("内容摘要"), Cell(slip.summary, 9, lines=2)],
        [_head("不能确定的理由"), Cell(row.reason, 9, lines=2)],
        [_head("涉及的保密事项范围或法律条款"), Cell(row.provisions, 9, lines=2)],
        [_head("本机关初步意见"), Cell(_opinion(row), 9, lines=2)],
        [_head("本机关保密审查机构意见"), Cell(row.body_opinion, 9, lines=2)],
        [_head("报送机关"), Cell(f"{row.sent_to}（{AskedBody(row.body).label}）", 9)],
        [_head("报送日期、文号"), Cell(_sent(row), 3), _head("答复期限"), Cell(_day(row.answer_due_on), 3)],
        [_head("答复文号、日期"), Cell(_answered(row), 9)],
        [_head("答复结论"), Cell(row.answer.label if row.answer else "", 3), _head("最终属性"), Cell(_final(row), 3)],
        [_head("答复内容"), Cell(row.answer_text, 9, lines=2)],
        [_head("经办签名"), Cell(f"{row.sent_by}　{day(row.sent_on)}", 3), _head("批准签名"), Cell(_endorsed(row), 3)],
    ]
    number = f"编号：{row.number}　　审查单：{row.slip_number}"
    return Form(TITLE, number, rows, ["公开期限不因报审中止；答复前该信息暂缓公开。"])


def letter(record: Referral) -> Paper:
    """报审函: the question as a letter; a draft until a leader approved the form."""
    slip, agency = record.slip, record.agency
    title = slip.revision.title
    said = [
        ("body", f"我单位在公开审查中，对《{title}》能否公开不能确定，现将有关情况报送你单位，请予研究确定。"),
        ("h1", "一、不能确定的理由"),
        ("body", record.reason),
    ]
    said += [("h1", "二、涉及的保密事项范围或法律条款"), ("body", record.provisions)] if record.provisions else []
    said += [("h1", "三、我单位意见" if record.provisions else "二、我单位意见"), ("body", _own(record))]
    due = f"请于{day(record.answer_due_on)}前书面答复。" if record.answer_due_on else "请书面答复。"
    said += [("body", f"{due}答复前，该信息暂缓公开。")]
    return Paper(
        mark=agency.name,
        number=record.letter_number,
        title="关于确定政府信息公开属性的函",
        addressee=record.sent_to,
        lines=said,
        attachments=(TITLE, title),
        signer=agency.name,
        signed_on=record.endorsed_on or record.sent_on,
        shape="letter",
        draft=record.endorsed_on is None,
    )


def _own(record: Referral) -> str:
    kept = [record.own_opinion, record.body_opinion]
    if record.preliminary:
        kept.append(f"初步意见为{Openness(record.preliminary).label}。")
    return "\n".join(text for text in kept if text) or "请你单位审定。"


def _opinion(row: ReferralRow) -> str:
    label = f"初步属性：{Openness(row.preliminary).label}。" if row.preliminary else ""
    return f"{label}{row.own_opinion}"


def _sent(row: ReferralRow) -> str:
    return f"{day(row.sent_on)}　{row.letter_number}".strip()


def _answered(row: ReferralRow) -> str:
    return f"{row.answer_number}　{day(row.answered_on)}" if row.answered_on else ""


def _final(row: ReferralRow) -> str:
    return Openness(row.final_openness).label if row.final_openness else ""


def _endorsed(row: ReferralRow) -> str:
    return f"{row.endorsed_by}　{day(row.endorsed_on)}" if row.endorsed_on else ""


def _day(on: object) -> str:
    return day(on) if on else ""  # type: ignore[arg-type]


def _head(text: str) -> Cell:
    return Cell(text, 3, head=True)
