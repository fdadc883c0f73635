"""核对: each line of the register beside the item it became, found by hand, by number, else by title; nothing is kept.

Law: Regulation 2019, Arts. 19-20, 26; Regulation 2008, Arts. 9-12, 18.
"""

from typing import Any

from django.db.models import (
    BooleanField,
    Case,
    Count,
    Exists,
    F,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
    When,
)
from django.db.models.functions import Coalesce

from gongkai.doc_register.models import IssuedDocument
from gongkai.information.models import InfoItem, Revision, RevisionFile
from gongkai.publication.models import PublicationAct
from gongkai.publication.vocabulary import Act

_SAID = {
    "item_stage": "stage",
    "item_is_public": "is_public",
    "item_due_on": "due_on",
    "item_revision": "current_id",
}


def compared(rows: QuerySet[IssuedDocument]) -> QuerySet[Any]:
    """The lines with `found_id` and what the comparison needs of that item: everything in one statement."""
    by_number = InfoItem.objects.filter(agency_id=OuterRef("agency_id"), current__doc_number=OuterRef("doc_number"))
    by_title = InfoItem.objects.filter(agency_id=OuterRef("agency_id"), current__title=OuterRef("title"))
    numbered = Case(When(~Q(doc_number=""), then=Subquery(by_number.order_by("id").values("pk")[:1])))
    titled = Subquery(by_title.filter(_no_other_number()).order_by("id").values("pk")[:1])
    found = rows.annotate(found_id=Coalesce("item_id", numbered, titled, output_field=IntegerField()))
    mine = InfoItem.objects.filter(pk=OuterRef("found_id"))
    found = found.annotate(**{name: Subquery(mine.values(field)[:1]) for name, field in _SAID.items()})
    return found.annotate(**_contents(), **_release())


def _no_other_number() -> Q:
    """A title alone proves nothing where both carry numbers that differ."""
    return Q(current__doc_number="") | Q(current__doc_number=OuterRef("doc_number"))


def _contents() -> dict[str, Any]:
    files = RevisionFile.objects.filter(revision_id=OuterRef("item_revision")).order_by().values("revision")
    text = Revision.objects.filter(pk=OuterRef("item_revision")).exclude(body_text="")
    return {
        "item_files": Coalesce(Subquery(files.annotate(n=Count("pk")).values("n")), Value(0)),
        "item_pages": Subquery(files.annotate(n=Sum("file__pages")).values("n")),
        "item_has_text": Exists(text),
    }


def _release() -> dict[str, Any]:
    first = PublicationAct.objects.filter(item_id=OuterRef("found_id"), act=Act.PUBLISH).order_by("id")
    return {
        "released_on": Subquery(first.values("done_on")[:1]),
        "released_in_time": Subquery(first.values("in_time")[:1], output_field=BooleanField(null=True)),
    }


LEFT_OUT = Q(found_id__isnull=True, excused_by__isnull=True)
CUT_SHORT = Q(found_id__isnull=False) & (
    Q(item_files__lt=F("files"))
    | Q(item_files=0, item_has_text=False)
    | Q(item_has_text=False, item_pages__lt=F("pages"))
)
