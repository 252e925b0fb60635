"""The pack of a meeting: one model, from which a paper, slides and a workbook are made. All three say the same."""
