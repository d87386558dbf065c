import Drawing
import Speaking

/// Names of series over the plot, in drawing order, each after a swatch of its colour.
struct Legend {
  /// A name with the colour it stands for.
  struct Item: Hashable, Sendable {
    enum Sign: Hashable, Sendable {
      case square
      case line
      case dot
      /// A short upright stroke: a target.
      case tick
      /// A square of slanted strokes: no data among classes of colour.
      case hatched
    }

    let name: String
    let color: Color
    var sign = Sign.square
    /// When it is not that of all names.
    var textColor: Color?
    /// The right half of a square, where the marks have one of two colours.
    var otherColor: Color?
  }

  private struct Entry {
    let block: TextBlock
    let color: Color
    let sign: Item.Sign
    let textColor: Color?
    let otherColor: Color?
    let x: Double
    let row: Int
  }

  private var entries: [Entry] = []
  private var scale: ColorScale.Layout?
  /// Of the entries: under the scale where they have no room beside it.
  private var top = 0.0
  private let swatch: Double
  private let rowHeight: Double
  private let inkScale: Double
  let height: Double

  /// What the legend of a chart explains: its groups where they have the colours, else its series.
  static func items(_ room: PlotRoom) -> [Item] {
    guard room.chart.groups.isEmpty else {
      return zip(room.chart.groups, room.tones.groups).map { Item(name: $0.name, color: $1) }
    }
    let named = room.chart.series.indices.filter {
      !room.chart.series[$0].isBackdrop && !room.chart.series[$0].name.isEmpty
    }
    let sign = Item.Sign(ofKind: room.chart.kind)
    func item(_ series: Int) -> Item {
      Item(
        name: room.chart.series[series].name, color: room.tones.series[series].fill, sign: sign)
    }
    let context = named.filter { room.tones.series[$0].isContext }
    if context.count < 2 { return named.map(item) }
    // Those that are grey alike are one entry, with their names where they are few.
    let names = context.map { room.chart.series[$0].name }
    let name = names.count < 4 ? room.chart.language.list(names) : room.chart.language.words.other
    return named.filter { !room.tones.series[$0].isContext }.map(item)
      + [Item(name: name, color: room.tones.series[context[0]].fill, sign: sign)]
  }

  /// As upright parts lie over one another: the first entry is that of the uppermost.
  static func items(ofStack room: PlotRoom) -> [Item] {
    room.chart.groups.isEmpty ? items(room).reversed() : items(room)
  }

  /// - Parameter scale: A strip of colours before the items.
  init(_ items: [Item], scale: ColorScale? = nil, _ room: PlotRoom, width: Double) {
    let lettering = room.lettering
    swatch = (lettering.label.size * 0.78).rounded()
    rowHeight = lettering.label.size * 1.5
    inkScale = room.medium.inkScale
    let gap = swatch * 0.55
    self.scale = scale?.layout(lettering, width: width)
    var x = self.scale.map { $0.size.width + lettering.label.size * 1.3 } ?? 0
    var row = 0
    let least = items.map { lettering.width($0.name, lettering.label) }.min() ?? 0
    if let scale = self.scale, x + swatch + gap + least > width {
      x = 0
      top = scale.size.height + lettering.small.size * 0.3
    }
    for item in items {
      var block = lettering.line(item.name, lettering.label)
      let needed = swatch + gap + block.width
      if x > 0, x + needed > width {
        x = 0
        row += 1
      }
      // A name wider than the picture is broken rather than cut.
      if needed > width {
        block = lettering.parted(item.name, lettering.label, width: width - swatch - gap)
      }
      entries.append(
        Entry(
          block: block, color: item.color, sign: item.sign, textColor: item.textColor,
          otherColor: item.otherColor, x: x, row: row))
      row += block.lines.count - 1
      x += needed + lettering.label.size * 1.3
    }
    let rows = max(
      entries.isEmpty ? 0 : top + Double(row + 1) * rowHeight,
      self.scale.map(\.size.height) ?? 0)
    height = rows == 0 ? 0 : rows + room.medium.text.small * 0.5
  }

  /// The entries wider than the legend's room.
  func tooWide(_ width: Double) -> [String] {
    entries.filter { $0.x + swatch * 1.55 + $0.block.width > width + 0.5 }.flatMap(\.block.lines)
  }

  func items(at origin: Point, theme: Theme) -> [Scene.Item] {
    var items = scale?.items(at: origin, theme: theme) ?? []
    guard !entries.isEmpty || scale != nil else { return [] }
    for entry in entries {
      let x = origin.x + entry.x
      let top =
        origin.y + self.top + Double(entry.row) * rowHeight
        + (rowHeight - entry.block.ascent - entry.block.descent) / 2
      let capitals = top + entry.block.ascent - entry.block.capHeight / 2
      let box = Rect(x, capitals - swatch / 2, swatch, swatch)
      items.append(sign(entry, box, theme))
      if let other = entry.otherColor, entry.sign == .square {
        let half = Rect(box.midX, box.y, box.width / 2, box.height)
        items.append(.shape(Scene.Shape(.rect(half), fill: .solid(other))))
      }
      items += entry.block.items(
        x: x + swatch * 1.55, top: top, color: entry.textColor ?? theme.text)
    }
    return [.group(Scene.Group("legend", items: items))]
  }

  private func sign(_ entry: Entry, _ box: Rect, _ theme: Theme) -> Scene.Item {
    let fill = Scene.Fill.solid(entry.color)
    switch entry.sign {
    case .square: return .shape(Scene.Shape(.rect(box), fill: fill))
    case .hatched:
      return .shape(
        Scene.Shape(.rect(box), fill: Folds.blank(theme, inkScale)))
    case .line:
      let height = box.height * 0.25
      return .shape(
        Scene.Shape(.rect(Rect(box.x, box.midY - height / 2, box.width, height)), fill: fill))
    case .dot:
      let center = Point(box.midX, box.midY)
      return .shape(Scene.Shape(.circle(center: center, radius: box.width / 2), fill: fill))
    case .tick:
      let width = 3 * inkScale
      let tick = Rect(box.midX - width / 2, box.y - 2, width, box.height + 4)
      return .shape(Scene.Shape(.rect(tick), fill: fill))
    }
  }
}

extension Legend.Item.Sign {
  /// What the marks of a kind look like: strokes, dots or filled shapes.
  init(ofKind kind: String) {
    switch kind {
    case Line.keyword, Step.keyword, Slope.keyword, Bump.keyword, Season.keyword,
      Difference.keyword:
      self = .line
    case Dot.keyword, Lollipop.keyword, Dumbbell.keyword: self = .dot
    default: self = .square
    }
  }
}
