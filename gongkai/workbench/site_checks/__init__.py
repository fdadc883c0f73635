"""网站自查: findings of the night and their trend."""
