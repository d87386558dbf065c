#!/usr/bin/env python3
"""Writes a report spec for each chart of a benchmark's list, so that other programs can be put beside us.

    python3 Tests/Benchmarks/bench_specs.py MANIFEST.tsv FOLDER [--format png|pdf] [--briefing TEXT.json]
    python3 Tests/Benchmarks/bench_specs.py RECORDS.csv FOLDER --records

The list has a line for each chart, tab-separated: id, kind, csv, title, subtitle, xlabel, ylabel and
source. Kinds are bar (category,value), grouped and line (long tables beside the wide ones, in
NAME_long.csv) and bigline (x,y). FOLDER gets a spec and a copy of the data for each; one run draws them
all as ID.png of 1200×675 pixels, or as ID.pdf:

    broadsheet render FOLDER --out OUT --jobs 1

With the text of a briefing (title, author, date, sections of paragraphs, headings, charts and tables), FOLDER
gets one spec of pages instead. With --records the file holds trade records (year, exporter, importer, product,
value, quantity), and FOLDER a spec that adds up one exporter's vehicles by year and importer, and a script that
writes the sums as CSV: sh FOLDER/records.sh BROADSHEET OUT.csv.
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


def dataset(row, data):
    """The dataset of a chart among others: its measure has a name of its own."""
    _, measures, dims = DATA[row["kind"]]
    old = "y" if row["kind"] == "bigline" else "value"
    measures = (measures % json.dumps(row["ylabel"])).replace(f"{{{old}:", f"{{{row['id']}:", 1)
    source = row["source"].removeprefix("Source: ")
    return f"""  {row["id"]}:
    file: {data}
    rename: {{{old}: {row["id"]}}}
    {measures}
    {dims}
    source: {{publisher: {json.dumps(source)}}}
"""


def chart(row):
    old = "y" if row["kind"] == "bigline" else "value"
    return f"""  - {CHART[row["kind"]].replace(f": {old} by", f": {row['id']} by", 1)}
    id: {row["id"]}
    title: {json.dumps(row["title"])}
    subtitle: {json.dumps(row["subtitle"])}
    axis: {{title: {json.dumps(row["ylabel"])}}}
"""


def table(folder, index, table):
    """A table of typed figures as data, and the block that shows it."""
    names = [f"t{index}c{column}" for column in range(1, len(table["head"]))]
    with open(f"{folder}/table{index}.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["country"] + names)
        for row in table["rows"]:
            writer.writerow([row[0]] + [cell.replace(",", "").replace("\u2212", "-") for cell in row[1:]])
    data = f"""  table{index}:
    file: table{index}.csv
    measures: {{{", ".join(f"{name}: number" for name in names)}}}
    dims: [country]
"""
    columns = "".join(
        f"      - {{value: {name}, label: {json.dumps(head)}, decimals: 1}}\n"
        for name, head in zip(names, table["head"][1:])
    )
    title = table["caption"].split(". ", 1)[-1]
    block = f"  - table: country\n    id: table{index}\n    title: {json.dumps(title)}\n    sort: given\n"
    return data, block + "    columns:\n" + columns


def briefing(folder, rows, text):
    data = {row["id"]: dataset(row, os.path.basename(data_file(row))) for row in rows}
    charts = {row["id"]: chart(row) for row in rows}
    tables = [table(folder, index, one) for index, one in enumerate(text["tables"])]
    body = []
    for section in text["sections"]:
        body.append(f"  - section: {json.dumps(section['h1'])}\n")
        for block in section["blocks"]:
            kind, content = next(iter(block.items()))
            body.append(
                {
                    "p": lambda: f"  - text: {json.dumps(content)}\n",
                    "h2": lambda: f"  - heading: {json.dumps(content)}\n",
                    "chart": lambda: charts[content],
                    "table": lambda: tables[content][1],
                }[kind]()
            )
    head = f"report: {json.dumps(text['title'])}\nauthor: {json.dumps(text['author'])}\ndate: {text['date']}\n"
    waived = "waive: {bare-figure: the words are made up, no-source: the tables are made up}\n"
    with open(f"{folder}/briefing.yaml", "w", encoding="utf-8") as file:
        file.write(head + waived + "data:\n" + "".join(data.values()))
        file.write("".join(one for one, _ in tables) + "body:\n" + "".join(body))
        file.write("outputs:\n  briefing: {pages: a4, format: pdf, path: briefing}\n")


def records(path, folder):
    """The sums of one exporter's vehicles. The chart's table is long: awk puts both sums in one row."""
    os.symlink(os.path.abspath(path), f"{folder}/records.csv")
    with open(f"{folder}/records.yaml", "w", encoding="utf-8") as file:
        file.write("""report: Sums of records
data:
  records:
    file: records.csv
    period: year
    dims: [key]
    measures: {value: number, quantity: number}
    where: exporter = 276 and product >= 870000 and product < 880000
    derive: {key: 'concat(year, ",", importer)'}
    source: {publisher: Made-up data}
body:
  - bar: {Value: sum(value), Quantity: sum(quantity)}
    by: key
    sort: given
    id: sums
""")
    with open(f"{folder}/records.sh", "w", encoding="utf-8") as file:
        file.write("""# sh records.sh BROADSHEET OUT.csv
{
  echo year,importer,value,quantity
  "$1" data "$(dirname "$0")/records.yaml" --chart sums | awk -F'"' '
    NR > 1 { rest = $NF; split($(NF - 1), names, ","); split(rest, cells, ",")
      key = $2; figure = cells[length(cells) - 1]
      if (key in first) print key "," first[key] "," figure; else first[key] = figure }' \\
    | sort -t, -k1,1n -k2,2n
} > "$2"
""")


def data_file(row):
    long = row["kind"] in ("grouped", "line")
    return row["csv"].removesuffix(".csv") + "_long.csv" if long else row["csv"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("manifest")
    parser.add_argument("folder")
    parser.add_argument("--format", choices=["png", "pdf"], default="png")
    parser.add_argument("--briefing", metavar="TEXT.json")
    parser.add_argument("--records", action="store_true")
    options = parser.parse_args()
    shutil.rmtree(options.folder, ignore_errors=True)
    os.makedirs(options.folder)
    if options.records:
        return records(options.manifest, options.folder)
    beside = os.path.dirname(os.path.abspath(options.manifest))
    with open(options.manifest, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    for row in rows:
        data = data_file(row)
        shutil.copyfile(f"{beside}/{data}", f"{options.folder}/{os.path.basename(data)}")
    if options.briefing:
        with open(options.briefing, encoding="utf-8") as file:
            return briefing(options.folder, rows, json.load(file))
    for row in rows:
        data = data_file(row)
        with open(f"{options.folder}/{row['id']}.yaml", "w", encoding="utf-8") as file:
            file.write(spec(row, os.path.basename(data), options.format))


if __name__ == "__main__":
    main()
