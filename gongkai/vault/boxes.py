"""One sealed box: SM4-GCM under a key derived for its purpose, with the mark of the key in front.

Layout: 1 byte version, 4 bytes mark of the key, 12 bytes nonce, the sealed bytes, 16 bytes tag.
"""

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers import Cipher, modes
from cryptography.hazmat.primitives.ciphers.algorithms import SM4

from gongkai.vault.errors import CannotUnseal
from gongkai.vault.keys import Key, keys

VERSION = b"\x01"  # SM4-GCM with keys by HKDF-SM3; another cipher takes the next number
MARK, NONCE, TAG, SM4_KEY = 4, 12, 16, 16
HEAD = len(VERSION) + MARK


def lock(data: bytes, *, purpose: str) -> bytes:
    """Seal bytes with the newest key."""
    key, nonce = keys()[0], secrets.token_bytes(NONCE)
    head = VERSION + key.mark
    sealing = Cipher(_sm4(key, purpose), modes.GCM(nonce)).encryptor()
    sealing.authenticate_additional_data(head)
    return b"".join([head, nonce, sealing.update(data), sealing.finalize(), sealing.tag])


def unlock(box: bytes, *, purpose: str) -> bytes:
    """What was sealed for the same purpose; `CannotUnseal` for anything else."""
    if len(box) < HEAD + NONCE + TAG or not box.startswith(VERSION):
        raise CannotUnseal
    head, nonce, tag = box[:HEAD], box[HEAD : HEAD + NONCE], box[-TAG:]
    opening = Cipher(_sm4(_key_of(head), purpose), modes.GCM(nonce, tag)).decryptor()
    opening.authenticate_additional_data(head)
    try:
        return opening.update(box[HEAD + NONCE : -TAG]) + opening.finalize()
    except InvalidTag:
        raise CannotUnseal from None


def _key_of(head: bytes) -> Key:
    for key in keys():
        if key.mark == head[len(VERSION) :]:
            return key
    raise CannotUnseal


def _sm4(key: Key, purpose: str) -> SM4:
    return SM4(key.derived(f"seal {purpose}", length=SM4_KEY))
