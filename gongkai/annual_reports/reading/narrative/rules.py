"""The rules as data: loaded once from TOML, compiled, and told by the words around a number."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

FILES = ("records", "remedies", "requests", "resources", "channels", "proactive")
LINK = (
    r"(?:的)?(?:总数量|总数|总量|数量|次数|人次数|金额|总额|总计|共计|合计|累计|总共|共有|约|近|逾|超过|超|高达|达到|达|共|为|有|是|计|了|数|量|"
    r"：|，共|，合计|，总计|全年|年内|本年度?|分别|仅|均|“|”|、)*"
)
SHORT = {
    "~": r"[^。；，\d]{0,14}?",
    "≈": r"[^。；，]{0,30}?",
    "≋": r"[^。；]{0,60}?",
    "〔无〕": r"(?:均?未(?!经|来|按|及时|能|成)|没有(?!及时)|没(?!有)|(?<!有)无(?!线|障碍|缝|偿|条件|论|法|疑|正当)|不存在|尚无)",
    "〔信息〕": r"(?:各类|各项|各种|有关|相关|全部)?(?:政府|政务|公开)?(?:信息|文件信息)",
}


@dataclass(frozen=True)
class FigureRule:
    """A figure met by what stands before it and after it; conditions narrow where it may stand."""

    key: str
    before: re.Pattern[str]
    after: re.Pattern[str]
    where: re.Pattern[str] | None = None
    needs: re.Pattern[str] | None = None
    near: re.Pattern[str] | None = None
    not_near: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None
    stock: bool = False
    negative: bool = False
    sure: bool = False


@dataclass(frozen=True)
class NoneRule:
    """A statement that there was none of something, which is a nought for each of its keys."""

    keys: tuple[str, ...]
    words: re.Pattern[str]
    unless: re.Pattern[str] | None = None
    where: re.Pattern[str] | None = None

    @property
    def of_costs(self) -> bool:
        """Whether it is money there was none of."""
        return any("fee" in key or "cost" in key for key in self.keys)


@dataclass(frozen=True)
class SameRule:
    """Words that say all of one figure went the way of another: 均按时答复."""

    key: str
    of: str
    words: re.Pattern[str]
    unless: re.Pattern[str] | None = None
    share: str = ""


def written_out(pattern: str) -> str:
    """A pattern with its abbreviations written out."""
    for short, long in SHORT.items():
        pattern = pattern.replace(short, long)
    return pattern


def compiled(pattern: str | None) -> re.Pattern[str] | None:
    """A pattern or nothing."""
    return re.compile(written_out(pattern)) if pattern else None


def figure_rule(spec: dict[str, Any]) -> FigureRule:
    """One rule for a figure from its TOML table."""
    before = "|".join(spec["before"]) if isinstance(spec["before"], list) else spec["before"]
    return FigureRule(
        key=spec["key"],
        before=re.compile(f"(?:{written_out(before)}){LINK}$"),
        after=re.compile(f"(?:{written_out(spec.get('unit', ''))}){written_out(spec.get('after', ''))}"),
        where=compiled(spec.get("where")),
        needs=compiled(spec.get("needs")),
        near=compiled(spec.get("near")),
        not_near=compiled(spec.get("not_near")),
        unless=compiled(spec.get("unless")),
        stock=spec.get("stock", False),
        negative=spec.get("negative", False),
        sure=spec.get("sure", False),
    )


@cache
def tables() -> tuple[dict[str, Any], ...]:
    """The rule files in the order in which they are asked."""
    folder = files(__package__)
    return tuple(tomllib.loads(folder.joinpath(f"{name}.toml").read_text("utf-8")) for name in FILES)


@cache
def figure_rules() -> tuple[FigureRule, ...]:
    """All rules for figures, the most specific first."""
    return tuple(figure_rule(spec) for table in tables() for spec in table.get("figure", ()))


@cache
def none_rules() -> tuple[NoneRule, ...]:
    """All statements of none."""
    return tuple(
        NoneRule(
            tuple(spec["keys"]),
            re.compile(written_out("|".join(spec["words"]))),
            compiled(spec.get("unless")),
            compiled(spec.get("where")),
        )
        for table in tables()
        for spec in table.get("none", ())
    )


@cache
def same_rules() -> tuple[SameRule, ...]:
    """All words that carry one figure over to another."""
    return tuple(
        SameRule(
            spec["key"],
            spec["of"],
            re.compile(written_out(spec["words"])),
            compiled(spec.get("unless")),
            spec.get("share", ""),
        )
        for table in tables()
        for spec in table.get("same", ())
    )
