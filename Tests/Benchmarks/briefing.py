#!/usr/bin/env python3
"""Times a briefing of about ten pages beside typst with gnuplot's charts, in one run.

    python3 Tests/Benchmarks/briefing.py .build-release/release/broadsheet [--rounds 9] [--keep FOLDER]

The briefing has about 2,500 words, 6 charts and 3 tables of 15 × 6, made up from fixed seeds. Broadsheet
goes from the spec and its data to a finished PDF: it computes the tables and draws the charts. typst
composes the same words and tables, typed out, around six pictures that gnuplot has drawn before; drawing
them is timed on its own. Each run is a new process from start to exit, with files in the page cache; the
programs take turns, forwards and backwards, and ratios are medians of the ratios of each round. Then a
briefing of about 300 pages shows the cost of a page and the peak of memory. What is not installed (the
package `typst` of PyPI, gnuplot, pdfinfo) is left out with a message.
"""

import argparse
import importlib.util
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

COUNTRIES = [
    "Argentina", "Belgium", "Brazil", "China", "Germany", "Hungary", "Japan", "Mexico", "Poland",
    "Slovakia", "South Korea", "Spain", "Thailand", "United Kingdom", "United States",
]
YEARS = list(range(2018, 2024))
PARTS = ["cars", "trucks", "buses"]
WORDS = (
    "the a of to in and exports vehicles figures month year port maker buyer price growth market "
    "count customs association source share change value demand supply route ship train border "
    "report table number large small new used electric light heavy first second early late steady "
    "rose fell held reached passed followed measured printed compared explained"
).split()


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def sentences(rng, words):
    """So many words, in sentences of 8 to 20."""
    result = []
    while words > 0:
        count = min(words, rng.randint(8, 20))
        sentence = " ".join(rng.choice(WORDS) for _ in range(count))
        result.append(sentence[0].upper() + sentence[1:] + ".")
        words -= count
    return " ".join(result)


def make_data(folder):
    rng = random.Random(3)
    rows = ["year,country,kind,exported\n"]
    table = {}
    for kind in PARTS:
        for country in COUNTRIES:
            level = rng.uniform(20_000, 900_000)
            for year in YEARS:
                level *= rng.uniform(0.85, 1.25)
                table[kind, country, year] = round(level)
                rows.append(f"{year},{country},{kind},{round(level)}\n")
    write(f"{folder}/exports.csv", "".join(rows))
    return table


def spec(sections, words):
    """A spec of so many sections; three make the briefing that typst composes."""
    rng = random.Random(4)
    text = [
        """report: Made-up exports of vehicles
date: 2026-01-01
author: Benchmark
data:
  exports:
    file: exports.csv
    period: year
    measures: {exported: {unit: vehicle, label: Vehicles exported}}
    dims: [country, kind]
    source: {publisher: Made-up data}
metrics: {total: exported@2023}
body:
"""
    ]
    paragraphs = []
    for section in range(sections):
        kind = PARTS[section % 3]
        own = [sentences(rng, words // 5) for _ in range(5)]
        paragraphs.append(own)
        columns = "".join(f"      - {{value: exported@{y}, label: \"{y}\"}}\n" for y in YEARS)
        text.append(
            f"""  - section: Part {section + 1}
  - text: |
      {own[0]}

      {own[1]}
  - bar: exported.{kind}@2023 by country
    id: bars-{section + 1}
    title: The exporters of {kind} in 2023
  - text: |
      {own[2]}

      {own[3]}
  - line: exported.{kind} by year, country
    id: lines-{section + 1}
    where: country in (China Germany Japan Mexico Spain)
    title: Five exporters of {kind}
  - table: country
    id: table-{section + 1}
    title: Exports of {kind} by year
    where: kind = {kind}
    columns:
{columns}  - text: |
      {own[4]}
"""
        )
    text.append("outputs:\n  briefing: {pages: a4, format: pdf}\n")
    return "".join(text), paragraphs


def typst_source(folder, table, paragraphs):
    """The same words and tables around ready-made pictures."""
    text = [
        """#set page("a4", numbering: "1 / 1")
#set text(font: "Inter", size: 10.2pt)
#set document(title: "Made-up exports of vehicles")
= Made-up exports of vehicles
"""
    ]
    for section, own in enumerate(paragraphs):
        kind = PARTS[section]
        cells = [f"[{c}], " + ", ".join(f"[{table[kind, c, y]:,}]" for y in YEARS) for c in COUNTRIES]
        head = "[*Country*], " + ", ".join(f"[*{y}*]" for y in YEARS)
        text.append(
            f"""
== Part {section + 1}
{own[0]}

{own[1]}

#figure(image("bars-{section + 1}.png"), caption: [The exporters of {kind} in 2023])

{own[2]}

{own[3]}

#figure(image("lines-{section + 1}.png"), caption: [Five exporters of {kind}])
#figure(table(columns: 7, align: (left, right, right, right, right, right, right),
  table.header({head}),
  {", ".join(cells)}), caption: [Exports of {kind} by year])

{own[4]}
"""
        )
    write(f"{folder}/briefing.typ", "".join(text))
    write(
        f"{folder}/compose.py",
        "import sys, typst\ntypst.compile(sys.argv[1], output=sys.argv[2])\n",
    )


def gnuplot_sources(folder, table):
    """Six pictures, one process each, as they would be drawn for typst."""
    names = []
    for section, kind in enumerate(PARTS):
        order = sorted(COUNTRIES, key=lambda c: -table[kind, c, 2023])
        write(
            f"{folder}/bars-{section + 1}.dat",
            "".join(f'"{c}" {table[kind, c, 2023]}\n' for c in order),
        )
        five = ["China", "Germany", "Japan", "Mexico", "Spain"]
        write(
            f"{folder}/lines-{section + 1}.dat",
            "".join(f"{y} " + " ".join(str(table[kind, c, y]) for c in five) + "\n" for y in YEARS),
        )
        head = "set terminal pngcairo size 1360,840 font 'Inter,20'\nset grid ytics\n"
        write(
            f"{folder}/bars-{section + 1}.gp",
            head + f"""set output '{folder}/bars-{section + 1}.png'
set style fill solid
set boxwidth 0.7
set yrange [0:*]
set xtics rotate by -30
plot '{folder}/bars-{section + 1}.dat' using 0:2:xtic(1) with boxes lc rgb '#1f4e79' notitle
""",
        )
        plots = ", ".join(
            f"'{folder}/lines-{section + 1}.dat' using 1:{i + 2} with lines lw 3 title '{c}'"
            for i, c in enumerate(five)
        )
        write(
            f"{folder}/lines-{section + 1}.gp",
            head + f"set output '{folder}/lines-{section + 1}.png'\nplot {plots}\n",
        )
        names += [f"bars-{section + 1}.gp", f"lines-{section + 1}.gp"]
    return names


def timed(command, folder):
    """Wall clock and processor time in milliseconds, and peak memory in MB, of one run."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = (time.perf_counter() - start) * 1000
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{command[0]} ended with status {process.returncode}")
    return wall, (usage.ru_utime + usage.ru_stime) * 1000, usage.ru_maxrss / 1024


def total(runs):
    """The sum of runs one after another; memory is the largest."""
    return sum(r[0] for r in runs), sum(r[1] for r in runs), max(r[2] for r in runs)


def pages(path):
    if not shutil.which("pdfinfo"):
        return None
    said = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    return int(next(line for line in said.splitlines() if line.startswith("Pages:")).split()[1])


def middle(values, index):
    return statistics.median(value[index] for value in values)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("broadsheet")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--keep", help="leave inputs and files in this folder")
    options = parser.parse_args()
    folder = os.path.abspath(options.keep or tempfile.mkdtemp(prefix="broadsheet-briefing-"))
    os.makedirs(folder, exist_ok=True)
    program = os.path.abspath(options.broadsheet)
    gnuplot = shutil.which("gnuplot")
    has_typst = importlib.util.find_spec("typst") is not None
    if not has_typst:
        print("typst is not installed (pip install typst): shown without it")
    if not gnuplot:
        print("gnuplot is not installed (apt-get install gnuplot-nox): shown without it")

    table = make_data(folder)
    text, paragraphs = spec(3, 2500 // 3)
    write(f"{folder}/briefing.yaml", text)
    typst_source(folder, table, paragraphs)
    scripts = gnuplot_sources(folder, table)
    compare = bool(has_typst and gnuplot)
    ours = [program, "render", "briefing.yaml", "--out", "out", "--quiet", "--force"]
    runs = {"broadsheet": lambda: timed(ours, folder)}
    if gnuplot:
        runs["gnuplot, 6 charts"] = lambda: total([timed([gnuplot, s], folder) for s in scripts])
    if compare:
        compose = [sys.executable, "compose.py", "briefing.typ", "typst.pdf"]
        runs["typst, ready-made charts"] = lambda: timed(compose, folder)
        # typst comes as a module of Python, whose start is not its own.
        runs["Python that loads typst"] = lambda: timed(
            [sys.executable, "-c", "import typst"], folder
        )
    for run in runs.values():
        run()
    times = {name: [] for name in runs}
    results = {"broadsheet": f"{folder}/out/briefing/briefing/briefing.en.pdf"}
    if compare:
        results["typst, ready-made charts"] = f"{folder}/typst.pdf"
    for turn in range(options.rounds):
        for name in sorted(runs, reverse=turn % 2 == 1):
            if name in results and os.path.exists(results[name]):
                os.remove(results[name])
            times[name].append(runs[name]())
    if compare:
        times["typst and gnuplot"] = [
            total(pair)
            for pair in zip(times["typst, ready-made charts"], times["gnuplot, 6 charts"])
        ]
    words = sum(len(p.split()) for own in paragraphs for p in own)
    print(f"a briefing of {words:,} words, 6 charts, 3 tables of 15 × 6; {options.rounds} rounds\n")
    print(
        "| program | wall, ms | processor, ms | peak memory, MB | pages "
        "| times broadsheet's wall | processor |"
    )
    print("|---|---|---|---|---|---|---|")
    for name, values in times.items():
        pairs = list(zip(values, times["broadsheet"]))
        ratios = [statistics.median(v[i] / o[i] for v, o in pairs) for i in (0, 1)]
        count = pages(results[name]) if name in results else None
        print(
            f"| {name} | {middle(values, 0):.1f} | {middle(values, 1):.1f} | {middle(values, 2):.0f} "
            f"| {count or ''} | {ratios[0]:.2f} | {ratios[1]:.2f} |"
        )

    print("\n| briefing | pages | wall, ms | processor, ms | processor, ms a page | peak memory, MB |")
    print("|---|---|---|---|---|---|")
    for sections in (3, 28, 85):
        write(f"{folder}/long.yaml", spec(sections, 2500 // 3)[0])
        command = [program, "render", "long.yaml", "--out", "long", "--quiet", "--force"]
        values = [timed(command, folder) for _ in range(3)]
        count = pages(f"{folder}/long/long/briefing/long.en.pdf")
        wall, cpu = middle(values, 0), middle(values, 1)
        each = f"{cpu / count:.1f}" if count else ""
        print(
            f"| {sections} sections | {count or ''} | {wall:.0f} | {cpu:.0f} | {each} "
            f"| {middle(values, 2):.0f} |"
        )
    if not options.keep:
        shutil.rmtree(folder)


if __name__ == "__main__":
    sys.exit(main())
