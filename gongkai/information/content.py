"""What a revision says, as plain values: the shape every way of entering information fills."""

import hashlib
import json
from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import Any

from gongkai.information.vocabulary import Carrier, Way
from gongkai.law.sentences import say
from gongkai.law.vocabulary import Openness

SUMMARY_LIMIT = 500  # characters; catalogue rules ask for a short description
TITLE_LIMIT = 300
_WRITER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, default=str)


@dataclass(frozen=True)
class FileRef:
    """A stored file under the name it is shown by."""

    file_id: int
    sha256: str
    name: str


@dataclass(frozen=True)
class Content:
    """The core metadata 核心元数据 and the text of one revision.

    Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19.
    """

    title: str
    made_on: date
    subtitle: str = ""
    doc_number: str = ""
    summary: str = ""
    body_html: str = ""
    body_text: str = ""
    keywords: str = ""
    column_code: str = ""
    subject_code: str = ""
    genre_code: str = ""
    language: str = "zh"
    carrier: str = Carrier.DOCUMENT
    signed_on: date | None = None
    received_on: date | None = None
    effective_on: date | None = None
    expires_on: date | None = None
    openness: str = Openness.PROACTIVE
    ground_code: str = ""
    ground_reason: str = ""
    ways: tuple[str, ...] = (Way.WEBSITE,)
    paper_location: str = ""
    source: str = ""
    related_numbers: tuple[str, ...] = ()
    extra: dict[str, Any] = field(default_factory=dict)
    files: tuple[FileRef, ...] = ()

    def with_(self, **changes: Any) -> "Content":
        """The same with some fields changed."""
        return replace(self, **changes)

    def digest(self) -> str:
        """A fingerprint over every field and file: what was reviewed is what is published."""
        said: dict[str, Any] = {name: getattr(self, name) for name in TEXT_FIELDS}
        said["files"] = [[file.sha256, file.name] for file in self.files]
        return hashlib.sha256(_WRITER.encode(said).encode()).hexdigest()


TEXT_FIELDS = tuple(f.name for f in fields(Content) if f.name != "files")


def problems(content: Content, *, today: date) -> list[tuple[str, str]]:
    """Everything wrong with the metadata itself, each with its field, in sentences a clerk understands."""
    found: list[tuple[str, str]] = []
    if not content.title.strip():
        found.append(
            ("title", say("请填写信息名称；无标题的信息请自拟一个（目录编制要求名称必填，《条例》第十二条）。"))
        )
    if len(content.title) > TITLE_LIMIT:
        found.append(
            ("title", say("信息名称共{given}字，最多{most}字，请精简。", given=len(content.title), most=TITLE_LIMIT))
        )
    if len(content.summary) > SUMMARY_LIMIT:
        found.append(
            (
                "summary",
                say("内容概述共{given}字，最多{most}字，请精简。", given=len(content.summary), most=SUMMARY_LIMIT),
            )
        )
    found += _date_problems(content, today)
    if content.openness == Openness.WITHHELD and not content.ground_code:
        found.append(("ground_code", say("拟不予公开的，请选择依据（《条例》第十四条至第十六条）并说明理由。")))
    return found


def _date_problems(content: Content, today: date) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    if content.made_on > today:
        found.append(("made_on", say("生成日期{given:%Y-%m-%d}晚于今天，请核对。", given=content.made_on)))
    if content.made_on.year < 1949:
        found.append(("made_on", say("生成日期{given:%Y-%m-%d}早于1949年，请核对年份。", given=content.made_on)))
    if content.signed_on and content.signed_on > today:
        found.append(("signed_on", say("签发日期{given:%Y-%m-%d}晚于今天，请核对。", given=content.signed_on)))
    if content.expires_on and content.effective_on and content.expires_on < content.effective_on:
        found.append(("expires_on", say("失效日期早于生效日期，请核对。")))
    return found
