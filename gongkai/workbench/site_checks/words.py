"""The journal's codes of the room in words: what was done, to what, and the names of its details."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

ACTIONS: dict[str, Promise] = {
    "site_checks.start_run": gettext_lazy("开始网站自查"),
    "site_checks.step_run": gettext_lazy("完成网站自查"),
    "site_checks.ask_waiver": gettext_lazy("申请自查问题不作为问题"),
    "site_checks.waive": gettext_lazy("认定自查问题不作为问题"),
    "site_checks.refuse_waiver": gettext_lazy("退回自查问题的申请"),
    "site_checks.end_waiver": gettext_lazy("恢复自查问题"),
    "site_checks.save_setting": gettext_lazy("修改自查设置"),
    "site_checks.save_period": gettext_lazy("修改栏目更新周期"),
}
KINDS: dict[str, Promise] = {
    "site_checks.run": gettext_lazy("网站自查"),
    "site_checks.finding": gettext_lazy("自查问题"),
    "site_checks.checksetting": gettext_lazy("自查设置"),
    "site_checks.columnperiod": gettext_lazy("栏目更新周期"),
}
DETAILS: dict[str, Promise] = {
    "check": gettext_lazy("检查项"),
    "found": gettext_lazy("问题数"),
    "new": gettext_lazy("新发现"),
    "gone": gettext_lazy("已消除"),
    "until": gettext_lazy("有效至"),
    "limit": gettext_lazy("限值"),
    "is_on": gettext_lazy("启用"),
}
