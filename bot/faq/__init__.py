"""The printable document: every outcome with its conditions in words and its citations."""

from bot.faq.document import Entry, Faq, Section, faq, section_of
from bot.faq.markdown import as_markdown

__all__ = ["Entry", "Faq", "Section", "as_markdown", "faq", "section_of"]
