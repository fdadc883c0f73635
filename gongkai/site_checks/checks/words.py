"""内容和要素: what the catalogue must say of an item and does not, names, files, what has expired, what the search misses."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from gongkai.attachments.models import StoredFile
from gongkai.law.sentences import say, strung
from gongkai.publication.models import PublicFile, PublicItem
from gongkai.publication.projection import current_of
from gongkai.review import scanning
from gongkai.review.scan import BODY, TITLE, ScanContext
from gongkai.review.scan.folding import fold
from gongkai.review.scan.scanner import findings
from gongkai.review.scan.wording import masked_names, other_units, self_names
from gongkai.search import engine
from gongkai.site_checks.looking import Look, Seen, capped

WEEKS = 4  # in which every item has its turn
READABLE = ("pdf", "doc", "docx", "wps", "ofd", "txt", "xls", "xlsx")
NAME_RULES = (other_units.find, self_names.find, masked_names.find)
ELEMENTS = (("summary", "内容概述"), ("subject_code", "主题分类"), ("genre_code", "体裁分类"))


def metadata_missing(look: Look) -> Iterator[Seen]:
    """Public items that lack an element of the catalogue.

    Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19.
    """
    return capped(_without_elements(), code="metadata_missing", agency_id=look.keeper_id)


def column_words(look: Look) -> Iterator[Seen]:
    """Columns whose page tags can only repeat their name.

    Law: Website Guide 2017.
    """
    for node in look.columns:
        missing = [name for value, name in ((node.description, "说明"), (node.keywords, "关键词")) if not value]
        if missing:
            said = say("没有填写{lacking}。", lacking=strung(missing, between="、"))
            yield Seen(f"column_words:{node.code}", f"column:{node.code}", node.name, said, look.owner_of(node))


def wrong_name(look: Look) -> Iterator[Seen]:
    """Names of other units and wrong words for the own one, in what is new and in this night's share of the rest.

    Law: Regulation 2019, Art. 6.
    """
    contexts: dict[int, ScanContext] = {}
    for one in _turn(look)[: look.limit("wrong_name")]:
        said = _names_in(one, contexts)
        key, about = f"wrong_name:{one.item_id}", f"item:{one.item_id}"
        yield Seen(key, about, one.title, said, one.agency_id, is_clean=not said)


def file_unread(look: Look) -> Iterator[Seen]:
    """Files of public items out of which no text could be taken."""
    return capped(_without_text(), code="file_unread", agency_id=look.keeper_id)


def expired_left(look: Look) -> Iterator[Seen]:
    """Items past their last day for longer than the limit that nobody repealed, prolonged or took away."""
    over = PublicItem.objects.filter(expires_on__lt=look.before("expired_left"), repealed_on__isnull=True)
    fields = ("item_id", "title", "expires_on", "agency_id")
    rows = (_expired(look, *row) for row in over.order_by("item_id").values_list(*fields))
    return capped(rows, code="expired_left", agency_id=look.keeper_id)


def not_searchable(look: Look) -> Iterator[Seen]:
    """Public items the index of this machine does not hold.

    Law: Regulation 2019, Art. 24.
    """
    backend = engine.current()
    indexed = {number for number, _print in backend.fingerprints()} if backend.exists() else set()
    public = set(PublicItem.objects.order_by().values_list("item_id", flat=True))
    missing, surplus = len(public - indexed), len(indexed - public)
    if missing + surplus > look.limit("not_searchable"):
        told = "公开{public}条，索引中缺{missing}条，多{surplus}条。"
        said = say(told, public=len(public), missing=missing, surplus=surplus)
        yield Seen("not_searchable:", "site:", "检索索引", said, look.keeper_id)


def _expired(look: Look, pk: int, title: str, expires_on: date | None, agency_id: int) -> Seen:
    days = (look.today - expires_on).days if expires_on else 0
    said = say("失效日期{day}已过{days}天。", day=f"{expires_on:%Y-%m-%d}", days=days)
    return Seen(f"expired_left:{pk}", f"item:{pk}", title, said, agency_id)


def _without_elements() -> Iterator[Seen]:
    wanting = Q(summary="") | Q(subject_code="") | Q(genre_code="")
    fields = ("item_id", "title", "agency_id", *(name for name, _label in ELEMENTS))
    for row in PublicItem.objects.filter(wanting).order_by("item_id").values(*fields).iterator(chunk_size=500):
        missing = strung([label for name, label in ELEMENTS if not row[name]], between="、")
        pk, said = row["item_id"], say("缺少{missing}。", missing=missing)
        yield Seen(f"metadata_missing:{pk}", f"item:{pk}", row["title"], said, row["agency_id"])


def _turn(look: Look) -> QuerySet[PublicItem]:
    """What changed since the night before last, then this night's share of everything else."""
    changed = Q(updated_at__gte=look.now - timedelta(days=2))
    share = Q(item_id__in=_share(look))
    rows = PublicItem.objects.filter(changed | share, item__current__isnull=False)
    return rows.select_related("item__agency", "item__current").order_by("-updated_at")


def _share(look: Look) -> QuerySet[Any, Any]:
    """The items whose number leaves tonight's remainder, so that all have their turn within the weeks."""
    nights = WEEKS * 7
    rows = PublicItem.objects.annotate(turn=F("item_id") % nights).filter(turn=look.today.toordinal() % nights)
    return rows.values("item_id")


def _names_in(one: PublicItem, contexts: dict[int, ScanContext]) -> str:
    if one.agency_id not in contexts:
        contexts[one.agency_id] = scanning.context_of(one.item, current_of(one.item))
    context = replace(contexts[one.agency_id], kind=one.kind)
    found = [
        *findings(fold(one.title), NAME_RULES, place=TITLE, context=context),
        *findings(fold(one.body_text), NAME_RULES, place=BODY, context=context),
    ]
    told = {
        f"{each.place}：{each.message}": say("{place}：{message}", place=each.place, message=each.message)
        for each in found[:3]
    }
    return strung([*told.values()], between="；") if told else ""


def _without_text() -> Iterator[Seen]:
    unread = StoredFile.objects.filter(sha256=OuterRef("sha256"), text="")
    rows = PublicFile.objects.filter(Exists(unread), kind__in=READABLE).select_related("public_item")
    for row in rows.order_by("id").iterator(chunk_size=500):
        item = row.public_item
        key = f"file_unread:{item.pk}:{row.sha256[:16]}"
        yield Seen(
            key, f"item:{item.pk}", item.title, say("附件《{given}》取不出文字。", given=row.name), item.agency_id
        )
