"""Handing out part of a file, so that a broken download can go on where it stopped."""

import re
from typing import BinaryIO

from django.http import HttpRequest, HttpResponse

ASKED = re.compile(r"bytes=(\d*)-(\d*)")
LARGEST_PART = 4 * 1024 * 1024


def span_of(asked: str, *, size: int) -> tuple[int, int] | None:
    """First and last byte of a single range, or None where there is none; ValueError when it lies outside."""
    match = ASKED.fullmatch(asked.strip())
    if not match or match[1] == match[2] == "":
        return None
    if match[1]:
        first, last = int(match[1]), min(int(match[2] or size - 1), size - 1)
    else:
        first, last = max(size - int(match[2]), 0), size - 1
    if first > last:
        raise ValueError(asked)
    return first, min(last, first + LARGEST_PART - 1)


def part_of(request: HttpRequest, content: BinaryIO, *, size: int) -> HttpResponse | None:
    """The part of the file that was asked for, or None when the whole is wanted."""
    if "Range" not in request.headers or "If-Range" in request.headers:
        return None
    try:
        span = span_of(request.headers["Range"], size=size)
    except ValueError:
        content.close()
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    if span is None:
        return None
    first, last = span
    with content:
        content.seek(first)
        answer = HttpResponse(content.read(last - first + 1), status=206)
    answer["Content-Range"] = f"bytes {first}-{last}/{size}"
    return answer
