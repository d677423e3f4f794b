# make run   builds the graph of data/reports into out/ and says what to try next
# make test  the checks that .ci/run runs: format, lint, types, tests
# Both make .venv on their first run; the second run needs no network.

PYTHON ?= python3
BIN := .venv/bin
STAMPS := .venv/.stamps

.PHONY: help run test check-wheel score quality docs shots bench lock golden clean
.DEFAULT_GOAL := help

help:
	@sed -n '1,4p' Makefile
	@echo '# make score | quality | docs | shots | bench | golden | check-wheel | lock | clean: see CONTRIBUTING.md'

run: $(STAMPS)/run
	$(BIN)/kg build
	$(BIN)/kg validate --quiet

test: $(STAMPS)/test $(STAMPS)/browser
	$(BIN)/ruff format --check kg tests benchmarks docs
	$(BIN)/ruff check kg tests benchmarks docs
	$(BIN)/mypy
	$(BIN)/pytest -n auto

check-wheel: $(STAMPS)/test
	$(BIN)/python tests/packaging/check_wheel.py

score: $(STAMPS)/run
	$(BIN)/python benchmarks/quality.py --print

docs: $(STAMPS)/run
	$(BIN)/python docs/refresh.py

shots: $(STAMPS)/test
	$(BIN)/python docs/shots.py

quality: $(STAMPS)/run
	$(BIN)/python benchmarks/quality.py --write docs/quality.md

bench: $(STAMPS)/test
	$(BIN)/python benchmarks/speed.py
	PYTHONPATH=. $(BIN)/python benchmarks/view.py

golden: $(STAMPS)/test
	$(BIN)/pytest tests/golden tests/check --update-golden

$(STAMPS)/venv:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "zhenggai needs Python 3.11 or later; try make PYTHON=python3.12")'
	$(PYTHON) -m venv .venv
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/run: $(STAMPS)/venv requirements/run.lock pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(STAMPS)/test: $(STAMPS)/run requirements/test.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.lock
	@touch $@

# The tests drive a real browser: an installed one, else Debian's, else Playwright's own.
$(STAMPS)/browser: $(STAMPS)/test
	sh tests/browser.sh $(BIN)
	@touch $@

# Needs the network: resolve the ranges of pyproject.toml anew for every supported Python.
lock:
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --custom-compile-command 'make lock' -q pyproject.toml requirements/build.in -o requirements/run.lock
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --custom-compile-command 'make lock' -q -c requirements/run.lock --group test pyproject.toml requirements/build.in -o requirements/test.lock

clean:
	rm -rf out build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
