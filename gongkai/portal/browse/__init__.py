"""分类浏览: by subject, body, year, kind and column, with exact counts beside every choice."""
