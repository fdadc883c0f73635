"""查阅场所 on the portal: where to read without the internet."""
