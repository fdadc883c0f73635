"""P rules: personal data that must not be published, found by shape and check digit."""
