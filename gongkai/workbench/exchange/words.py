"""The journal's codes of the room in words: what was done, to what, and the names of its details."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

ACTIONS: dict[str, Promise] = {
    "exchange.add_source": gettext_lazy("添加交换来源"),
    "exchange.change_source": gettext_lazy("修改交换来源"),
    "exchange.switch_off": gettext_lazy("停用交换来源"),
    "exchange.switch_on": gettext_lazy("启用交换来源"),
    "exchange.try_source": gettext_lazy("试取交换来源"),
    "exchange.fetch_source": gettext_lazy("从交换来源取数"),
    "publication.harvest_linked": gettext_lazy("取入其他系统公开的信息"),
}
KINDS: dict[str, Promise] = {"exchange.source": gettext_lazy("交换来源")}
DETAILS: dict[str, Promise] = {
    "updated": gettext_lazy("已更新"),
    "taken_away": gettext_lazy("已撤下"),
    "reports": gettext_lazy("年度报告份数"),
    "problem": gettext_lazy("问题"),
}
