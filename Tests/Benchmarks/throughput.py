#!/usr/bin/env python3
"""Times a batch of different charts, and lines of many points, beside gnuplot and vl-convert.

    python3 Tests/Benchmarks/throughput.py .build-release/release/broadsheet [--charts 1000] [--rounds 3]

The batch is a third each of bars, grouped bars and lines of 1200×675 pixels, each chart with data of
its own, drawn by one process from start to exit. The others draw a part of the same list, which is
enough to tell their rate. Lines are a random walk along a numeric axis. Programs take turns; the rate is
that of the median, and processor time is the steadier figure on a busy machine. The data are made up
from fixed seeds. What is not installed (gnuplot, the package `vl-convert-python` of PyPI) is left out
with a message.
"""

import argparse
import importlib.util
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

COUNTRIES = [
    "Belgium", "Brazil", "Canada", "China", "France", "Germany", "Hungary", "India", "Italy", "Japan",
    "Mexico", "Poland", "Slovakia", "South Korea", "Spain", "Thailand", "Turkey", "United Kingdom",
    "United States", "Vietnam",
]
KINDS = ("bars", "grouped", "lines")


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def rows(number):
    """The rows of one chart: category, series and value."""
    rng = random.Random(1000 + number)
    kind = KINDS[number % 3]
    if kind == "bars":
        names = rng.sample(COUNTRIES, 12)
        return sorted(((n, "", round(rng.uniform(200, 9800))) for n in names), key=lambda r: -r[2])
    if kind == "grouped":
        names = rng.sample(COUNTRIES, 5)
        return [(n, s, round(rng.uniform(500, 5000))) for n in names for s in ("Exports", "Imports")]
    names = rng.sample(COUNTRIES, 5)
    levels = {n: rng.uniform(500, 3000) for n in names}
    result = []
    for month in range(120):
        for name in names:
            levels[name] = max(50, levels[name] * rng.uniform(0.95, 1.058))
            result.append((f"{2014 + month // 12}-{month % 12 + 1:02d}", name, round(levels[name])))
    return result


def title(number):
    what = {"bars": "The exporters of", "grouped": "Exports and imports of", "lines": "Ten years of"}
    return f"{what[KINDS[number % 3]]} made-up good {number + 1}"


def our_spec(folder, number):
    kind = KINDS[number % 3]
    columns = {"bars": "country,series,value", "grouped": "country,side,value", "lines": "month,country,value"}
    table = "".join(f"{a},{b},{c}\n" for a, b, c in rows(number))
    write(f"{folder}/c{number:04d}.csv", columns[kind] + "\n" + table)
    dims = {"bars": "[country]", "grouped": "[country, side]", "lines": "[country]\n    period: month"}
    chart = {
        "bars": "bar: value by country\n    values: all",
        "grouped": "bar: value by country, side\n    as: columns\n    values: all\n    legend: top",
        "lines": "line: value by month, country",
    }
    write(
        f"{folder}/c{number:04d}.yaml",
        f"""report: Benchmark
data:
  w:
    file: c{number:04d}.csv
    measures: {{value: {{unit: vehicle, label: Vehicles}}}}
    dims: {dims[kind]}
    source: {{publisher: Made-up data}}
body:
  - {chart[kind]}
    id: chart
    title: {title(number)}
outputs:
  png: {{charts: all, size: 1200x675, format: png, path: "{{report}}"}}
""",
    )


def gnuplot_chart(folder, out, number):
    """The commands for one chart; its data are written beside."""
    kind = KINDS[number % 3]
    path = f"{folder}/g{number:04d}.dat"
    table = {}
    for category, series, value in rows(number):
        table.setdefault(category, {})[series] = value
    series = list(dict.fromkeys(s for values in table.values() for s in values))
    write(path, "".join(f'"{c}" ' + " ".join(str(v[s]) for s in series) + "\n" for c, v in table.items()))
    text = f"""reset
set terminal pngcairo size 1200,675 font 'Inter,13'
set output '{out}/c{number:04d}.png'
set title '{{/:Bold {title(number)}}}' left
set label 2 'Source: Made-up data' at screen 0.02,0.02
set grid ytics
"""
    if kind == "lines":
        plots = ", ".join(
            f"'{path}' using 1:{i + 2} with lines lw 2 title '{s}'" for i, s in enumerate(series))
        return text + f"set xdata time\nset timefmt '\"%Y-%m\"'\nset format x '%Y'\nplot {plots}\n"
    text += "set style fill solid\nset yrange [0:*]\nset xtics rotate by -30\n"
    if kind == "bars":
        return text + (
            f"set boxwidth 0.7\nplot '{path}' using 0:2:xtic(1) with boxes notitle, "
            f"'' using 0:2:2 with labels offset 0,0.7 notitle\n")
    return text + (
        f"set style data histogram\nset style histogram clustered\nplot '{path}' using 2:xtic(1) title '{series[0]}', "
        f"'' using 3 title '{series[1]}', '' using ($0-0.15):2:2 with labels offset 0,0.7 notitle, "
        f"'' using ($0+0.15):3:3 with labels offset 0,0.7 notitle\n")


def vega_spec(number):
    kind = KINDS[number % 3]
    values = [{"a": a, "b": b, "v": v} for a, b, v in rows(number)]
    y = {"field": "v", "type": "quantitative", "title": "Vehicles"}
    if kind == "lines":
        encoding = {"x": {"field": "a", "type": "temporal", "title": "Month"}, "y": y,
                    "color": {"field": "b", "title": None}}
        layer = [{"mark": "line"}]
    else:
        encoding = {"x": {"field": "a", "type": "nominal", "sort": None, "title": None}, "y": y}
        if kind == "grouped":
            encoding |= {"color": {"field": "b", "title": None}, "xOffset": {"field": "b"}}
        layer = [{"mark": "bar"}, {"mark": {"type": "text", "dy": -7}, "encoding": {"text": {"field": "v", "format": ",.0f"}}}]
    return {"$schema": "https://vega.github.io/schema/vega-lite/v5.json", "width": 1100, "height": 560,
            "title": {"text": title(number), "subtitle": "Source: Made-up data"},
            "data": {"values": values}, "encoding": encoding, "layer": layer}


def timed(commands):
    """Wall clock and processor time in seconds, and the largest memory in MB, of commands run at once."""
    start = time.perf_counter()
    running = [subprocess.Popen(c, stdout=subprocess.DEVNULL) for c in commands]
    cpu, memory = 0.0, 0
    for process in running:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            sys.exit(f"{process.args[0]} ended with status {process.returncode}")
        cpu += usage.ru_utime + usage.ru_stime
        memory = max(memory, usage.ru_maxrss / 1024)
    return time.perf_counter() - start, cpu, memory


def in_turns(runs, rounds, before):
    times = {name: [] for name in runs}
    for turn in range(rounds):
        for name in sorted(runs, reverse=turn % 2 == 1):
            before()
            times[name].append(timed(runs[name]))
    return {name: [statistics.median(v[i] for v in values) for i in (0, 1)] + [max(v[2] for v in values)]
            for name, values in times.items()}


def batch(program, folder, options, gnuplot, has_vega):
    counts = {"specs": options.charts, "gnuplot": min(options.charts, 150), "vega": min(options.charts, 45)}
    os.makedirs(f"{folder}/specs")
    for number in range(counts["specs"]):
        our_spec(f"{folder}/specs", number)
    out = f"{folder}/out"

    def empty():
        shutil.rmtree(out, ignore_errors=True)
        os.makedirs(out)

    def ours(jobs):
        return [[program, "render", f"{folder}/specs", "--out", out, "--jobs", str(jobs), "--quiet"]]

    runs = {"broadsheet, 1 worker": ours(1), "broadsheet, 2 workers": ours(2)}
    sizes = {name: counts["specs"] for name in runs}
    empty()
    if gnuplot:
        parts = [[gnuplot_chart(folder, out, n) for n in range(k, counts["gnuplot"], 2)] for k in (0, 1)]
        for name, text in (("all", parts[0] + parts[1]), ("0", parts[0]), ("1", parts[1])):
            write(f"{folder}/{name}.gp", "".join(text))
        runs["gnuplot, 1 process"] = [[gnuplot, f"{folder}/all.gp"]]
        runs["gnuplot, 2 processes"] = [[gnuplot, f"{folder}/{k}.gp"] for k in (0, 1)]
    if has_vega:
        write(f"{folder}/vega.json", json.dumps([vega_spec(n) for n in range(counts["vega"])]))
        write(f"{folder}/vega.py", "import json, sys, vl_convert\nfor n, s in enumerate(json.load(open(sys.argv[1]))):\n"
              "    open(f'{sys.argv[2]}/v{n}.png', 'wb').write(vl_convert.vegalite_to_png(s, scale=1))\n")
        runs["vl-convert, 1 process"] = [[sys.executable, f"{folder}/vega.py", f"{folder}/vega.json", out]]
    for name in runs:
        sizes.setdefault(name, counts["vega" if name.startswith("vl") else "gnuplot"])
    result = in_turns(runs, options.rounds, empty)
    rate = {name: sizes[name] / values[0] for name, values in result.items()}
    each = {name: values[1] / sizes[name] * 1000 for name, values in result.items()}
    print(f"a batch of {counts['specs']:,} different charts, {options.rounds} rounds\n")
    print("| program | charts | charts a second | processor, ms a chart | peak memory, MB | times ours, processor |")
    print("|---|---|---|---|---|---|")
    for name, values in result.items():
        print(f"| {name} | {sizes[name]:,} | {rate[name]:.0f} | {each[name]:.1f} | {values[2]:.0f} "
              f"| {each[name] / each['broadsheet, 1 worker']:.1f} |")
    print(f"\nTwo workers draw {rate['broadsheet, 2 workers'] / rate['broadsheet, 1 worker']:.2f} times as many a second as one.")


def lines(program, folder, options, gnuplot):
    print(f"\na line of many points, {options.rounds + 2} rounds\n")
    print("| points | program | wall, ms | processor, ms | peak memory, MB |")
    print("|---|---|---|---|---|")
    for count in (100_000, 1_000_000):
        rng = random.Random(4)
        level, table = 100.0, ["x,y\n"]
        for x in range(count):
            level += rng.random() - 0.5
            table.append(f"{x},{level:.4f}\n")
        where = f"{folder}/walk{count}"
        os.makedirs(where)
        write(f"{where}/walk.csv", "".join(table))
        write(f"{where}/walk.yaml", """report: Benchmark
data:
  w:
    file: walk.csv
    measures: {y: {unit: number, label: Level}}
    dims: {x: number}
    source: {publisher: Made-up data}
body:
  - line: y by x
    title: A random walk
outputs:
  png: {charts: all, size: 1200x675, format: png}
""")
        out = f"{where}/out"
        runs = {"broadsheet": [[program, "render", f"{where}/walk.yaml", "--out", out, "--quiet"]]}
        if gnuplot:
            write(f"{where}/walk.gp", f"""set terminal pngcairo size 1200,675 font 'Inter,13'
set output '{where}/gnuplot.png'
set datafile separator ','
set title '{{/:Bold A random walk}}' left
set grid ytics
plot '{where}/walk.csv' skip 1 using 1:2 with lines notitle
""")
            runs["gnuplot"] = [[gnuplot, f"{where}/walk.gp"]]
        for commands in runs.values():
            timed(commands)
        result = in_turns(runs, options.rounds + 2, lambda: shutil.rmtree(out, ignore_errors=True))
        for name, values in result.items():
            print(f"| {count:,} | {name} | {values[0] * 1000:.0f} | {values[1] * 1000:.0f} | {values[2]:.0f} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("broadsheet")
    parser.add_argument("--charts", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="broadsheet-bench-")
    program = os.path.abspath(options.broadsheet)
    gnuplot = shutil.which("gnuplot")
    has_vega = importlib.util.find_spec("vl_convert") is not None
    if not gnuplot:
        print("gnuplot is not installed (apt-get install gnuplot-nox): shown without it")
    if not has_vega:
        print("vl-convert is not installed (pip install vl-convert-python): shown without it")
    batch(program, folder, options, gnuplot, has_vega)
    lines(program, folder, options, gnuplot)
    shutil.rmtree(folder)


if __name__ == "__main__":
    sys.exit(main())
