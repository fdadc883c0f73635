"""The journal's codes of the room in words: what was done, to what, and the names of its details."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

ACTIONS: dict[str, Promise] = {
    "consultations.draft": gettext_lazy("拟制征求意见"),
    "consultations.edit": gettext_lazy("修改征求意见草稿"),
    "consultations.discard": gettext_lazy("删除征求意见草稿"),
    "consultations.add_file": gettext_lazy("上传征求意见材料"),
    "consultations.remove_file": gettext_lazy("删除征求意见材料"),
    "consultations.submit": gettext_lazy("提交征求意见审批"),
    "consultations.approve": gettext_lazy("批准征求意见"),
    "consultations.send_back": gettext_lazy("退回征求意见"),
    "consultations.send_back_feedback": gettext_lazy("退回意见反馈"),
    "consultations.extend": gettext_lazy("延长征求意见"),
    "consultations.stop": gettext_lazy("中止征求意见"),
    "consultations.comment": gettext_lazy("收到网上意见"),
    "consultations.enter_comment": gettext_lazy("登记意见"),
    "consultations.moderate": gettext_lazy("审核意见"),
    "consultations.mark_comment": gettext_lazy("标注意见"),
    "consultations.open_commenter": gettext_lazy("查看意见提交人"),
    "consultations.write_point": gettext_lazy("编写意见归类"),
    "consultations.remove_point": gettext_lazy("删除意见归类"),
    "consultations.sort_comments": gettext_lazy("归类意见"),
    "consultations.write_feedback": gettext_lazy("拟写意见反馈"),
    "consultations.submit_feedback": gettext_lazy("提交意见反馈"),
    "consultations.approve_feedback": gettext_lazy("批准意见反馈"),
    "consultations.ask": gettext_lazy("收到网上咨询"),
    "consultations.enter_inquiry": gettext_lazy("登记咨询"),
    "consultations.assign_inquiry": gettext_lazy("交办咨询"),
    "consultations.answer_inquiry": gettext_lazy("答复咨询"),
    "consultations.refer_inquiry": gettext_lazy("咨询告知其他渠道"),
    "consultations.open_inquirer": gettext_lazy("查看咨询人"),
    "consultations.write_question": gettext_lazy("拟写常见问题"),
    "consultations.submit_question": gettext_lazy("提交常见问题审批"),
    "consultations.publish_question": gettext_lazy("发布常见问题"),
    "consultations.send_back_question": gettext_lazy("退回常见问题"),
    "consultations.withdraw_question": gettext_lazy("撤下常见问题"),
    "consultations.set_policy": gettext_lazy("修改征求意见和咨询设置"),
}
KINDS: dict[str, Promise] = {
    "consultations.consultation": gettext_lazy("征求意见"),
    "consultations.inquiry": gettext_lazy("咨询"),
    "consultations.frequentquestion": gettext_lazy("常见问题"),
    "consultations.consultationpolicy": gettext_lazy("征求意见和咨询设置"),
}
DETAILS: dict[str, Promise] = {}
