"""公开审查、保密审查: slips, signatures, referrals and the release scan over one revision.

Actions: submit, sign, approve, refer, answer_referral, recall, ask_lift, lift, rescan, configure.

Law: Regulation 2019, Arts. 13-18; Regulation 2008, Art. 14.
"""
