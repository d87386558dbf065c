import Drawing

/// What labels must not cover: bars, line segments, other labels. Kept in a grid, so that a look-up
/// costs as much as what lies near, not as much as the picture holds.
struct Obstacles: Sendable {
  private enum Item: Sendable {
    case rect(Rect, owner: Int?)
    case segment(Point, Point, owner: Int?)
  }

  private let bounds: Rect
  private let cell: Double
  private let columns: Int
  private let rows: Int
  private var cells: [[Int32]]
  private var items: [Item] = []
  /// Owners count from here: marks of several layers each number their own from zero.
  var firstOwner = 0

  init(bounds: Rect, cell: Double = 24) {
    self.bounds = bounds
    self.cell = cell
    columns = max(1, Int(bounds.width / cell) + 1)
    rows = max(1, Int(bounds.height / cell) + 1)
    cells = Array(repeating: [], count: columns * rows)
  }

  mutating func add(_ rect: Rect, owner: Int? = nil) {
    let id = Int32(items.count)
    items.append(.rect(rect, owner: owner.map { $0 + firstOwner }))
    forEachCell(rect) { cells, index in cells[index].append(id) }
  }

  mutating func add(from a: Point, to b: Point, owner: Int? = nil) {
    let id = Int32(items.count)
    items.append(.segment(a, b, owner: owner.map { $0 + firstOwner }))
    let box = Rect(min(a.x, b.x), min(a.y, b.y), abs(a.x - b.x), abs(a.y - b.y))
    // Long slanted segments enter only the cells they pass.
    let steps = max(1, Int(max(box.width, box.height) / cell) * 2)
    var last = -1
    for step in 0...steps {
      let share = Double(step) / Double(steps)
      let point = Point(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share)
      forEachCell(Rect(point.x - cell / 2, point.y - cell / 2, cell, cell)) { cells, index in
        if index != last, cells[index].last != id { cells[index].append(id) }
        last = index
      }
    }
  }

  /// True when nothing of another owner lies under the box.
  func isFree(_ box: Rect, owner: Int? = nil) -> Bool {
    let owner = owner.map { $0 + firstOwner }
    for index in cellIndices(box) {
      for id in cells[index] where blocks(items[Int(id)], box, owner) { return false }
    }
    return true
  }

  /// True when the box lies on one bar as a whole, and no line runs through it.
  func isWithinBar(_ box: Rect) -> Bool {
    var isHeld = false
    for index in cellIndices(box) {
      for id in cells[index] {
        switch items[Int(id)] {
        case .rect(let rect, _): isHeld = isHeld || rect.contains(box)
        case .segment: if blocks(items[Int(id)], box, nil) { return false }
        }
      }
    }
    return isHeld
  }

  /// True when the segment crosses no rectangle, such as a label.
  func isFree(from a: Point, to b: Point) -> Bool {
    let box = Rect(min(a.x, b.x), min(a.y, b.y), abs(a.x - b.x), abs(a.y - b.y))
    for index in cellIndices(box) {
      for id in cells[index] {
        if case .rect(let rect, _) = items[Int(id)], rect.meets(from: a, to: b) { return false }
      }
    }
    return true
  }

  /// True when the segment crosses no segment of another owner, such as a line of the data.
  func isClear(from a: Point, to b: Point, owner: Int?) -> Bool {
    let owner = owner.map { $0 + firstOwner }
    let box = Rect(min(a.x, b.x), min(a.y, b.y), abs(a.x - b.x), abs(a.y - b.y))
    for index in cellIndices(box) {
      for id in cells[index] {
        guard case .segment(let c, let d, let other) = items[Int(id)], other != owner else {
          continue
        }
        if crosses(a, b, c, d) { return false }
      }
    }
    return true
  }

  /// Whether two segments have a point in common: each has the other's ends on both sides.
  private func crosses(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Bool {
    func side(_ p: Point, _ q: Point, _ r: Point) -> Double {
      (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
    }
    return side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0
  }

  private func blocks(_ item: Item, _ box: Rect, _ owner: Int?) -> Bool {
    switch item {
    case .rect(let rect, let itsOwner):
      (owner == nil || owner != itsOwner) && rect.overlaps(box)
    case .segment(let a, let b, let itsOwner):
      (owner == nil || owner != itsOwner) && box.meets(from: a, to: b)
    }
  }

  private mutating func forEachCell(_ box: Rect, _ body: (inout [[Int32]], Int) -> Void) {
    for index in cellIndices(box) { body(&cells, index) }
  }

  private func cellIndices(_ box: Rect) -> [Int] {
    func clamp(_ value: Double, _ limit: Int) -> Int {
      Int(max(0, min(Double(limit - 1), (value / cell).rounded(.down))))
    }
    let (x0, x1) = (clamp(box.x - bounds.x, columns), clamp(box.maxX - bounds.x, columns))
    let (y0, y1) = (clamp(box.y - bounds.y, rows), clamp(box.maxY - bounds.y, rows))
    var result: [Int] = []
    for y in y0...max(y0, y1) { for x in x0...max(x0, x1) { result.append(y * columns + x) } }
    return result
  }
}

extension Rect {
  /// True where a segment runs through the inside (Liang and Barsky's clipping test).
  func meets(from a: Point, to b: Point) -> Bool {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    var (enter, leave) = (0.0, 1.0)
    for (delta, low, high) in [(dx, x - a.x, maxX - a.x), (dy, y - a.y, maxY - a.y)] {
      if delta == 0 {
        if low >= 0 || high <= 0 { return false }
        continue
      }
      let (first, second) = (low / delta, high / delta)
      enter = max(enter, min(first, second))
      leave = min(leave, max(first, second))
    }
    return enter < leave
  }
}
