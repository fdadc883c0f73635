"""What is asked for, as the form of the day asks it."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace

from gongkai.entry import plain
from gongkai.info_requests.errors_intake import BadWish
from gongkai.info_requests.identity import Identity
from gongkai.info_requests.models import InfoRequest
from gongkai.info_requests.vocabulary import Form, RequestKind, Way
from gongkai.law.sentences import say
from gongkai.law.vocabulary import Version

LABELS = {
    "title": "所需信息名称",
    "doc_hint": "文号",
    "description": "内容描述",
    "purpose": "用途",
    "waiver_reason": "申请减免费用的理由",
    "help_needed": "需要的帮助",
}
LENGTHS = {
    "title": 200,
    "doc_hint": 100,
    "description": 5000,
    "purpose": 300,
    "waiver_reason": 300,
    "help_needed": 200,
}
ONLY_2008 = ("purpose", "waiver_reason")
NEEDS = {
    Way.EMAIL: ("email", "电子邮箱"),
    Way.POST: ("address", "通信地址"),
    Way.FAX: ("fax", "传真号码"),
}
CARRIES = {
    Way.ONLINE: (Form.ELECTRONIC,),
    Way.EMAIL: (Form.ELECTRONIC,),
    Way.POST: (Form.PAPER, Form.DISC),
    Way.PICKUP: (Form.PAPER, Form.ELECTRONIC, Form.DISC),
    Way.INSPECT: (Form.PAPER, Form.ELECTRONIC),
    Way.FAX: (Form.PAPER,),
}


@dataclass(frozen=True)
class Wish:
    """The information wanted and how; purpose and waiver belong to the form of 2008 alone."""

    title: str = ""
    description: str = ""
    kind: str = RequestKind.DISCLOSURE
    doc_hint: str = ""
    purpose: str = ""
    form_wanted: str = ""
    way_wanted: str = ""
    waiver_reason: str = ""
    help_needed: str = ""


def checked_wish(wish: Wish, *, version: Version, identity: Identity) -> Wish:
    """The wish tidied, complete, possible, and without what the law of the day does not ask. Raises `BadWish`.

    Law: Regulation 2019, Art. 29; Regulation 2008, Art. 20.
    """
    tidied = _tidied(wish, version=version)
    problems = dict([*_wrong(tidied), *_missing(tidied, version=version), *_wrong_way(tidied, identity=identity)])
    if problems:
        field, sentence = next(iter(problems.items()))
        raise BadWish(sentence, field=field, problems=problems)
    return tidied


def write(case: InfoRequest, wish: Wish) -> list[str]:
    """Put a checked wish into a case, unsaved; says which fields changed."""
    changed = [name for name, value in asdict(wish).items() if getattr(case, name) != value]
    for name in changed:
        setattr(case, name, getattr(wish, name))
    return changed


def _tidied(wish: Wish, *, version: Version) -> Wish:
    values = {name: plain.one_line(str(value)) for name, value in asdict(wish).items()}
    values["description"] = plain.tidy(wish.description)
    tidied = Wish(**values)
    if version is Version.R2019:  # the law abolished them: never asked, never stored
        tidied = replace(tidied, **dict.fromkeys(ONLY_2008, ""))
    return tidied


def _wrong(wish: Wish) -> Iterator[tuple[str, str]]:
    for name, label in LABELS.items():
        wrong = plain.problem(getattr(wish, name), what=label, most=LENGTHS[name])
        if wrong:
            yield name, wrong


def _missing(wish: Wish, *, version: Version) -> Iterator[tuple[str, str]]:
    if not wish.title:
        article = "《条例》第二十九条" if version is Version.R2019 else "2008年《条例》第二十条"
        yield (
            "title",
            say("“所需信息名称”没有填写。请填写名称、文号或者便于查询的其他特征（{article}）。", article=article),
        )
    if wish.kind not in set(RequestKind):
        yield "kind", say("没有选择申请事项。请选择申请公开信息或者申请更正信息。")
    if wish.kind == RequestKind.CORRECTION and not wish.description:
        yield (
            "description",
            say("申请更正的，请写明哪项记录不准确、准确的内容和证据（《条例》第四十一条、2008年《条例》第二十五条）。"),
        )
    if version is Version.R2008 and not wish.purpose:
        yield "purpose", say("2008年《条例》的申请表须填写用途（第十三条）。申请人没有说明的，请填写“未说明”。")


def _wrong_way(wish: Wish, *, identity: Identity) -> Iterator[tuple[str, str]]:
    if wish.form_wanted not in set(Form):
        yield "form_wanted", say("没有选择载体形式。请选择纸质、电子或者光盘。")
    if wish.way_wanted not in set(Way):
        yield "way_wanted", say("没有选择获取信息的方式。请从列表中选择。")
        return
    way = Way(wish.way_wanted)
    if wish.form_wanted in set(Form) and wish.form_wanted not in CARRIES[way]:
        fitting = "、".join(form.label for form in CARRIES[way])
        yield (
            "form_wanted",
            say("选择“{way}”的，载体形式应为{forms}。请改选载体形式或者获取方式。", way=way.label, forms=fitting),
        )
    name, label = NEEDS.get(way, ("", ""))
    if name and not getattr(identity, name):
        yield (
            "way_wanted",
            say("选择“{way}”的，须填写{what}。请补充{what}，或者改选其他方式。", way=way.label, what=label),
        )
