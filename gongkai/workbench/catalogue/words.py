"""The journal's codes of the room in words: what was done, to what, and the names of its details."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

ACTIONS: dict[str, Promise] = {
    "catalogue.delegate_column": gettext_lazy("将栏目交由单位维护"),
    "catalogue.take_back_column": gettext_lazy("收回栏目"),
    "catalogue.adopt_template": gettext_lazy("采用目录模板"),
    "catalogue.undo_adoption": gettext_lazy("撤销采用目录模板"),
    "catalogue.drop_index_rule": gettext_lazy("恢复上级索引号规则"),
    "catalogue.confirm_guide": gettext_lazy("核对公开指南"),
    "catalogue.write_note": gettext_lazy("起草目录编制说明"),
    "catalogue.agree_note": gettext_lazy("核定目录编制说明"),
    "catalogue.declare_nil": gettext_lazy("填写零信息说明"),
    "catalogue.amend_nil": gettext_lazy("修改零信息说明"),
    "catalogue.agree_nil": gettext_lazy("审核零信息说明"),
    "catalogue.return_nil": gettext_lazy("退回零信息说明"),
    "catalogue.end_nil": gettext_lazy("结束零信息说明"),
    "catalogue.issue_catalogue": gettext_lazy("登记目录印发"),
    "catalogue.save_policy": gettext_lazy("修改目录和指南设置"),
}
KINDS: dict[str, Promise] = {
    "catalogue.templateadoption": gettext_lazy("目录模板"),
    "catalogue.compilenote": gettext_lazy("目录编制说明"),
    "catalogue.nildeclaration": gettext_lazy("零信息说明"),
    "catalogue.cataloguepolicy": gettext_lazy("目录和指南设置"),
    "catalogue.catalogueissue": gettext_lazy("目录印发"),
}
DETAILS: dict[str, Promise] = {
    "heading": gettext_lazy("法定内容"),
    "is_open": gettext_lazy("其他单位可以使用"),
    "added": gettext_lazy("增设栏目数"),
    "guide_months": gettext_lazy("指南核对周期（月）"),
    "nil_months": gettext_lazy("零信息说明最长期限（月）"),
    "residual_percent": gettext_lazy("“其他”类占比提示线（%）"),
}
