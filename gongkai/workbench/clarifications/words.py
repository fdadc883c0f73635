"""The journal's codes of the room in words: what was done, to what, and the names of its details."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

ACTIONS: dict[str, Promise] = {
    "clarifications.register": gettext_lazy("登记澄清线索"),
    "clarifications.amend": gettext_lazy("更正澄清线索"),
    "clarifications.set_aside": gettext_lazy("线索不予受理"),
    "clarifications.assign": gettext_lazy("交办核实"),
    "clarifications.give_finding": gettext_lazy("反馈核实情况"),
    "clarifications.override_findings": gettext_lazy("先行处理"),
    "clarifications.conclude": gettext_lazy("作出核实结论"),
    "clarifications.reopen": gettext_lazy("重新核实"),
    "clarifications.write_draft": gettext_lazy("拟写澄清稿"),
    "clarifications.ask_confirmation": gettext_lazy("澄清稿送请确认"),
    "clarifications.record_confirmation": gettext_lazy("登记确认意见"),
    "clarifications.submit": gettext_lazy("澄清稿送审"),
    "clarifications.pass_secrecy": gettext_lazy("澄清稿保密审查通过"),
    "clarifications.approve": gettext_lazy("同意发布澄清"),
    "clarifications.send_back": gettext_lazy("退回澄清稿"),
    "clarifications.publish": gettext_lazy("发布澄清"),
    "clarifications.note_release": gettext_lazy("登记澄清发布渠道"),
    "clarifications.take_down": gettext_lazy("撤下澄清"),
    "clarifications.follow_up": gettext_lazy("登记跟踪情况"),
    "clarifications.archive": gettext_lazy("澄清事项归档"),
    "clarifications.add_file": gettext_lazy("上传澄清材料"),
    "clarifications.save_policy": gettext_lazy("修改澄清设置"),
    "agencies.split": gettext_lazy("拆分机构"),
    "agencies.transfer_duty": gettext_lazy("划转职责"),
    "agencies.correct_history": gettext_lazy("更正机构沿革"),
    "agencies.change_section": gettext_lazy("修改内设机构联系信息"),
}
KINDS: dict[str, Promise] = {
    "clarifications.clarification": gettext_lazy("澄清事项"),
    "clarifications.clarificationpolicy": gettext_lazy("澄清设置"),
}
DETAILS: dict[str, Promise] = {
    "severity": gettext_lazy("等级"),
    "agencies": gettext_lazy("涉及单位"),
    "verdict": gettext_lazy("核实结论"),
    "version": gettext_lazy("稿次"),
    "organs": gettext_lazy("须重新确认的机关"),
    "effect": gettext_lazy("效果"),
    "verify_days": gettext_lazy("核实期限（工作日）"),
    "clarify_days": gettext_lazy("澄清期限（工作日）"),
    "follow_days": gettext_lazy("跟踪期（工作日）"),
    "duty": gettext_lazy("职责"),
    "duties": gettext_lazy("随转职责"),
    "line": gettext_lazy("更正的事项"),
}
