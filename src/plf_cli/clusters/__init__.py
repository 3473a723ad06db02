"""Teams -> clusters: the problem with its judge, and who solves it."""
