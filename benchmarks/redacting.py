"""What redaction costs: pages a second of rebuilding and of the proof, beside merely drawing the same pages.

`python -m benchmarks.redacting [--pages 40] [--repeats 3]`: medians, all values, and the ratio to drawing alone.
"""

import argparse
import os
import statistics
import time
from collections.abc import Callable

import django

WORDS = "110101199003070652"
LINE = "本页列明发放对象、标准和金额，证件号码{number}，其余内容可以公开。"


def main() -> None:
    """Make pages with a number on each, and take the numbers away."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.redacting", description=__doc__)
    parser.add_argument("--pages", type=int, default=40)
    parser.add_argument("--repeats", type=int, default=3)
    given = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gongkai.config.settings")
    django.setup()
    measure(given.pages, given.repeats)


def measure(pages: int, repeats: int) -> None:
    """Print a line for each case."""
    from gongkai.attachments.blocks import blocks_of  # noqa: PLC0415 - Django must be ready
    from gongkai.redaction import glyphs, proving, rebuilding, sheets  # noqa: PLC0415

    one = "\n".join(LINE.format(number=WORDS) for _ in range(18))
    pdf = sheets.laid_out(blocks_of("\n".join([one] * pages)))
    count = _pages(pdf)
    marks = {
        number: [box for place in glyphs.places_of(WORDS, sheets.text_on(pdf, number)) for box in place]
        for number in range(1, count + 1)
    }
    made = rebuilding.rebuilt(pdf, marks)
    cases: dict[str, Callable[[], object]] = {
        "drawing alone": lambda: [sheets.picture(pdf, number, width=1654) for number in marks],
        "rebuilding, every page marked": lambda: rebuilding.rebuilt(pdf, marks),
        "rebuilding, one page marked": lambda: rebuilding.rebuilt(pdf, {1: marks[1]}),
        "proof, text and inside only": lambda: proving.proven(made, marks={}, removed=[WORDS]),
        "proof with every page read by OCR": lambda: proving.proven(made, marks=marks, removed=[WORDS]),
    }
    print(f"{count} pages, {sum(map(len, marks.values()))} marks, {len(made) // count // 1024} KB a page")
    floor = 0.0
    for name, case in cases.items():
        taken = sorted(_seconds(case) for _ in range(repeats))
        middle = statistics.median(taken)
        floor = floor or middle
        told = ", ".join(f"{count / each:.1f}" for each in taken)
        print(f"{name}: {count / middle:.1f} pages/s ({told}); {middle / floor:.2f}x drawing")


def _pages(pdf: bytes) -> int:
    from gongkai.attachments.pdfs import pages_of  # noqa: PLC0415

    with pages_of(pdf) as document:
        return len(document)


def _seconds(case: Callable[[], object]) -> float:
    began = time.perf_counter()
    case()
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
