"""Checks of the marks in a chart's SVG, by name: those that marks.txt asks for.

A check takes the picture and its arguments and says what is wrong, or nothing.  Positions agree
within 0.6 of a point, which is less than a hairline.
"""
import collections, re, xml.etree.ElementTree as tree

NEAR = 0.6


class Picture:
    def __init__(self, path):
        self.size = path.stat().st_size
        self.items = []  # (path of groups, name of the shape, element), in drawing order
        self._walk(tree.parse(path).getroot(), ())

    def _walk(self, element, groups):
        for child in element:
            name = child.tag.split("}")[-1]
            if name == "g":
                self._walk(child, groups + (child.get("id"),))
            else:
                self.items.append((groups, name, child))

    def of(self, name, group):
        pattern = re.compile(rf"(?:{group})(?:-\d+)*$")
        return [e for g, n, e in self.items if n == name and g and pattern.match(g[-1])]

    @property
    def bars(self):
        return [tuple(float(e.get(k)) for k in ("x", "y", "width", "height")) + (e.get("fill"),)
                for e in self.of("rect", "series")]

    @property
    def paths(self):
        return self.of("path", "series")

    @property
    def lines(self):
        return [e for e in self.paths if e.get("fill") == "none"]

    @property
    def circles(self):
        return [(float(e.get("cx")), float(e.get("cy"))) for e in self.of("circle", "series")]

    def texts(self, group):
        return [(float(e.get("x")), float(e.get("y")), "".join(e.itertext()))
                for e in self.of("text", group)]

    def place(self, group):
        """Where in the drawing order a group stands: its first and its last item."""
        found = [i for i, (g, _, _) in enumerate(self.items) if g and re.match(rf"{group}(-\d+)?$", g[-1])]
        return (found[0], found[-1]) if found else None

    @property
    def plot(self):
        xs = [x for e in self.lines for run in runs(e) for x, _ in run]
        return min(xs), max(xs)


def runs(path):
    """The points of each stretch of a path."""
    return [[tuple(map(float, p.split())) for p in re.split("L", part.strip("Z"))]
            for part in path.get("d").split("M") if part]


def same(a, b, near=NEAR):
    return abs(a - b) <= near


def count(what, found, wanted):
    return "" if found == int(wanted) else f"{found} {what}, {wanted} expected"


def sorted_counts(values):
    return sorted(collections.Counter(values).values(), reverse=True)


def common(bars):
    """The most bars that touch one line, and that line."""
    best = (0, "x", 0.0)
    for axis, low, extent in (("x", 0, 2), ("y", 1, 3)):
        edges = [(bar[low], bar[low] + bar[extent]) for bar in bars]
        for place in {round(edge, 1) for pair in edges for edge in pair}:
            touching = sum(any(same(edge, place) for edge in pair) for pair in edges)
            best = max(best, (touching, axis, place))
    return best


def bars(p, n): return count("bars", len(p.bars), n)
def atmost(p, n): return "" if len(p.bars) <= int(n) else f"{len(p.bars)} bars"
def lines(p, n): return count("lines", len(p.lines), n)
def circles(p, n): return count("markers", len(p.circles), n)
def rules(p, n): return count("rules", len(p.of("line", "reference")), n)
def spans(p, n): return count("spans", len(p.of("rect", "span")), n)
def band(p, n): return count("bands", len(p.of("path", "bands")), n)
def fills(p, *n):
    return compare("fills", sorted_counts(b[4] for b in p.bars if b[2] > 0 and b[3] > 0), n)


def flush(p, n):
    """So many bars stand on the zero line."""
    line = p.of("line", "baseline")[0]
    axis, low = ("x", 0) if line.get("x1") == line.get("x2") else ("y", 1)
    zero = float(line.get(axis + "1"))
    on = sum(same(b[low], zero) or same(b[low] + b[low + 2], zero) for b in p.bars)
    return count("bars on the zero line", on, n)


def strokes(p, *n): return compare("strokes", sorted_counts(e.get("stroke") for e in p.lines), n)
def pieces(p, n): return count("pieces of lines", sum(len(runs(e)) for e in p.lines), n)
def baseline(p): return "" if p.of("line", "baseline") else "no zero line"
def small(p): return "" if p.size < 1_000_000 else f"{p.size} bytes"
def rows(p, n): return count("rows", len({round(b[1]) for b in p.bars}), n)


def compare(what, found, wanted):
    return "" if found == [int(n) for n in wanted] else f"{what} {found}"


def areas(p, n):
    return count("areas", sum(e.get("fill") != "none" for e in p.paths), n)


def panels(p, n):
    sizes = [e for g, name, e in p.items if len(g) > 1 and g[-1].startswith("baseline") and name == "line"]
    widths = {round(float(e.get("x2")) - float(e.get("x1"))) for e in sizes}
    return count("panels", len(sizes), n) or ("" if len(widths) == 1 else f"widths {widths}")


def labels(p, *words):
    said = " ".join(t for _, _, t in p.texts("labels"))
    missing = [w for w in words if w not in said]
    return f"no label {missing}" if missing else ""


def ticks(p, *words, group="axis-values"):
    said = sorted(p.texts(group), key=lambda t: -t[1])
    texts = [re.sub(r"\s*(ml|°C|%)$", "", t) for _, _, t in said]
    place = 0
    for word in words:
        if word not in texts[place:] and word not in texts:
            return f"no tick {word} among {texts}"
    return ""


def right(p, *words): return ticks(p, *words, group="axis-values-right")


def level(p):
    a = sorted(y for _, y, _ in p.texts("axis-values"))
    b = sorted(y for _, y, _ in p.texts("axis-values-right"))
    return "" if len(a) == len(b) and all(same(x, y) for x, y in zip(a, b)) else "ticks at other heights"


def edges(p, *words):
    said = [t for _, _, t in p.texts("axis-edges")]
    return "" if said == list(words) else f"edges {said}"


def unsigned(p):
    signed = [t for _, _, t in p.texts("axis-values") if t.startswith(("-", "\u2212"))]
    return f"signs on {signed}" if signed else ""


def after(p, group, other):
    return "" if p.place(group)[0] > p.place(other)[1] else f"{group} is drawn before {other}"


def behind(p, group, other): return after(p, other, group)


def pairs(p, n):
    found = sorted(p.bars)
    inner = [b[0] - (a[0] + a[2]) for a, b in zip(found[::2], found[1::2])]
    outer = [b[0] - (a[0] + a[2]) for a, b in zip(found[1::2], found[2::2])]
    if len(inner) != int(n):
        return f"{len(inner)} pairs"
    return "" if max(inner) < min(outer) else "pairs are not set apart"


def lengths(p, n):
    total = collections.defaultdict(lambda: [1e9, -1e9])
    for x, y, w, _, _ in p.bars:
        span = total[round(y)]
        span[0], span[1] = min(span[0], x), max(span[1], x + w)
    found = {round(b - a) for a, b in total.values()}
    return count("rows", len(total), n) or ("" if len(found) == 1 else f"lengths {found}")


def ratio(p, low, high, _):
    """The first row reaches from low to high about the zero line."""
    zero = float(p.of("line", "baseline")[0].get("x1"))
    top = min(b[1] for b in p.bars)
    row = [b for b in p.bars if same(b[1], top)]
    left, right = zero - min(b[0] for b in row), max(b[0] + b[2] for b in row) - zero
    return "" if abs(left / right - float(low) / -float(high)) < 0.01 else f"{left:.1f} : {right:.1f}"


def sides(p, *n):
    _, _, zero = common(p.bars)
    left = sum(same(b[0] + b[2], zero) for b in p.bars)
    return compare("sides", [left, len(p.bars) - left], n)


def touching(p):
    found = sorted(p.bars)
    gaps = [b[0] - (a[0] + a[2]) for a, b in zip(found, found[1:])]
    return "" if max(gaps) <= 1.5 else f"gaps of {max(gaps):.1f}"


def handed(p, n):
    """Each bar has an edge at the level of an edge of the one before."""
    found = sorted(p.bars)
    met = sum(any(same(a, b) for a in (x[1], x[1] + x[3]) for b in (y[1], y[1] + y[3]))
              for x, y in zip(found, found[1:]))
    return count("bars that begin where another ends", met, n)


def vertices(p, n):
    found = {sum(len(r) for r in runs(e)) for e in p.lines}
    return "" if found == {int(n)} else f"lines of {sorted(found)} points"


def begins(p, share, n):
    low, high = p.plot
    late = sum((min(x for r in runs(e) for x, _ in r) - low) / (high - low) > float(share) for e in p.lines)
    return count("late lines", late, n)


def stops(p, share, n):
    low, high = p.plot
    early = sum((max(x for r in runs(e) for x, _ in r) - low) / (high - low) < float(share) for e in p.lines)
    return count("short lines", early, n)


def even(p):
    ys = sorted(y for _, y, _ in p.texts("axis-values"))
    steps = [b - a for a, b in zip(ys, ys[1:])]
    return "" if max(steps) - min(steps) < 1 else f"steps {steps}"


def straight(p, n):
    def bend(run):
        (x0, y0), (x1, y1) = run[0], run[-1]
        return max(abs(y - (y0 + (y1 - y0) * (x - x0) / (x1 - x0))) for x, y in run)
    return count("straight lines", sum(all(bend(r) < 1 for r in runs(e)) for e in p.lines), n)


def stepped(p):
    bad = sum(not (same(a[0], b[0], 0.02) or same(a[1], b[1], 0.02))
              for e in p.lines for r in runs(e) for a, b in zip(r, r[1:]))
    return f"{bad} slanted pieces" if bad else ""


def falling(p):
    order = [t for _, _, t in sorted(p.texts("axis-values"), key=lambda t: t[1])]
    return "" if order == ["#1", "2", "3", "4"] else f"order {order}"


def gap(p, n):
    xs = [x for x, _ in sorted(p.circles)]
    steps = [b - a for a, b in zip(xs, xs[1:])]
    return "" if abs(max(steps) / min(steps) - float(n)) < 0.05 else f"steps {steps}"


def uneven(p, first, last):
    xs = [x for x, _ in sorted(p.circles)]
    found = (xs[1] - xs[0]) / (xs[-1] - xs[-2])
    return "" if abs(found - float(first) / float(last)) < 0.4 else f"{found:.1f}"


def full(p):
    """At both ends the areas reach from the bottom of the plot to its top without a hole."""
    points = [pt for e in p.paths for r in runs(e) for pt in r]
    for end in (min(x for x, _ in points), max(x for x, _ in points)):
        ys = [y for x, y in points if same(x, end)]
        if not same(max(ys) - min(ys), max(y for _, y in points) - min(y for _, y in points)):
            return "the areas do not fill the plot"
    return ""


def late(p, n):
    last = [e.get("stroke") for e in p.lines[-int(n):]]
    rest = {e.get("stroke") for e in p.lines[:-int(n)]}
    return "" if len(set(last)) == 1 and last[0] not in rest else f"last strokes {last}"


def read(path):
    """The checks of each case."""
    checks = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            case, rest = line.split(None, 1)
            checks[case] = [part.split() for part in rest.split(";")]
    return checks


def failures(svg, checks):
    """What is wrong with a picture, a line for each check that fails."""
    picture = Picture(svg)
    found = []
    for name, *arguments in checks:
        problem = globals()[name](picture, *arguments)
        if problem:
            found.append(f"{name}: {problem}")
    return found
