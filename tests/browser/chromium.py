"""Debian's Chromium, where it is installed: how it is found and started."""

from __future__ import annotations

import shutil
from pathlib import Path

from playwright.sync_api import BrowserContext, Playwright

CHROMIUM = shutil.which("chromium")
# Nothing but the page under test may use the network. As root, as in a container, Chromium has no sandbox of its own.
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def open_profile(playwright: Playwright, folder: Path, *, script: bool) -> BrowserContext:
    """A browser with a profile of its own that is written to a folder, as on a phone; Back restores pages as it does for people."""
    return playwright.chromium.launch_persistent_context(
        folder,
        executable_path=CHROMIUM,
        headless=True,
        java_script_enabled=script,
        args=[*QUIET],
        ignore_default_args=["--disable-back-forward-cache"],
    )
