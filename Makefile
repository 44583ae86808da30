# Every command of the house. The first two work on a fresh machine: `make brief`, `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DATA ?= ../shared/data
export PIP_CONSTRAINT := $(CURDIR)/constraints.txt
export PIP_DISABLE_PIP_VERSION_CHECK := 1
INSTALL := $(BIN)/python -m pip install --quiet

.DEFAULT_GOAL := help
.PHONY: help brief install fix check test test-full cov bench bench-abstractive bench-volume train snapshot docs build clean

help:  ## show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 20

brief: $(VENV)/.run  ## build the briefs of seeds/ into out/
	$(BIN)/digest build seeds --config docs/example.toml --out out

install: $(VENV)/.run $(VENV)/.check $(VENV)/.test  ## everything that a developer needs
	$(BIN)/pre-commit install

fix: $(VENV)/.check  ## format, and mend what ruff can mend
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

check: $(VENV)/.check $(VENV)/.test $(VENV)/.bench $(VENV)/.full-python  ## format, lint, types, import contract, spelling
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/codespell
	$(BIN)/validate-pyproject pyproject.toml

test: $(VENV)/.test  ## all tests that need no browser and no system package
	$(BIN)/pytest -n auto

test-full: $(VENV)/.test $(VENV)/.full  ## the rest: a real browser, a wheel in a clean environment, quick quality floors
	$(BIN)/pytest -m full tests/full
	@if [ -d "$(DATA)" ]; then $(BIN)/python -m bench --quick "$(DATA)"; \
	else echo "no data in $(DATA): the quality floors were not measured"; fi

cov: $(VENV)/.test  ## tests with coverage
	$(BIN)/pytest -n auto --cov --cov-report=term-missing:skip-covered

bench: $(VENV)/.bench  ## quality and speed beside the peers, on DATA=../shared/data
	$(BIN)/python -m bench --page docs/reference/figures.md "$(DATA)"

bench-abstractive: $(VENV)/.bench  ## a brief by a small real model, fetched once into build/, and what the check refused
	$(INSTALL) --editable '.[abstractive]'
	$(BIN)/python -m bench.abstractive build/smollm2 seeds

bench-volume: $(VENV)/.bench  ## archives of up to 200,000 articles, built and measured; an hour or more
	$(BIN)/python -m bench.volume "$(DATA)"

train: $(VENV)/.bench  ## learn the weights of salience again, from DATA=../shared/data
	OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(BIN)/python -m bench.training "$(DATA)"
	OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(BIN)/python -m bench.training.measuring "$(DATA)"

snapshot: $(VENV)/.test  ## accept the new snapshots; read the diff first
	$(BIN)/pytest -n auto --snapshot-update

docs: $(VENV)/.test  ## write the reference again from the code
	$(BIN)/python docs/write_reference.py
	$(BIN)/python docs/samples.py

build: $(VENV)/.full-python  ## sdist and wheel into dist/
	$(BIN)/python -m build

clean:  ## remove what make made
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "digest needs Python 3.11 or newer: make PYTHON=python3.11 …")'
	$(PYTHON) -m venv $(VENV)
	$(INSTALL) --upgrade pip

$(VENV)/.run: pyproject.toml constraints.txt | $(BIN)/python
	$(INSTALL) --editable .
	@touch $@

$(VENV)/.test: $(VENV)/.run
	$(INSTALL) --group test
	@touch $@

$(VENV)/.check: $(VENV)/.run
	$(INSTALL) --group check
	@touch $@

$(VENV)/.bench: $(VENV)/.test
	$(INSTALL) --group bench
	@touch $@

$(VENV)/.full-python: $(VENV)/.bench
	$(INSTALL) --group browser --group build
	@touch $@

$(VENV)/.full: $(VENV)/.full-python
	$(INSTALL) --editable '.[abstractive,ray]' --group serving
	@command -v chromium >/dev/null || { echo "installing chromium"; \
	SUDO=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	$$SUDO apt-get update -qq && $$SUDO apt-get install -y -qq --no-install-recommends chromium >/dev/null; }
	@touch $@
