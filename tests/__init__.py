"""The tests. They mirror the modules: tests/knowledge/test_period.py is about bot/knowledge/period.py."""

from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
GARDEN = ROOT / "tests" / "garden"
# No test may depend on the day it is run.
TODAY = date(2026, 11, 22)
