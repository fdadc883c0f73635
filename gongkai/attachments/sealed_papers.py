"""Papers in the vault: the same door as for kept files. The worker reads their scanned pages; until then they stay shut."""

from collections.abc import Iterable

from gongkai.accounts.actor import Actor
from gongkai.attachments import ocr, scans
from gongkai.attachments.errors import FileSealed, StillReading
from gongkai.attachments.intake import Examined
from gongkai.attachments.models import PageReading
from gongkai.attachments.texts import Picture
from gongkai.vault import keeping


def await_reading(paper: Examined, *, place: str, by: Actor | None, agency_id: int | None) -> None:
    """Note that a paper just sealed at this place has pictures to be read before anybody opens it.

    `by` is a member of staff; a citizen is nobody here. Nothing of what is read is kept.

    Law: Regulation 2019, Art. 14; Regulation 2008, Art. 14(4).
    """
    if not paper.pictures or not ocr.is_on():
        return
    PageReading.objects.create(
        place=place,
        kind=paper.kind.code,
        todo=todo_of(paper.pictures[: scans.most()]),
        brought_by_id=by.user_id if by else None,
        agency_id=agency_id,
    )


def await_copy(place: str, *, of: str, agency_id: int | None) -> None:
    """A second sealing of the same paper waits, or is sealed off, as the first."""
    first = PageReading.objects.filter(place=of).first()
    if first is not None:
        first.pk, first.place, first.agency_id = None, place, agency_id
        first.save(force_insert=True)


def sealed_off(places: Iterable[str]) -> set[str]:
    """Those of the places whose paper carries a classification mark: it goes nowhere from there."""
    found = PageReading.objects.filter(place__in=[place for place in places if place], found_at__isnull=False)
    return set(found.values_list("place", flat=True))


def belong_to(agency_id: int, places: Iterable[str]) -> None:
    """Whose secrecy reviewer is told, once the form has reached a body."""
    PageReading.objects.filter(place__in=[place for place in places if place]).update(agency_id=agency_id)


def open_paper(place: str, *, name: str, reader: int | None = None) -> bytes:
    """The bytes of a sealed paper, refused while its pages are read (not to who brought it) and once a mark was found."""
    must_be_open([place], name=name, reader=reader)
    return keeping.open_sealed(place)


def must_be_open(places: Iterable[str], *, name: str, reader: int | None = None) -> None:
    """Refuse when one of these papers is still being read, or sealed off.

    Law: Regulation 2019, Art. 14; Regulation 2008, Art. 14(4).
    """
    for row in PageReading.objects.filter(place__in=[place for place in places if place]):
        if row.found_at:
            raise FileSealed(name=name, law=FileSealed.law)
        if reader is None or row.brought_by_id != reader:
            raise StillReading(name=name, count=len(row.todo))


def todo_of(pictures: Iterable[Picture]) -> list[dict[str, object]]:
    """The pictures still to be read, as they are kept."""
    return [{"todo": each.key, "place": each.place, "shadow": each.shadow} for each in pictures]
