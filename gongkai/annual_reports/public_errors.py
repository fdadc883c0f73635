"""Why a report cannot go before the public yet: each says what is missing and where it is done."""

from gongkai.law.refusals import LegalRefusal, Refusal


class NotAnnual(LegalRefusal):
    """Only the annual report is for the public; shorter periods are handed in and added up."""

    sentence = "“{report}”不是年度报告，只报送、汇总，不向社会公布。请在年度报告中公布全年数据（《条例》第四十九条）。"
    law = "Regulation 2019, Art. 49; Regulation 2008, Art. 31"


class NewerApproved(Refusal):
    """An earlier version of a report that was corrected since."""

    sentence = "“{report}”在第{number}版之后已有审定的第{newer}版。请办理第{newer}版的公开。"


class AlreadyEntered(Refusal):
    """The version lies with the reviewers already, or is public."""

    sentence = "“{report}”第{number}版已经送公开审查，内容没有变化，不必重复送审。请打开对应的信息，查看审查进展。"


class SealBroken(Refusal):
    """What is stored is not what was approved: somebody changed it past the product."""

    sentence = (
        "“{report}”第{number}版的内容与审定时的校验值不一致，数据可能被绕过系统修改，不能公开。"
        "请联系系统管理员，用备份核对后再办理。"
    )


class NotEntered(LegalRefusal):
    """Nothing was handed to the reviewers."""

    sentence = "“{report}”第{number}版还没有送公开审查，不能发布（《条例》第十七条）。请先在报告页点“生成公开条目”，审查通过后再发布。"
    law = "Regulation 2019, Art. 17; Regulation 2008, Art. 14"


class ChangedByHand(Refusal):
    """What the reviewers have before them is no longer the approved report."""

    sentence = (
        "公开审查中的信息送审后被修改过，与审定的“{report}”第{number}版不再一致，不能作为年度报告发布。"
        "请在报告页重新点“生成公开条目”；报告内容确需改动的，请先办理更正。"
    )


class StillReviewed(LegalRefusal):
    """Somebody must still sign before the report may be published."""

    sentence = "“{report}”还在公开审查中，目前为“{stage}”，{left}，才能发布（《条例》第十七条）。请打开对应的信息，在审查单上办理。"
    law = "Regulation 2019, Art. 17; Regulation 2008, Art. 14"
