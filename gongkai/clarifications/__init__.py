"""虚假或者不完整信息澄清: from a clue to a verified fact to an approved, published clarification.

Actions: register, amend, set_aside, assign, give_finding, override_findings, conclude, reopen, write_draft,
ask_confirmation, record_confirmation, submit, pass_secrecy, approve, send_back, publish, note_release, take_down,
follow_up, archive, add_file, save_policy. The life of a matter stands in `states`, its dates are written by `clock`.

Law: Regulation 2019, Arts. 6, 11; Regulation 2008, Arts. 6, 7; Response Notice 2016.
"""
