"""Learned weights as they lie on disk and in memory, and the probabilities they give.

The file stands beside the phrases it was learned from and names their fingerprint: weights of other phrases are refused, never used in
silence. It also holds the words of the phrases with their stems, so that a start need not stem them again.
"""

from __future__ import annotations

import json
import math
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.matching.features import pieces, weighed, words_and_pairs
from bot.matching.vocabulary import Vocabulary

FILE = "learned.weights"
ZERO = 128
LANE = 5
FINENESS = 4096
LEARN = "Run “python -m bot learn” (make learn)."


class WeightsError(Exception):
    """The weights are missing, broken, or older than the phrases. The message says which and what to do."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What was learned.

    `rows` holds one number for each feature: a byte for each class (its weight as a whole number, plus ZERO), each in a lane of LANE
    bytes. Weighing a feature is then one multiplication for all classes at once, and a text is a sum of such numbers; the lanes are
    wide enough that none runs over into the next. Times `scale` the whole numbers are the weights.
    """

    classes: tuple[str, ...]
    fingerprint: str
    unseen: float
    scale: float
    rarity: Mapping[str, float]
    rows: Mapping[str, int]
    vocabulary: Vocabulary

    def scores(self, words: Sequence[str], stems: Sequence[str]) -> list[float]:
        """How much a text speaks for each class, in the order of `classes`."""
        total = spent = 0
        for feature, weight in self._features(words, stems).items():
            times = round(weight * FINENESS)
            total += self.rows[feature] * times
            spent += times
        lanes = total.to_bytes(len(self.classes) * LANE, "little")
        sums = (int.from_bytes(lanes[start : start + LANE], "little") for start in range(0, len(lanes), LANE))
        return [(value - ZERO * spent) * self.scale / FINENESS for value in sums]

    def probabilities(self, words: Sequence[str], stems: Sequence[str]) -> dict[str, float]:
        """The share of each class; all alike when nothing in the text is known."""
        scores = self.scores(words, stems)
        highest = max(scores)
        grown = [math.exp(score - highest) for score in scores]
        whole = sum(grown)
        return {name: value / whole for name, value in zip(self.classes, grown, strict=True)}

    def voices(self, stems: Sequence[str], name: str) -> dict[str, float]:
        """How strongly each stem alone spoke for a class rather than for the average of all; others are left out."""
        number = self.classes.index(name)
        found = {}
        for stem, weight in weighed(stems, self.rarity, self.unseen).items():
            row = self.rows[stem].to_bytes(len(self.classes) * LANE, "little")[::LANE]
            found[stem] = weight * (row[number] - sum(row) / len(row))
        return {stem: voice for stem, voice in found.items() if voice > 0}

    def _features(self, words: Sequence[str], stems: Sequence[str]) -> dict[str, float]:
        return {
            **weighed(words_and_pairs(stems), self.rarity, self.unseen),
            **weighed(pieces(words), self.rarity, self.unseen),
        }


def row_of(values: bytes) -> int:
    """One byte for each class, spread over lanes."""
    lanes = bytearray(len(values) * LANE)
    lanes[::LANE] = values
    return int.from_bytes(lanes, "little")


def write_weights(weights: Weights, folder: Path) -> None:
    """Write the weights beside the phrases; the same weights give the same bytes."""
    width = len(weights.classes) * LANE
    header = {
        "classes": weights.classes,
        "fingerprint": weights.fingerprint,
        "unseen": weights.unseen,
        "scale": weights.scale,
        "rarity": weights.rarity,
        "words": weights.vocabulary.as_rows(),
    }
    head = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    rows = b"".join(weights.rows[feature].to_bytes(width, "little")[::LANE] for feature in weights.rarity)
    (folder / FILE).write_bytes(zlib.compress(len(head).to_bytes(8, "big") + head + rows, 9))


def read_weights(folder: Path, fingerprint: str) -> Weights:
    """The weights of a folder. WeightsError if there are none, or if they were learned from other phrases."""
    path = folder / FILE
    try:
        raw = zlib.decompress(path.read_bytes())
        size = 8 + int.from_bytes(raw[:8], "big")
        header = json.loads(raw[8:size])
    except OSError:
        raise WeightsError(f"{path.name} is missing: the phrases have not been learned. {LEARN}") from None
    except (zlib.error, ValueError):
        raise WeightsError(f"{path.name} cannot be read. {LEARN}") from None
    if header["fingerprint"] != fingerprint:
        raise WeightsError(f"{path.name} was learned from other phrases than those that stand here. {LEARN}")
    width = len(header["classes"])
    rows = {feature: row_of(raw[size + at * width : size + (at + 1) * width]) for at, feature in enumerate(header["rarity"])}
    return Weights(
        classes=tuple(header["classes"]),
        fingerprint=fingerprint,
        unseen=header["unseen"],
        scale=header["scale"],
        rarity=header["rarity"],
        rows=rows,
        vocabulary=Vocabulary.from_rows(header["words"]),
    )
