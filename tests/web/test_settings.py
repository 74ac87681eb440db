"""A deployment's settings: what is wrong stops the start, and the sentence names the setting."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.web import BadSetting, Settings, settings_from
from bot.web.settings import DEFAULT_EXIT, KNOWN
from tests import GARDEN, ROOT


def test_nothing_set_is_the_project_itself_unframed_and_without_hsts() -> None:
    chosen = settings_from({})
    assert (chosen.knowledge, chosen.embed_hosts, chosen.exit_url, chosen.hsts) == (ROOT / "knowledge", (), DEFAULT_EXIT, False)
    assert settings_from({"PATH": "/bin", "LANG": "C", "ROBOT_HSTS": "no"}) == chosen == Settings()


@pytest.mark.parametrize(
    ("name", "value", "field", "read"),
    [
        ("BOT_KNOWLEDGE", str(GARDEN), "knowledge", GARDEN),
        ("BOT_KNOWLEDGE", "", "knowledge", ROOT / "knowledge"),
        ("BOT_EMBED_HOSTS", "", "embed_hosts", ()),
        ("BOT_EMBED_HOSTS", "https://aid.example", "embed_hosts", ("https://aid.example",)),
        ("BOT_EMBED_HOSTS", " https://a.example  https://b.example:8443 ", "embed_hosts", ("https://a.example", "https://b.example:8443")),
        ("BOT_EMBED_HOSTS", "https://xn--80aikjf.xn--p1ai", "embed_hosts", ("https://xn--80aikjf.xn--p1ai",)),
        ("BOT_EXIT_URL", "https://weather.example/today?a=1", "exit_url", "https://weather.example/today?a=1"),
        ("BOT_HSTS", "on", "hsts", True),
        ("BOT_HSTS", "off", "hsts", False),
    ],
)
def test_what_can_be_right_is_taken(name: str, value: str, field: str, read: object) -> None:
    assert getattr(settings_from({name: value}), field) == read


@pytest.mark.parametrize(
    "environment",
    [
        {"BOT_KNOWLEDGE": "/nowhere/at/all"},
        {"BOT_KNOWLEDGE": str(Path(__file__))},
        {"BOT_EMBED_HOSTS": "*"},
        {"BOT_EMBED_HOSTS": "https://*.example.org"},
        {"BOT_EMBED_HOSTS": "http://example.org"},
        {"BOT_EMBED_HOSTS": "example.org"},
        {"BOT_EMBED_HOSTS": "https://example.org/"},
        {"BOT_EMBED_HOSTS": "https://example.org/page"},
        {"BOT_EMBED_HOSTS": "https://a.example,https://b.example"},
        {"BOT_EMBED_HOSTS": "https://a.example https:"},
        {"BOT_EMBED_HOSTS": "https://a.example; script-src *"},
        {"BOT_EMBED_HOSTS": "'self'"},
        {"BOT_EMBED_HOSTS": "null"},
        {"BOT_EMBED_HOSTS": "https://user@example.org"},
        {"BOT_EMBED_HOSTS": "https://пример.рф"},
        {"BOT_EXIT_URL": ""},
        {"BOT_EXIT_URL": "https://"},
        {"BOT_EXIT_URL": "https:///path"},
        {"BOT_EXIT_URL": "http://example.org/"},
        {"BOT_EXIT_URL": "javascript:alert(1)"},
        {"BOT_EXIT_URL": "https://example.org/ x"},
        {"BOT_EXIT_URL": "/ru/"},
        {"BOT_HSTS": "yes"},
        {"BOT_HSTS": ""},
        {"BOT_HTTPS": "on"},
        {"BOT_EMBED_HOST": "https://aid.example"},
    ],
    ids=str,
)
def test_what_cannot_be_right_stops_the_start_with_one_sentence_that_names_it(environment: Mapping[str, str]) -> None:
    (name,) = environment
    with pytest.raises(BadSetting, match=name) as refused:
        settings_from(environment)
    assert "\n" not in str(refused.value)


def test_an_unknown_setting_is_told_which_there_are() -> None:
    with pytest.raises(BadSetting) as refused:
        settings_from({"BOT_HTTPS": "on"})
    assert all(name in str(refused.value) for name in KNOWN)


def test_today_is_the_day_in_utc() -> None:
    before = datetime.now(UTC)
    chosen = Settings().today()
    assert before.date() <= chosen <= (datetime.now(UTC) + timedelta(seconds=1)).date()
