"""The limits of a decision, chosen on the phrases alone by cross-validation (docs/understanding.md)."""

CLEAR_LEAD = 0.07
LEAST_KNOWN = 0.15
LEAST_LEAD_OVER_OUTSIDE = 0.1
MOST_CHOICES = 4
