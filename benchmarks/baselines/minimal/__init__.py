"""The minimal Django site the product is compared with."""
