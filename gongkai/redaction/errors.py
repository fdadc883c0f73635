"""The refusals this room can give."""

from gongkai.entry.errors import BadField
from gongkai.law.refusals import Refusal


class WrongState(Refusal):
    """A verb that does not fit where the work stands."""

    sentence = "“{name}”目前是“{state}”，不能{verb}。{advice}"


class NotRedactable(Refusal):
    """A kind of file that has no pages."""

    sentence = "文件“{name}”是{kind}，不能在页面上遮盖。PDF、Word（DOCX）和图片可以遮盖；表格请用“一键脱敏”，或者另存为 PDF 再上传。"


class Unreadable(Refusal):
    """A file whose pages cannot be shown."""

    sentence = "文件“{name}”的页面不能显示，无法遮盖。请检查文件是否损坏，重新另存为 PDF 后再上传。"


class TooManyPages(Refusal):
    """More than can be redacted in one piece."""

    sentence = "文件“{name}”共{pages}页，超过一次可以遮盖的{most}页。请分成几个文件分别遮盖。"


class AlreadyOpen(Refusal):
    """One piece of work for a file at a time."""

    sentence = "“{name}”已由{by}在遮盖（{state}）。请在原来的一份上继续，或者请对方取消后再开始。"


class HeldByOther(Refusal):
    """Two people do not mark at once."""

    sentence = "{by}在{minutes}分钟前刚标记过这份文件。请等对方完成，或者在对方停手{wait}分钟后再继续。"


class BadRegion(BadField):
    """A region that is no region."""

    sentence = "遮盖范围不正确：{why}。请在页面上重新框选，或者重新填写左、上、宽、高（占页面的百分比）。"


class NothingFound(BadField):
    """Words that stand nowhere."""

    sentence = "整份文件中没有找到“{given}”。请检查是否有错字；扫描件上识别不出的内容，请在页面上框选。"


class TooManyMarks(Refusal):
    """More marks than anybody can check."""

    sentence = "一份文件最多{most}处遮盖，现在会有{given}处。需要遮盖这么多内容的文件，请考虑整份不予公开或者另行制作公开版本。"


class NothingToUndo(Refusal):
    """The first step was taken back already."""

    sentence = "没有可以{verb}的标记。"


class NoMarks(Refusal):
    """Nothing to take away."""

    sentence = "还没有标记任何内容。请先框选、查找或者勾选自动检查发现的内容，再生成公开版本。"


class StillThere(Refusal):
    """The finished file was read again and something is still in it."""

    sentence = "没有生成公开版本：读回检查时发现遮盖的内容还在文件里——{where}。请把这些位置也标记上再生成。"


class MarkedMeanwhile(Refusal):
    """A copy made for other marks than those that stand now."""

    sentence = "生成期间“{name}”的标记有变动，这次生成的文件没有采用。请重新生成公开版本。"


class OwnWork(Refusal):
    """Who marked does not check."""

    sentence = "这份文件由您标记，须由另一名工作人员核验。请转请其他有核验权限的人员办理。"


class NoLongerThere(Refusal):
    """The draft changed meanwhile."""

    sentence = "信息“{title}”的附件中已没有“{name}”，不能替换。请下载遮盖后的文件，在修改信息时重新添加。"


class NotAttached(Refusal):
    """Made from an upload, so there is nothing to replace."""

    sentence = "“{name}”不是某条信息的附件，没有可替换的原文件。请直接下载遮盖后的文件使用。"
