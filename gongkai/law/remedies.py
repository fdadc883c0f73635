"""What can be done against a decision, as it must be said on the day the decision is signed."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from gongkai.law.citations import chinese
from gongkai.law.instruments import regulation
from gongkai.law.parameters import parameter
from gongkai.law.refusals import BeforeRegulation, NoReconsiderationBody
from gongkai.law.tables import table
from gongkai.law.vocabulary import Version

KINDS = ("free", "first", "partly")


@dataclass(frozen=True)
class Bodies:
    """Whom to turn to. `former` could be chosen as well until the end of 2023; `online` is where one may apply by net.

    Law: Reconsideration Law 2023, Arts. 22, 24; Reconsideration Law 2017, Art. 12.
    """

    reconsideration: str
    former: str = ""
    address: str = ""
    online: str = ""
    court: str = ""


@dataclass(frozen=True)
class Remedy:
    """The paragraph for the letter and the numbers in it; `first` when reconsideration must come before a suit."""

    text: str
    law: str
    reconsideration_days: int
    litigation_months: int
    after_reconsideration_days: int
    first: bool


def remedy_clause(on: date, *, kind: str, bodies: Bodies) -> Remedy:
    """How to contest what is decided on a day.

    `kind` is free (either way), first (information is refused) or partly (some of it is). Only since 2024 does a refusal
    have to be taken to reconsideration first; before, all three say the same.

    Law: Reconsideration Law 2023, Arts. 20, 23(1)-(2); Litigation Law 2017, Arts. 45, 46; Litigation Law 1989, Art. 39.
    """
    if kind not in KINDS:
        raise ValueError(kind)
    if not bodies.reconsideration.strip():
        raise NoReconsiderationBody
    regime = _regime(on)
    shape = kind if regime["first"] and kind != "free" else "choice"
    days, months, after = (parameter(f"remedies.{name}", on=on).number for name in _NUMBERS)
    return Remedy(
        text=_text(shape, regime, bodies, {"days": days, "months": months, "after": after}),
        law=regime["law"],
        reconsideration_days=days,
        litigation_months=months,
        after_reconsideration_days=after,
        first=shape != "choice",
    )


_NUMBERS = ("reconsideration", "litigation", "after_reconsideration")


@dataclass(frozen=True)
class FirstRule:
    """That a refusal must go to reconsideration before a suit: since which day, and by which article."""

    since: date
    law: str

    @property
    def article(self) -> str:
        """The article as a clerk reads it."""
        return chinese(self.law)


def reconsideration_first(kind: str, *, on: date) -> FirstRule | None:
    """The rule that bars a direct suit against what was decided on a day; none where one may sue at once.

    `kind` is that of `remedy_clause`; a decision of part refusal may be sued over directly only as to the rest.

    Law: Reconsideration Law 2023, Art. 23(1)-(2).
    """
    regime = _regime(on)
    if kind not in ("first", "partly") or not regime["first"]:
        return None
    return FirstRule(regime["from"], regime["first_law"])


def _regime(on: date) -> dict[str, Any]:
    for row in table("remedies.toml")["regime"]:
        if row["from"] <= on <= row.get("to", date.max):
            return dict(row)
    raise BeforeRegulation(in_force=regulation(Version.R2008).from_on, given=on)


def _text(shape: str, regime: dict[str, Any], bodies: Bodies, numbers: dict[str, int]) -> str:
    texts = table("remedies.toml")["text"]
    whom = bodies.reconsideration
    if regime["two_bodies"] and bodies.former:
        whom = f"{whom}或者{bodies.former}"
    said = [texts[shape].format(bodies=whom, court=bodies.court or texts["court"], **numbers)]
    if bodies.address:
        said.append(texts["address"].format(address=bodies.address))
    if bodies.online:
        said.append(texts["online"].format(online=bodies.online))
    return "".join(said)
