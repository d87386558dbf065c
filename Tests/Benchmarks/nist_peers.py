#!/usr/bin/env python3
"""Correct digits of regression coefficients that numpy and statsmodels reach on the certified sets of NIST.

    python3 Tests/Benchmarks/nist_peers.py        # beside the table of `make nist`

Each package as its users call it: numpy.linalg.lstsq on the design matrix (powers formed in doubles),
statsmodels OLS with its defaults. The score is the smallest log relative error over the coefficients,
as Tests/Data/nist/README.md defines it.
"""

import csv
import json
import math
import pathlib

FOLDER = pathlib.Path(__file__).parent.parent / "Data" / "nist"
SETS = [
    "Norris", "Pontius", "NoInt1", "NoInt2", "Filip", "Longley", "Wampler1", "Wampler2",
    "Wampler3", "Wampler4", "Wampler5",
]


def digits(found, certified):
    error = abs(found - certified)
    if certified:
        error /= abs(certified)
    if error == 0:
        return 15.0
    return max(0.0, min(15.0, -math.log10(error))) if error == error else 0.0


def load(name, numpy):
    facts = json.loads((FOLDER / f"{name}.json").read_text())
    rows = list(csv.reader((FOLDER / f"{name}.csv").open()))[1:]
    table = numpy.array(rows, dtype=float)
    y, x = table[:, 0], table[:, 1:]
    if facts["polynomial_degree"]:
        x = numpy.column_stack([x[:, 0] ** k for k in range(1, facts["polynomial_degree"] + 1)])
    if facts["intercept"]:
        x = numpy.column_stack([numpy.ones(len(y)), x])
    wanted = [float(c["estimate"]) for c in facts["certified"]["coefficients"]]
    return x, y, wanted


def main():
    try:
        import numpy
    except ImportError:
        print("numpy is not installed (pip install numpy)")
        return
    try:
        import statsmodels.api
    except ImportError:
        statsmodels = None
        print("statsmodels is not installed (pip install statsmodels): shown without it")
    else:
        statsmodels = __import__("statsmodels")
    print("| set | numpy | statsmodels |")
    print("|---|---|---|")
    for name in SETS:
        x, y, wanted = load(name, numpy)
        fits = [numpy.linalg.lstsq(x, y, rcond=None)[0]]
        if statsmodels:
            fits.append(statsmodels.api.OLS(y, x).fit().params)
        scores = [min(digits(f, w) for f, w in zip(fit, wanted)) for fit in fits]
        print(f"| {name} | " + " | ".join(f"{score:.1f}" for score in scores) + " |")


if __name__ == "__main__":
    main()
