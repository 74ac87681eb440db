"""Where replies live as linkable pages. One canonical address for each state."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from urllib.parse import quote, urlencode


def guide_address(lang: str, intent: str, facts: Mapping[str, str], on: date | None) -> str:
    """The guide page of an intent under some answers: questions in alphabetical order, the date last and only if it is not today."""
    query = [*sorted(facts.items()), *([("on", on.isoformat())] if on else [])]
    return f"/{lang}/guide/{quote(intent)}" + (f"?{urlencode(query)}" if query else "")


def source_address(lang: str, source: str, cited: str) -> str:
    """The place of a provision on the page of its source, or of a claim on that of the article."""
    return f"/{lang}/sources/{quote(source)}#{quote(cited)}"
