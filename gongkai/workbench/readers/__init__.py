"""读者反馈: errors reported, usefulness, page views."""
