"""The figures of the form of 2021 counted without any of the product's queries: row by row in Python, and in plain SQL."""

import sqlite3
from collections import Counter
from datetime import date
from typing import Any

from gongkai.law.report_rows import row_key

COLUMNS = {
    "person": "natural", "company": "business", "research": "research", "social": "public_welfare",
    "legal": "legal_service", "other": "other",
}  # fmt: skip
NORMS = {"regulation": "rules", "normative": "normative_docs"}
Cells = dict[int, Counter[str]]
_CASES = """
    SELECT r.agency_id, a.kind, r.received_on, r.closed_on, r.outcome,
           (SELECT p.ground_code FROM info_requests_replypart p JOIN info_requests_reply y ON y.id = p.reply_id
             WHERE y.info_request_id = r.id AND NOT p.is_given ORDER BY p.id LIMIT 1)
      FROM info_requests_inforequest r JOIN info_requests_applicant a ON a.id = r.applicant_id
     WHERE r.kind = 'disclosure' AND r.received_on IS NOT NULL AND r.outcome NOT IN ('split', 'sent_on')
"""
_NORMS = """
    SELECT i.agency_id, i.kind, v.made_on, v.expires_on,
           (SELECT max(effective_on) FROM publication_publicationact x WHERE x.item_id = i.id AND x.act = 'repeal')
      FROM information_infoitem i JOIN information_revision v ON v.id = i.current_id
     WHERE i.kind IN ('regulation', 'normative') AND (i.is_public OR i.stage = 'repealed')
       AND (i.original_id IS NULL OR i.original_id = i.agency_id)
"""
_REMEDIES = "SELECT agency_id, block, filed_on, concluded_on, result FROM remedies_remedycase"
_PLAIN = (
    "SELECT agency_id, a.kind, count(*) FROM info_requests_inforequest r JOIN info_requests_applicant a"
    " ON a.id = r.applicant_id WHERE {own} AND received_on BETWEEN :first AND :last GROUP BY 1, 2",
    "SELECT agency_id, a.kind, count(*) FROM info_requests_inforequest r JOIN info_requests_applicant a"
    " ON a.id = r.applicant_id WHERE {own} AND received_on < :first AND (closed_on IS NULL OR closed_on >= :first) GROUP BY 1, 2",
    "SELECT agency_id, a.kind, outcome, count(*) FROM info_requests_inforequest r JOIN info_requests_applicant a"
    " ON a.id = r.applicant_id WHERE {own} AND closed_on BETWEEN :first AND :last GROUP BY 1, 2, 3",
    "SELECT agency_id, a.kind, count(*) FROM info_requests_inforequest r JOIN info_requests_applicant a"
    " ON a.id = r.applicant_id WHERE {own} AND received_on <= :last AND (closed_on IS NULL OR closed_on > :last) GROUP BY 1, 2",
    "SELECT agency_id, kind, count(*) FROM publication_publicitem WHERE kind IN ('regulation', 'normative')"
    " AND made_on BETWEEN :first AND :last GROUP BY 1, 2",
    "SELECT agency_id, kind, count(*) FROM publication_publicitem WHERE kind IN ('regulation', 'normative')"
    " AND made_on <= :last AND (expires_on IS NULL OR expires_on >= :last) GROUP BY 1, 2",
    "SELECT agency_id, block, result, count(*) FROM remedies_remedycase WHERE filed_on <= :last"
    " AND (concluded_on IS NULL OR concluded_on >= :first) GROUP BY 1, 2, 3",
)  # fmt: skip
_OWN = "r.kind = 'disclosure' AND outcome NOT IN ('split', 'sent_on')"


def recount(raw: sqlite3.Connection, first: date, last: date) -> Cells:
    """Every cell of sections two to four of every body, by one pass over every row."""
    found: Cells = {}
    span = (first.isoformat(), last.isoformat())
    for agency, *row in raw.execute(_CASES):
        _add(found, agency, _section_3(row, *span))
    for agency, *row in raw.execute(_NORMS):
        _add(found, agency, _section_2(row, *span))
    for agency, *row in raw.execute(_REMEDIES):
        _add(found, agency, _section_4(row, *span))
    return found


def plain(raw: sqlite3.Connection, first: date, last: date) -> int:
    """The same sums as one would write them by hand, one GROUP BY for each; how many groups came back."""
    span = {"first": first.isoformat(), "last": last.isoformat()}
    return sum(len(raw.execute(sql.format(own=_OWN), span).fetchall()) for sql in _PLAIN)


def _add(found: Cells, agency: int, keys: list[str]) -> None:
    found.setdefault(agency, Counter()).update(keys)


def _section_3(row: list[Any], first: str, last: str) -> list[str]:
    kind, received, closed, outcome, ground = row
    ended = max(closed, received) if closed else "9999"
    rows = ["new_received"] if first <= received <= last else []
    rows += ["carried_in"] if received < first <= ended else []
    rows += ["carried_out"] if received <= last < ended else []
    rows += ["total_handled", row_key("report_2021", outcome, ground=ground or "")] if first <= ended <= last else []
    return [f"t3.{one}.{column}" for one in rows for column in (COLUMNS[kind], "total")]


def _section_2(row: list[Any], first: str, last: str) -> list[str]:
    kind, made, expires, repealed = row
    found = ["issued"] if first <= made <= last else []
    found += ["repealed"] if repealed and first <= repealed <= last else []
    stands = made <= last and (not repealed or repealed > last) and (not expires or expires >= last)
    return [f"t2.{NORMS[kind]}.{one}" for one in [*found, *(["in_force"] if stands else [])]]


def _section_4(row: list[Any], first: str, last: str) -> list[str]:
    block, filed, concluded, result = row
    if filed > last or (concluded and concluded < first):
        return []
    column = result if concluded and concluded <= last else "pending"
    return [f"t4.{block}.{column}", f"t4.{block}.total"]
