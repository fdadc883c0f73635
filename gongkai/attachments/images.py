"""Images: checked for size, and freed of what cameras write into them (place, owner, time) without recoding."""

import io
import struct

from PIL import Image, ImageSequence, UnidentifiedImageError

from gongkai.attachments.errors import Damaged, ImageTooLarge
from gongkai.attachments.texts import Picture, Taken

MOST_PIXELS = 100_000_000
MOST_FRAMES = 200
BROKEN = (UnidentifiedImageError, OSError, SyntaxError, ValueError, struct.error, EOFError)
ORIENTATION = 0x0112
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
JPEG_DROPPED = frozenset({*range(0xE1, 0xE2), *range(0xE3, 0xEE), 0xEF, 0xFE})  # APP1, APP3–13, APP15, comment
PNG_DROPPED = frozenset({b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"})
PNG_HEAD = 8


def must_be_viewable(data: bytes, *, name: str) -> None:
    """Refuse an image that is damaged or has more pixels than a reader can show."""
    try:
        with Image.open(io.BytesIO(data)) as image:
            width, height = image.size
            if width * height > MOST_PIXELS:
                raise ImageTooLarge(name=name)
            image.verify()
    except Image.DecompressionBombError as bomb:
        raise ImageTooLarge(name=name) from bomb
    except BROKEN as broken:
        raise Damaged(name=name) from broken


def without_metadata(data: bytes, *, code: str, name: str) -> bytes:
    """The same picture without place, owner, time and comments; JPEG, PNG and TIFF."""
    try:
        if code == "jpg":
            return jpeg_without_metadata(data)
        if code == "tif":
            return tiff_without_metadata(data)
        return png_without_metadata(data) if code == "png" else data
    except BROKEN as broken:
        raise Damaged(name=name) from broken


def jpeg_without_metadata(data: bytes) -> bytes:
    """A JPEG whose pixels are untouched, unless the camera noted that it must be turned: then it is turned."""
    with Image.open(io.BytesIO(data)) as image:
        turn = TURNS.get(image.getexif().get(ORIENTATION, 1))
        if turn is not None:
            return turned(image, turn)
    return b"".join(kept_segments(data))


def turned(image: Image.Image, turn: Image.Transpose) -> bytes:
    """The picture the right way up, saved again without metadata."""
    out = io.BytesIO()
    image.transpose(turn).convert("RGB").save(out, "JPEG", quality=92, icc_profile=image.info.get("icc_profile"))
    return out.getvalue()


def kept_segments(data: bytes) -> list[bytes]:
    """The segments of a JPEG that make up the picture, in order, then the picture itself."""
    kept, at = [data[:2]], 2
    while at + 4 <= len(data) and data[at] == 0xFF and data[at + 1] != 0xDA:
        if data[at + 1] == 0xFF:
            at += 1
            continue
        end = at + 2 + struct.unpack(">H", data[at + 2 : at + 4])[0]
        if data[at + 1] not in JPEG_DROPPED:
            kept.append(data[at:end])
        at = end
    return [*kept, data[at:]]


def png_without_metadata(data: bytes) -> bytes:
    """A PNG with only the chunks that make up the picture; anything after its end is dropped."""
    kept, at = [data[:PNG_HEAD]], PNG_HEAD
    while at + 12 <= len(data):
        length, chunk = struct.unpack(">I4s", data[at : at + 8])
        end = at + 12 + length
        if chunk not in PNG_DROPPED:
            kept.append(data[at:end])
        at = len(data) if chunk == b"IEND" else end
    return b"".join(kept)


def tiff_without_metadata(data: bytes) -> bytes:
    """The frames of a TIFF saved anew, every pixel as it was; a file without notes comes out the same each time."""
    with Image.open(io.BytesIO(data)) as image:
        frames = [frame.copy() for frame in ImageSequence.Iterator(image)][:MOST_FRAMES]
    bare = [Image.frombytes(frame.mode, frame.size, frame.tobytes()) for frame in frames]
    for frame, before in zip(bare, frames, strict=True):
        if before.mode == "P":
            frame.putpalette(before.getpalette() or [])
    out = io.BytesIO()
    way = "group4" if all(frame.mode == "1" for frame in bare) else "tiff_adobe_deflate"
    bare[0].save(out, "TIFF", save_all=True, append_images=bare[1:], compression=way)
    return out.getvalue()


def taken(data: bytes, *, problem: str) -> Taken:
    """The frames of a picture, to be read by OCR."""
    count = frames_of(data)
    shown = [Picture(f"第{n + 1}页扫描图像" if count > 1 else "图像", f"frame:{n}") for n in range(count)]
    return Taken(problem=problem, pages=count if count > 1 else None, pictures=tuple(shown))


def frames_of(data: bytes) -> int:
    """How many pages or frames a picture has, one at least."""
    try:
        with Image.open(io.BytesIO(data)) as image:
            return min(getattr(image, "n_frames", 1), MOST_FRAMES)
    except BROKEN:
        return 1


def frame_of(data: bytes, number: int) -> bytes:
    """One frame as a PNG, for OCR; the first of a single picture stays as it is."""
    if frames_of(data) == 1:
        return data
    with Image.open(io.BytesIO(data)) as image:
        image.seek(number)
        out = io.BytesIO()
        image.convert("RGB").save(out, "PNG", compress_level=1)
    return out.getvalue()
