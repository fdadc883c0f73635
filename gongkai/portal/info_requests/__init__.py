"""依申请公开 on the portal: look first, ask, get a receipt, follow the case, answer, download, rate.

Nobody signs in. A form is known by its key, an applicant by number and query code, kept sealed in a short-lived cookie.
"""
