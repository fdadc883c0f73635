"""What the index refuses."""

from gongkai.law.refusals import Refusal


class IndexBusy(Refusal):
    """Somebody else is writing the index."""

    sentence = "检索索引正由另一个进程写入。请等它完成后再试。"


class IndexMissing(Refusal):
    """There is no index to bring up to date."""

    sentence = "检索索引尚未建立。请先重建索引。"
