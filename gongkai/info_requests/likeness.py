"""Requests that ask nearly the same, found by a few marks each instead of by reading them all.

Each request's pairs of characters are drawn into BANDS numbers (minhash); requests that share one are compared closely.
"""

import hashlib
import re
from operator import itemgetter

from django.db.models import Count, Q

from gongkai.info_requests.models import InfoRequest, LikenessMark

BANDS, ROWS = 8, 3
LONGEST = 600  # characters read; the matter stands at the beginning
ALIKE = 0.5  # of the pairs of both together, the share both have
CANDIDATES = 200
FILLING = re.compile(r"[\W_]|申请公开|政府信息|我想|我要|希望|请求|获取|有关|关于|相关|情况|[的了和与及]")


def mark(case: InfoRequest) -> None:
    """Write the marks of a case anew."""
    LikenessMark.objects.bulk_create([LikenessMark(info_request=case, band=band) for band in _bands(_pairs(case))])


def mark_again(case: InfoRequest) -> None:
    """The same after its words were changed."""
    LikenessMark.objects.filter(info_request=case).delete()
    mark(case)


def alike(case: InfoRequest, limit: int = 10, *, within: Q | None = None) -> list[InfoRequest]:
    """Other requests that ask nearly the same, most alike first; `within` limits them to what the reader may see."""
    own = _pairs(case)
    marks = LikenessMark.objects.filter(band__in=_bands(own)).exclude(info_request=case)
    if within is not None:
        marks = marks.filter(info_request__in=InfoRequest.objects.filter(within))
    most = marks.values("info_request_id").annotate(shared=Count("id")).order_by("-shared", "-info_request_id")
    found = InfoRequest.objects.in_bulk([row["info_request_id"] for row in most[:CANDIDATES]])
    near = ((likeness(own, _pairs(other)), other.pk, other) for other in found.values())
    close = sorted((row for row in near if row[0] >= ALIKE), key=itemgetter(0, 1), reverse=True)
    return [other for _, _, other in close[:limit]]


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """From 0, nothing in common, to 1, the same."""
    return len(one & other) / len(one | other) if one and other else 0.0


def _pairs(case: InfoRequest) -> frozenset[str]:
    said = FILLING.sub("", f"{case.title}{case.doc_hint}{case.description}")[:LONGEST]
    return frozenset(said[at : at + 2] for at in range(len(said) - 1)) or frozenset({said} - {""})


def _bands(pairs: frozenset[str]) -> list[int]:
    """The numbers under which a set of pairs is found; the same for good, as those already written must stay comparable."""
    if not pairs:
        return []
    least = _least(pairs)
    return [_number(f"{at}:{least[at : at + ROWS]}") for at in range(0, BANDS * ROWS, ROWS)]


def _least(pairs: frozenset[str]) -> list[int]:
    """Each pair falls into one place; of each place the least number counts, an empty one borrows from the next."""
    places: list[int | None] = [None] * (BANDS * ROWS)
    for pair in pairs:
        drawn, place = divmod(_number(pair), len(places))
        held = places[place]
        places[place] = drawn if held is None else min(held, drawn)
    filled = [at for at, drawn in enumerate(places) if drawn is not None]
    lenders = (next((at for at in filled if at >= place), filled[0]) for place in range(len(places)))
    return [places[lender] or 0 for lender in lenders]


def _number(text: str) -> int:
    """64 bits with sign, as the column holds them."""
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big", signed=True)
