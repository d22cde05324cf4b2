# Everyday commands; `make` alone lists them. They need Python 3.11 or later with venv, make and git, nothing else.

PORT ?= 8000
PYTHON ?= $(or $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done),python3)
VENV_PYTHON := .venv/bin/python
export NO_MKDOCS_2_WARNING := 1

.PHONY: help setup runtime serve test lint build workbook pictures lighthouse bench fit clean
.DEFAULT_GOAL := help

help:     ## list these commands
	@sed -n 's/^\([a-z]*\): .*## /make \1|/p' Makefile | awk -F'|' '{ printf "  %-17s%s\n", $$1, $$2 }'

setup:    ## install what the other commands need into .venv and node_modules (they do it themselves)
	@command -v "$(PYTHON)" >/dev/null || \
		{ echo "Connect well needs Python 3.11 or later and finds no $(PYTHON): install it, or name one, as in make serve PYTHON=python3.12." >&2; exit 1; }
	@"$(PYTHON)" publishing/environment.py

runtime: setup  ## write the files that run Python in the browser
	@$(VENV_PYTHON) -m publishing.runtime

serve: setup    ## serve the course on this machine with live reload; PORT=8123 chooses the port
	@$(VENV_PYTHON) -m publishing.serve --port "$(PORT)"

test: runtime lint  ## check the code and run every test, in a browser too
	@$(VENV_PYTHON) -m publishing.browser >/dev/null
	@$(VENV_PYTHON) -m corpus.figures
	@$(VENV_PYTHON) -m pytest --numprocesses=auto --maxprocesses=4 --dist=loadfile

lint: setup  ## check style and types
	@$(VENV_PYTHON) -m ruff check --quiet .
	@$(VENV_PYTHON) -m ruff format --check --quiet .
	@$(VENV_PYTHON) -m mypy
	@PATH="$(CURDIR)/.venv/bin:$$PATH" node_modules/.bin/tsc

build: runtime  ## build the course into site/, ready to host
	@$(VENV_PYTHON) -m mkdocs build --strict

workbook: build  ## print the course as two PDFs into build/workbook/, with and without answers
	@$(VENV_PYTHON) -m publishing.workbook

pictures: build  ## take pictures of the finished pages into build/pictures/
	@$(VENV_PYTHON) -m publishing.screenshots

lighthouse: build  ## measure every page with Lighthouse; PAGES="practice/ glossary/" measures only these
	@$(VENV_PYTHON) -m publishing.lighthouse $(PAGES)

bench: setup  ## measure the checker against the labelled messages
	@$(VENV_PYTHON) -m corpus.measure

fit: setup  ## fit the checker's weights to the labelled messages, the same bytes every time
	@$(VENV_PYTHON) -m corpus.order_fit
	@$(VENV_PYTHON) -m corpus.fit gibberish pitch
	@$(VENV_PYTHON) -m corpus.fit personalisation reason

clean:    ## remove everything that was generated or installed
	@rm -rf .venv node_modules site docs/runtime build
