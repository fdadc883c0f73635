"""File names: made safe to store and show, and looked at for classification marks."""

import re
import unicodedata
from pathlib import PurePosixPath

from gongkai.attachments.errors import ClassifiedMark, NameMissing

LONGEST = 180
INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}  # controls, direction marks, surrogates, line separators
FORBIDDEN = re.compile(r'[<>:"|?*\\/]')
LEVEL = r"[绝機机秘]\s*密"
MARK = re.compile(rf"{LEVEL}\s*[★☆✩✭*＊⭐]|[【\[(（〔]\s*{LEVEL}\s*(?:级|件|文件)?\s*[】\])）〕]")
SET_OFF = re.compile(rf"(?:^|[\s_\-—–·.、,，+]){LEVEL}(?:级|件|文件)?(?=$|[\s_\-—–·.、,，+])")  # 机密-方案, 方案_秘密


def safe_name(name: str) -> str:
    """The name a file is stored and shown under: no folders, no control or direction characters, not too long."""
    base = re.split(r"[\\/]", unicodedata.normalize("NFC", name))[-1]
    seen = "".join(c for c in base if unicodedata.category(c) not in INVISIBLE)
    plain = FORBIDDEN.sub("_", re.sub(r"\s+", " ", seen)).strip()
    stem = plain.rpartition(".")[0] if "." in plain else plain
    if not stem.strip("_. "):
        raise NameMissing(name=name)
    return shortened(plain.strip(" ."))


def shortened(name: str) -> str:
    """The name cut to what the database holds, with its extension kept."""
    path = PurePosixPath(name)
    suffix = path.suffix[:12]
    return path.stem[: LONGEST - len(suffix)].rstrip() + suffix if len(name) > LONGEST else name


def extension(name: str) -> str:
    """The extension in small letters, without the dot."""
    return PurePosixPath(name).suffix.lower().lstrip(".")


def must_not_be_classified(name: str) -> None:
    """Refuse a name that carries 绝密★, 机密★, 秘密★, the same word in brackets, or set off from the rest.

    Law: Regulation 2019, Art. 14; Regulation 2008, Art. 14(4).
    """
    found = MARK.search(name) or SET_OFF.search(PurePosixPath(name).stem)
    if found:
        raise ClassifiedMark(name=name, mark=found.group().strip(" _-—–·.、,，+"))
