"""What the release scan found, and whether it still stands in the way."""

from gongkai.accounts.actor import Actor
from gongkai.information.models import InfoItem, Revision
from gongkai.law.sentences import unpacked
from gongkai.review import read_files
from gongkai.review.displays import FindingRow
from gongkai.review.errors import Blocked
from gongkai.review.masking_errors import FilesUnticked
from gongkai.review.models import Finding
from gongkai.review.scan import Severity


def standing_blocks(revision_id: int) -> int:
    """How many blocks of a revision nobody has lifted; a revision that was never scanned has one."""
    if not Revision.objects.filter(pk=revision_id, scan__isnull=False).exists():
        return 1
    return Finding.objects.filter(
        scan__revision_id=revision_id, severity=Severity.BLOCK, lifted_by__isnull=True
    ).count()


def must_be_clear(revision_id: int, *, verb: str) -> None:
    """Refuse to go on towards publishing while a block stands.

    Law: Regulation 2019, Arts. 15, 17; Regulation 2008, Art. 14.
    """
    read_files.must_be_read(revision_id)
    blocks = standing_blocks(revision_id)
    if blocks:
        raise Blocked(blocks=blocks, verb=verb, law=Blocked.law)
    unticked = Finding.objects.filter(scan__revision_id=revision_id, rule="F1", lifted_by__isnull=True).count()
    if unticked:
        raise FilesUnticked(files=unticked, verb=verb, law=FilesUnticked.law)


def rows_of(actor: Actor, item: InfoItem, *, revision_id: int) -> list[FindingRow]:
    """What the scan of one revision found, blocks first, with what this person may do about each."""
    found = Finding.objects.filter(scan__revision_id=revision_id).select_related(
        "asked_by", "lifted_by", "scan__revision"
    )
    rows = [_finding_row(actor, item, finding) for finding in found]
    return sorted(rows, key=lambda row: (list(Severity).index(row.severity), row.place, row.offset, row.id))


def _finding_row(actor: Actor, item: InfoItem, finding: Finding) -> FindingRow:
    revision = finding.scan.revision
    stands = finding.severity == Severity.BLOCK and not finding.lifted_by_id and item.current_id == revision.pk
    return FindingRow(
        id=finding.pk,
        rule=finding.rule,
        severity=Severity(finding.severity),
        place=finding.place,
        offset=finding.offset,
        masked=finding.masked,
        message=unpacked(finding.said) if finding.said else finding.message,
        asked_by=finding.asked_by.name if finding.asked_by else "",
        asked_reason=finding.asked_reason,
        lifted_by=finding.lifted_by.name if finding.lifted_by else "",
        lifted_at=finding.lifted_at,
        may_ask=stands and actor.may("review.ask_lift", item),
        may_lift=stands
        and finding.asked_by_id is not None
        and actor.user_id not in (None, finding.asked_by_id, revision.made_by_id)
        and actor.may("review.lift", item),
    )
