"""Days off and make-up working days, one TOML file a year, with the notice each came from; `local/` holds regions."""
