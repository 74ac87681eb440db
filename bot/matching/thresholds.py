"""The limits of a decision, read off tests/questions/calibration.jsonl, which is not what understanding is measured on."""

# An answer is given only to a share of at least this; below it the bot asks which.
CLEAR_SHARE = 0.42
# A question is declined when the share of everything out of scope is larger than this.
MOST_OUTSIDE = 0.08
MOST_CHOICES = 4
# A word that stands in more than one phrase of about forty says nothing by itself (its rarity is this at most).
COMMON = 4.7
