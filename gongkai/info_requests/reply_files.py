"""The files given with a reply: only papers of the case that were put in as 提供的信息."""

from collections.abc import Sequence

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
