"""The program that reads pictures: a process of its own, so that a hostile picture can hurt nothing else.

Started by `gongkai.attachments.ocr` by its path, not imported: it knows neither Django nor the database. It reads a
length and that many bytes from standard input, and answers with a length and JSON, until the input ends or nobody
asked for a while. The models come with the rapidocr package; nothing is fetched from a network.
"""

import io
import json
import resource
import select
import struct
import sys
from typing import Any, BinaryIO

HEADER = struct.Struct(">Q")
MOST_PIXELS = 100_000_000
LONGEST_SIDE = 3000  # a printed A4 page at 250 dots to the inch


def main(megabytes: int, idle_seconds: int, threads: int) -> None:
    """Answer one picture after another."""
    resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    questions, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # whatever a library prints stays out of the answers
    engine = engine_ready(threads)
    while select.select([questions], [], [], idle_seconds)[0]:
        head = questions.read(HEADER.size)
        if len(head) < HEADER.size:
            return
        answer(answers, read(engine, questions.read(HEADER.unpack(head)[0])))


def engine_ready(threads: int) -> Any:
    """The recogniser with the models of its package; more threads than one make a busy machine slower, not faster."""
    from rapidocr import RapidOCR  # noqa: PLC0415 - only after the limits are set

    own = "EngineConfig.onnxruntime."
    return RapidOCR(
        params={"Global.log_level": "critical", f"{own}intra_op_num_threads": threads, f"{own}inter_op_num_threads": 1}
    )


def answer(answers: BinaryIO, said: dict[str, Any]) -> None:
    """Send one answer."""
    written = json.dumps(said, ensure_ascii=False).encode()
    answers.write(HEADER.pack(len(written)) + written)
    answers.flush()


def read(engine: Any, data: bytes) -> dict[str, Any]:
    """The lines of one picture with their boxes in its own pixels; what goes wrong is said, not raised."""
    try:
        return lines_of(engine, data)
    except (OSError, ValueError, SyntaxError, MemoryError, RuntimeError, ArithmeticError, IndexError) as wrong:
        return {"problem": type(wrong).__name__}


def lines_of(engine: Any, data: bytes) -> dict[str, Any]:
    """Open, turn upright, shrink what is huge, recognise."""
    import numpy  # noqa: PLC0415
    from PIL import Image, ImageOps  # noqa: PLC0415

    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    with Image.open(io.BytesIO(data)) as opened:
        image = ImageOps.exif_transpose(opened)
        if image.mode in {"RGBA", "LA", "P"}:
            coloured = image.convert("RGBA")
            image = Image.alpha_composite(Image.new("RGBA", coloured.size, "white"), coloured)
        width, height = image.size
        scale = min(1.0, LONGEST_SIDE / max(width, height))
        small = image.convert("RGB").resize((max(1, round(width * scale)), max(1, round(height * scale))))
    result = engine(numpy.asarray(small)[:, :, ::-1], return_word_box=True, return_single_char_box=True)
    rows = zip(result.txts or (), result.scores or (), result.boxes if result.txts else (), strict=False)
    words = list(result.word_results or ())
    lines = [
        {
            "text": text,
            "confidence": round(float(score), 4),
            "box": upright(box, scale),
            "characters": [[word, upright(where, scale)] for word, _, where in (words[at] if at < len(words) else ())],
        }
        for at, (text, score, box) in enumerate(rows)
    ]
    return {"width": width, "height": height, "lines": lines}


def upright(corners: Any, scale: float) -> list[float]:
    """Left, top, width and height around four corners, in the pixels of the picture as given."""
    across, down = [float(x) / scale for x, _ in corners], [float(y) / scale for _, y in corners]
    return [
        round(min(across), 1),
        round(min(down), 1),
        round(max(across) - min(across), 1),
        round(max(down) - min(down), 1),
    ]


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
