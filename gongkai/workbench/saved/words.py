"""The journal's codes of the room in words: what was done, to what, and the names of its details."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

ACTIONS: dict[str, Promise] = {
    "saved.save_query": gettext_lazy("保存查询"),
    "saved.remove_query": gettext_lazy("删除查询"),
    "saved.start_batch": gettext_lazy("开始批量办理"),
    "saved.finish_batch": gettext_lazy("完成批量办理"),
    "saved.stop_batch": gettext_lazy("停止批量办理"),
    "saved.begin_undo": gettext_lazy("撤销批量办理"),
    "information.reassign": gettext_lazy("调整科室和责任单位"),
}
KINDS: dict[str, Promise] = {
    "saved.savedquery": gettext_lazy("已存查询"),
    "saved.batchact": gettext_lazy("批量办理"),
}
DETAILS: dict[str, Promise] = {
    "sharing": gettext_lazy("共享"),
    "verb": gettext_lazy("操作"),
    "done": gettext_lazy("已处理"),
    "refused": gettext_lazy("未通过"),
    "section_id": gettext_lazy("产生科室"),
    "responsible_id": gettext_lazy("责任单位"),
}
