# What a newcomer and CI type. All flags are written here or in xtask.

.DEFAULT_GOAL := help
.PHONY: help run test check fmt watch dist clean

SERVER := --no-default-features --features ssr
DATA ?= ./data
ADDR ?= 127.0.0.1:3000

help: ## List the targets
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/'

run: ## Build everything, load the demonstration newsroom if there is none, serve
	@bash xtask/prerequisites.sh run
	@cargo xtask build
	@target/release/bantin --data $(DATA) demo --if-empty
	@exec target/release/bantin --data $(DATA) serve --addr $(ADDR)

test: ## Set up what the tests need and run all of them
	@bash xtask/prerequisites.sh test
	@bash xtask/test.sh

check: ## Quick look while writing: does the server compile
	@cargo check $(SERVER) --all-targets

fmt: ## Format the Rust code
	@cargo fmt --all

watch: ## Rebuild and reload the page on each change
	@bash xtask/prerequisites.sh run
	@cargo xtask watch

dist: ## The server as it is packaged: slower to build, faster to run
	@bash xtask/prerequisites.sh run
	@cargo xtask build --profile dist

clean: ## Remove what was built; data stay
	@rm -rf target node_modules
