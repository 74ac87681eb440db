"""Settings of a deployment, from the environment. A setting that cannot be right stops the start, with a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EXIT = re.compile(r"https://[^\s/]+(/\S*)?")
ORIGIN = re.compile(r"https://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?")
DEFAULT_EXIT = "https://ya.ru/"
KNOWN = ("BOT_KNOWLEDGE", "BOT_EMBED_HOSTS", "BOT_EXIT_URL", "BOT_HSTS")


class BadSetting(ValueError):
    """A setting is wrong; the message says which, why, and what to write."""


def today() -> date:
    """Today in UTC: the only clock of the program."""
    return datetime.now(UTC).date()


@dataclass(frozen=True, slots=True)
class Settings:
    """`embed_hosts` are the origins that may frame `/embed`; `today` is a parameter so that tests can choose the day."""

    knowledge: Path = ROOT / "knowledge"
    embed_hosts: tuple[str, ...] = ()
    exit_url: str = DEFAULT_EXIT
    hsts: bool = False
    today: Callable[[], date] = field(default=today)


def settings_from(environment: Mapping[str, str]) -> Settings:
    """The settings in an environment. BadSetting if one of them cannot be right."""
    unknown = sorted(name for name in environment if name.startswith("BOT_") and name not in KNOWN)
    if unknown:
        raise BadSetting(f"{unknown[0]} is not a setting. Known: {', '.join(KNOWN)}.")
    hosts = tuple(environment.get("BOT_EMBED_HOSTS", "").split())
    for host in hosts:
        if not ORIGIN.fullmatch(host):
            raise BadSetting(
                f"BOT_EMBED_HOSTS: “{host}” is not an origin. Write https://example.org, several divided by spaces, without path or *."
            )
    exit_url = environment.get("BOT_EXIT_URL", DEFAULT_EXIT)
    if not EXIT.fullmatch(exit_url):
        raise BadSetting(f"BOT_EXIT_URL: “{exit_url}” is not a secure address. Write one that begins with https://.")
    hsts = environment.get("BOT_HSTS", "off")
    if hsts not in ("on", "off"):
        raise BadSetting(f"BOT_HSTS: “{hsts}” is neither on nor off.")
    folder = Path(environment.get("BOT_KNOWLEDGE") or ROOT / "knowledge")
    if not folder.is_dir():
        raise BadSetting(f"BOT_KNOWLEDGE: there is no folder “{folder}”. Write the folder that holds pack.yaml.")
    return Settings(folder, hosts, exit_url, hsts == "on")
