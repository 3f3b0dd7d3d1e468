# make window: the program.   make demo: the whole walk on a public-domain portrait.   make test: everything a change must pass.
# make installer: what a person double-clicks.
# Each makes its own virtual environment if there is none and installs pinned dependencies.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: window demo test check lint translations installer clean

window: $(STAMP)
	$(BIN)/cloakroom

demo: $(STAMP)
	$(BIN)/cloakroom-engine demo --out demo

# One process of tests for each core; a file's tests stay together.
# Compiled modules are kept whatever the surroundings say: tests start the engine some hundred times.
TEST := PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n logical --dist loadfile

test: lint
	$(TEST)

# Before a commit: under a minute.
check: lint
	$(TEST) --changed

lint: $(STAMP)
	$(BIN)/lint-imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# Texts of the window out of its sources into resources/i18n/*.ts, and those compiled for Qt.
# English is what the sources say, but for plurals.
TS := $(wildcard resources/i18n/*.ts)
EN := resources/i18n/cloakroom_en.ts
UPDATE := $(BIN)/pyside6-lupdate $$(find desktop/cloakroom -name '*.py' | sort) -locations none -no-obsolete
translations: $(STAMP)
	$(UPDATE) -ts $(filter-out $(EN),$(TS))
	$(UPDATE) -pluralonly -ts $(EN)
	for file in $(TS); do $(BIN)/pyside6-lrelease $$file; done

# The program for people without Python, for the system this runs on, into dist/. In an environment
# of its own, and with a Python outside your home, which the bundle would name: PYTHON=/usr/bin/python3.
# Torch without CUDA is not on PyPI: PIP_EXTRA_INDEX_URL=https://download.pytorch.org/whl/cpu.
BUILD := build/venv
installer: $(BUILD)/.installed
	PYTHONPATH=engine:desktop $(BUILD)/bin/python -m installer.build

$(BUILD)/.installed: installer/requirements.lock
	test -x $(BUILD)/bin/python || $(PYTHON) -m venv $(BUILD)
	$(BUILD)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes \
		--requirement installer/requirements.lock
	touch $@

$(STAMP): pyproject.toml requirements.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	touch $(STAMP)

clean:
	rm -rf $(VENV) build dist demo .mypy_cache .ruff_cache .pytest_cache
