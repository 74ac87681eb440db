.DEFAULT_GOAL := help
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000

help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk 'BEGIN {FS = ":.*## "} {printf "make %-12s %s\n", $$1, $$2}'

$(VENV)/runtime: requirements/runtime.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/runtime.txt
	@touch $@

$(VENV)/dev: requirements/dev.txt $(VENV)/runtime
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

run: $(VENV)/runtime ## Set up and start the chat on http://127.0.0.1:8000/
	$(BIN)/python -m bot serve --port $(PORT)

test: $(VENV)/dev ## Set up and pass every test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m bot check
	$(BIN)/python -m pytest -n auto

check: $(VENV)/runtime ## Prove what can be proved about knowledge/
	$(BIN)/python -m bot check

evaluate: $(VENV)/runtime ## Measure how well questions are understood, into docs/understanding.md
	$(BIN)/python -m bot evaluate tests/questions/dev.jsonl --facts tests/questions/facts.jsonl > docs/understanding.md

$(VENV)/benchmark: requirements/benchmark.txt $(VENV)/dev
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/benchmark.txt
	@touch $@

benchmark: $(VENV)/benchmark ## Compare with plain alternatives, into docs/benchmark.md
	$(BIN)/python -m tests.benchmark.compare > docs/benchmark.md

learn: $(VENV)/dev ## Learn the phrases again, after they have changed
	$(BIN)/python -m bot learn
	$(BIN)/python -m bot learn tests/garden

transcripts: $(VENV)/runtime ## Write every path in words to tests/transcripts/, for review as a diff
	$(BIN)/python -m bot transcripts -o tests/transcripts

format: $(VENV)/dev ## Format the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: $(VENV)/dev ## Pin the dependencies again, with hashes
	cd requirements && for name in runtime dev benchmark; do ../$(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras \
		--no-header --no-emit-index-url --no-emit-trusted-host --no-emit-find-links -o $$name.txt $$name.in; done

.PHONY: help run test check evaluate benchmark learn transcripts format lock
