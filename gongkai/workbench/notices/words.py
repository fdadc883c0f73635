"""The journal's codes of the room in words: what was done, to what, and the names of its details."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

ACTIONS: dict[str, Promise] = {
    "notices.announce": gettext_lazy("发布通知"),
    "notices.open_notice": gettext_lazy("阅读通知"),
    "notices.reply": gettext_lazy("回执"),
    "notices.remind": gettext_lazy("催阅"),
    "notices.recall_notice": gettext_lazy("撤回通知"),
    "notices.send_message": gettext_lazy("发送消息"),
    "notices.answer_message": gettext_lazy("回复消息"),
}
KINDS: dict[str, Promise] = {
    "notices.notice": gettext_lazy("通知"),
    "notices.thread": gettext_lazy("消息"),
}
DETAILS: dict[str, Promise] = {
    "units": gettext_lazy("收件单位数"),
    "newcomers": gettext_lazy("新到岗人数"),
    "record": gettext_lazy("相关记录"),
    "files": gettext_lazy("附件"),
}
