"""征求意见函: what a body is asked to agree to before a release, as a letter.

Law: Regulation 2019, Art. 11; Regulation 2008, Art. 7.
"""

from gongkai.letters import Paper
from gongkai.letters.papers import day
from gongkai.review.models import Consent, Coordination
from gongkai.review.vocabulary import CoordinationKind

_WHY = {
    CoordinationKind.JOINT: "由我单位牵头、与你单位联合制作",
    CoordinationKind.OTHERS: "涉及你单位",
}


def letter(asked: Coordination, consent: Consent) -> Paper:
    """The letter to one body, to be answered in writing."""
    title, why = asked.revision.title, _WHY[CoordinationKind(asked.kind)]
    said = [
        ("body", f"我单位拟公开《{title}》，该信息{why}，请对下列内容予以确认。"),
        ("body", asked.matter),
        ("body", f"请于{day(asked.due_on)}前书面答复是否同意公开；不同意或者同意部分公开的，请说明理由和修改意见。"),
    ]
    agency = asked.agency.name
    return Paper(
        mark=agency,
        number="",
        title="关于协商政府信息公开事宜的函",
        addressee=consent.name,
        lines=said,
        attachments=(title,),
        signer=agency,
        signed_on=asked.asked_on,
        note=f"协调编号：{asked.number}",
        shape="letter",
    )
