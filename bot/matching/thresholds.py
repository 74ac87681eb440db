"""The limits of a decision, read off tests/questions/calibration.jsonl; how well they do is in docs/understanding.md."""

# An answer is given only to a share of at least this; below it the bot asks which.
CLEAR_SHARE = 0.48
# Without a word of danger, only so large a share is taken for danger; below it the bot asks, danger first among the choices.
URGENT_SHARE = 0.75
# A question is declined when what is out of scope has more than this part of what it and the best intent have together.
MOST_OUTSIDE = 0.15
# It is declined, too, when no intent has even this share: then nothing in it points anywhere.
LEAST_SHARE = 0.2
MOST_CHOICES = 4
# A word says nothing by itself if it is hardly rarer than the commonest: its rarity is at most this part of an unseen word's.
COMMON = 0.42
