"""The journal's codes of the room in words: what was done, to what, and the names of its details."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

ACTIONS: dict[str, Promise] = {
    "readers.report_fault": gettext_lazy("收到读者反馈"),
    "readers.accept": gettext_lazy("采纳读者反馈"),
    "readers.decline": gettext_lazy("不采纳读者反馈"),
    "readers.pass_on": gettext_lazy("转办读者反馈"),
    "readers.open_contact": gettext_lazy("查看读者联系方式"),
    "readers.save_policy": gettext_lazy("修改反馈办理设置"),
}
KINDS: dict[str, Promise] = {"readers.fault": gettext_lazy("读者反馈")}
DETAILS: dict[str, Promise] = {
    "page": gettext_lazy("所在页面"),
    "correction": gettext_lazy("更正后的页面"),
}
