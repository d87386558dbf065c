import Drawing

/// Names of members under columns, or beside horizontal bars.
struct NameAxis {
  private let blocks: [TextBlock]
  private let isSideways: Bool
  private let alignment: Theme.NameAlignment
  /// Width of the names' column, or height of the names' row.
  let extent: Double
  /// Names that have no room.
  let overfull: [String]

  /// How many lines a name may take.
  static let lineLimit = 3

  /// Names under columns `slot` wide.
  init(upright names: [Chart.Category], slot: Double, lettering: Lettering) {
    let room = slot - lettering.label.size * 0.4
    blocks = names.map { lettering.block($0.label, NameAxis.style($0, lettering), width: room) }
    isSideways = false
    alignment = .edge
    extent = (blocks.map(\.height).max() ?? 0) + lettering.label.size * 0.35
    overfull = blocks.filter { $0.width > slot - 1 || $0.lines.count > NameAxis.lineLimit }
      .flatMap { $0.lines }
  }

  /// Names beside bars; the column is as wide as the longest name, but leaves the bars their room.
  init(sideways names: [Chart.Category], width: Double, lettering: Lettering, theme: Theme) {
    let limit = width * 0.36
    func block(_ name: Chart.Category, _ width: Double) -> TextBlock {
      lettering.block(name.label, NameAxis.style(name, lettering), width: width)
    }
    var blocks = names.map { block($0, limit) }
    // A word that is wider than its share takes more of the chart before it counts as too long.
    let widest = blocks.map(\.width).max() ?? 0
    if widest > limit {
      let wider = min(widest, width * 0.6)
      blocks = names.map { block($0, wider) }
    }
    self.blocks = blocks
    isSideways = true
    alignment = theme.nameAlignment
    let column = blocks.map(\.width).max() ?? 0
    overfull = blocks.filter { $0.width > width * 0.6 + 0.5 }.flatMap(\.lines)
    extent = min(column, width * 0.6) + (column > 0 ? lettering.label.size * 0.7 : 0)
  }

  /// Names of the story stand out from the others.
  private static func style(_ category: Chart.Category, _ lettering: Lettering) -> TextStyle {
    category.isHighlighted ? lettering.strong : lettering.label
  }

  /// True when no name under a column is too wide or too long.
  var fits: Bool { overfull.isEmpty }

  /// The height of the tallest name: the least a row can have.
  var tallest: Double { blocks.map(\.height).max() ?? 0 }

  /// Names and where they stand. Rows closer than a line of text show only the names that fit.
  func draw(
    in space: PlotSpace, left: Double, places: CategoryPlaces, lettering: Lettering, theme: Theme
  ) -> (items: [Scene.Item], boxes: [Rect], leftOut: Int) {
    var items: [Scene.Item] = []
    var boxes: [Rect] = []
    var lastEnd = -Double.infinity
    var leftOut = 0
    for (index, block) in blocks.enumerated() {
      let middle = places.centers[index] * space.length
      let box: Rect
      var x: Double
      let anchor: Scene.Anchor
      if isSideways {
        let slack = block.ascent - block.capHeight
        let top = space.rect.y + middle - block.inkHeight / 2 - slack
        let gap = lettering.label.size * 0.7
        anchor = alignment == .bars ? .end : .start
        x = alignment == .bars ? left + extent - gap : left
        box = block.box(x: x, top: top, anchor: anchor)
        guard box.y >= lastEnd else {
          leftOut += 1
          continue
        }
        lastEnd = box.maxY
      } else {
        anchor = .middle
        x = space.rect.x + middle
        box = block.box(x: x, top: space.rect.maxY + lettering.label.size * 0.35, anchor: .middle)
        guard box.x >= lastEnd, block.lines.count <= NameAxis.lineLimit || fits else {
          leftOut += 1
          continue
        }
        lastEnd = box.maxX
      }
      boxes.append(box)
      items += block.items(x: x, top: box.y, anchor: anchor, color: theme.text)
    }
    return (items, boxes, leftOut)
  }
}
