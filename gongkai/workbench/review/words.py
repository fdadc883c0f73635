"""The journal's codes of the room in words: what was done, to what, and the names of its details."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

ACTIONS: dict[str, Promise] = {
    "review.sign_together": gettext_lazy("一并签署初审和保密审查"),
    "review.endorse_referral": gettext_lazy("批准报审"),
    "review.record_meeting": gettext_lazy("登记集体研究"),
    "review.release_urgently": gettext_lazy("签批先行公开"),
    "review.ask_consent": gettext_lazy("发起发布协调"),
    "review.answer_consent": gettext_lazy("答复发布协调"),
    "review.decide_coordination": gettext_lazy("决定发布协调"),
    "review.hand_in_month": gettext_lazy("报送审查汇总表"),
    "review.send_back_month": gettext_lazy("退回审查汇总表"),
    "review.propose_look": gettext_lazy("提出复查意见"),
    "review.decide_look": gettext_lazy("审定复查意见"),
    "review.start_opening": gettext_lazy("起草转为公开的信息"),
    "review.discard_file": gettext_lazy("移除涉密文件"),
    "attachments.seal_file": gettext_lazy("隔离涉密文件"),
}
KINDS: dict[str, Promise] = {
    "review.referral": gettext_lazy("不能确定属性审查表"),
    "review.meeting": gettext_lazy("集体研究会议"),
    "review.urgentrelease": gettext_lazy("先行公开"),
    "review.coordination": gettext_lazy("发布协调"),
    "review.consent": gettext_lazy("协调意见"),
    "review.monthsheet": gettext_lazy("审查汇总表"),
    "review.secondlook": gettext_lazy("不予公开复查"),
    "attachments.pagereading": gettext_lazy("隔离文件"),
}
DETAILS: dict[str, Promise] = {
    "slip": gettext_lazy("审查单"),
    "slips": gettext_lazy("审查单"),
    "outcome": gettext_lazy("复查意见"),
    "agree": gettext_lazy("同意"),
    "release": gettext_lazy("发布"),
    "nil": gettext_lazy("零报告"),
    "month": gettext_lazy("月份"),
    "emergency": gettext_lazy("紧急情形"),
    "asked": gettext_lazy("被征求单位"),
    "doc": gettext_lazy("文号"),
    "sent_to": gettext_lazy("报送机关"),
    "referral_days": gettext_lazy("报审答复工作日"),
    "urgent_days": gettext_lazy("先行公开补办工作日"),
    "coordination_days": gettext_lazy("发布协调答复工作日"),
    "summary_day": gettext_lazy("汇总表每月报送日"),
    "look_months": gettext_lazy("不予公开复查间隔月数"),
    "meeting_for_major": gettext_lazy("重大事项须集体研究"),
    "meeting_for_backlog": gettext_lazy("历史清理信息须集体研究"),
    "merges_steps": gettext_lazy("初审和保密审查合并签署"),
}
