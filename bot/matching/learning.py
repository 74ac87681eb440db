"""Learning weights from the phrases: multinomial logistic regression by stochastic gradient, in a fixed order.

Run when phrases change, never while serving; numpy is needed only here. Rounding to small whole numbers makes the result the same on
machines whose last digits differ.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from bot.knowledge import Knowledge
from bot.matching.features import PIECE_MARK, pieces, weighed, words_and_pairs
from bot.matching.vocabulary import Vocabulary, said_in, vocabulary_of
from bot.matching.weights import ZERO, Weights, row_of

EPOCHS = 12
# A small pack is gone over more often, so that its few phrases are learned as well.
FEWEST_STEPS = 20_000
STEP = 0.3
SHRINK = 1e-6
SEED = 2022
# Each time an example is learned, so much of it is left out, so that no single word carries a meaning alone.
LEFT_OUT = 0.3
# What is left out is chance; the mean over the last epochs is steadier than the last alone.
AVERAGED = 5
# Pairs and pieces that stand in a single phrase are chance more often than meaning.
FEWEST_PHRASES = 2
LARGEST = 127

Vector: TypeAlias = tuple[NDArray[np.int32], NDArray[np.float32]]
Matrix: TypeAlias = NDArray[np.float32]


def learn(knowledge: Knowledge) -> Weights:
    """The weights of a pack's phrases; the same phrases give the same weights."""
    said = said_in(knowledge)
    vocabulary = vocabulary_of(said)
    classes = tuple(said)
    examples = [(number, _found(phrase, vocabulary)) for number, name in enumerate(classes) for phrase in said[name]]
    seen = Counter(feature for _, (whole, parts) in examples for feature in {*whole, *parts})
    rarity = {feature: _rarity(len(examples), count) for feature, count in sorted(seen.items())}
    unseen = _rarity(len(examples), 0)
    kept = [feature for feature in rarity if seen[feature] >= FEWEST_PHRASES or not _is_compound(feature)]
    place = {feature: number for number, feature in enumerate(kept)}
    vectors = [_vector(found, rarity, unseen, place) for _, found in examples]
    matrix = descend(vectors, [number for number, _ in examples], len(place), len(classes))
    scale = float(np.abs(matrix).max()) / LARGEST or 1.0
    small = (np.rint(matrix / scale) + ZERO).astype(np.uint8)
    return Weights(
        classes=classes,
        fingerprint=knowledge.phrases_fingerprint,
        unseen=unseen,
        scale=scale,
        rarity={feature: rarity[feature] for feature in kept},
        rows={feature: row_of(small[number].tobytes()) for feature, number in place.items()},
        vocabulary=vocabulary,
    )


def _rarity(phrases: int, seen: int) -> float:
    return round(math.log((1 + phrases) / (1 + seen)) + 1, 4)


def _is_compound(feature: str) -> bool:
    return " " in feature or feature.startswith(PIECE_MARK)


def _found(phrase: Sequence[str], vocabulary: Vocabulary) -> tuple[list[str], list[str]]:
    return words_and_pairs([vocabulary.stem(word) for word in phrase]), pieces(phrase)


def _vector(found: tuple[list[str], list[str]], rarity: Mapping[str, float], unseen: float, place: Mapping[str, int]) -> Vector:
    values = {feature: value for part in found for feature, value in weighed(part, rarity, unseen).items() if feature in place}
    numbers = np.fromiter((place[feature] for feature in values), np.int32, len(values))
    return numbers, np.fromiter(values.values(), np.float32, len(values))


def _thinned(vector: Vector, order: np.random.Generator) -> Vector:
    places, values = vector
    kept = order.random(len(places)) >= LEFT_OUT
    return places[kept], values[kept] / np.float32(1 - LEFT_OUT)


def descend(vectors: Sequence[Vector], labels: Sequence[int], features: int, classes: int) -> Matrix:
    """AdaGrad over the examples in a fixed shuffled order, each time without a part of their features; a class counts by the square root
    of its share."""
    counts = np.bincount(labels, minlength=classes)
    importance = np.sqrt(len(labels) / classes / np.maximum(counts, 1)).astype(np.float32)
    matrix = np.zeros((features, classes), np.float32)
    slopes = np.full((features, classes), 0.01, np.float32)
    total = np.zeros((features, classes), np.float32)
    order = np.random.default_rng(SEED)
    epochs = max(EPOCHS, FEWEST_STEPS // len(vectors))
    for epoch in range(epochs):
        for number in order.permutation(len(vectors)):
            places, values = _thinned(vectors[number], order)
            own = matrix[places]
            scores = (values[:, None] * own).sum(axis=0)
            grown = np.exp(scores - scores.max())
            error = grown / grown.sum()
            error[labels[number]] -= 1
            gradient = values[:, None] * (error * importance[labels[number]]) + SHRINK * own
            slope = slopes[places] + gradient * gradient
            slopes[places] = slope
            matrix[places] = own - STEP * gradient / np.sqrt(slope)
        if epoch >= epochs - AVERAGED:
            total += matrix
    return total / np.float32(AVERAGED)
