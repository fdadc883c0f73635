"""The journal's codes of masking and of refused files in words."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy, pgettext_lazy

ACTIONS: dict[str, Promise] = {
    "review.mask": gettext_lazy("一键脱敏"),
    "review.unmask": gettext_lazy("撤销脱敏"),
    "review.mask_file": gettext_lazy("生成附件脱敏副本"),
    "review.tick_file": gettext_lazy("登记附件人工检查"),
    "attachments.refuse_marked": gettext_lazy("拒收带密级标志的文件"),
}
KINDS: dict[str, Promise] = {"file": pgettext_lazy("journal", "文件")}
DETAILS: dict[str, Promise] = {"mark": gettext_lazy("密级")}
