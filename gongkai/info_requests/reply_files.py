"""The files given with a reply: only papers of the case that were put in as 提供的信息."""

from collections.abc import Sequence

from gongkai.attachments import sealed_papers
from gongkai.info_requests.errors_answer import WrongFile
from gongkai.info_requests.models import CaseFile, InfoRequest
from gongkai.info_requests.vocabulary import FileRole


def checked(info_request: InfoRequest, files: Sequence[int]) -> list[int]:
    """The numbers of the files, in the order given; refuses what is not the case's to give."""
    mine = set(
        CaseFile.objects.filter(info_request=info_request, role=FileRole.REPLY, pk__in=files).values_list(
            "pk", flat=True
        )
    )
    for pk in files:
        if pk not in mine:
            raise WrongFile(file=pk)
    return list(dict.fromkeys(files))


def must_be_read(info_request: InfoRequest, files: Sequence[int]) -> None:
    """Refuse an answer with a scanned file whose pages are not all read, or in which a classification mark was found.

    Law: Regulation 2019, Art. 14; Regulation 2008, Art. 14(4).
    """
    for file in CaseFile.objects.filter(info_request=info_request, pk__in=files):
        sealed_papers.must_be_open([file.place], name=file.name)
