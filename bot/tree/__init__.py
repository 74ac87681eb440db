"""Following the trees: the next question or the outcome, every path, and what would change an answer."""

from bot.tree.paths import Path, all_paths, paths_of
from bot.tree.walking import Asked, Position, Reached, walk
from bot.tree.would_change import Change, would_change

__all__ = ["Asked", "Change", "Path", "Position", "Reached", "all_paths", "paths_of", "walk", "would_change"]
