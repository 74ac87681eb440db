"""No sentence of the pack says what must not be said; and the patterns catch what they must, and only that."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.knowledge import Knowledge
from bot.knowledge.model import Outcome, Text
from tests.content.do_not_say import DO_NOT_SAY, Forbidden

Sample = tuple[tuple[str, ...], tuple[str, ...]]

# By item, in the order of DO_NOT_SAY: sentences that must be caught, and neighbours that are true and must not be.
CALIBRATION: dict[str, Sample] = {}
