"""导入校验: look through a sheet or a set of documents before anything is taken in."""

from collections.abc import Sequence

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.agencies.models import Section
from gongkai.agencies.reach import ADMINISTER, At
from gongkai.information.importing import documents as folder, sheets
from gongkai.information.importing.cells import Known, grounds_of
from gongkai.information.importing.shapes import Checked, Choices, Document
from gongkai.information.importing.spreadsheet import read_sheet
from gongkai.information.placing import Place


def check_import(source: bytes | Sequence[Document], *, name: str, choices: Choices, by: Actor) -> Checked:
    """Every error of every row of a sheet (its bytes), or of every document, at once. A dry run: nothing is written.

    Law: Regulation 2019, Arts. 12, 17; Regulation 2008, Arts. 14, 19.
    """
    by.must("information.import", Place(choices.agency_id, choices.section_id))
    if choices.found_agencies:
        by.must(ADMINISTER, At(choices.agency_id))
    known = _known(choices, by)
    if isinstance(source, bytes):
        return sheets.check(read_sheet(source, name=name), choices=choices, known=known)
    return folder.check(source, name=name, choices=choices, known=known)


def _known(choices: Choices, by: Actor) -> Known:
    """Every name a row may use, in four queries."""
    sections = Section.objects.filter(is_active=True).values_list("agency_id", "name", "pk")
    allowed: dict[tuple[int, int | None], bool] = {}

    def may_import(agency_id: int, section_id: int | None) -> bool:
        place = (agency_id, section_id)
        if place not in allowed:
            allowed[place] = by.may("information.import", Place(agency_id, section_id))
        return allowed[place]

    writable: dict[tuple[int, int | None], bool] = {}

    def may_write(agency_id: int, section_id: int | None) -> bool:
        place = (agency_id, section_id)
        if place not in writable:
            writable[place] = by.may("information.write", Place(agency_id, section_id))
        return writable[place]

    return Known(
        choices=choices,
        agencies=agencies.all_names(),
        sections={(agency_id, name): pk for agency_id, name, pk in sections},
        may_import=may_import,
        grounds=grounds_of(),
        may_write=may_write,
    )
