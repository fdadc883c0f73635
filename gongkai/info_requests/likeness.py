"""Requests that ask nearly the same, found by a few marks each instead of by reading them all.

Each request's pairs of characters are drawn into BANDS numbers (minhash); requests that share one are compared closely.
"""

import hashlib
import re
from functools import cache
from operator import itemgetter

from django.db.models import Count, Q

from gongkai.info_requests.models import InfoRequest, LikenessMark

BANDS, ROWS = 8, 3
LONGEST = 600  # characters read; the matter stands at the beginning
PRIME = (1 << 61) - 1
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
    if not pairs:
        return []
    seeds = [int.from_bytes(hashlib.blake2b(pair.encode(), digest_size=7).digest(), "big") for pair in pairs]
    least = [min((a * seed + b) % PRIME for seed in seeds) for a, b in _draws()]
    rows = [least[at : at + ROWS] for at in range(0, BANDS * ROWS, ROWS)]
    return [_number(f"{place}:{row}") for place, row in enumerate(rows)]


@cache
def _draws() -> tuple[tuple[int, int], ...]:
    """The same for good: marks already written must stay comparable."""
    return tuple((_number(f"a{n}") % PRIME or 1, _number(f"b{n}") % PRIME) for n in range(BANDS * ROWS))


def _number(text: str) -> int:
    """64 bits with sign, as the column holds them."""
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big", signed=True)
