"""What the public may see of this room: consultations approved, comments shown, feedback given, frequent questions.

Nobody's name leaves the room but masked, and only with a comment its sender agreed to have shown.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import Count, Q
from django.utils import timezone

from gongkai.agencies.models import Agency
from gongkai.attachments.models import StoredFile
from gongkai.consultations import policies, settling, states
from gongkai.consultations.models import Comment, Consultation, ConsultationFile, FrequentQuestion
from gongkai.consultations.public_rows import (
    NotFound,
    PublicBody,
    PublicComment,
    PublicConsultation,
    PublicConsultationView,
    PublicFeedback,
    PublicQuestion,
)
from gongkai.consultations.showing import extension_rows, file_row, point_rows, ways_of
from gongkai.consultations.vocabulary import PUBLIC_STATES, Phase, QuestionState, Showing, State, Way
from gongkai.paging import Page, paged
from gongkai.publication import queries_public

SIZE = 20
MOST_WORDS = 5
ORDER = ("-from_on", "-id")
COMMENT_ORDERS = {"": ("-serial",), "oldest": ("serial",)}
GIVING_FEEDBACK = (Phase.FEEDBACK, Phase.FEEDBACK_SUBMITTED)  # for the public simply over
_PLAIN = ("id", "number", "title", "from_on", "to_on", "stopped_on", "answered_on")
_WHOLE = (
    "draft_html",
    "explanation",
    "contact",
    "phone",
    "address",
    "email",
    "meeting",
    "shows_comments",
    "stop_reason",
)


def consultations(*, phase: str = "", agency: str = "", q: str = "", page: int = 1) -> Page[PublicConsultation]:
    """One page of the public list, the newest on top."""
    today = timezone.localdate()
    chosen = Consultation.objects.filter(_in_phase(phase, today), state__in=PUBLIC_STATES)
    chosen = chosen.filter(agency__code=agency) if agency else chosen
    for word in q.split()[:MOST_WORDS]:
        chosen = chosen.filter(title__icontains=word)
    counted = chosen.select_related("agency").annotate(n=Count("comments"))
    return paged(counted, lambda one: PublicConsultation(**_row(one, today)), order=ORDER, page=page, size=SIZE)


def bodies() -> list[tuple[str, str]]:
    """Every body that ever consulted the public: code and name, for narrowing the list."""
    held = Consultation.objects.filter(state__in=PUBLIC_STATES).order_by().values("agency_id")
    return list(Agency.objects.filter(pk__in=held).order_by("position", "id").values_list("code", "name"))


def consultation(pk: int) -> PublicConsultationView:
    """One consultation as the public reads it. Raises `NotFound`."""
    found = _public().select_related("agency").annotate(n=Count("comments")).filter(pk=pk).first()
    if found is None:
        raise NotFound
    today = timezone.localdate()
    row = _row(found, today)
    return PublicConsultationView(
        **row,
        **{name: getattr(found, name) for name in _WHOLE},
        ways=ways_of(found),
        files=[file_row(file) for file in found.files.select_related("file")],
        extensions=extension_rows(found),
        feedback=_feedback(found) if found.state == State.ANSWERED else None,
        takes_comments=row["phase"] is Phase.OPEN and found.by_web,
        most_per_hour=policies.most_per_hour(found.agency_id),
    )


def comments(pk: int, *, sort: str = "", page: int = 1) -> Page[PublicComment]:
    """The comments shown on a consultation, the newest on top unless asked otherwise."""
    chosen = Comment.objects.filter(
        consultation_id=pk, consultation__in=_public(), consultation__shows_comments=True,
        showing=Showing.SHOWN, consents=True,
    )  # fmt: skip
    order = COMMENT_ORDERS.get(sort, COMMENT_ORDERS[""])
    return paged(chosen, _comment, order=order, page=page, size=SIZE)


def file(pk: int, file_id: int) -> tuple[StoredFile, str]:
    """A paper of a public consultation with the name people see. Raises `NotFound`."""
    rows = ConsultationFile.objects.select_related("file").filter(pk=file_id, consultation_id=pk)
    found = rows.filter(consultation__in=_public()).first()
    if found is None:
        raise NotFound
    return found.file, found.name


def questions(*, q: str = "", agency: str = "", page: int = 1) -> Page[PublicQuestion]:
    """One page of the frequent questions, the last published on top."""
    chosen = FrequentQuestion.objects.filter(state=QuestionState.PUBLISHED).select_related("agency")
    chosen = chosen.filter(agency__code=agency) if agency else chosen
    for word in q.split()[:MOST_WORDS]:
        chosen = chosen.filter(Q(question__icontains=word) | Q(answer__icontains=word))
    return paged(chosen, _question, order=("-published_on", "-id"), page=page, size=SIZE)


def answering_bodies() -> list[tuple[str, str]]:
    """Every body a question can be put to: code and name."""
    return list(Agency.objects.filter(is_active=True).order_by("position", "id").values_list("code", "name"))


def answering_body(code: str) -> PublicBody | None:
    """The body with this code, where a question can be put to it."""
    wanted = code.replace("\0", "")[:18]
    found = Agency.objects.filter(is_active=True, code=wanted).first() if wanted else None
    return PublicBody(found.pk, found.name, policies.most_per_hour(found.pk)) if found else None


def _public() -> Any:
    return Consultation.objects.filter(state__in=PUBLIC_STATES)


def _in_phase(phase: str, today: date) -> Q:
    narrowed: Mapping[str, Q] = {
        Phase.UPCOMING: Q(state=State.APPROVED, from_on__gt=today),
        Phase.OPEN: Q(state=State.APPROVED, from_on__lte=today, to_on__gte=today),
        Phase.CLOSED: Q(state=State.APPROVED, to_on__lt=today) | Q(state__in=[one.value for one in GIVING_FEEDBACK]),
        Phase.ANSWERED: Q(state=State.ANSWERED),
        Phase.STOPPED: Q(state=State.STOPPED),
    }
    return narrowed.get(phase, Q())


def _row(one: Any, today: date) -> dict[str, Any]:
    phase = states.phase_of(one, today=today)
    return {
        **{name: getattr(one, name) for name in _PLAIN},
        "agency_name": one.agency.name,
        "agency_code": one.agency.code,
        "phase": Phase.CLOSED if phase in GIVING_FEEDBACK else phase,
        "comments": one.n,
    }


def _feedback(one: Consultation) -> PublicFeedback:
    item_id = one.final_item_id if one.final_item_id and _is_public(one.final_item_id) else None
    return PublicFeedback(one.feedback, point_rows(one), settling.totals(one), one.final_title, item_id)


def _is_public(item_id: int) -> bool:
    try:
        queries_public.item(item_id)
    except queries_public.NotFound:
        return False
    return True


def _comment(one: Comment) -> PublicComment:
    return PublicComment(one.serial, one.received_on, Way(one.way), one.masked, one.concerns, one.text)


def _question(one: FrequentQuestion) -> PublicQuestion:
    on = one.published_on or timezone.localdate()
    return PublicQuestion(one.pk, one.question, one.answer, one.agency.name, on)
