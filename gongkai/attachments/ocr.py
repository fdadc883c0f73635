"""Text read off pictures and scanned pages, with how sure the reading is; the reading itself runs in a process apart."""

import atexit
import hashlib
import json
import select
import struct
import subprocess
import sys
import time
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any

from django.conf import settings

WORKER = Path(__file__).with_name("ocr_worker.py")
HEADER = struct.Struct(">Q")
REMEMBERED = 64  # pages
Box = tuple[float, float, float, float]  # left, top, width, height in pixels of the picture


@dataclass(frozen=True)
class OcrLine:
    """One line as read: its text, where it stands, how sure the reading is (0 to 1), and each character's box."""

    text: str
    box: Box
    confidence: float
    characters: tuple[tuple[str, Box], ...] = ()


@dataclass(frozen=True)
class OcrPage:
    """One picture as read, in its own pixels; `problem` says in words why it could not be read."""

    width: int
    height: int
    lines: tuple[OcrLine, ...]
    problem: str = ""

    @property
    def confidence(self) -> float | None:
        """How sure the whole page is: the mean of its characters; none when nothing was read."""
        count = sum(len(line.text) for line in self.lines)
        return sum(line.confidence * len(line.text) for line in self.lines) / count if count else None


def is_on() -> bool:
    """Whether this installation reads pictures at all (setting OCR, on unless switched off)."""
    return bool(settings.OCR)


def sure_from() -> float:
    """Below this confidence a line is marked and a person must look (setting OCR_SURE_FROM)."""
    return float(settings.OCR_SURE_FROM)


def read_image(data: bytes) -> OcrPage:
    """The lines of one picture (PNG, JPEG, GIF, BMP, TIFF, WEBP bytes), top to bottom; never raises.

    A phone's turned photograph is read upright, so the boxes are those of the upright picture. Pages read lately are
    remembered by the hash of their bytes, in this process alone: nothing of a refused file stays on disk.
    """
    if not is_on():
        return OcrPage(0, 0, (), problem="本机未启用图片文字识别")
    digest = hashlib.sha256(data).hexdigest()
    with ENGINE.lock:
        known = ENGINE.pages.get(digest)
        if known is None:
            known = page_of(ENGINE.ask(data))
            ENGINE.remember(digest, known)
        return known


class Engine:
    """The one reading process of this one: started when first needed, started again when it died or was too slow."""

    def __init__(self) -> None:
        """Nothing runs yet."""
        self.lock = Lock()
        self.running: subprocess.Popen[bytes] | None = None
        self.pages: OrderedDict[str, OcrPage] = OrderedDict()

    def remember(self, digest: str, page: OcrPage) -> None:
        """Keep a page in memory, and let go of the oldest; a failure is tried again next time."""
        if not page.problem:
            self.pages[digest] = page
        while len(self.pages) > REMEMBERED:
            self.pages.popitem(last=False)

    def ask(self, data: bytes) -> dict[str, Any]:
        """What the process says about one picture; a second try when it had gone to sleep in between."""
        for _ in range(2):
            was_running = self.running is not None and self.running.poll() is None
            try:
                return self.answered(data)
            except (OSError, ValueError):
                self.stop()
                if not was_running:
                    break
            except TooSlow:
                self.stop()
                return {"problem": "TimeoutError"}
        return {"problem": "unavailable"}

    def answered(self, data: bytes) -> dict[str, Any]:
        """One question and its answer."""
        process = self.started()
        if process.stdin is None:
            raise BrokenPipeError
        process.stdin.write(HEADER.pack(len(data)) + data)
        process.stdin.flush()
        until = time.monotonic() + float(settings.OCR_SECONDS)
        length = HEADER.unpack(self.received(process, HEADER.size, until))[0]
        said: dict[str, Any] = json.loads(self.received(process, length, until))
        return said

    def received(self, process: "subprocess.Popen[bytes]", length: int, until: float) -> bytes:
        """So many bytes of the answer, or a TimeoutError."""
        if process.stdout is None:
            raise BrokenPipeError
        got = b""
        while len(got) < length:
            ready, _, _ = select.select([process.stdout], [], [], max(0.0, until - time.monotonic()))
            if not ready:
                raise TooSlow
            piece = process.stdout.read1(length - len(got))  # type: ignore[attr-defined]
            if not piece:
                raise BrokenPipeError
            got += piece
        return got

    def started(self) -> "subprocess.Popen[bytes]":
        """The running process."""
        if self.running is None or self.running.poll() is not None:
            limits = [str(n) for n in (settings.OCR_MEMORY_MB, settings.OCR_IDLE_SECONDS, settings.OCR_THREADS)]
            self.running = subprocess.Popen(
                [sys.executable, "-I", str(WORKER), *limits],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        return self.running

    def stop(self) -> None:
        """End the process that this one started."""
        if self.running is not None:
            self.running.kill()
            self.running.communicate()
            self.running = None


class TooSlow(Exception):
    """The reading took longer than this installation allows."""


ENGINE = Engine()
atexit.register(ENGINE.stop)
PROBLEMS = {"TimeoutError": "图片识别超时", "MemoryError": "图片过大，识别中断"}


def page_of(said: dict[str, Any]) -> OcrPage:
    """The answer as values."""
    if "problem" in said:
        return OcrPage(0, 0, (), problem=PROBLEMS.get(said["problem"], "图片不能识别"))
    lines = tuple(
        OcrLine(
            line["text"],
            tuple(line["box"]),
            line["confidence"],
            tuple((each, tuple(box)) for each, box in line["characters"]),
        )
        for line in said["lines"]
    )
    return OcrPage(said["width"], said["height"], tuple(in_reading_order(lines)))


def in_reading_order(lines: tuple[OcrLine, ...]) -> list[OcrLine]:
    """Lines from top to bottom, and those on one height from left to right."""
    rows: list[list[OcrLine]] = []
    for line in sorted(lines, key=lambda one: one.box[1] + one.box[3] / 2):
        middle = line.box[1] + line.box[3] / 2
        if rows and middle - (rows[-1][0].box[1] + rows[-1][0].box[3] / 2) < rows[-1][0].box[3] / 2:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [line for row in rows for line in sorted(row, key=lambda one: one.box[0])]
