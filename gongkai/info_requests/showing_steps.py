"""What was done before the answer, as the case page shows it: sections, corrections, opinions, extensions, reasons, fees."""

from datetime import date

from gongkai.info_requests.displays_parts import (
    AssignmentRow,
    ConsultationRow,
    CorrectionRow,
    ExplanationRow,
    ExtensionRow,
    FeeLineRow,
    FeeRow,
)
from gongkai.info_requests.listing import outcome_label
from gongkai.info_requests.models import (
    Assignment,
    Consultation,
    Correction,
    Explanation,
    Extension,
    FeeLine,
    FeeNotice,
    InfoRequest,
)
from gongkai.info_requests.vocabulary import ConsultationKind, FeeBasis, FeeItem, Opinion, Way


def assignment_rows(case: InfoRequest, today: date) -> list[AssignmentRow]:
    """The sections the case was given to, the present one last."""
    return [_assignment(row, today) for row in case.assignments.all()]


def correction_row(case: InfoRequest, today: date) -> CorrectionRow | None:
    """What had to be corrected, if anything.

    Law: Regulation 2019, Art. 30; Regulation 2008, Art. 21(4).
    """
    row: Correction | None = getattr(case, "correction", None)
    if row is None:
        return None
    return CorrectionRow(
        items=row.items,
        guidance=row.guidance,
        working_days=row.working_days,
        asked_on=row.asked_on,
        told_on=row.told_on,
        due_on=row.due_on,
        due_provisional=row.due_provisional,
        answer=row.answer,
        before=row.before,
        answered_on=row.answered_on,
        late_reason=row.late_reason,
        lapsed_on=row.lapsed_on,
        is_overdue=_is_over(row.due_on, today, ended=row.answered_on or row.lapsed_on),
    )


def consultation_rows(case: InfoRequest, today: date) -> list[ConsultationRow]:
    """Who was asked for an opinion, masked."""
    return [_consultation(row, today) for row in case.consultations.all()]


def extension_rows(case: InfoRequest) -> list[ExtensionRow]:
    """Every extension proposed, also those refused or overtaken."""
    return [_extension(row) for row in case.extensions.all()]


def explanation_row(case: InfoRequest, today: date) -> ExplanationRow | None:
    """What the applicant had to explain, if anything.

    Law: Regulation 2019, Art. 35.
    """
    row: Explanation | None = getattr(case, "explanation", None)
    if row is None:
        return None
    return ExplanationRow(
        facts=row.facts,
        asked_on=row.asked_on,
        due_on=row.due_on,
        answer=row.answer,
        answered_on=row.answered_on,
        is_reasonable=row.is_reasonable,
        finding=row.finding,
        period_until=row.period_until,
        is_overdue=_is_over(row.due_on, today, ended=row.answered_on),
    )


def fee_row(case: InfoRequest, today: date) -> FeeRow | None:
    """What is charged, if anything."""
    row: FeeNotice | None = getattr(case, "fee", None)
    if row is None:
        return None
    return FeeRow(
        basis=FeeBasis(row.basis),
        month=row.month,
        first_piece=row.first_piece,
        pieces=row.pieces,
        pages=row.pages,
        bands=row.bands,
        lines=[fee_line_row(line) for line in row.lines.all()],
        amount=row.amount,
        waived=row.waived,
        waiver_reason=row.waiver_reason,
        waived_by=row.waived_by.name if row.waived_by else "",
        legal_basis=row.legal_basis,
        pay_channel=row.pay_channel,
        notified_on=row.notified_on,
        received_on=row.received_on,
        due_on=row.due_on,
        due_provisional=row.due_provisional,
        paid_on=row.paid_on,
        receipt_number=row.receipt_number,
        lapsed_on=row.lapsed_on,
        refunded_on=row.refunded_on,
        refund_reason=row.refund_reason,
        is_overdue=_is_over(row.due_on, today, ended=row.paid_on or row.lapsed_on),
    )


def fee_line_row(line: FeeLine) -> FeeLineRow:
    """One cost fee."""
    return FeeLineRow(FeeItem(line.item), line.medium, line.quantity, line.rate, line.amount)


def _assignment(row: Assignment, today: date) -> AssignmentRow:
    return AssignmentRow(
        id=row.pk,
        section_id=row.section_id,
        section_name=row.section.name,
        note=row.note,
        assigned_by=row.assigned_by.name,
        assigned_on=row.assigned_on,
        due_on=row.due_on,
        draft=row.draft,
        draft_kind=row.draft_kind,
        draft_kind_label=outcome_label(row.draft_kind),
        handed_in_by=row.handed_in_by.name if row.handed_in_by else "",
        handed_in_on=row.handed_in_on,
        sent_back_note=row.sent_back_note,
        is_current=row.is_current,
        is_late=row.is_current and _is_over(row.due_on, today, ended=row.handed_in_on),
    )


def _consultation(row: Consultation, today: date) -> ConsultationRow:
    return ConsultationRow(
        id=row.pk,
        kind=ConsultationKind(row.kind),
        who=row.organ.name if row.organ else row.masked,
        organ_id=row.organ_id,
        content=row.content,
        way=Way(row.way),
        sent_on=row.sent_on,
        received_on=row.received_on,
        due_on=row.due_on,
        due_provisional=row.due_provisional,
        opinion=Opinion(row.opinion) if row.opinion else None,
        opinion_reasons=row.opinion_reasons,
        answered_on=row.answered_on,
        is_reasonable=row.is_reasonable,
        is_overridden=row.is_overridden,
        override_reason=row.override_reason,
        overridden_on=row.overridden_on,
        is_waiting=not row.opinion,
        is_overdue=not row.opinion and _is_over(row.due_on, today, ended=row.answered_on),
    )


def _extension(row: Extension) -> ExtensionRow:
    return ExtensionRow(
        id=row.pk,
        working_days=row.working_days,
        reason=row.reason,
        proposed_by=row.proposed_by.name,
        proposed_on=row.proposed_on,
        agreed=row.agreed,
        decided_by=row.decided_by.name if row.decided_by else "",
        decided_on=row.decided_on,
        words=row.words,
        is_void=row.is_void,
    )


def _is_over(due_on: date | None, today: date, *, ended: date | None) -> bool:
    return due_on is not None and ended is None and due_on < today
