"""The journal's codes in words: what was done, to what kind of record, and the names of its details."""

from typing import Any

from django.utils.translation import gettext as _, gettext_lazy

from gongkai.information.vocabulary import Stage
from gongkai.review.vocabulary import Step

ACTIONS = {
    "access.refused": gettext_lazy("越权访问被拒"),
    "accounts.sign_in": gettext_lazy("登录"),
    "accounts.sign_in_refused": gettext_lazy("登录失败"),
    "accounts.sign_out": gettext_lazy("退出"),
    "accounts.create_person": gettext_lazy("新增人员"),
    "accounts.change_person": gettext_lazy("修改人员"),
    "accounts.appoint": gettext_lazy("授予职责"),
    "accounts.end_appointment": gettext_lazy("收回职责"),
    "accounts.reset_password": gettext_lazy("重置密码"),
    "accounts.change_password": gettext_lazy("修改密码"),
    "accounts.deactivate": gettext_lazy("停用账号"),
    "accounts.reactivate": gettext_lazy("恢复账号"),
    "accounts.end_session": gettext_lazy("结束本人其他登录"),
    "accounts.end_sessions": gettext_lazy("结束他人登录"),
    "agencies.found": gettext_lazy("新增机构"),
    "agencies.rename": gettext_lazy("机构更名"),
    "agencies.move": gettext_lazy("调整上级机构"),
    "agencies.close": gettext_lazy("撤销机构"),
    "agencies.merge": gettext_lazy("合并机构"),
    "agencies.change_contact": gettext_lazy("修改机构联系信息"),
    "agencies.add_section": gettext_lazy("新增内设机构"),
    "agencies.rename_section": gettext_lazy("内设机构更名"),
    "agencies.close_section": gettext_lazy("停用内设机构"),
    "information.enter": gettext_lazy("录入信息"),
    "information.revise": gettext_lazy("修改信息"),
    "information.delete": gettext_lazy("删除草稿"),
    "information.view": gettext_lazy("查看信息"),
    "information.check_import": gettext_lazy("导入校验"),
    "information.start_import": gettext_lazy("开始导入"),
    "information.stop_import": gettext_lazy("停止导入"),
    "information.take_in": gettext_lazy("批量导入"),
    "review.submit": gettext_lazy("提交审查"),
    "review.recall": gettext_lazy("取回送审"),
    "review.pass_first": gettext_lazy("初审通过"),
    "review.pass_second": gettext_lazy("复审通过"),
    "review.pass_secrecy": gettext_lazy("保密审查通过"),
    "review.approve": gettext_lazy("签发同意公开"),
    "review.exempt": gettext_lazy("签发免于公开"),
    "review.return": gettext_lazy("退回修改"),
    "review.void": gettext_lazy("审查单作废"),
    "review.refer": gettext_lazy("报审"),
    "review.answer_referral": gettext_lazy("登记报审答复"),
    "review.ask_lift": gettext_lazy("申请误报放行"),
    "review.lift": gettext_lazy("误报复核放行"),
    "review.rescan": gettext_lazy("重新检查"),
    "review.configure": gettext_lazy("设置审查流程"),
    "catalogue.reserve_number": gettext_lazy("预留索引号"),
    "catalogue.save_column": gettext_lazy("维护栏目"),
    "catalogue.move_column": gettext_lazy("移动栏目"),
    "catalogue.retire_column": gettext_lazy("停用栏目"),
    "catalogue.save_guide": gettext_lazy("更新公开指南"),
    "catalogue.save_index_rule": gettext_lazy("维护索引号规则"),
    "catalogue.save_subject": gettext_lazy("维护主题分类"),
    "catalogue.seed_defaults": gettext_lazy("初始化目录"),
    "publication.publish": gettext_lazy("发布"),
    "publication.correct": gettext_lazy("更正"),
    "publication.schedule": gettext_lazy("定时发布"),
    "publication.unschedule": gettext_lazy("取消定时发布"),
    "publication.withdraw": gettext_lazy("撤回"),
    "publication.repeal": gettext_lazy("废止"),
    "info_requests.receive": gettext_lazy("提交申请"),
    "info_requests.register": gettext_lazy("登记申请"),
    "info_requests.confirm_receipt": gettext_lazy("确认收到申请"),
    "info_requests.amend": gettext_lazy("更正登记"),
    "info_requests.hold_file": gettext_lazy("上传案件材料"),
    "info_requests.open_file": gettext_lazy("查阅身份材料"),
    "info_requests.open_identity": gettext_lazy("查看申请人身份信息"),
    "info_requests.withdraw": gettext_lazy("撤回申请"),
    "info_requests.rate": gettext_lazy("评价答复"),
    "info_requests.suggest": gettext_lazy("建议转为主动公开"),
    "info_requests.decide_suggestion": gettext_lazy("处理主动公开建议"),
    "info_requests.issue_paper_form": gettext_lazy("发放纸质申请表"),
    "info_requests.relate": gettext_lazy("关联案件"),
    "info_requests.renew_code": gettext_lazy("重发查询码"),
    "info_requests.lock_out": gettext_lazy("查询码多次错误"),
    "info_requests.save_policy": gettext_lazy("修改受理设置"),
    "info_requests.erase_identity": gettext_lazy("清除身份信息"),
    "info_requests.assign": gettext_lazy("交办申请"),
    "info_requests.hand_in_draft": gettext_lazy("提交承办意见"),
    "info_requests.send_back_draft": gettext_lazy("退回承办意见"),
    "info_requests.ask_correction": gettext_lazy("告知补正"),
    "info_requests.note_told": gettext_lazy("登记告知收到日期"),
    "info_requests.take_correction": gettext_lazy("收到补正"),
    "info_requests.lapse_correction": gettext_lazy("逾期未补正办结"),
    "info_requests.consult": gettext_lazy("征求意见"),
    "info_requests.note_consultation_received": gettext_lazy("登记征求意见收到日期"),
    "info_requests.record_opinion": gettext_lazy("登记反馈意见"),
    "info_requests.lapse_consultation": gettext_lazy("征求意见期满"),
    "info_requests.override_opinion": gettext_lazy("因公共利益决定公开"),
    "info_requests.propose_extension": gettext_lazy("申请延期"),
    "info_requests.extend_deadline": gettext_lazy("审批延期"),
    "info_requests.ask_reasons": gettext_lazy("要求说明理由"),
    "info_requests.record_reasons": gettext_lazy("登记说明的理由"),
    "info_requests.set_period": gettext_lazy("确定合理答复期限"),
    "info_requests.notify_fee": gettext_lazy("收费通知"),
    "info_requests.note_fee_received": gettext_lazy("登记收费通知收到日期"),
    "info_requests.record_payment": gettext_lazy("登记缴费"),
    "info_requests.waive_fee": gettext_lazy("减免费用"),
    "info_requests.lapse_fee": gettext_lazy("逾期未缴费办结"),
    "info_requests.refund_fee": gettext_lazy("退费"),
    "info_requests.send_on": gettext_lazy("移送申请"),
    "info_requests.split": gettext_lazy("拆分申请"),
    "info_requests.merge": gettext_lazy("合并申请"),
    "info_requests.flag": gettext_lazy("标记申请"),
    "info_requests.prepare_reply": gettext_lazy("拟稿答复"),
    "info_requests.submit_reply": gettext_lazy("送签答复"),
    "info_requests.decide_in_group": gettext_lazy("登记集体研究"),
    "info_requests.send_back": gettext_lazy("退回答复"),
    "info_requests.sign_off": gettext_lazy("签发答复"),
    "info_requests.answer_on_spot": gettext_lazy("当场答复"),
    "info_requests.issue_letter": gettext_lazy("制发文书"),
    "info_requests.void_letter": gettext_lazy("作废文书"),
    "info_requests.deliver": gettext_lazy("登记送达"),
    "info_requests.note_signed": gettext_lazy("登记签收"),
    "info_requests.note_returned": gettext_lazy("登记退件"),
    "info_requests.note_download": gettext_lazy("申请人下载文书"),
    "info_requests.finish": gettext_lazy("办结申请"),
    "info_requests.archive": gettext_lazy("申请归档"),
    "info_requests.save_letter_text": gettext_lazy("修改文书用语"),
    "info_requests.save_script": gettext_lazy("保存口径"),
    "info_requests.retire_script": gettext_lazy("停用口径"),
    "info_requests.turn_in_calendar": gettext_lazy("录入放假安排"),
    "info_requests.print_letters": gettext_lazy("打印文书"),
    "info_requests.print_form": gettext_lazy("打印表单"),
    "info_requests.seed_scripts": gettext_lazy("装入口径"),
    "demo.enter": gettext_lazy("装入演示信息"),
}
KINDS = {
    "accounts.user": gettext_lazy("人员"),
    "agencies.agency": gettext_lazy("机构"),
    "agencies.section": gettext_lazy("内设机构"),
    "information.infoitem": gettext_lazy("信息"),
    "information.revision": gettext_lazy("信息版本"),
    "information.importbatch": gettext_lazy("导入批次"),
    "review.reviewslip": gettext_lazy("审查单"),
    "review.finding": gettext_lazy("检查发现"),
    "review.scan": gettext_lazy("检查"),
    "review.reviewpolicy": gettext_lazy("审查流程"),
    "catalogue.column": gettext_lazy("栏目"),
    "catalogue.subject": gettext_lazy("主题分类"),
    "catalogue.guide": gettext_lazy("公开指南"),
    "catalogue.indexrule": gettext_lazy("索引号规则"),
    "catalogue.indexnumber": gettext_lazy("索引号"),
    "info_requests.inforequest": gettext_lazy("申请"),
    "info_requests.casefile": gettext_lazy("案件材料"),
    "info_requests.letter": gettext_lazy("文书"),
    "info_requests.script": gettext_lazy("口径"),
    "info_requests.lettertext": gettext_lazy("文书用语"),
    "info_requests.calendarload": gettext_lazy("放假安排"),
    "address": gettext_lazy("网址"),
}
DETAILS = {
    "address": gettext_lazy("地址"),
    "after": gettext_lazy("变动后"),
    "agency": gettext_lazy("单位"),
    "answer": gettext_lazy("答复"),
    "basis": gettext_lazy("依据"),
    "before": gettext_lazy("变动前"),
    "below": gettext_lazy("上级"),
    "blocks": gettext_lazy("须处理的发现"),
    "changed": gettext_lazy("改动项"),
    "code": gettext_lazy("代码"),
    "covers_branch": gettext_lazy("含下级单位"),
    "decision": gettext_lazy("决定"),
    "due": gettext_lazy("期限"),
    "duty": gettext_lazy("职责"),
    "ended": gettext_lazy("结束数"),
    "ended_others": gettext_lazy("挤退的登录"),
    "from_on": gettext_lazy("起"),
    "into": gettext_lazy("并入"),
    "item": gettext_lazy("信息序号"),
    "last": gettext_lazy("最后一号"),
    "locked": gettext_lazy("已锁定"),
    "method": gettext_lazy("方式"),
    "moved": gettext_lazy("随迁机构"),
    "name": gettext_lazy("名称"),
    "note": gettext_lazy("说明"),
    "number": gettext_lazy("编号"),
    "on": gettext_lazy("日期"),
    "opinion": gettext_lazy("意见"),
    "parent": gettext_lazy("上级机构"),
    "reason": gettext_lazy("理由"),
    "release_at": gettext_lazy("发布时间"),
    "revision": gettext_lazy("版本"),
    "rule": gettext_lazy("检查规则"),
    "scope": gettext_lazy("流水范围"),
    "section": gettext_lazy("内设机构"),
    "sent_to": gettext_lazy("报送机关"),
    "stage": gettext_lazy("状态"),
    "step": gettext_lazy("环节"),
    "template": gettext_lazy("编码规则"),
    "title": gettext_lazy("信息名称"),
    "to_on": gettext_lazy("止"),
    "username": gettext_lazy("账号"),
    "channel": gettext_lazy("申请渠道"),
    "count": gettext_lazy("份数"),
    "rating": gettext_lazy("评价分数"),
    "role": gettext_lazy("材料类别"),
    "why": gettext_lazy("原因"),
}


def action_label(code: str) -> str:
    """What was done, in words; an unknown code stands for itself."""
    return str(ACTIONS.get(code, code))


def about_label(kind: str) -> str:
    """What sort of record it was done to."""
    return str(KINDS.get(kind, kind))


def detail_lines(details: dict[str, Any]) -> list[tuple[str, str]]:
    """The details as names and values, empty ones left out."""
    return [
        (str(DETAILS.get(name, name)), _said(value))
        for name, value in details.items()
        if value not in ("", None, [], {})
    ]


CODES = {member.value: member.label for term in (Step, Stage) for member in term}


def _said(value: Any) -> str:
    if isinstance(value, str):
        return _(CODES[value]) if value in CODES else value
    if isinstance(value, bool):
        return _("是") if value else _("否")
    if isinstance(value, list):
        return "、".join(_said(member) for member in value)
    if isinstance(value, dict):
        return "，".join(f"{DETAILS.get(name, name)}：{_said(member)}" for name, member in value.items())
    return str(value)
