#!/usr/bin/env python3
"""Times summaries, a group-by and STL on a million values beside numpy and statsmodels, in one run.

    python3 Tests/Benchmarks/statistics_core.py .build-release/release/statistics-benchmark

Each operation is timed inside its process, five rounds; the best round counts. What is not installed
is left out, with a message.
"""

import subprocess
import sys
import time

COUNT = 1_000_000


def ours(program):
    best = {}
    text = subprocess.run([program], check=True, capture_output=True, text=True).stdout
    for line in text.splitlines():
        name, value = line.split("\t")
        best[name] = min(best.get(name, float("inf")), float(value))
    return best


def timed(best, name, work):
    for _ in range(5):
        start = time.perf_counter()
        work()
        best[name] = min(best.get(name, float("inf")), (time.perf_counter() - start) * 1000)


def series(numpy):
    state, noise = 12_345, []
    for _ in range(COUNT):
        state = (state * 1_103_515_245 + 12_345) & 0x7FFFFFFF
        noise.append(state / 2_147_483_648.0 * 50)
    index = numpy.arange(COUNT)
    return 1000 + index * 0.001 + (index % 12) * 10.0 + numpy.array(noise)


def theirs():
    best = {}
    try:
        import numpy
    except ImportError:
        print("numpy is not installed (pip install numpy): shown without it")
        return best
    values = series(numpy)
    index = numpy.arange(COUNT)
    key = (index // 100 % 200) * 100 + index % 100
    timed(best, "sum", lambda: numpy.sum(values))
    timed(best, "mean and standard deviation", lambda: (values.mean(), values.std(ddof=1)))
    timed(best, "median", lambda: numpy.median(values))
    timed(
        best, "quantiles 1, 5, 25, 75, 95, 99 %",
        lambda: numpy.quantile(values, [0.01, 0.05, 0.25, 0.75, 0.95, 0.99]))
    timed(
        best, "group by 200 partners and 100 months, sum",
        lambda: numpy.bincount(key, weights=values, minlength=20_000))
    try:
        from statsmodels.tsa.seasonal import STL

        timed(
            best, "STL, period 12, seasonal window 7",
            lambda: STL(values, period=12, seasonal=7, seasonal_deg=0).fit())
    except ImportError:
        print("statsmodels is not installed (pip install statsmodels): STL is shown without it")
    return best


def main():
    mine, other = ours(sys.argv[1]), theirs()
    print("\na million values, best of five rounds, milliseconds\n")
    print("| operation | broadsheet | numpy / statsmodels | ratio |")
    print("|---|---|---|---|")
    for name, value in mine.items():
        peer = other.get(name)
        shown = f"{peer:.1f}" if peer else "–"
        ratio = f"{value / peer:.2f}" if peer else "–"
        print(f"| {name} | {value:.1f} | {shown} | {ratio} |")


if __name__ == "__main__":
    main()
