"""The journal's codes of the room in words: what was done, to what, and the names of its details."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

ACTIONS: dict[str, Promise] = {
    "redaction.begin": gettext_lazy("开始遮盖"),
    "redaction.view": gettext_lazy("打开待遮盖的原件"),
    "redaction.make": gettext_lazy("生成遮盖后的版本"),
    "redaction.pass": gettext_lazy("遮盖核验通过"),
    "redaction.send_back": gettext_lazy("遮盖核验退回"),
    "redaction.use": gettext_lazy("以遮盖后的版本替换附件"),
    "redaction.cancel": gettext_lazy("取消遮盖"),
}
KINDS: dict[str, Promise] = {"redaction.redaction": gettext_lazy("遮盖")}
DETAILS: dict[str, Promise] = {
    "source": gettext_lazy("原件指纹"),
    "result": gettext_lazy("成品指纹"),
    "marks": gettext_lazy("遮盖处数"),
    "strings": gettext_lazy("核对的文字"),
    "pictures_read": gettext_lazy("识别的图像页"),
    "what": gettext_lazy("打开的内容"),
}
