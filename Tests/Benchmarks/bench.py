#!/usr/bin/env python3
"""Times cold charts beside gnuplot, in one run.

    python3 Tests/Benchmarks/bench.py .build-release/release/broadsheet [--rounds 15] [--keep FOLDER]

Each run is a new process, from start to exit, with files in the page cache. The programs take turns,
forwards and backwards, so that drift of the machine hits them alike; ratios are medians of the ratios
of each round. Processor time is steadier than the clock on a busy machine. The data are made up from fixed seeds. gnuplot is left out, with a message, where it is
not installed.
"""

import argparse
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

COUNTRIES = [
    "South Korea", "United Kingdom", "Brazil", "United States", "Poland", "Belgium", "China",
    "Spain", "Hungary", "Germany", "Thailand", "Slovakia",
]


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def bars(folder):
    """12 bars with value labels, title, subtitle and source."""
    rng = random.Random(1)
    values = sorted((round(rng.uniform(200, 9800)) for _ in COUNTRIES), reverse=True)
    rows = list(zip(COUNTRIES, values))
    write(f"{folder}/bars.csv", "country,value\n" + "".join(f"{c},{v}\n" for c, v in rows))
    write(
        f"{folder}/bars.yaml",
        """report: Benchmark
data:
  w:
    file: bars.csv
    measures: {value: {unit: vehicle, label: Vehicles exported}}
    dims: [country]
    source: {publisher: Made-up data}
body:
  - bar: value by country
    id: chart
    values: all
    title: South Korea leads the exporters of this made-up year
outputs:
  png: {charts: all, size: 1200x675, format: png}
""",
    )
    write(
        f"{folder}/bars.gp",
        f"""set terminal pngcairo size 1200,675 font 'Inter,13'
set output '{folder}/gnuplot/bars.png'
set datafile separator ','
set title '{{/:Bold South Korea leads the exporters of this made-up year}}' left
set label 1 'Vehicles exported' at graph 0,1.03
set label 2 'Source: Made-up data' at screen 0.02,0.02
set style fill solid
set boxwidth 0.7
set grid ytics
set yrange [0:*]
set xtics rotate by -30
plot '{folder}/bars.csv' skip 1 using 0:2:xtic(1) with boxes lc rgb '#1f4e79' notitle, \\
     '' skip 1 using 0:2:2 with labels offset 0,0.7 notitle
""",
    )


def lines(folder):
    """5 lines of 120 months with a label at each end."""
    rng = random.Random(2)
    names = ["Germany", "Japan", "China", "Mexico", "Spain"]
    level = [rng.uniform(500, 3000) for _ in names]
    long, wide = ["month,country,value\n"], ["month," + ",".join(names) + "\n"]
    for index in range(120):
        month = f"{2014 + index // 12}-{index % 12 + 1:02d}"
        level = [max(50, v * rng.uniform(0.95, 1.058)) for v in level]
        wide.append(month + "," + ",".join(f"{v:.1f}" for v in level) + "\n")
        long += [f"{month},{n},{v:.1f}\n" for n, v in zip(names, level)]
    write(f"{folder}/lines.csv", "".join(long))
    write(f"{folder}/lines_wide.csv", "".join(wide))
    write(
        f"{folder}/lines.yaml",
        """report: Benchmark
data:
  w:
    file: lines.csv
    period: month
    measures: {value: {unit: vehicle, label: Vehicles exported each month}}
    dims: [country]
    source: {publisher: Made-up data}
body:
  - line: value by month, country
    id: chart
    title: Five exporters over ten made-up years
outputs:
  png: {charts: all, size: 1200x675, format: png}
""",
    )
    plots = ", \\\n     ".join(
        f"'{folder}/lines_wide.csv' skip 1 using 1:{i + 2} with lines lw 2 title '{n}', "
        f"'' skip 1 using 1:($0==119?${i + 2}:NaN):('{n}') with labels left offset 1,0 notitle"
        for i, n in enumerate(names)
    )
    write(
        f"{folder}/lines.gp",
        f"""set terminal pngcairo size 1200,675 font 'Inter,13'
set output '{folder}/gnuplot/lines.png'
set datafile separator ','
set xdata time
set timefmt '%Y-%m'
set format x '%Y'
set rmargin 14
set title '{{/:Bold Five exporters over ten made-up years}}' left
set label 1 'Vehicles exported each month' at graph 0,1.03
set label 2 'Source: Made-up data' at screen 0.02,0.02
set grid ytics
plot {plots}
""",
    )


def timed(command):
    """Wall clock and processor time of one run, in milliseconds."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = (time.perf_counter() - start) * 1000
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{command[0]} ended with status {process.returncode}")
    return wall, (usage.ru_utime + usage.ru_stime) * 1000


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("broadsheet")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--keep", help="leave inputs and pictures in this folder")
    options = parser.parse_args()
    folder = options.keep or tempfile.mkdtemp(prefix="broadsheet-bench-")
    os.makedirs(f"{folder}/gnuplot", exist_ok=True)
    bars(folder)
    lines(folder)
    program = os.path.abspath(options.broadsheet)
    gnuplot = shutil.which("gnuplot")
    if not gnuplot:
        print("gnuplot is not installed (apt-get install gnuplot-nox): shown without it")
    print(f"cold start to a finished 1200×675 PNG, {options.rounds} rounds, milliseconds\n")
    print("| chart | program | wall, median | min | max | processor | bytes | ratio, wall | processor |")
    print("|---|---|---|---|---|---|---|---|---|")
    for name, label in [("bars", "12 bars"), ("lines", "5 lines × 120 months")]:
        ours = [program, "render", f"{folder}/{name}.yaml", "--out", f"{folder}/out", "--quiet", "--force"]
        commands = {"broadsheet": ours}
        if gnuplot:
            commands["gnuplot"] = [gnuplot, f"{folder}/{name}.gp"]
        files = {
            "broadsheet": f"{folder}/out/{name}/png/en/chart.png",
            "gnuplot": f"{folder}/gnuplot/{name}.png",
        }
        for command in commands.values():
            timed(command)
        times = {key: [] for key in commands}
        for turn in range(options.rounds):
            for key in sorted(commands, reverse=turn % 2 == 1):
                # Both write a new file: replacing one waits for the disk.
                if os.path.exists(files[key]):
                    os.remove(files[key])
                times[key].append(timed(commands[key]))

        for key, values in times.items():
            wall, cpu = [value[0] for value in values], [value[1] for value in values]
            ratios = ["1", "1"]
            if key != "gnuplot":
                ratios = ["–", "–"]
                if gnuplot:
                    pairs = list(zip(values, times["gnuplot"]))
                    ratios = [
                        f"{statistics.median(a[i] / b[i] for a, b in pairs):.2f}" for i in (0, 1)
                    ]
            print(
                f"| {label} | {key} | {statistics.median(wall):.1f} | {min(wall):.1f} "
                f"| {max(wall):.1f} | {statistics.median(cpu):.1f} "
                f"| {os.path.getsize(files[key]):,} | {ratios[0]} | {ratios[1]} |"
            )
    if not options.keep:
        shutil.rmtree(folder)


if __name__ == "__main__":
    sys.exit(main())
