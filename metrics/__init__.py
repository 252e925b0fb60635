"""Figures: what an indicator is, how its cases become values, and who may see them."""
