"""Figures that leave: the one writer of workbooks and csv files, what is in each, and the tickets to fetch them."""
