"""Which channel a count of publications is told of, and whether it is told of several at once."""

import re
from collections.abc import Iterator

WEBSITE = "proactive_by_channel.website"
CHANNELS = {
    WEBSITE: re.compile("网站|门户网|官网|信息网|公开网|政府网"),
    "proactive_by_channel.weibo": re.compile("微博(?!微信)"),
    "proactive_by_channel.wechat": re.compile("微信|公众号"),
    "proactive_by_channel.video_account": re.compile("视频号|抖音|快手"),
    "proactive_by_channel.gazette": re.compile("公报"),
    "another": re.compile(
        "公开栏(?!目)|公示栏|宣传栏|电子屏|显示屏|报刊|报纸|电视|广播|媒体(?!账号|平台|矩阵)|客户端|头条|其他(?:渠道|方式|途径|形式)"
    ),
}
FEEDS = frozenset(key for key in CHANNELS if not key.endswith("gazette"))
KINDS = (
    re.compile("网站|门户网|政府网|网页|官网|信息网|子站"),
    re.compile("(?<!省政府)信息公开平台|统一平台"),
    re.compile("微信|微博|公众号|新媒体|抖音|视频号"),
    re.compile("公报"),
    re.compile("公开栏(?!目)|公示栏|宣传栏|公告栏|电子屏"),
    re.compile("报刊|报纸|电视|广播|(?<![自新])媒体(?!账号)|发布会"),
)
PUBLISHED = re.compile(
    r"[，、和及与][^。；]{0,40}(?:公开|发布|推送)(?:[^。；，\d]{0,50}信息(?:总数|数量|数|共计|共|为|约|近|达)*|(?:共|累计|约|近|了)*)$"
)
WAYS = re.compile(
    r"(?:网站|专栏|网|微信|微博|公众号|”|、[^、，；]{1,16})等(?:多[种元]|各种|各类)?(?:政府|信息|公开)*(?:途径|渠道|方式|形式|平台|载体)"
)
LAST_STATEMENT = re.compile(r"(?:(?!\d[万亿]?余?(?:条|件|篇|期|次))[^。；])*$")


def is_told_of(key: str, before: str) -> bool:
    """Whether the channel named last before a number is the one of a key, and named since the last thing counted."""
    last = max(named_in(before), default=(0, key))[1]
    return last == key and (not COUNTED.search(before) or any(named_in(since_counted(before))))


COUNTED = re.compile(r"\d[\d.,]*(?:万|亿|千)?余?(?:条|件|篇|期|个)(?:（次）)?(?:信息)?[，；、。）]")


def since_counted(before: str) -> str:
    """The words since the last thing counted: where a channel must be named for a count to be told of it."""
    counted = list(COUNTED.finditer(before))
    return before[counted[-1].end() :] if counted else before


def since_named(before: str) -> str:
    """The words since the channel named last."""
    starts = [hit.start() for pattern in CHANNELS.values() for hit in pattern.finditer(before)]
    return before[max(starts, default=0) :]


def named_in(words: str) -> Iterator[tuple[int, str]]:
    """Every channel named, with where its name ends."""
    for key, pattern in CHANNELS.items():
        yield from ((hit.end(), key) for hit in pattern.finditer(words))


def is_of_several(before: str) -> bool:
    """Whether a count of publications stands after channels of several kinds together, so that it is a total."""
    found = LAST_STATEMENT.search(before)
    words = found.group() if found else ""
    if "分别" in words or "其中" in words or not PUBLISHED.search(words):
        return False
    return bool(WAYS.search(words)) or sum(1 for kind in KINDS if kind.search(words)) > 1
