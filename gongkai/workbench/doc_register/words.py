"""The journal's codes of the room in words: what was done, to what, and the names of its details."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

ACTIONS: dict[str, Promise] = {
    "doc_register.register_document": gettext_lazy("登记发文"),
    "doc_register.amend_document": gettext_lazy("修改发文登记"),
    "doc_register.import_register": gettext_lazy("导入发文登记"),
    "doc_register.tie_item": gettext_lazy("对应信息"),
    "doc_register.excuse_document": gettext_lazy("认定不录入"),
    "doc_register.take_back_excuse": gettext_lazy("取消认定不录入"),
    "doc_register.strike_document": gettext_lazy("删除发文登记"),
    "doc_register.note_gap": gettext_lazy("说明缺号"),
    "doc_register.remind": gettext_lazy("催报"),
}
KINDS: dict[str, Promise] = {
    "doc_register.issueddocument": gettext_lazy("发文登记"),
    "doc_register.numbernote": gettext_lazy("缺号说明"),
    "doc_register.reminder": gettext_lazy("催报"),
}
DETAILS: dict[str, Promise] = {}
