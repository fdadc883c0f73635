"""Made-up people with what they ask, as the fields of the portal's form: number `n` is always the same, no two ask alike."""

import random

from benchmarks import words

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECK = "10X98765432"
BOUNDARY = "----made-up-applicants"
LEFT_EMPTY = (  # `website` is the trap, which people do not see
    "website credit_code legal_person contact agent_name agent_id postcode fax doc_hint help_needed".split()
)
FILES = "upload_identity upload_authority upload_application".split()
NO_FILE = 'Content-Disposition: form-data; name="%s"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n'
NOWHERE = "110000"  # no district: nobody was ever given a number that begins so


def id_number(n: int) -> str:
    """A number with a right check digit that belongs to nobody."""
    born = f"{1950 + n % 50}{1 + n // 50 % 12:02d}{1 + n // 600 % 28:02d}"
    first = f"{NOWHERE}{born}{n // 16800 % 1000:03d}"
    return first + CHECK[sum(weight * int(digit) for weight, digit in zip(WEIGHTS, first, strict=True)) % 11]


def title(n: int) -> str:
    """What is asked, found again by its number."""
    rng = random.Random(n)
    return f"示范县{rng.choice(words.COMMON)}{rng.choice(words.LONGER)}方案（第{n}号）"


def body(n: int, *, form_key: str = "", token: str = "") -> bytes:
    """The form filled in, with every field and no file, as a browser sends it."""
    rng = random.Random(n)
    said = "".join(rng.choice(words.COMMON) + rng.choice(words.LINKING) for _ in range(40))
    fields = {
        "csrfmiddlewaretoken": token,
        "form_key": form_key,
        "kind": "person",
        "name": f"演示{rng.choice(words.COMMON)}",
        "id_type": "resident",
        "id_number": id_number(n),
        "phone": f"1380000{n % 10_000:04d}",
        "email": "demo@example.org",
        "address": f"示范县示范镇演示路{n}号",
        "request_kind": "disclosure",
        "title": title(n),
        "description": f"申请公开{said}的文件全文。",
        "way_wanted": "online",
        "form_wanted": "electronic",
    } | dict.fromkeys(LEFT_EMPTY, "")
    parts = [f'Content-Disposition: form-data; name="{name}"\r\n\r\n{value}' for name, value in fields.items()]
    parts += [NO_FILE % name for name in FILES]
    return ("".join(f"--{BOUNDARY}\r\n{part}\r\n" for part in parts) + f"--{BOUNDARY}--\r\n").encode()
