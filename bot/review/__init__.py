"""What can be proved or measured about a pack."""

from bot.review.evaluation import Evaluation, Question, evaluate, read_questions
from bot.review.examples import FailedExample, failed_examples
from bot.review.golden import NotUnderstood, ask_golden_questions
from bot.review.lines import BadLines
from bot.review.report import Report, review
from bot.review.transcripts import transcript

__all__ = [
    "BadLines",
    "Evaluation",
    "FailedExample",
    "NotUnderstood",
    "Question",
    "Report",
    "ask_golden_questions",
    "evaluate",
    "failed_examples",
    "read_questions",
    "review",
    "transcript",
]
