"""Which typefaces a letter asks for, what stands in for them, and whether this machine has any."""

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import typst
from django.conf import settings

SONG = ("Noto Serif CJK SC", "Source Han Serif SC", "Noto Serif SC", "FandolSong")
HEI = ("Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC", "WenQuanYi Zen Hei", *SONG)
LAST = (*SONG, *HEI)

# What the standard calls it → the names it goes by, then what is drawn in its place. The first is what DOCX names.
CHAINS: dict[str, tuple[str, ...]] = {
    "仿宋": ("仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "STFangsong", "FandolFang", "FandolFang R", *LAST),
    "小标宋": ("方正小标宋简体", "FZXiaoBiaoSong-B05S", "方正小标宋_GBK", "FZXiaoBiaoSong-B05", "STZhongsong", *LAST),
    "黑体": ("黑体", "SimHei", "STHeiti", "FandolHei", *HEI),
    "楷体": ("楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi", "STKaiti", "FandolKai", "AR PL UKai CN", *LAST),
    "宋体": ("宋体", "SimSun", "NSimSun", "STSong", *LAST),
}


# How the office's own files of a typeface may call themselves, whoever made them.
OWN = {
    "仿宋": re.compile("仿宋|fang ?song", re.IGNORECASE),
    "小标宋": re.compile("小标宋|xiao ?biao ?song", re.IGNORECASE),
    "黑体": re.compile("黑体|hei", re.IGNORECASE),
    "楷体": re.compile("楷|kai", re.IGNORECASE),
    "宋体": re.compile("^宋体|simsun|书宋", re.IGNORECASE),
}


class Found(NamedTuple):
    """The fonts of this machine, and for each typeface the names to look for, the office's own first."""

    fonts: typst.Fonts
    chains: dict[str, tuple[str, ...]]


def in_word(role: str) -> str:
    """The name DOCX writes; Word takes what it knows, or the names beside it."""
    return CHAINS[role][0]


def beside(role: str) -> Sequence[str]:
    """Other names under which the same face, or one like it, may be installed where the file is opened."""
    return CHAINS[role][1:]


def fonts_missing() -> list[str]:
    """The typefaces for which neither the standard's own nor any that could stand in is here; empty when all is well."""
    here = found()
    families = set(map(str.casefold, here.fonts.families()))
    return [role for role, chain in here.chains.items() if families.isdisjoint(map(str.casefold, chain))]


def found() -> Found:
    """The fonts of the office's own folder, then those of the system; looked for again when the folder changes."""
    folder = Path(settings.FONTS_DIR)
    return _found(str(folder), folder.stat().st_mtime_ns if folder.is_dir() else 0)


@lru_cache(maxsize=2)
def _found(folder: str, changed: int) -> Found:
    own = [folder] if changed else []
    names = own and typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=own).families()
    fonts = typst.Fonts(include_system_fonts=True, include_embedded_fonts=False, font_paths=own)
    return Found(fonts, {role: (*own_of(role, names), *chain) for role, chain in CHAINS.items()})


def own_of(role: str, names: Sequence[str]) -> list[str]:
    """Which of the office's own fonts are of this typeface."""
    return sorted({name for name in names if OWN[role].search(name)})
