"""The answer of a case as its page shows it: the reply with its parts, the letters with their proof of delivery."""

from gongkai.accounts.actor import Actor
from gongkai.info_requests import serving
from gongkai.info_requests.displays_parts import DeliveryRow, LetterRow, ReplyPartRow, ReplyRow
from gongkai.info_requests.models import Delivery, InfoRequest, Letter, Reply, ReplyPart
from gongkai.info_requests.vocabulary import LetterState, ReplyState, Way
from gongkai.law.citations import chinese
from gongkai.law.letters import letter as instrument
from gongkai.law.replies import reply_kind
from gongkai.law.vocabulary import Version
from gongkai.law.withholding import ground


def reply_row(actor: Actor, case: InfoRequest) -> ReplyRow | None:
    """The reply as it stands, if one was drafted."""
    row = next(iter(case.replies.all()), None)
    return _reply(actor, row, case) if row else None


def part_rows(reply: Reply) -> list[ReplyPartRow]:
    """What is given and what is withheld, with the grounds in the law's words.

    Law: Regulation 2019, Arts. 14-16, 37; Regulation 2008, Arts. 14, 22.
    """
    return [_part(part) for part in reply.parts.all()]


def letter_rows(case: InfoRequest) -> list[LetterRow]:
    """Every letter of the case with its deliveries."""
    return [_letter(row) for row in case.letters.all()]


def _reply(actor: Actor, row: Reply, case: InfoRequest) -> ReplyRow:
    kind = reply_kind(row.kind, version=Version(case.version))
    return ReplyRow(
        id=row.pk,
        kind=row.kind,
        label=kind.label,
        article=kind.article,
        findings=row.findings,
        reasons=row.reasons,
        said=row.said,
        items=row.items,
        parts=part_rows(row),
        state=ReplyState(row.state),
        prepared_by=row.prepared_by.name,
        prepared_at=row.prepared_at,
        sent_back_note=row.sent_back_note,
        meeting=row.meeting,
        meeting_on=row.meeting_on,
        meeting_conclusion=row.meeting_conclusion,
        signer_name=row.signer_name,
        signer_post=row.signer_post,
        signed_on=row.signed_on,
        opinion=row.opinion,
        is_own=row.prepared_by_id == actor.user_id,
    )


def _part(part: ReplyPart) -> ReplyPartRow:
    found = ground(part.ground_code) if part.ground_code else None
    return ReplyPartRow(
        what=part.what,
        is_given=part.is_given,
        ground_code=part.ground_code,
        ground_label=found.label if found else "",
        ground_article=chinese(found.law) if found else "",
        reason=part.reason,
    )


def _letter(row: Letter) -> LetterRow:
    return LetterRow(
        id=row.pk,
        code=row.code,
        title=row.title,
        to=instrument(row.code).addressee,
        number=row.number,
        state=LetterState(row.state),
        signed_on=row.signed_on,
        issued_by=row.issued_by.name if row.issued_by else "",
        void_reason=row.void_reason,
        consultation_id=row.consultation_id,
        deliveries=[_delivery(one) for one in row.deliveries.all()],
        is_proven=serving.is_served(row),
    )


def _delivery(row: Delivery) -> DeliveryRow:
    return DeliveryRow(
        id=row.pk,
        way=Way(row.way),
        sent_on=row.sent_on,
        tracking_number=row.tracking_number,
        signed_on=row.signed_on,
        signed_by=row.signed_by,
        downloaded_at=row.downloaded_at,
        returned_on=row.returned_on,
        return_reason=row.return_reason,
        proof_id=row.proof_id,
        in_time=row.in_time,
    )
