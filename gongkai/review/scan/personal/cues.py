"""Words just before a number that say what it is: somebody's, or a thing's."""

import re

THINGS = re.compile(
    r"(?:订单|单据?|流水|编|运单|快递单|发票|凭证|案|期|批|货|序列|批次|机器|设备|许可证?编?|合同|项目(?:代|编)|代|宗地|备案|检定|证书编|文|型|档案|"
    r"专利|缴款书|凭条|票)(?:号码?|码)\s*[:为]?\s*(?:[A-Za-z]{0,4})$"
)
PERSON = re.compile(r"身份|证件|居民|残疾人证")
REACH = 16


def is_thing(text: str, start: int) -> bool:
    """Whether the words before a number call it the number of an order, a contract, a batch."""
    before = text[max(0, start - REACH) : start]
    return bool(THINGS.search(before)) and not PERSON.search(before)
