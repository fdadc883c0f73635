"""What the vault refuses."""

from gongkai.law.refusals import Refusal


class CannotUnseal(Refusal):
    """Sealed with a key that is not here, or changed since."""

    sentence = (
        "加密保存的内容无法打开：数据密钥已缺失或更换，或者内容被改动。请由系统管理员从备份恢复 data.key 后重试。"
    )


class BadDataKey(Refusal):
    """The key file or the environment's key is no key."""

    sentence = "数据密钥（{where}）不能使用：每个密钥应为32字节的 Base64 编码，每行一个。请从备份恢复，不要另造密钥。"
