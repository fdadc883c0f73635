"""广播稿: what is newly public, as an announcer reads it out in a village: short sentences, numbers in words."""

from dataclasses import dataclass
from math import ceil

from django.utils import timezone

from gongkai.letters import Paper, docx
from gongkai.outlets.papers.board import NewItem, fresh
from gongkai.outlets.papers.catalogue import Chosen
from gongkai.outlets.papers.typesetting import plain
from gongkai.outlets.spoken import spoken

SPEED = 200  # characters a minute, read so that old people can follow; the page lets it be changed
SLOWEST, FASTEST = 120, 320
LONGEST = 90  # characters of a summary that are read out
MOST = 12  # items in one broadcast: more is not listened to
COUNT = "一二三四五六七八九十"


@dataclass(frozen=True)
class Script:
    """A text for the loudspeaker: its paragraphs, how many items it tells of and leaves out, how long it takes."""

    title: str
    paragraphs: tuple[str, ...]
    told: int
    left_out: int
    characters: int
    speed: int

    @property
    def minutes(self) -> int:
        """How long it takes to read, in whole minutes upwards."""
        return ceil(self.characters / self.speed)

    @property
    def text(self) -> str:
        """The whole as plain text."""
        return "\r\n\r\n".join([self.title, *self.paragraphs]) + "\r\n"


def script(chosen: Chosen, *, speed: int = SPEED, most: int = MOST) -> Script:
    """The text for what became public in some days. Raises `NothingToPrint`.

    Law: Regulation 2019, Art. 23; Regulation 2008, Art. 15.
    """
    found = fresh(chosen)
    told = found[:most]
    opening = spoken(f"各位村民、各位居民，大家好！下面播报{chosen.agency_name}最近公开的政府信息，一共{len(told)}条。")
    items = [_item(one, number) for number, one in enumerate(told, start=1)]
    left = len(found) - len(told)
    rest = f"还有{left}条没有播报，请到公开栏查看。" if left else ""
    closing = spoken(
        f"以上信息的全文，可以到附近的政府信息查阅场所查看，也可以在政府网站上查到。{rest}播报完毕，谢谢大家！"
    )
    paragraphs = (opening, *items, closing)
    length = sum(len(one) for one in paragraphs)
    return Script(f"{chosen.agency_name}政府信息公开广播稿", paragraphs, len(told), left, length, max(speed, 1))


def script_docx(made: Script) -> bytes:
    """The same to print or to edit."""
    lines = [("body", plain(one)) for one in made.paragraphs]
    paper = Paper("", "", made.title, "", lines, (), "", timezone.localdate(), shape="form")
    return docx([paper])


def _item(one: NewItem, number: int) -> str:
    when = f"{one.published_on.month}月{one.published_on.day}日"
    said = [f"第{number}条。{when}，{one.agency_name}公开了{_named(one)}。", _short(one.summary)]
    return spoken("".join(said))


def _named(one: NewItem) -> str:
    title = plain(one.title).replace("\n", "").removeprefix(one.agency_name).removesuffix("。")
    return f"{title}，文号是{one.doc_number}" if one.doc_number else title


def _short(summary: str) -> str:
    """The first sentences of a summary that can be listened to."""
    said = ""
    for sentence in plain(summary).replace("\n", "。").replace("；", "。").split("。"):
        if sentence.strip() and len(said) + len(sentence) <= LONGEST:
            said += f"{sentence.strip()}。"
    return f"主要内容是：{said}" if said else ""
