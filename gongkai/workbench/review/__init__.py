"""审查: what surrounds the slip: referral, coordination, urgent release, monthly sheets, second looks, the four-in-one page."""
