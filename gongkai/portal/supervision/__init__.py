"""社会评议 on the portal: a questionnaire answered, results by row and unit."""
