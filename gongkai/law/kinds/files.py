"""Reads the files of kinds and refuses one that cannot be used as it stands."""

import re
import tomllib
from pathlib import Path
from typing import Any

from gongkai.law.citations import chinese
from gongkai.law.kinds.definitions import LIMITS, SHAPES, Kind, KindField
from gongkai.law.refusals import BadLawFile, UnknownCitation
from gongkai.law.tables import read

_CODE = re.compile(r"_?[a-z][a-z0-9_]{0,29}")
_KIND = re.compile(r"[a-z][a-z0-9_]{0,19}")
_LAYOUTS = {"article", "guide", "profile", "record"}
_APART = re.compile(r"[、,，;；|]")  # what stands between the choices of a cell
_SHOWN = {"", "list", "steps", "qa"}
_CHOSEN = {"choice", "choices"}


def read_folder(folder: Path) -> dict[str, Kind]:
    """Every kind of a folder by its code, in the order the files give."""
    found = sorted((read_file(path) for path in folder.glob("*.toml")), key=lambda kind: (kind.order, kind.code))
    return {kind.code: kind for kind in found}


def read_file(path: Path) -> Kind:
    """One kind. Raises BadLawFile with what has to be mended."""
    try:
        row = read(path)
        kind = _kind(row)
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as wrong:
        raise BadLawFile(file=path.name, problem=str(wrong)) from wrong
    problem = "；".join(_problems(kind, path.stem))
    if problem:
        raise BadLawFile(file=path.name, problem=problem)
    return kind


def _kind(row: dict[str, Any]) -> Kind:
    fields = tuple(_field(one) for one in row.get("field", ()))
    said = {name: value for name, value in row.items() if name != "field"}
    return Kind(**said | {"columns": tuple(row.get("columns", ())), "fields": fields})


def _field(row: dict[str, Any]) -> KindField:
    choices = tuple((code, label) for code, label in row.get("choices", {}).items())
    public = row.get("public", not row["code"].startswith("_"))
    most = row.get("most", LIMITS.get(row["shape"], 0))
    return KindField(**row | {"choices": choices, "public": public, "most": most})


def _problems(kind: Kind, stem: str) -> list[str]:
    wrong = []
    codes = [field.code for field in kind.fields]
    days = {field.code for field in kind.fields if field.shape == "day"}
    if kind.code != stem or not _KIND.fullmatch(kind.code):
        wrong.append(f"代码“{kind.code}”应与文件名“{stem}”相同，只用小写字母、数字和下划线")
    if kind.layout not in _LAYOUTS:
        wrong.append(f"没有名为“{kind.layout}”的版式")
    if len(set(codes)) != len(codes):
        wrong.append("有重复的字段代码")
    wrong += [problem for field in kind.fields for problem in _field_problems(field, days)]
    return wrong + [problem for law in (kind.law, *(field.law for field in kind.fields)) for problem in _unread(law)]


def _field_problems(field: KindField, days: set[str]) -> list[str]:
    wrong = []
    if not _CODE.fullmatch(field.code):
        wrong.append(f"字段代码“{field.code}”只用小写字母、数字和下划线")
    if field.shape not in SHAPES:
        wrong.append(f"字段“{field.code}”没有名为“{field.shape}”的形式")
    if (field.shape in _CHOSEN) != bool(field.choices):
        wrong.append(f"字段“{field.code}”须为单选或多选并列出选项")
    if field.shape == "choices" and any(_APART.search(label) for _code, label in field.choices):
        wrong.append(f"字段“{field.code}”的选项不能含有顿号、逗号、分号")
    if field.show not in _SHOWN:
        wrong.append(f"字段“{field.code}”没有名为“{field.show}”的排法")
    if field.follows and (field.shape != "day" or field.follows not in days):
        wrong.append(f"字段“{field.code}”不早于的“{field.follows}”不存在，或者两者不都是日期")
    return wrong


def _unread(law: str) -> list[str]:
    try:
        chinese(law) if law else ""
    except UnknownCitation as unknown:
        return [unknown.sentence]
    return []
