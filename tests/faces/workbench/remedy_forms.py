"""The forms of reconsiderations and suits as a browser would send them."""


def remedy_form(office, **changes):
    """A reconsideration as the clerk enters it from the notice."""
    said = {
        "agency_id": office.agency.pk,
        "block": "reconsideration",
        "organ": "示范县人民政府",
        "case_number": "示政复〔2026〕12号",
        "filed_on": "2026-03-02",
        "accepted_on": "2026-03-05",
        "earlier_id": "",
        "request_number": "",
        "item_id": "",
        "party": "张演示",
        "about": "对不予公开道路养护资金分配方案不服",
        "verb": "save",
    }
    return said | changes
