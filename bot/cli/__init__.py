"""The command line. Wrong use: one sentence and exit 2; a failed check: exit 1; never a traceback for a user's mistake."""

from bot.cli.main import main

__all__ = ["main"]
