"""Dates for the sessions of courses: the problem with its judge, and who solves it."""
