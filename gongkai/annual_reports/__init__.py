"""年度报告 and the statistics of shorter periods: compiled from records, checked, handed in, frozen, put before the public.

A report is opened (`open_report`), filled in, written and explained (`fill_in`, `declare_not_applicable`, `write_sections`,
`note_finding`) or given up (`discard`); handed in and decided on (`submit`, `recall`, `send_back`, `approve`); made public
(`enter_for_review`, `release`) and put right by a new version (`correct`). Sheets of bodies that do not work here come in by
`take_in_sheet`, reports of the past by `read_old_report` and `confirm_old_report`; an office sets its dates by `set_deadline`.

`figures` says what a version states, `findings` what does not hold in it, `rollup` what an area is made of; `queries` is for
staff, `public` for everybody. `reading` turns any file into figures, and `checking` holds them against the rules of the forms.
Serves Regulation 2019, Arts. 49-50; Regulation 2008, Arts. 31-32.
"""
