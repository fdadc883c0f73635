"""The scan rate: pages a second taken in and checked, by kind of file. Run `python -m benchmarks.scanning`.

A page is 800 characters of text. Everything runs in this one process, OCR in its own.
"""

import io
import os
import sys
import time
from collections.abc import Callable

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
django.setup()

from gongkai.attachments import extraction, scans  # noqa: E402
from gongkai.review.scan import ScanContext, scan_text  # noqa: E402
from gongkai.review.scan.files import scan_stretches  # noqa: E402
from tests.fixtures import documents, papers, scan_corpus  # noqa: E402

PAGE = 800
LEAST_SECONDS = 2.0


def words(pages: int) -> list[str]:
    """Lines of the corpus, repeated to so many pages."""
    lines = [case.text.replace("\n", " ") for half in scan_corpus.HALVES for case in scan_corpus.cases(half)]
    plain = "各乡镇人民政府、县政府各部门要按照职责分工抓好落实，重大情况及时向县政府报告。"
    mixed = [line for case in lines for line in (case, plain, plain)]
    needed, found = pages * PAGE, []
    while needed > 0:
        for line in mixed:
            found.append(line)
            needed -= len(line)
            if needed <= 0:
                break
    return found


def rate(pages: int, run: Callable[[], object]) -> float:
    """Pages a second, over at least two seconds."""
    started, rounds = time.perf_counter(), 0
    while time.perf_counter() - started < LEAST_SECONDS:
        run()
        rounds += 1
    return pages * rounds / (time.perf_counter() - started)


def checked(data: bytes, code: str) -> None:
    """One file read and checked."""
    read = extraction.text_of(data, code=code)
    scan_stretches(read.stretches, name="文件", context=ScanContext())


def read_off(data: bytes, code: str) -> None:
    """One scan read by OCR and checked."""
    from gongkai.attachments import ocr  # noqa: PLC0415 - the memory of pages must not help here

    ocr.ENGINE.pages.clear()
    read = scans.with_pictures(data, extraction.text_of(data, code=code), limit=99)
    scan_stretches(read.stretches, name="文件", context=ScanContext())


def dense_scan(pages: int) -> bytes:
    """A scanned PDF of A4 pages at 150 dots to the inch, 28 lines each."""
    out = io.BytesIO()
    images = []
    for number in range(pages):
        lines = words(4)[number * 28 : number * 28 + 28]
        image = papers.drawn(size=(1240, 1754))
        pen = papers.ImageDraw.Draw(image)
        for at, line in enumerate(lines):
            pen.text((100, 80 + at * 58), line[:34], font=papers.font(28), fill="black")
        images.append(image)
    images[0].save(out, "PDF", save_all=True, append_images=images[1:], resolution=150)
    return out.getvalue()


def main() -> None:
    """Measure and print a table."""
    lines = words(40)
    text = "\n".join(lines)
    rows = [[line[:12], line] for line in lines]
    word, sheet, scan = documents.docx(*lines), documents.xlsx(rows), dense_scan(3)
    print_layout = documents.pdf(*[lines[n : n + 28] for n in range(0, 1120, 28)])
    shapes = [
        ("文本", 40, lambda: scan_text(text, place="正文")),
        ("DOCX", 40, lambda: checked(word, "docx")),
        ("XLSX", 40, lambda: checked(sheet, "xlsx")),
        (
            "PDF 文字层",
            40,
            lambda: checked(print_layout, "pdf"),
        ),
        ("扫描件（OCR）", 3, lambda: read_off(scan, "pdf")),
    ]
    sys.stdout.write("| 种类 | 每秒页数 |\n|---|---|\n")
    for name, pages, run in shapes:
        sys.stdout.write(f"| {name} | {rate(pages, run):.2f} |\n")


if __name__ == "__main__":
    main()
