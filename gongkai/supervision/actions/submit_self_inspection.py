"""报送自查报告: complete, every chapter under its own heading."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.law.sentences import strung
from gongkai.supervision import self_checks, states, visibility
from gongkai.supervision.errors import ChaptersWrong
from gongkai.supervision.locking import locked
from gongkai.supervision.models import SelfInspection


@transaction.atomic
def submit_self_inspection(pk: int, *, by: Actor) -> SelfInspection:
    """Hand the report in to the office.

    Law: Regulation 2019, Arts. 46-47; Regulation 2008, Arts. 29-30.
    """
    report = locked(visibility.self_inspections(by), pk)
    by.must(visibility.RECTIFY, report)
    states.must_allow("submit_self_inspection", report)
    wrong = [flaw.message for flaw in self_checks.flaws(report) if flaw.holds_back]
    if wrong:
        raise ChaptersWrong(words=strung([words.rstrip("。") for words in wrong], between="；"))
    report.submitted_by_id, report.submitted_on = by.person_id, timezone.localdate()
    states.move(report, "submit_self_inspection", writing=["submitted_by", "submitted_on"])
    journal.record("supervision.submit_self_inspection", report, by=by)
    return report
