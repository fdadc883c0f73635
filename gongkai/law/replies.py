"""The kinds of answer each version of the Regulation knows, with the letter that says it and the row it is counted in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from gongkai.law.citations import chinese
from gongkai.law.refusals import UnknownReplyKind
from gongkai.law.tables import table
from gongkai.law.vocabulary import Version


@dataclass(frozen=True)
class ReplyKind:
    """答复种类. `needs` names what the answer has to say beside its findings; `gives` whether information is supplied.

    `report_row` is the row of the national form of its time: `r…` of the 2021 annual report, `e…` of the 2014 statistics.
    Where the row depends on the ground of refusal it is the head of the group, and `row_of` finds the row. Empty: not
    counted among requests for disclosure. `other_rows` are the rows of the local forms used before 2014.
    """

    code: str
    label: str
    version: Version
    letter: str
    law: str
    report_row: str
    needs: tuple[str, ...]
    gives: bool
    remedies: str
    status: str
    other_rows: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def article(self) -> str:
        """The article as a clerk reads it."""
        return chinese(self.law)


@cache
def reply_kinds(version: Version) -> tuple[ReplyKind, ...]:
    """Every kind of answer one version knows, in the order of its articles.

    Law: Regulation 2019, Arts. 30, 35-39, 41; Regulation 2008, Arts. 21-23, 25.
    """
    return tuple(_kind(row) for row in table("replies.toml")["kind"] if row["version"] == version.value)


def _kind(row: dict[str, Any]) -> ReplyKind:
    return ReplyKind(
        code=row["code"],
        label=row["label"],
        version=Version(row["version"]),
        letter=row["letter"],
        law=row["law"],
        report_row=row["report_row"],
        needs=tuple(row["needs"]),
        gives=row["gives"],
        remedies=row["remedies"],
        status=row["status"],
        other_rows=row.get("other_rows", {}),
    )


def reply_kind(code: str, *, version: Version) -> ReplyKind:
    """The kind with this code; raises UnknownReplyKind, which lists what that version has.

    Law: Regulation 2019, Arts. 36-39; Regulation 2008, Arts. 21-23.
    """
    kinds = reply_kinds(version)
    found = next((kind for kind in kinds if kind.code == code), None)
    if found is None:
        known = "、".join(f"{kind.code} {kind.label}" for kind in kinds)
        raise UnknownReplyKind(given=code, version=version.label, known=known)
    return found


def label_of(code: str) -> str:
    """What a kind of either version is called; raises UnknownReplyKind."""
    for version in Version:
        for kind in reply_kinds(version):
            if kind.code == code:
                return kind.label
    known = "、".join(kind.code for version in Version for kind in reply_kinds(version))
    raise UnknownReplyKind(given=code, version="《条例》各版", known=known)


def row_of(kind: ReplyKind, *, ground: str = "", form: str = "") -> str:
    """The row an answer is counted in: by its ground where the form splits refusals by ground.

    `form` is empty for the national form of the kind's own time, or `54` or `35` for the two local forms before it.

    Law: Report Format 2021; Regulation 2008, Art. 32.
    """
    if ground and kind.code in table("replies.toml")["split_by_ground"]:
        return str(table("replies.toml")["ground_rows"][form or "national"][ground])
    return kind.other_rows.get(form, "") if form else kind.report_row
