"""In which row of which statistical form a request counts by the way it ended, also under the other version's answers."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from gongkai.law.forms import form
from gongkai.law.replies import ReplyKind, reply_kinds, row_of
from gongkai.law.tables import table
from gongkai.law.vocabulary import Version
from gongkai.law.withholding import withholding_grounds

FILE = "report_rows.toml"


def row_key(form_key: str, code: str, *, ground: str = "") -> str:
    """The key of the row an ending counts in: of the code of an answer, or of `withdrawn` and `merged`.

    Empty where the form has no place for what ended without an answer.

    Law: Report Format 2021; Statistics Notice 2014; Regulation 2019, Art. 50(2); Regulation 2008, Art. 32(2).
    """
    said = table(FILE)[form_key]
    if "as" in said:
        return _renamed(said, row_key(said["as"], code, ground=ground), _row(said["as"], code, ground))
    return _rows(form_key).get(_row(form_key, code, ground), "")


def split_by_ground() -> frozenset[str]:
    """The answers counted by their ground of refusal.

    Law: Report Format 2021; Statistics Notice 2014.
    """
    return frozenset(table("replies.toml")["split_by_ground"])


def _renamed(said: Mapping[str, Any], key: str, number: str) -> str:
    return str(said["rows"].get(number) or said.get("rest") or key) if key else ""


def _row(form_key: str, code: str, ground: str) -> str:
    """The `reply_row` of an ending, which the two oldest forms share with the one of 35 rows."""
    said = table(FILE)[form_key]
    if "as" in said:
        return _row(said["as"], code, ground)
    kind = _kinds().get(code)
    if kind is None:
        return str(said.get("endings", {}).get(code, ""))
    refused = code in split_by_ground() and (ground or "grounds" in kind.needs)
    found = _by_ground(said, ground) if refused else _by_kind(said, kind)
    return found or str(said["otherwise"])


def _by_ground(said: Mapping[str, Any], ground: str) -> str:
    own = {one.code for one in withholding_grounds(Version(said["own"]))}
    rows = table("replies.toml")["ground_rows"][said["rows_of"] or "national"]
    return str(rows.get(ground, "") if ground in own else said["grounds"].get(ground, "")) or str(
        said["without_ground"]
    )


def _by_kind(said: Mapping[str, Any], kind: ReplyKind) -> str:
    if kind.code in said["kinds"] or kind.version != said["own"]:
        return str(said["kinds"].get(kind.code, ""))
    return row_of(kind, form=said["rows_of"])


@cache
def _kinds() -> dict[str, ReplyKind]:
    return {kind.code: kind for version in Version for kind in reply_kinds(version)}


@cache
def _rows(form_key: str) -> dict[str, str]:
    """`reply_row` → key of the row."""
    rows = [row for part in form(form_key).tables for row in part.rows]
    return {row.reply_row: row.key for row in rows if row.reply_row}
