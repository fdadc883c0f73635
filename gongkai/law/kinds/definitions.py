"""What one definition of a kind of information says."""

from dataclasses import dataclass

from gongkai.law.citations import chinese
from gongkai.law.sentences import cited

SHAPES = {  # how a value is written, as the dictionary says it
    "text": "一行文字",
    "lines": "多行文字",
    "day": "日期",
    "year": "年度",
    "count": "整数",
    "money": "金额",
    "percent": "百分比",
    "choice": "单选",
    "choices": "多选",
    "yes_no": "是或否",
    "phone": "电话号码",
    "link": "网址",
    "agency": "单位名称",
    "number": "文号或索引号",
}
WRITTEN = frozenset({"text", "lines", "phone", "link", "agency", "number"})  # kept as the words themselves
LIMITS = {"text": 200, "lines": 5000, "phone": 60, "link": 300, "agency": 120, "number": 80}  # characters, at most
BIGGEST = {"count": 1_000_000_000, "money": 1_000_000_000_000, "percent": 100, "year": 2100}
LEAST_YEAR = 1949


def basis(law: str) -> str:
    """A `Law:` line as a reader sees it, the text in force first, the one before it with its year; empty for none."""
    if not law:
        return ""
    now, *before = law.split("; ")
    words = [chinese(now), *(f"{_year(one)}年{chinese(one)}" for one in before)]
    return cited("；".join(words), law)


def _year(law: str) -> str:
    return law.split(",")[0].split()[-1]


@dataclass(frozen=True)
class KindField:
    """One field of a kind: what it is called, what may stand in it, and who may read it."""

    code: str
    name: str
    english: str
    shape: str
    must: bool = False
    most: int = 0  # characters of words; the greatest number of a number
    least: int = 0
    choices: tuple[tuple[str, str], ...] = ()  # code and label
    help: str = ""
    example: str = ""
    law: str = ""
    unit: str = ""
    public: bool = True
    past: bool = False  # a day that must have come
    follows: str = ""  # a day that may not lie before the day in this field
    group: str = ""
    show: str = ""  # of several lines: list | steps | qa; empty: as paragraphs
    in_list: bool = False  # one of the columns of a table of such items

    @property
    def article(self) -> str:
        """The basis as a reader sees it; empty where the field is there for use alone."""
        return basis(self.law)

    @property
    def shape_name(self) -> str:
        """How a value is written, in words."""
        return SHAPES[self.shape]

    @property
    def heading(self) -> str:
        """What a column of a sheet or table calls it, with its unit."""
        return f"{self.name}（{self.unit}）" if self.unit else self.name

    def label_of(self, code: str) -> str:
        """What a choice is called; the code itself where it is none."""
        return dict(self.choices).get(code, code)


@dataclass(frozen=True)
class Kind:
    """信息种类: what sort of record an item is, which decides the fields it has and where it stands."""

    code: str
    name: str
    english: str
    about: str
    law: str = ""
    order: int = 0
    statutory: bool = True  # counts as disclosure the law asks for; news do not
    internal: bool = False  # for staff only, never before the public
    collection: str = ""  # code of the collection 专题 its items stand in
    layout: str = "article"  # article | guide | profile | record
    schema: str = "DigitalDocument"  # its name at schema.org
    columns: tuple[str, ...] = ()  # the columns of the platform its items usually stand in, the likeliest first
    genre: str = ""  # the class of document one starts with
    carrier: str = "document"  # document | other
    forms: bool = False  # its attachments are forms to download
    title_name: str = ""  # what the title is called, where not 信息名称
    title_example: str = ""
    fields: tuple[KindField, ...] = ()

    @property
    def article(self) -> str:
        """The basis as a reader sees it."""
        return basis(self.law)

    @property
    def public_fields(self) -> tuple[KindField, ...]:
        """The fields that may leave the office."""
        return tuple(field for field in self.fields if field.public)

    @property
    def list_fields(self) -> tuple[KindField, ...]:
        """The fields a public table of such items shows."""
        return tuple(field for field in self.public_fields if field.in_list)

    @property
    def groups(self) -> tuple[tuple[str, tuple[KindField, ...]], ...]:
        """The fields under their headings, in order."""
        names = dict.fromkeys(field.group for field in self.fields)
        return tuple((name, tuple(field for field in self.fields if field.group == name)) for name in names)

    def field(self, code: str) -> KindField | None:
        """One field by its code."""
        return next((field for field in self.fields if field.code == code), None)
