"""The journal's codes of the room in words, with those of sheets that go out and come in again."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

ACTIONS: dict[str, Promise] = {
    "clearance.plan": gettext_lazy("建立清理批次"),
    "clearance.change_plan": gettext_lazy("修改清理计划"),
    "clearance.add_items": gettext_lazy("列入清理批次"),
    "clearance.take_up_import": gettext_lazy("列入导入的信息"),
    "clearance.drop_lines": gettext_lazy("移出清理批次"),
    "clearance.propose": gettext_lazy("拟定公开属性"),
    "clearance.adopt": gettext_lazy("采用录入时的属性"),
    "clearance.check_lines": gettext_lazy("审核清理信息"),
    "clearance.sign": gettext_lazy("科室负责人签字"),
    "clearance.approve": gettext_lazy("主管领导签字"),
    "clearance.send_back": gettext_lazy("退回清理批次"),
    "clearance.cancel": gettext_lazy("作废清理批次"),
    "clearance.submit_lines": gettext_lazy("整批提交审查"),
    "information.settle_conflicts": gettext_lazy("处理导入冲突"),
    "information.undo_import": gettext_lazy("撤销导入"),
}
KINDS: dict[str, Promise] = {"clearance.clearance": gettext_lazy("清理批次")}
DETAILS: dict[str, Promise] = {
    "cut_off": gettext_lazy("截止日期"),
    "removed": gettext_lazy("删除"),
}
