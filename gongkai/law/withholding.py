"""Why information is not disclosed, and what overrides each ground."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from gongkai.law.citations import chinese
from gongkai.law.refusals import UnknownGround
from gongkai.law.tables import table
from gongkai.law.vocabulary import Version


class Force(StrEnum):
    """How strictly a ground binds: never disclosed, not unless its exception applies, or as the body decides."""

    MUST = "must"
    UNLESS = "unless"
    MAY = "may"


@dataclass(frozen=True)
class Ground:
    """不予公开理由: its code is stored with each refusal and later counted by it."""

    code: str
    label: str
    force: Force
    exception: str
    law: str
    version: Version
    status: str

    @property
    def article(self) -> str:
        """The article as a clerk reads it."""
        return chinese(self.law)


@cache
def withholding_grounds(version: Version) -> tuple[Ground, ...]:
    """The grounds one version knows, in the order of its articles.

    Law: Regulation 2008, Arts. 8, 14; Regulation 2019, Arts. 14-16.
    """
    return tuple(
        Ground(
            code=row["code"],
            label=row["label"],
            force=Force(row["force"]),
            exception=row.get("exception", ""),
            law=row["law"],
            version=version,
            status=row["status"],
        )
        for row in table("grounds.toml")["withholding"]
        if row["version"] == version.value
    )


def ground(code: str) -> Ground:
    """The ground with this code, of whichever version; raises UnknownGround."""
    for version in Version:
        for found in withholding_grounds(version):
            if found.code == code:
                return found
    raise UnknownGround(given=code)


def may_be_disclosed(code: str, *, consent: bool = False, public_interest: bool = False) -> bool:
    """Whether something that falls under a ground may still be disclosed.

    `consent` is the third party's, `public_interest` the body's finding that withholding would gravely harm it.

    Law: Regulation 2008, Art. 14; Regulation 2019, Arts. 14-16.
    """
    force = ground(code).force
    return force is Force.MAY or (force is Force.UNLESS and (consent or public_interest))


def must_be_disclosed(code: str, *, public_interest: bool = False, required: bool = False) -> bool:
    """Whether something that falls under a ground has to be disclosed all the same.

    Law: Regulation 2019, Arts. 15, 16(2).
    """
    found = ground(code)
    if found.force is Force.UNLESS:
        return public_interest
    return found.force is Force.MAY and bool(found.exception) and required
