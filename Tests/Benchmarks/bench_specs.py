#!/usr/bin/env python3
"""Writes a report spec for each chart of a benchmark's list, so that other programs can be put beside us.

    python3 Tests/Benchmarks/bench_specs.py MANIFEST.tsv FOLDER [--format png|pdf]

The list has a line for each chart, tab-separated: id, kind, csv, title, subtitle, xlabel, ylabel and
source. Kinds are bar (category,value), grouped and line (long tables beside the wide ones, in
NAME_long.csv) and bigline (x,y). FOLDER gets a spec and a copy of the data for each; one run draws them
all as ID.png of 1200×675 pixels, or as ID.pdf:

    broadsheet render FOLDER --out OUT --jobs 1
"""

import argparse
import csv
import json
import os
import shutil

DATA = {
    "bar": ("category,value", "measures: {value: {unit: number, label: %s}}", "dims: [category]"),
    "grouped": (
        "category,series,value",
        "measures: {value: {unit: number, label: %s}}",
        "dims: [category, series]",
    ),
    "line": (
        "date,series,value",
        "measures: {value: {unit: number, label: %s}}",
        "dims: [series]\n    period: {column: date, as: month}",
    ),
    "bigline": (
        "x,y",
        "measures: {y: {unit: number, label: %s, aggregate: mean}}",
        "dims: {x: number}",
    ),
}
CHART = {
    "bar": "bar: value by category\n    sort: given\n    values: all",
    "grouped": "bar: value by category, series\n    as: columns\n    sort: given\n    values: all\n    legend: top",
    "line": "line: value by date, series",
    "bigline": "line: y by x",
}


def spec(row, data, form):
    """The spec of one chart; what the list says is quoted as JSON, which YAML reads."""
    _, measures, dims = DATA[row["kind"]]
    source = row["source"].removeprefix("Source: ")
    return f"""report: {json.dumps(row["title"])}
data:
  figures:
    file: {data}
    {measures % json.dumps(row["ylabel"])}
    {dims}
    source: {{publisher: {json.dumps(source)}}}
body:
  - {CHART[row["kind"]]}
    id: {row["id"]}
    title: {json.dumps(row["title"])}
    subtitle: {json.dumps(row["subtitle"])}
    axis: {{title: {json.dumps(row["ylabel"])}}}
outputs:
  bench: {{charts: all, size: 1200x675, format: {form}, path: "{{id}}"}}
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("manifest")
    parser.add_argument("folder")
    parser.add_argument("--format", choices=["png", "pdf"], default="png")
    options = parser.parse_args()
    shutil.rmtree(options.folder, ignore_errors=True)
    os.makedirs(options.folder)
    beside = os.path.dirname(os.path.abspath(options.manifest))
    with open(options.manifest, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    for row in rows:
        data = row["csv"]
        if row["kind"] in ("grouped", "line"):
            data = data.removesuffix(".csv") + "_long.csv"
        shutil.copyfile(f"{beside}/{data}", f"{options.folder}/{os.path.basename(data)}")
        with open(f"{options.folder}/{row['id']}.yaml", "w", encoding="utf-8") as file:
            file.write(spec(row, os.path.basename(data), options.format))


if __name__ == "__main__":
    main()
