"""Running the release scan over what an item says, and keeping what it found.

Law: Regulation 2019, Arts. 14-15, 17; Regulation 2008, Art. 14.
"""

import re
from collections.abc import Iterator
from html import unescape

from django.conf import settings
from django.db.models import F
from django.utils import timezone

from gongkai.agencies.models import Agency, AgencyName
from gongkai.information.models import InfoItem, Revision
from gongkai.law.sentences import packed, say
from gongkai.review.models import Finding, Scan
from gongkai.review.release_check import in_file, open_numbers
from gongkai.review.scan import BODY, Found, ScanContext, Severity, fingerprint, scan_text, scan_title

_HIDDEN = re.compile(r'\b(?:alt|title|href)="((?!https?:|/|#)[^"]+)"')  # what the plain text of the body does not show
UNREADABLE = "F1"  # our own finding: a file no text could be taken out of


def run(item: InfoItem) -> Scan:
    """Scan the item's current revision with its files; what was lifted for the same value before stays lifted."""
    revision = item.current
    if revision is None:
        raise ValueError("an item without content is not scanned")
    found = [_finding(each) for each in _look(item, revision)]
    _carry_over(item, revision, found)
    counts = [finding.severity for finding in found]
    figures = {"blocks": counts.count(Severity.BLOCK), "warnings": counts.count(Severity.WARN)}
    scan, _ = Scan.objects.update_or_create(revision=revision, defaults={"ran_at": timezone.now(), **figures})
    scan.findings.all().delete()
    for finding in found:
        finding.scan = scan
    Finding.objects.bulk_create(found)
    return scan


def context_of(item: InfoItem, revision: Revision) -> ScanContext:
    """What the scan may take for granted: the office's own numbers and names, and the names of the other bodies."""
    own = [*Agency.objects.ancestors(item.agency, include_self=True)]
    own_ids = {agency.pk for agency in own} | {item.responsible_id, item.original_id} - {None}
    own_names, other_names = _names(own_ids)
    return ScanContext(
        own_names=own_names,
        other_names=other_names,
        office_phones=open_numbers(item.agency, own),
        kind=item.kind,
    )


def _names(own_ids: set[int | None]) -> tuple[frozenset[str], frozenset[str]]:
    """The full, short and earlier names of the own bodies, and those of all the others."""
    named = [
        *Agency.objects.order_by().values_list("pk", "name"),
        *Agency.objects.order_by().values_list("pk", "short_name"),
    ]
    named += AgencyName.objects.order_by().values_list("agency_id", "name")
    own = frozenset(name for agency_id, name in named if name and agency_id in own_ids)
    return own, frozenset(name for _, name in named if name) - own


def texts_of(revision: Revision) -> Iterator[tuple[str, str]]:
    """Every text besides the title and the files that the public would read, with where it stands."""
    yield "副标题", revision.subtitle
    yield "内容概述", revision.summary
    yield "关键词", revision.keywords
    yield "信息来源", revision.source
    yield "文号", revision.doc_number
    yield "专用要素", "\n".join(str(value) for value in revision.extra.values())
    yield BODY, revision.body_text
    yield "正文中的链接和图片说明", "\n".join(map(unescape, _HIDDEN.findall(revision.body_html)))


def _look(item: InfoItem, revision: Revision) -> Iterator[Found]:
    context = context_of(item, revision)
    yield from scan_title(revision.title, context=context)
    for place, text in texts_of(revision):
        if text:
            yield from scan_text(text, place=place, context=context)
    for row in revision.files.select_related("file"):
        yield from in_file(row.file, name=row.name, context=context)
    yield from _unreadable(revision)


def _unreadable(revision: Revision) -> Iterator[Found]:
    """Files only a person can check whole: no text came out of them, or not all of it (tracked changes, scanned pages …)."""
    for row in revision.files.select_related("file"):
        if not row.file.text or row.file.text_problem:
            why = row.file.text_problem or "没有可检查的文字"
            yield Found(
                rule=UNREADABLE,
                severity=Severity.WARN,
                place=f"附件《{row.name}》",
                offset=0,
                length=0,
                value=row.file.sha256,
                masked="",
                message=say("{why}，自动检查未能覆盖，请逐页人工核对后再通过。", why=why.rstrip("。")),
            )


def _finding(found: Found) -> Finding:
    return Finding(
        rule=found.rule,
        severity=found.severity,
        place=found.place[:200],
        offset=found.offset,
        masked=found.masked[:200],
        message=found.message[:300],
        said=packed(found.message),
        fingerprint=fingerprint(found.value, key=settings.SECRET_KEY.encode()),
    )


def _carry_over(item: InfoItem, revision: Revision, found: list[Finding]) -> None:
    """What a second person judged a false positive in this item stays judged, for the same value under the same rule.

    Not where that second person has since written the text: nobody releases their own words.
    """
    earlier = Finding.objects.filter(scan__revision__item=item, asked_by__isnull=False)
    earlier = earlier.order_by(F("lifted_at").asc(nulls_first=True), "id")
    judged = {(finding.rule, finding.fingerprint): finding for finding in earlier}
    for finding in found:
        before = judged.get((finding.rule, finding.fingerprint))
        if before is None:
            continue
        finding.asked_by_id, finding.asked_reason = before.asked_by_id, before.asked_reason
        if before.lifted_by_id != revision.made_by_id:
            finding.lifted_by_id, finding.lifted_at = before.lifted_by_id, before.lifted_at
