"""Parts of a consultation as plain values, the same for staff and for the public."""

from django.db.models import Count

from gongkai.consultations.displays import ExtensionRow, FileRow, PointRow
from gongkai.consultations.models import Consultation, ConsultationFile
from gongkai.consultations.vocabulary import Part, Response, Way


def ways_of(one: Consultation) -> list[Way]:
    """How the public may comment."""
    open_ways = {Way.WEB: one.by_web, Way.LETTER: one.by_letter, Way.PHONE: one.by_phone, Way.MEETING: one.by_meeting}
    return [way for way, is_open in open_ways.items() if is_open]


def file_row(file: ConsultationFile) -> FileRow:
    """A paper for the list of them."""
    return FileRow(file.pk, file.name, Part(file.part), file.file.kind, file.file.size, file.file.sha256)


def extension_rows(one: Consultation) -> list[ExtensionRow]:
    """Every putting off, the first on top."""
    return [ExtensionRow(row.from_on, row.to_on, row.reason, row.at) for row in one.extensions.all()]


def point_rows(one: Consultation) -> list[PointRow]:
    """The points in their order, with the comments under each counted."""
    return [
        PointRow(
            point.pk, point.position, point.title, point.summary,
            Response(point.response) if point.response else None, point.reason, point.n,
        )
        for point in one.points.annotate(n=Count("comments")).order_by("position")
    ]  # fmt: skip
