"""How fast plf is, as ratios to what cannot be avoided; see README.md."""
