"""People who open the portal's form, fill it in, and keep what they were let in with after sending it."""

import json
import re
from collections.abc import Sequence
from http.client import HTTPConnection
from pathlib import Path

from benchmarks import applicants, posting, words
from benchmarks.posting import Answer, Form, Sending

EVERY = 20  # each so many-th form is sent twice at the same moment
CONNECTIONS = 8
KEY = re.compile(rb'name="form_key" value="([^"]+)"')
TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="([^"]+)"')
ENTRY = re.compile(r"gongkai_case=\"?([^;\"\r\n]+)")
REFUSED = re.compile(rb'<ul class="errorlist[^>]*>.*?</ul>', re.DOTALL)


class Applicants:
    """Forms opened as people open them: each with its own key, all with one browser's token; numbered for good."""

    def __init__(self, codes: Sequence[str]) -> None:
        self.codes, self.weights, self.made = codes, words.falling(len(codes)), 0
        self.token, self.cookie = "", ""

    def meet(self, port: int) -> None:
        """A first visit, for the token."""
        asked = HTTPConnection("127.0.0.1", port)
        asked.request("GET", self.path(0))
        answer = asked.getresponse()
        found = TOKEN.search(answer.read())
        if found is None:
            raise SystemExit(f"the form does not open: {answer.status}")
        self.token = found[1].decode()
        self.cookie = (answer.headers.get("Set-Cookie") or "").split(";", 1)[0]

    def path(self, number: int) -> str:
        """Where form `number` is opened and sent: some bodies are asked much more often than others."""
        drawn = number * 617 % 1000 / 1000 * self.weights[-1]
        place = next(place for place, weight in enumerate(self.weights) if weight >= drawn)
        return f"/requests/new/?agency={self.codes[place]}"

    def opened(self, port: int, count: int) -> tuple[list[Form], Sending]:
        """So many forms, filled in; and what opening them took."""
        first, self.made = self.made, self.made + count
        headers = f"Cookie: {self.cookie}\r\n"
        pages = [Form(n, self.path(n), b"", headers, look=KEY) for n in range(first, self.made)]
        sending = posting.at_once(port, pages, connections=CONNECTIONS)
        forms = [self._filled(page, headers) for page in sending.answers]
        return sorted(forms, key=lambda form: form.number), sending

    def _filled(self, page: Answer, headers: str) -> Form:
        body = applicants.body(page.number, form_key=page.kept.decode(), token=self.token)
        return Form(page.number, self.path(page.number), body, headers, 2 if page.number % EVERY == 0 else 1)


class Taken:
    """What was acknowledged: each form with the sealed entry its sender was let in with; and all that went otherwise."""

    def __init__(self) -> None:
        self.entries: list[tuple[int, str]] = []
        self.forms: set[int] = set()
        self.otherwise: dict[str, int] = {}
        self.again = (0, 0)  # forms without an answer that were sent once more, and those that got none even then

    def note(self, forms: Sequence[Form], answers: Sequence[Answer]) -> list[Form]:
        """Keep the answers; gives back the forms that were sent and not acknowledged, to be sent again."""
        for answer in answers:
            entry = ENTRY.search(answer.head)
            if answer.status == 302 and entry:
                self.entries.append((answer.number, entry[1]))
            else:
                refused = REFUSED.search(answer.kept)
                said = f"{answer.status} {refused[0].decode() if refused else ''}".strip()
                self.otherwise[said] = self.otherwise.get(said, 0) + 1
        done = {number for number, _entry in self.entries}
        sent = {answer.number for answer in answers}
        self.forms |= sent
        return [form for form in forms if form.number in sent - done]

    def write(self, path: Path) -> None:
        """For the comparison, which needs the key of the installation."""
        told = {"entries": self.entries, "forms": sorted(self.forms), "otherwise": self.otherwise, "again": self.again}
        path.write_text(json.dumps(told))
