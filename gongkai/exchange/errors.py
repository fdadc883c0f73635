"""The refusals this room can give, and why a fetching failed."""

from gongkai.entry.errors import BadField
from gongkai.law.refusals import Refusal


class BadBase(BadField):
    """What is no address of another installation."""

    sentence = "网址“{given}”不能使用。请填写对方系统的首页地址，以 https:// 或者 http:// 开头，不带账号、问号和井号，例如 https://qu.example.gov.cn。"


class OwnAddress(BadField):
    """This installation itself."""

    sentence = "“{given}”就是本系统。请填写另一个系统的首页地址。"


class NameTaken(BadField):
    """Two sources of one name could not be told apart."""

    sentence = "已经有名为“{given}”的来源。请换一个能区分的名称，或者直接修改原来的一个。"


class TakesNothing(BadField):
    """A source from which nothing is taken."""

    sentence = "没有选择取什么。请至少选择“目录信息”和“年度报告”中的一项；暂时不取的，请停用该来源。"


class NoColumn(BadField):
    """Items need a column of this site."""

    sentence = "取目录信息的，须选择列入本站哪个栏目。请选择。"


class AddressKept(BadField):
    """What was fetched is known again by its address."""

    sentence = "已经从该来源取过数，网址不能再改（取入的条目按网址识别）。对方换了网址的，请停用该来源，另加一个。"


class NotOversight(Refusal):
    """Figures of reports are laid before the competent office, so its people answer for fetching them."""

    sentence = "年度报告的数据须由主管部门人员设置取入。请只选择“目录信息”，或者请主管部门人员设置。"


class WrongSourceState(Refusal):
    """A verb that does not fit where the source stands."""

    sentence = "来源“{name}”目前为“{state}”，不能{verb}。请刷新页面后再试。"


class FetchFailed(Refusal):
    """A fetching that did not succeed: the sentence stands on the source's page. Nothing of it names the token."""


class NotReached(FetchFailed):
    """No answer."""

    sentence = "连接不上{host}。请检查网址和网络，或者联系对方系统管理员；系统会自动再试。"


class TooSlow(FetchFailed):
    """An answer that took too long."""

    sentence = "{host}在{seconds}秒内没有答完。系统会自动再试；经常如此的，请联系对方系统管理员。"


class TooLarge(FetchFailed):
    """An answer larger than is read."""

    sentence = "{host}一次给出的内容超过{most}MB，没有读取。请联系对方系统管理员检查接口。"


class Inside(FetchFailed):
    """An address of the inner network, where the place does not allow them."""

    sentence = "{host}是内部网络地址，本系统的设置不允许向内部网络取数。确有需要的，请系统管理员打开 GONGKAI_EXCHANGE_PRIVATE。"


class SentElsewhere(FetchFailed):
    """A redirect to another host."""

    sentence = "{host}要求转到其他网址，没有跟随。请核对网址，或者联系对方系统管理员。"


class TurnedAway(FetchFailed):
    """The other side does not let us."""

    sentence = "{host}不允许取数（{status}）。对方要求访问凭证的，请在来源中填写。"


class Answered(FetchFailed):
    """An answer that is no success."""

    sentence = "{host}回答出错（{status}）。请核对网址是否为对方系统的首页地址；系统会自动再试。"


class Busy(FetchFailed):
    """The other side asks to come later."""

    sentence = "{host}说请求太多，过一会儿再取。不需要处理。"


class MarkRefused(FetchFailed):
    """The mark kept is not known there any more: its database was put back, or is another one."""

    sentence = "{host}不认识上次取到的位置，下次将从头核对一遍，不会重复。不需要处理。"


class NotOurs(FetchFailed):
    """An answer of another shape."""

    sentence = "{host}给出的内容不是本系统的交换格式：{why}。请核对网址；对方系统版本不同的，请联系其管理员。"


class GoesRound(FetchFailed):
    """Pages that never end."""

    sentence = "{host}给出的翻页标记反复出现，没有继续。请联系对方系统管理员检查接口。"


class NobodyAnswers(FetchFailed):
    """Whoever set the source up may no longer do so."""

    sentence = "责任人{who}已经没有取数的权限。请有权限的人员打开该来源的“修改”，保存一次，由其接任责任人。"
