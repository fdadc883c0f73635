"""P11: unified social credit codes, which are nobody's secret and must not be taken for a card or an identity number."""

CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
LENGTH = 18
MODULUS = 31
REGISTRARS = "159ANY"


def is_credit_code(value: str) -> bool:
    """Whether 18 characters are a code with its check character (GB 32100)."""
    if len(value) != LENGTH or value[0] not in REGISTRARS or any(c not in CHARACTERS for c in value):
        return False
    total = sum(CHARACTERS.index(c) * pow(3, at, MODULUS) for at, c in enumerate(value[:-1]))
    return CHARACTERS[-total % MODULUS] == value[-1]
