"""What readers are told about their safety. A promise stands here only if a test proves it: its name is the marker of that test."""

from __future__ import annotations

from collections.abc import Mapping

# What the tests prove: @pytest.mark.proves("…") names each of these.
PROMISES: Mapping[str, tuple[str, ...]] = {
    "kept": ("safety-nothing-written", "safety-no-address", "safety-no-identity"),
    "phone": ("safety-no-storage", "safety-no-residue", "safety-one-line", "safety-numbers"),
    "network": ("safety-one-size", "safety-small", "safety-nobody-else", "safety-no-forgery"),
    "exit": ("exit-at-once", "exit-without-script"),
}
# What no test can promise, and what nobody can protect from.
LIMITS: Mapping[str, tuple[str, ...]] = {
    "exit": ("exit-keeps",),
    "limits": (
        "limit-screen",
        "limit-unlocked",
        "limit-keyboard",
        "limit-operator",
        "limit-certificate",
        "limit-in-app",
        "limit-public-pages",
        "limit-embedded",
    ),
}
PARTS = {part: (*PROMISES.get(part, ()), *LIMITS.get(part, ())) for part in (*PROMISES, "limits")}
