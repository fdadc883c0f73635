"""The journal's codes of the room in words: what was done, to what, and the names of its details."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

ACTIONS: dict[str, Promise] = {
    "outlets.register_point": gettext_lazy("登记查阅场所"),
    "outlets.amend_point": gettext_lazy("修改查阅场所"),
    "outlets.show_point": gettext_lazy("公示查阅场所"),
    "outlets.close_point": gettext_lazy("撤销查阅场所"),
    "outlets.count_equipment": gettext_lazy("盘点设备"),
    "outlets.log_visit": gettext_lazy("登记查阅"),
    "outlets.log_day": gettext_lazy("补录查阅汇总"),
    "outlets.undo_visit": gettext_lazy("撤销查阅登记"),
    "outlets.prepare_handover": gettext_lazy("生成移送明细表"),
    "outlets.send_handover": gettext_lazy("登记送出"),
    "outlets.sign_handover": gettext_lazy("登记签收"),
    "outlets.cancel_handover": gettext_lazy("作废移送明细表"),
    "outlets.recall": gettext_lazy("通知收回"),
    "outlets.add_material": gettext_lazy("登记资料"),
    "outlets.retire_material": gettext_lazy("停用资料"),
    "outlets.move_stock": gettext_lazy("登记资料出入"),
    "outlets.set_low": gettext_lazy("设置补充提示线"),
    "outlets.write_panel": gettext_lazy("修改折页文字"),
    "outlets.agree_panels": gettext_lazy("审核折页文字"),
    "outlets.save_policy": gettext_lazy("修改查阅和移送设置"),
}
KINDS: dict[str, Promise] = {
    "outlets.point": gettext_lazy("查阅场所"),
    "outlets.visit": gettext_lazy("查阅登记"),
    "outlets.handover": gettext_lazy("移送明细表"),
    "outlets.material": gettext_lazy("资料"),
    "outlets.leaflet": gettext_lazy("指南折页"),
}
DETAILS: dict[str, Promise] = {
    "point": gettext_lazy("查阅场所"),
    "kind": gettext_lazy("类别"),
    "persons": gettext_lazy("人次"),
    "receiver": gettext_lazy("接收单位"),
    "change": gettext_lazy("增减"),
    "low_at": gettext_lazy("补充提示线"),
    "panel": gettext_lazy("折页的一面"),
    "days": gettext_lazy("移送期限（工作日）"),
    "computers": gettext_lazy("查询电脑"),
    "printers": gettext_lazy("打印复印设备"),
    "screens": gettext_lazy("电子信息屏"),
    "catalogues": gettext_lazy("目录册数"),
}
