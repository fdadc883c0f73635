"""The journal's codes of the room in words: what was done, to what, and the names of its details."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

ACTIONS: dict[str, Promise] = {
    "publication.merge": gettext_lazy("合并撤下"),
    "publication.lapse": gettext_lazy("登记失效"),
    "publication.revive": gettext_lazy("撤销失效登记"),
    "publication.relate": gettext_lazy("登记文件沿革"),
    "publication.unrelate": gettext_lazy("取消文件关联"),
    "publication.hide_version": gettext_lazy("停止提供旧版本"),
    "publication.hide": gettext_lazy("停止提供旧版本"),
    "publication.explain_delay": gettext_lazy("登记逾期原因"),
    "publication.tick_way": gettext_lazy("增加公开方式"),
    "publication.confirm_way": gettext_lazy("登记公开方式完成"),
    "publication.drop_way": gettext_lazy("取消公开方式"),
    "publication.publish_internal": gettext_lazy("机关内部公开"),
    "publication.withdraw_internal": gettext_lazy("撤下内部公开"),
    "publication.send": gettext_lazy("转送信息"),
    "publication.list_here": gettext_lazy("同列信息"),
    "publication.take_over": gettext_lazy("接收移交"),
    "publication.decline": gettext_lazy("不接收转送"),
    "publication.recall_sending": gettext_lazy("撤回转送"),
    "publication.end_listing": gettext_lazy("取消同列"),
    "publication.list": gettext_lazy("由其他单位同列"),
    "publication.unlist": gettext_lazy("其他单位取消同列"),
    "publication.hand_over": gettext_lazy("移交其他单位"),
    "publication.link_document": gettext_lazy("登记上级文件"),
    "publication.import_linked": gettext_lazy("导入上级文件"),
    "publication.show_linked": gettext_lazy("公布上级文件"),
    "publication.end_linked": gettext_lazy("取消上级文件"),
    "publication.save_policy": gettext_lazy("修改公开设置"),
    "publication.change_site_keeper": gettext_lazy("登记网站主办变更"),
}
KINDS: dict[str, Promise] = {
    "publication.sending": gettext_lazy("转送"),
    "publication.linkeddocument": gettext_lazy("上级文件"),
    "publication.sitekeeper": gettext_lazy("网站主办"),
}
DETAILS: dict[str, Promise] = {
    "way": gettext_lazy("公开方式"),
    "cause": gettext_lazy("原因"),
    "reach": gettext_lazy("公开范围"),
    "wish": gettext_lazy("转送方式"),
    "sender": gettext_lazy("转出单位"),
    "column": gettext_lazy("栏目"),
    "address": gettext_lazy("网址"),
    "created": gettext_lazy("新增"),
    "known": gettext_lazy("已有"),
}
