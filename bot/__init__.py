"""Dated, cited, rule-based guidance: a question in, the law of the day out."""
