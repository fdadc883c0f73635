"""Information put before the public, and the rules and normative documents among it; one function each.

Law: Regulation 2019, Arts. 20(1), 50(1); Regulation 2008, Art. 32(1); Report Format 2021.
"""

from typing import Any

from django.db.models import BooleanField, Case, Exists, F, OuterRef, Q, QuerySet, TextField, Value, When
from django.db.models.functions import Cast, Lower

from gongkai.information.models import RevisionFile
from gongkai.information.vocabulary import Stage, Way
from gongkai.law import kinds
from gongkai.law.vocabulary import ItemKind, Openness
from gongkai.publication.models import PublicationAct, PublicItem
from gongkai.publication.vocabulary import Act
from gongkai.review.models import ReviewSlip
from gongkai.review.vocabulary import SlipState
from gongkai.statistics.figure import Figure, Part, Shape, Span

NORMS = (ItemKind.REGULATION.value, ItemKind.NORMATIVE.value)
_BEHIND = {
    "opens": "item_id",
    "agency_id": "item__agency_id",
    "agency_name": "item__agency__name",
    "section": "item__section_id",
}
ACT = Shape(
    "item", "information.read", number="item__index_number__number", title="revision__title", note="revision__doc_number",
    **_BEHIND,
)  # fmt: skip
SLIP = Shape("item", "information.read", number="number", title="revision__title", **_BEHIND)
PUBLIC = Shape("item", "information.read", number="index_number", title="title", note="doc_number", **_BEHIND)


def published(span: Span) -> QuerySet[PublicationAct]:
    """主动公开政府信息数: what was put before the public for the first time in these days, each piece once, by its ways.

    Law: Statistics Notice 2014; Regulation 2019, Art. 23; Regulation 2008, Arts. 15, 32(1).
    """
    # an index over acts and days would read every body's acts to count one body's: `Lower` keeps it out, and items lead
    acts = PublicationAct.objects.alias(what=Lower("act")).filter(what=Act.PUBLISH.value)
    earlier = acts.filter(item=OuterRef("item"), pk__lt=OuterRef("pk"))
    ways = {f"by_{way.value}": _says(way) for way in (Way.WEBSITE, Way.GAZETTE)}
    first = acts.filter(~Exists(earlier), done_on__range=span.days).exclude(item__kind__in=kinds.not_statutory())
    return first.annotate(ways_text=Cast("revision__ways", TextField())).annotate(**ways)


def published_in_full(span: Span) -> QuerySet[PublicationAct]:
    """全文电子化的主动公开信息数: the same, of which the text or a file can be read on the page.

    Law: Regulation 2008, Art. 32(1).
    """
    files = RevisionFile.objects.filter(revision=OuterRef("revision"))
    return published(span).filter(~Q(revision__body_html="") | Exists(files))


def issued(span: Span) -> QuerySet[Any]:
    """本年制发件数: the body's own rules and normative documents made in these days that the public can read.

    Law: Report Format 2021; Regulation 2019, Art. 20(1).
    """
    return _norms().filter(made_on__range=span.days)


def issued_and_gone(span: Span) -> QuerySet[Any]:
    """The same that have been repealed since: they were issued all the same.

    Law: Report Format 2021; Regulation 2019, Art. 20(1).
    """
    return _repeals().filter(revision__made_on__range=span.days)


def repealed(span: Span) -> QuerySet[Any]:
    """本年废止件数: the same that ceased to be in force in these days by repeal.

    Law: Report Format 2021; Regulation 2019, Art. 20(1).
    """
    return _repeals().filter(effective_on__range=span.days)


def repealed_and_shown(span: Span) -> QuerySet[Any]:
    """本年废止件数, second part: those another document repealed or replaced in these days and that can still be read.

    Law: Report Format 2021; Regulation 2019, Art. 20(1).
    """
    return _norms().filter(repealed_on__range=span.days)


def in_force(span: Span) -> QuerySet[Any]:
    """现行有效件数: the same that stood on the last day and had not expired.

    Law: Report Format 2021; Regulation 2019, Art. 20(1).
    """
    lasts = Q(expires_on__isnull=True) | Q(expires_on__gte=span.to_on)
    stands = Q(repealed_on__isnull=True) | Q(repealed_on__gt=span.to_on)
    return _norms().filter(lasts, stands, made_on__lte=span.to_on)


def in_force_then(span: Span) -> QuerySet[Any]:
    """The same that were repealed only after the last day.

    Law: Report Format 2021; Regulation 2019, Art. 20(1).
    """
    lasts = Q(revision__expires_on__isnull=True) | Q(revision__expires_on__gte=span.to_on)
    return _repeals().filter(lasts, revision__made_on__lte=span.to_on, effective_on__gt=span.to_on)


def norms_published(span: Span) -> QuerySet[Any]:
    """本年新公开数量: the body's own rules and normative documents first put before the public in these days.

    Law: Report Format 2019; Regulation 2019, Art. 20(1).
    """
    return published(span).filter(_own(), item__kind__in=NORMS).annotate(norm=F("item__kind"))


def norms_public(span: Span) -> QuerySet[Any]:
    """对外公开总数量: the same that the public can read, put before it up to the last day.

    Law: Report Format 2019; Regulation 2019, Art. 20(1).
    """
    return _norms().filter(published_on__lte=span.to_on)


def kept_for_request(span: Span) -> QuerySet[ReviewSlip]:
    """依申请公开信息目录数: what was first reviewed in these days to be open on request.

    Law: Regulation 2008, Arts. 13, 32(1).
    """
    slips = ReviewSlip.objects.filter(state=SlipState.CONCLUDED.value, final_openness=Openness.ON_REQUEST.value)
    earlier = slips.filter(item=OuterRef("item"), pk__lt=OuterRef("pk"))
    return slips.filter(~Exists(earlier), closed_at__date__range=span.days)


def _norms() -> QuerySet[Any]:
    """The body's own rules and normative documents that the public can read; `norm` says which of the two."""
    return PublicItem.objects.filter(_own(), kind__in=NORMS).annotate(norm=F("kind"))


def _repeals() -> QuerySet[Any]:
    """The last repeal of each of those that the public can no longer read, for having been repealed; items lead, as above."""
    acts = PublicationAct.objects.alias(what=Lower("act")).filter(what=Act.REPEAL.value, effective_on__isnull=False)
    later = acts.filter(item=OuterRef("item"), pk__gt=OuterRef("pk"))
    gone = acts.filter(_own(), ~Exists(later), item__kind__in=NORMS, item__stage=Stage.REPEALED.value)
    return gone.annotate(norm=F("item__kind"))


def _own() -> Q:
    """Made by the body itself; what it passes on of another's is that one's."""
    return Q(item__original__isnull=True) | Q(item__original=F("item__agency"))


def _says(way: Way) -> Case:
    named = When(ways_text__contains=f'"{way.value}"', then=Value(True))
    return Case(named, default=Value(False), output_field=BooleanField())


_PROACTIVE = "Regulation 2019, Art. 50(1); Regulation 2008, Art. 32(1)"
_NORMATIVE = "Report Format 2021; Regulation 2019, Arts. 20(1), 50(1)"
_OWN = "只计本机关自己制作的；转发其他机关制作的不计。"
PUBLISHED = Figure(
    "published",
    (Part(published, ACT, "done_on"),),
    "报告期内首次向公众发布的信息，同一条信息以不同渠道公开、更正、再次发布只计一条；工作动态不计。",
    _PROACTIVE,
)
IN_FULL = Figure(
    "published_in_full",
    (Part(published_in_full, ACT, "done_on"),),
    "报告期内首次发布、网页上有正文或者附件的信息。",
    _PROACTIVE,
)
ISSUED = Figure(
    "issued",
    (Part(issued, PUBLIC, "made_on"), Part(issued_and_gone, ACT, "revision__made_on")),
    f"生成日期在报告期内、已经公开的文件（含后来废止的）。{_OWN}",
    _NORMATIVE,
)
REPEALED = Figure(
    "repealed",
    (Part(repealed, ACT, "effective_on"), Part(repealed_and_shown, PUBLIC, "repealed_on")),
    f"废止日期在报告期内的文件（含废止后仍供查阅的）。{_OWN}",
    _NORMATIVE,
)
IN_FORCE = Figure(
    "in_force",
    (Part(in_force, PUBLIC, "made_on"), Part(in_force_then, ACT, "revision__made_on")),
    f"到报告期最后一天已经制发、没有废止也没有失效的文件。{_OWN}",
    _NORMATIVE,
)
NORMS_PUBLISHED = Figure(
    "norms_published", (Part(norms_published, ACT, "done_on"),), f"报告期内首次向公众发布的文件。{_OWN}", _NORMATIVE
)
NORMS_PUBLIC = Figure(
    "norms_public",
    (Part(norms_public, PUBLIC, "published_on"),),
    f"到报告期最后一天已经发布、现在公众仍可查阅的文件。{_OWN}",
    _NORMATIVE,
)
FOR_REQUEST = Figure(
    "kept_for_request",
    (Part(kept_for_request, SLIP, "closed_at__date"),),
    "报告期内首次审定为依申请公开的信息。",
    "Regulation 2008, Arts. 13, 32(1)",
)
