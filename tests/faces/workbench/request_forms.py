"""The forms of requests as a browser would send them."""

import re

from django.utils import timezone

KEY = "desk-test-0000000001"


def register_form(office, **changes):
    """What the counter clerk fills in for 张演示, who hands the form in today."""
    said = {
        "form_key": KEY,
        "channel": "counter",
        "agency_id": office.agency.pk,
        "arrived_on": f"{timezone.localdate()}",
        "kind": "person",
        "name": "张演示",
        "id_type": "resident",
        "id_number": "11010119900307803X",
        "phone": "13800000000",
        "address": "示范县示范镇演示路1号",
        "request_kind": "disclosure",
        "title": "示范县2025年农村公路养护资金分配方案",
        "description": "申请公开分配到各乡镇的方案全文。",
        "form_wanted": "paper",
        "way_wanted": "post",
        "verb": "save",
    }
    return said | changes


def tokens(page, name):
    """The values of the fields of that name in a page, as the browser would send them back."""
    return re.findall(rf'name="{name}" value="([^"]+)"', page)
