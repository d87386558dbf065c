#!/usr/bin/env python3
"""Render the gallery specs of this folder against a folder of cases, and count what passes.

usage: run.py GALLERY_FOLDER [--tool PATH] [--out FOLDER] [CASE ...]

A case is a folder with case.md, expected.csv and data files; the spec is CASE.yaml beside this
script.  Each spec is put into a folder of its own with links to the case's data, then rendered, its
table exported and compared by the gallery's compare.py, and the marks of its SVG held against the
checks of marks.txt.  What a picture looks like, eyes must judge.  Standard library only.
"""
import argparse, os, pathlib, shutil, subprocess, sys

import marks

HERE = pathlib.Path(__file__).resolve().parent
# Spellings of keys that a table holds otherwise than the expected file does.
ALIASES = {
    "O20": ["current=This year", "previous=Last year"],
    "O23": ["evaporation_ml=Evaporation", "precipitation_ml=Precipitation",
            "temperature_c=Temperature"],
}
# Tables in another scale than the expected file.
SCALES = {"O24": "1e3", "TO2": "1e9", "TO3": "1e9"}


def run(command, **more):
    return subprocess.run(command, capture_output=True, text=True, timeout=120, **more)


def case(tool, gallery, name, out, checks):
    source, work = gallery / name, out / name
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    for data in source.glob("data*"):
        os.symlink(data, work / data.name)
    spec = work / "spec.yaml"
    shutil.copy(HERE / f"{name}.yaml", spec)
    result = {"render": False, "numbers": False, "found": "", "marks": None, "problem": ""}
    render = run([tool, "render", str(spec), "--out", str(work / "out")])
    result["render"] = render.returncode == 0
    (work / "messages.txt").write_text(render.stdout + render.stderr)
    table = run([tool, "data", str(spec), "--chart", "chart"])
    if table.returncode == 0:
        (work / "table.csv").write_text(table.stdout)
        extra = [word for alias in ALIASES.get(name, []) for word in ("--alias", alias)]
        if name in SCALES:
            extra += ["--scale", SCALES[name]]
        found = run([sys.executable, str(gallery / "compare.py"), str(source),
                     str(work / "table.csv"), *extra])
        result["numbers"] = found.returncode == 0
        last = found.stdout.strip().splitlines() or [found.stderr.strip()[-80:]]
        result["found"] = last[-1]
    else:
        result["problem"] = next(
            (line for line in table.stderr.splitlines() if "error" in line), table.stderr)[:150]
    if not result["render"] and not result["problem"]:
        result["problem"] = next(
            (line for line in render.stderr.splitlines() if "error" in line), render.stderr)[:150]
    for svg in sorted((work / "out").rglob("*.svg")):
        result["marks"] = marks.failures(svg, checks)
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("gallery", type=pathlib.Path)
    parser.add_argument("cases", nargs="*")
    parser.add_argument("--tool", default=str(HERE / "../../.build-release/release/broadsheet"))
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path("out/gallery"))
    arguments = parser.parse_intermixed_args()
    gallery, out = arguments.gallery.resolve(), arguments.out.resolve()
    names = arguments.cases or sorted(path.stem for path in HERE.glob("*.yaml"))
    checks = marks.read(HERE / "marks.txt")
    passed = 0
    for name in names:
        result = case(arguments.tool, gallery, name, out, checks.get(name, []))
        has_marks = result["marks"] == []
        is_good = result["render"] and result["numbers"] and has_marks
        passed += is_good
        said = result["found"].split(" expected")[0]
        print(f"{name:4} {'pass' if is_good else 'FAIL'}  rendered {'yes' if result['render'] else 'no':3}  "
              f"numbers {said:14}  marks {'all ' + str(len(checks.get(name, []))) if has_marks else 'no'}",
              flush=True)
        for problem in [result["problem"]] + (result["marks"] or []):
            if problem:
                print("       " + problem, flush=True)
    print(f"{passed} of {len(names)} rendered with all numbers and marks")
    return 0 if passed == len(names) else 1


if __name__ == "__main__":
    sys.exit(main())
