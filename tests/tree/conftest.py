"""What is proved of trees is proved of both packs."""

from __future__ import annotations

import pytest

from bot.knowledge import Knowledge


@pytest.fixture(params=["garden", "knowledge"])
def pack(request: pytest.FixtureRequest) -> Knowledge:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Knowledge)
    return found
