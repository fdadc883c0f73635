"""Short texts, sealed for a column of the database; and what may be compared without opening them."""

import base64
import binascii

from cryptography.hazmat.primitives.hashes import SM3
from cryptography.hazmat.primitives.hmac import HMAC

from gongkai.vault.boxes import lock, unlock
from gongkai.vault.errors import CannotUnseal
from gongkai.vault.keys import LENGTH, keys

TEXT = "text"
ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # nothing that is misread on paper: no 0 O 1 I L


def seal(text: str) -> str:
    """A text that can be read again only with this installation's key; the same text never looks the same twice.

    Law: Personal Information Law 2021, Art. 51.
    """
    return base64.urlsafe_b64encode(lock(text.encode(), purpose=TEXT)).decode("ascii")


def unseal(sealed: str) -> str:
    """The text that was sealed. Raises `CannotUnseal`."""
    try:
        box = base64.b64decode(sealed.encode("ascii"), altchars=b"-_", validate=True)
    except (binascii.Error, UnicodeEncodeError, ValueError):
        raise CannotUnseal from None
    return unlock(box, purpose=TEXT).decode()


def fingerprint(text: str, *, purpose: str) -> str:
    """64 hex characters that are the same for the same text, and that nobody without the key can make or undo."""
    return _digest(text, purpose=f"fingerprint {purpose}").hex()


def short_code(text: str, *, purpose: str, length: int = 10) -> str:
    """A code to print on a receipt: the same for the same text, not to be guessed, easy to copy by hand."""
    number = int.from_bytes(_digest(text, purpose=f"short code {purpose}"), "big")
    code = ""
    for _ in range(length):
        number, place = divmod(number, len(ALPHABET))
        code += ALPHABET[place]
    return code


def _digest(text: str, *, purpose: str) -> bytes:
    made = HMAC(keys()[-1].derived(purpose, length=LENGTH), SM3())
    made.update(text.encode())
    return made.finalize()
