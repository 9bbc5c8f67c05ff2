# `make help` lists what can be done here. Needs make and Python 3.11 or later, nothing else; root is fine, not needed.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Which packages are in the environment: the stamp is newer than the files that say so, or the install runs again.
USE_STAMP := $(VENV)/.installed
DEV_STAMP := $(VENV)/.installed-dev
REQUIREMENTS := pyproject.toml requirements.lock
# Superset wants older versions of what Readout stands on, so it has an environment of its own.
BI := .venv-bi/bin
BI_STAMP := .venv-bi/.installed
# Wheels only: nothing is ever compiled.
PIP := $(BIN)/python -m pip --disable-pip-version-check install -qq --only-binary :all:

CLI_PAGE := $(BIN)/python -m typer etl.cli utils docs --name readout --title "The command line"

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help install demo test test-bi check format docs lock clean

help: ## list these targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

install: $(DEV_STAMP) ## set up .venv with Readout and all that its tests need

demo: $(USE_STAMP) ## load the samples into the warehouse (the embedded one unless READOUT_DATABASE_URL is set) and show it
	@$(BIN)/readout db upgrade
	@$(BIN)/readout load samples
	@$(BIN)/readout summary
	@printf '\nWhat to try next:\n'
	@printf '  %s\n' \
		'$(BIN)/readout sql -c "select started_on, title, place_name, source_count from mart.meeting order by 1"' \
		'$(BIN)/readout sql             # psql on the warehouse; \dv mart.* lists the views' \
		'$(BIN)/readout dossier IRQ PAK # a page on a relation, to open in a browser' \
		'$(BIN)/readout load FILE ...   # documents of your own: files, folders, addresses of pages and feeds' \
		'$(BIN)/readout status          # what is loaded, and the last runs' \
		'$(BIN)/readout db url          # the address for a notebook or a BI tool' \
		'$(BIN)/readout db stop         # stop the embedded server; the data stay'

test: $(DEV_STAMP) ## run the whole test suite (READOUT_TEST_DATABASE_URL: on that server; ARGS: options of pytest)
	@$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile $(ARGS)

test-bi: $(USE_STAMP) $(BI_STAMP) ## import bi/ into a Superset and look at its dashboards, and at dossiers, in Chromium (Debian: apt install chromium chromium-driver npm)
	@$(BI)/python -m pytest -o timeout=1800 bi/tests $(ARGS)

check: $(DEV_STAMP) ## lint, types, SQL lint, and whether the generated pages of docs/ are up to date
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/sqlfluff lint --disable-progress-bar sql
	$(BIN)/python -m schema.pages --check
	@$(CLI_PAGE) | diff docs/cli.md - || { echo "docs/cli.md is not what the commands say: make docs"; exit 1; }

format: $(DEV_STAMP) ## mend what lint can mend by itself
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/sqlfluff fix --disable-progress-bar sql

docs: $(DEV_STAMP) ## write the generated pages of docs/ again
	$(BIN)/python -m schema.pages
	$(CLI_PAGE) > docs/cli.md

lock: ## write requirements.lock again: the newest versions that go together, in a clean environment
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && $(PYTHON) -m venv "$$folder/venv" && \
		"$$folder/venv/bin/python" -m pip --disable-pip-version-check install -qq --only-binary :all: '.[dev]' && \
		{ sed -n '/^#/p' requirements.lock; "$$folder/venv/bin/python" -m pip freeze --exclude readout; } > "$$folder/lock" && \
		cp "$$folder/lock" requirements.lock && git diff --stat requirements.lock

clean: ## remove .venv, .venv-bi and what tools left behind; documents and databases are elsewhere and stay
	rm -rf $(VENV) .venv-bi build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# A version of requirements.lock may have no wheel for a newer Python or another machine; then the newest that do are taken.
define install_packages
	@echo "Installing Readout into $(VENV) (a minute or so) …"
	@$(PIP) -c requirements.lock -e '$(1)' || { \
		echo "That did not work. Once more, with the newest versions instead of those in requirements.lock:"; \
		$(PIP) -e '$(1)'; }
endef

$(USE_STAMP): $(REQUIREMENTS) | $(BIN)/python
	$(call install_packages,.)
	@touch $@

$(DEV_STAMP): $(REQUIREMENTS) | $(BIN)/python
	$(call install_packages,.[dev])
	@touch $(USE_STAMP) $@

# WTForms-JSON and odfpy have no wheels; they are Python alone, so nothing is compiled here either.
$(BI_STAMP): bi/requirements.txt
	@echo "Installing Superset into .venv-bi (some minutes, 1 GB) …"
	@$(PYTHON) -m venv .venv-bi
	@$(BI)/python -m pip --disable-pip-version-check install -qq --only-binary :all: --no-binary wtforms-json,odfpy -r bi/requirements.txt
	@touch $@

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Readout needs Python 3.11 or later; $$($(PYTHON) --version) was found. Try: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
		{ rm -rf $(VENV); echo "Python cannot make virtual environments here. On Debian and Ubuntu: apt install python3-venv"; exit 1; }
