import Drawing

/// Names of series over the plot, in drawing order, each after a swatch of its colour.
struct Legend {
  /// A name with the colour it stands for.
  struct Item: Hashable, Sendable {
    let name: String
    let color: Color
    /// The swatch is a stroke instead of a square.
    var isLine = false
  }

  private struct Entry {
    let block: TextBlock
    let color: Color
    let isLine: Bool
    let x: Double
    let row: Int
  }

  private var entries: [Entry] = []
  private let swatch: Double
  private let rowHeight: Double
  let height: Double

  /// The named series of a chart that have a colour.
  static func items(_ room: PlotRoom) -> [Item] {
    room.chart.series.indices.filter {
      !room.tones.series[$0].isContext && !room.chart.series[$0].name.isEmpty
    }.map { Item(name: room.chart.series[$0].name, color: room.tones.series[$0].fill) }
  }

  init(_ items: [Item], _ room: PlotRoom, width: Double) {
    let lettering = room.lettering
    swatch = (lettering.label.size * 0.78).rounded()
    rowHeight = lettering.label.size * 1.5
    let gap = swatch * 0.55
    var x = 0.0
    var row = 0
    for item in items {
      let block = lettering.line(item.name, lettering.label)
      let needed = swatch + gap + block.width
      if x > 0, x + needed > width {
        x = 0
        row += 1
      }
      entries.append(Entry(block: block, color: item.color, isLine: item.isLine, x: x, row: row))
      x += needed + lettering.label.size * 1.3
    }
    height = entries.isEmpty ? 0 : Double(row + 1) * rowHeight + room.medium.text.small * 0.5
  }

  /// The entries wider than the legend's room.
  func tooWide(_ width: Double) -> [String] {
    entries.filter { $0.x + swatch * 1.55 + $0.block.width > width + 0.5 }.flatMap(\.block.lines)
  }

  func items(at origin: Point, theme: Theme) -> [Scene.Item] {
    guard !entries.isEmpty else { return [] }
    var items: [Scene.Item] = []
    for entry in entries {
      let x = origin.x + entry.x
      let top = origin.y + Double(entry.row) * rowHeight + (rowHeight - entry.block.height) / 2
      let capitals = top + entry.block.ascent - entry.block.capHeight / 2
      let height = entry.isLine ? swatch * 0.25 : swatch
      items.append(
        .shape(
          Scene.Shape(
            .rect(Rect(x, capitals - height / 2, swatch, height)), fill: .solid(entry.color))))
      items += entry.block.items(x: x + swatch * 1.55, top: top, color: theme.text)
    }
    return [.group(Scene.Group("legend", items: items))]
  }
}
