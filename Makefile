# Two commands work on a fresh Debian 12 with Swift 6: `make report` and `make test`.
# Both install what is missing from Debian's packages first.

SWIFT ?= swift
# A program that loads in half the time: at a fixed address nothing in it need be moved, what is linked in
# needs no search for names, cairo comes without X11, and Pango is left to be loaded when it is needed.
STATIC = .build-release/static
FASTSTART = -Xswiftc -Xclang-linker -Xswiftc -no-pie -Xlinker --no-export-dynamic -Xlinker -L$(CURDIR)/$(STATIC)
RELEASE = PKG_CONFIG_PATH=$(CURDIR)/$(STATIC) $(SWIFT) build -c release -Xswiftc -static-stdlib \
  -Xlinker -s -Xlinker --build-id $(FASTSTART) --scratch-path .build-release
BROADSHEET = .build-release/release/broadsheet
PACKAGES = libpango1.0-dev libdeflate-dev libzopfli-dev libyaml-dev pkg-config fonts-inter fonts-noto-cjk \
  fonts-dejavu-core libhyphen-dev hyphen-en-gb hyphen-ru hyphen-uk hyphen-de hyphen-fr hyphen-es \
  qpdf poppler-utils python3

.PHONY: report test lint build install nist bench clean

report: build
	$(BROADSHEET) render Reports/central-asia.yaml --out out
	@echo "Pictures, newsletters and briefings are in out/central-asia; out/manifest.json lists them."

test: install lint build
	BROADSHEET=$(CURDIR)/$(BROADSHEET) $(SWIFT) test

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

build: install $(STATIC)
	$(RELEASE) --product broadsheet

# A folder with static libraries alone, where the linker looks first, and package descriptions that name no
# shared ones: the module maps of the C libraries say what is linked.
$(STATIC): Makefile | install
	@mkdir -p $@
	@folder=$$(pkg-config --variable=libdir cairo); \
	for library in /usr/lib/gcc/*/*/libstdc++.a $$folder/libyaml.a $$folder/libdeflate.a \
	  $$folder/libhyphen.a $$folder/libfontconfig.a $$folder/../libzopfli.a; do \
	  [ ! -f "$$library" ] || ln -sf "$$library" $@/; done; \
	parts="$$folder/libcairo.a $$folder/libpixman-1.a $$folder/libfontconfig.a $$folder/libexpat.a"; \
	! ls $$parts >/dev/null 2>&1 || echo "GROUP($$parts -lpng16 -lz)" > $@/libcairo.a
	@for name in pangocairo libdeflate yaml-0.1; do \
	  printf 'Name: %s\nDescription: for a program that starts fast\nVersion: 1\nCflags: %s\nLibs: -L%s\n' \
	    $$name "$$(pkg-config --cflags $$name)" $(CURDIR)/$@ > $@/$$name.pc; done
	@touch $@

# Asks dpkg first, so that a machine that has everything needs neither network nor root.
install:
	@missing=""; for package in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'install ok installed' \
	    || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  if [ "$$(id -u)" = 0 ]; then sudo=""; else sudo="sudo"; fi; \
	  $$sudo apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq --no-install-recommends $$missing; \
	fi

# Correct digits on the certified sets of NIST: ours, then other packages where they are installed.
nist: install
	@NIST_TABLE=1 $(SWIFT) test --filter NIST 2>/dev/null | sed -n '/^Correct significant/,/^✔/p' | grep -v '^✔'
	@python3 Tests/Benchmarks/nist_peers.py

# Cold charts, a batch and long lines beside gnuplot and vl-convert, and a briefing beside typst, each in
# one run; see Tests/Benchmarks.
bench: build
	python3 Tests/Benchmarks/bench.py $(BROADSHEET)
	python3 Tests/Benchmarks/throughput.py $(BROADSHEET)
	python3 Tests/Benchmarks/briefing.py $(BROADSHEET)
	$(RELEASE) --product statistics-benchmark
	python3 Tests/Benchmarks/statistics_core.py .build-release/release/statistics-benchmark

clean:
	rm -rf .build .build-release out
