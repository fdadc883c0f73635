"""Every field a question may name: those all items have, and those of each kind (`x.<kind>.<field>`)."""

from dataclasses import dataclass

from gongkai.law import kinds
from gongkai.law.sentences import say, strung
from gongkai.publication.asking.vocabulary import Shape

CORE, PLACE, STATE, DAYS, REVIEW, PUBLIC, TEXT = "内容", "单位", "状态", "日期", "审查", "发布", "正文"
EXTRA = "current__extra"


@dataclass(frozen=True)
class Field:
    """One field: what it is called, what it holds, where it stands; `offers` names the list its value is chosen from."""

    code: str
    label: str
    group: str
    shape: Shape
    path: str = ""
    offers: str = ""
    kind: str = ""  # only items of this kind have it
    choices: tuple[tuple[str, str], ...] = ()
    by_rule: bool = False  # asked about in its own way (`compiling.RULES`)
    is_number: bool = False  # its codes are numbers of records

    @property
    def name(self) -> str:
        """The key of the kept values that holds it, of a field of a kind."""
        return self.code.rpartition(".")[2] if self.kind else ""


def _text(code: str, label: str, group: str, path: str) -> Field:
    return Field(code, label, group, Shape.TEXT, path)


def _code(code: str, label: str, group: str, path: str, offers: str, *, is_number: bool = False) -> Field:
    return Field(code, label, group, Shape.CODE, path, offers, is_number=is_number)


def _day(code: str, label: str, path: str, group: str = DAYS) -> Field:
    return Field(code, label, group, Shape.DAY, path)


def _flag(code: str, label: str, group: str, path: str = "", *, by_rule: bool = False) -> Field:
    return Field(code, label, group, Shape.FLAG, path, by_rule=by_rule)


CORE_FIELDS: tuple[Field, ...] = (
    _text("title", "信息名称", CORE, "listed_title"),
    _text("doc_number", "文号", CORE, "listed_number"),
    _text("index_number", "索引号", CORE, "index_number__number"),
    _text("summary", "内容概述", CORE, "current__summary"),
    _text("keywords", "关键词", CORE, "current__keywords"),
    _code("kind", "信息种类", CORE, "kind", "kinds"),
    Field("column", "栏目", CORE, Shape.TREE, "listed_column", "columns"),
    _code("subject", "主题分类", CORE, "current__subject_code", "subjects"),
    _code("genre", "体裁分类", CORE, "current__genre_code", "genres"),
    _code("carrier", "载体形式", CORE, "current__carrier", "carriers"),
    _text("language", "语种", CORE, "current__language"),
    _text("source", "信息来源", CORE, "current__source"),
    _text("paper_location", "纸质存放位置", CORE, "current__paper_location"),
    Field("revision", "版本", CORE, Shape.NUMBER, "current__number"),
    _flag("has_files", "有附件", CORE, by_rule=True),
    _text("subtitle", "副标题", CORE, "current__subtitle"),
    _code("agency", "发布机构", PLACE, "agency_id", "agencies", is_number=True),
    _code("section", "产生科室", PLACE, "section_id", "sections", is_number=True),
    _code("responsible", "责任单位", PLACE, "responsible_id", "agencies", is_number=True),
    _code("original", "原制作机关", PLACE, "original_id", "agencies", is_number=True),
    _code("level", "行政层级", PLACE, "agency__level", "levels"),
    _code("agency_kind", "单位类型", PLACE, "agency__kind", "agency_kinds"),
    _text("created_by", "填报人", PLACE, "created_by__name"),
    _code("stage", "状态", STATE, "stage", "stages"),
    _code("openness", "公开属性", STATE, "listed_openness", "openness"),
    _code("ground", "不予公开理由", STATE, "current__ground_code", "grounds"),
    _flag("is_public", "公众可见", STATE, "is_public"),
    _flag("is_backlog", "历史清理", STATE, "is_backlog"),
    _flag("was_submitted", "曾提交审查", STATE, "was_submitted"),
    _flag("statutory", "计入法定主动公开", STATE, by_rule=True),
    _day("made_on", "生成日期", "listed_made_on"),
    _day("signed_on", "签发日期", "current__signed_on"),
    _day("received_on", "收到日期", "current__received_on"),
    _day("effective_on", "生效日期", "current__effective_on"),
    _day("expires_on", "失效日期", "current__expires_on"),
    _day("started_on", "形成或变更日期", "started_on"),
    _day("due_on", "公开期限", "due_on"),
    _flag("late", "已逾期未公开", DAYS, by_rule=True),
    Field("created_at", "填报时间", DAYS, Shape.MOMENT, "created_at"),
    Field("changed_at", "最后修改", DAYS, Shape.MOMENT, "changed_at"),
    Field("findings", "检查发现", REVIEW, Shape.CODE, "", "rules", by_rule=True),
    _flag("blocked", "有须处理的检查发现", REVIEW, by_rule=True),
    Field("slip_number", "审查单编号", REVIEW, Shape.TEXT, "slips__number", by_rule=True),
    Field("slip_state", "审查单状态", REVIEW, Shape.CODE, "slips__state", "slip_states", by_rule=True),
    Field("ways", "公开方式", PUBLIC, Shape.MANY, "current__ways", "ways"),
    _day("published_on", "发布日期", "public__published_on", PUBLIC),
    Field("in_time", "按期公开", PUBLIC, Shape.CODE, "", "timeliness", by_rule=True),
    _text("body", "正文", TEXT, "current__body_text"),
)
_SHAPES = {
    "day": Shape.DAY,
    "year": Shape.NUMBER,
    "count": Shape.NUMBER,
    "money": Shape.NUMBER,
    "percent": Shape.NUMBER,
    "choice": Shape.CODE,
    "choices": Shape.MANY,
    "yes_no": Shape.FLAG,
}
_CORE = {field.code: field for field in CORE_FIELDS}
UNSHOWN = frozenset(
    {"body", "has_files", "blocked", "findings", "slip_number", "slip_state", "in_time", "late", "statutory"}
)


def fields() -> list[Field]:
    """Every field there is now, those of the kinds last."""
    return [*CORE_FIELDS, *(_of_kind(kind, field) for kind in kinds.KINDS.values() for field in kind.fields)]


def field(code: str) -> Field | None:
    """One field by its code."""
    if code in _CORE:
        return _CORE[code]
    mark, kind_code, name = [*code.split(".", 2), "", ""][:3]
    kind = kinds.KINDS.get(kind_code) if mark == "x" else None
    found = kind.field(name) if kind else None
    return _of_kind(kind, found) if kind and found else None


def shown() -> list[Field]:
    """The fields a result can have a column for."""
    return [one for one in fields() if one.code not in UNSHOWN]


def _of_kind(kind: kinds.Kind, one: kinds.KindField) -> Field:
    return Field(
        f"x.{kind.code}.{one.code}",
        strung((kind.name, _heading(one)), between="·"),
        kind.name,
        _SHAPES.get(one.shape, Shape.TEXT),
        EXTRA,
        kind=kind.code,
        choices=tuple(one.choices),
    )


def _heading(one: kinds.KindField) -> str:
    return say("{name}（{unit}）", name=one.name, unit=one.unit) if one.unit else one.name
