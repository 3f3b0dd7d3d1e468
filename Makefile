# make window: the program.   make demo: the whole walk on a public-domain portrait.   make test: everything a change must pass.
# Each makes its own virtual environment if there is none and installs pinned dependencies.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: window demo test check translations clean

window: $(STAMP)
	$(BIN)/cloakroom

demo: $(STAMP)
	$(BIN)/cloakroom-engine demo --out demo

test: check
	$(BIN)/python -m pytest

check: $(STAMP)
	$(BIN)/lint-imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# Texts of the window out of its sources into resources/i18n/*.ts, and those compiled for Qt.
TS := $(wildcard resources/i18n/*.ts)
translations: $(STAMP)
	$(BIN)/pyside6-lupdate $$(find desktop/cloakroom -name '*.py' | sort) -locations none -no-obsolete -ts $(TS)
	for file in $(TS); do $(BIN)/pyside6-lrelease $$file; done

$(STAMP): pyproject.toml requirements.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	touch $(STAMP)

clean:
	rm -rf $(VENV) demo .mypy_cache .ruff_cache .pytest_cache
