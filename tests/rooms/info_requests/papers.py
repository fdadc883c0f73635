"""Small papers to upload, each of them whole."""

import io
import zipfile

import pikepdf
from PIL import Image


def picture(colour="white"):
    """A photograph of nothing, as PNG."""
    out = io.BytesIO()
    Image.new("RGB", (40, 30), colour).save(out, "PNG")
    return io.BytesIO(out.getvalue())


def pdf(password=""):
    """A PDF of one empty page, opened by the password where one is given."""
    out = io.BytesIO()
    paper = pikepdf.new()
    paper.add_blank_page()
    paper.save(out, encryption=pikepdf.Encryption(owner=password, user=password) if password else False)
    return io.BytesIO(out.getvalue())


def zip_bomb():
    """A DOCX of a few kilobytes that would unpack to a hundred megabytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 100 * 1024 * 1024)
    return io.BytesIO(out.getvalue())
