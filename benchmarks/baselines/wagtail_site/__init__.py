"""The Wagtail site the product is compared with: pages and tables as its tutorial makes them."""
