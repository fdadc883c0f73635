"""The fields of a kind as the data dictionary tells them: to clerks, to the public, to whoever writes a program."""

from dataclasses import dataclass

from gongkai.law.kinds.definitions import LEAST_YEAR, WRITTEN, Kind, KindField
from gongkai.law.sentences import Sentence, say, strung

HEADS = (
    "序号", "要素", "英文名称", "字段代码", "写法", "必填", "限制", "选项", "单位", "填写要求", "示例", "依据", "对公众公开",
)  # fmt: skip


@dataclass(frozen=True)
class Entry:
    """One line of the dictionary; `limit` says in words what is too much."""

    field: KindField
    number: int
    limit: str
    options: str

    def cells(self) -> tuple[str, ...]:
        """The line for a sheet, in the order of `HEADS`."""
        one = self.field
        return (
            str(self.number),
            one.name,
            one.english,
            one.code,
            one.shape_name,
            "是" if one.must else "否",
            self.limit,
            self.options,
            one.unit,
            one.help,
            one.example.replace("\n", " "),
            one.article,
            "是" if one.public else "否",
        )


def entries(kind: Kind, *, public: bool = False) -> tuple[Entry, ...]:
    """Every field of a kind, in the order of the form; with `public` only those that leave the office."""
    fields = kind.public_fields if public else kind.fields
    return tuple(_entry(number, field, kind) for number, field in enumerate(fields, start=1))


def _entry(number: int, field: KindField, kind: Kind) -> Entry:
    options = "、".join(label for _code, label in field.choices)
    return Entry(field, number, strung(_limits(field, kind), between="；"), options)


def _limits(field: KindField, kind: Kind) -> list[Sentence]:
    if field.shape in WRITTEN:
        return [say("最多{n}字", n=field.most)]
    if field.shape == "year":
        return [say("{year}年以后", year=field.least or LEAST_YEAR)]
    told = [say("不超过{n}", n=field.most)] if field.most else []
    told += [say("两位小数")] if field.shape in {"money", "percent"} else []
    told += [say("不晚于填写当天")] if field.past else []
    other = kind.field(field.follows)
    return told + ([say("不早于{field}", field=other.name)] if other else [])
