"""The limits of a decision, chosen on the phrases alone by cross-validation (docs/understanding.md)."""

WORD_SMOOTHING = 0.5
PIECE_SMOOTHING = 0.5
PIECES_COUNT = 0.5
CLEAR_LEAD = 0.13
LEAST_LEAD_OVER_OUTSIDE = 0.1
MOST_CHOICES = 4
