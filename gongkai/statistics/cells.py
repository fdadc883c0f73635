"""What stands behind every cell that records can know, form by form.

Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32.
"""

from collections.abc import Mapping
from functools import cache

from gongkai.law.forms import Form, form
from gongkai.law.forms.indicators import split_series
from gongkai.law.vocabulary import ApplicantKind, RemedyBlock
from gongkai.statistics import items, remedies, requests, rows, stat_cells
from gongkai.statistics.figure import Figure, Place, one_of

TOTAL = "total"  # the column that is not narrowed
APPLICANTS = {  # column of the table → who applies
    "natural": ApplicantKind.PERSON,
    "business": ApplicantKind.COMPANY,
    "research": ApplicantKind.RESEARCH,
    "public_welfare": ApplicantKind.SOCIAL,
    "legal_service": ApplicantKind.LEGAL,
    "other": ApplicantKind.OTHER,
}
NORM_ROWS = {"rules": items.NORMS[0], "normative_docs": items.NORMS[1]}
_SECTION_3 = {
    "new_received": requests.RECEIVED,
    "carried_in": requests.CARRIED_IN,
    "total_handled": requests.HANDLED,
    "carried_out": requests.CARRIED_OUT,
}
_SECTION_2: Mapping[str, Figure] = {
    "issued": items.ISSUED,
    "repealed": items.REPEALED,
    "in_force": items.IN_FORCE,
    "made_new": items.ISSUED,
    "published_new": items.NORMS_PUBLISHED,
    "published_total": items.NORMS_PUBLIC,
}


@cache
def places(form_key: str) -> Mapping[str, Place]:
    """Cell → what stands behind it, of every cell of the form that records can know."""
    found: dict[str, Place] = {}
    for cell in form(form_key).cells():
        place = _report(form_key, cell.key) if form_key.startswith("report_") else _stat(form(form_key), cell.key)
        if place:
            found[cell.key] = place
    return found


def _report(form_key: str, key: str) -> Place | None:
    table, row, column = key.split(".")
    if table == "t3":
        return section_3(form_key, row, column)
    return section_2(row, column) if table == "t2" else section_4(row, column)


def section_2(row: str, column: str) -> Place | None:
    """主动公开: rules and normative documents; decisions and fees of other business are in no record here.

    Law: Report Format 2021; Report Format 2019; Regulation 2019, Art. 50(1).
    """
    if row not in NORM_ROWS or column not in _SECTION_2:
        return None
    return Place(_SECTION_2[column], (one_of("norm", NORM_ROWS[row]),))


def section_3(form_key: str, row: str, column: str) -> Place:
    """收到和处理申请: one row for one column of applicants.

    Law: Report Format 2021; Report Format 2019; Regulation 2019, Art. 50(2).
    """
    by_kind = () if column == TOTAL else (one_of("applicant__kind", APPLICANTS[column].value),)
    if row in _SECTION_3:
        return Place(_SECTION_3[row], by_kind)
    words = rows.named(form_key, [row])
    return Place(requests.HANDLED, (rows.in_rows(form_key, [row]), *by_kind), words=words)


def section_4(row: str, column: str) -> Place:
    """复议、诉讼: one block and one column.

    Law: Report Format 2021; Regulation 2019, Art. 50(3).
    """
    by_column = () if column == TOTAL else (one_of("column", column),)
    return Place(remedies.CONTESTED, (one_of("block", RemedyBlock(row).value), *by_column))


def _stat(form: Form, key: str) -> Place | None:
    name, series = split_series(key)
    return stat_cells.place(form, name, series)
