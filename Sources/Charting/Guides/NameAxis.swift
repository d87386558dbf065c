import Drawing

/// Names of members under columns, or beside horizontal bars.
struct NameAxis {
  private let blocks: [TextBlock]
  private let isSideways: Bool
  /// True where the names stand over the bars that they name.
  private(set) var isOver = false
  /// True where every second name stands a line lower.
  private(set) var isStaggered = false
  private let alignment: Theme.NameAlignment
  private let isScale: Bool
  private let highlighted: Set<Int>
  /// Width of the names' column, or height of the names' row.
  let extent: Double
  /// Names that have no room.
  let overfull: [String]

  /// How many lines a name may take.
  static let lineLimit = 3
  /// Shares of the small size that names under columns may have where they have no room in it.
  private static let smallerSizes = [1, 0.92, 0.85, 0.78]
  /// More rows than this stand close.
  static let manyRows = 15
  /// How many rows are named at most, at usual sizes of text.
  private static let mostRows = 1500

  /// Names under columns of these widths.
  ///
  /// - Parameters:
  ///   - isBound: True where the chart must stand upright: names that do not fit are then set in the
  ///     small size.
  ///   - isScale: True for months, rounds or hours, which are grey as the ticks of other axes are.
  init(
    upright names: [Chart.Category], slots: [Double], lettering: Lettering, isBound: Bool = false,
    isScale: Bool = false
  ) {
    self.isScale = isScale
    highlighted = Set(names.indices.filter { names[$0].isHighlighted })
    func overfull(_ blocks: [TextBlock]) -> [String] {
      names.indices.filter {
        blocks[$0].width > slots[$0] - 1 || blocks[$0].lines.count > NameAxis.lineLimit
      }.map { names[$0].label }
    }
    let gap = lettering.label.size * 0.4
    var blocks = zip(names, slots).map {
      lettering.block($0.label, NameAxis.style($0, lettering), width: $1 - gap)
    }
    // Names of columns that must stand are set smaller, as far as they can still be read.
    for share in isBound ? NameAxis.smallerSizes : [] where !overfull(blocks).isEmpty {
      var style = lettering.small
      style.size *= share
      blocks = zip(names, slots).map { lettering.block($0.label, style, width: $1 - 2) }
    }
    // Long words are parted where their language parts them, before they are made smaller than that.
    for share in isBound ? NameAxis.smallerSizes : [] {
      var style = lettering.small
      style.size *= share
      guard !overfull(blocks).isEmpty || blocks.contains(where: { $0.style.size < style.size })
      else { break }
      let parted = zip(names, slots).compactMap {
        lettering.hyphenated($0.label, style, width: $1 - 4)
      }
      if parted.count == names.count, overfull(parted).isEmpty { blocks = parted }
    }
    let short = names.map { $0.label.isEmpty ? "" : $0.shortLabel ?? "" }
    if zip(names, short).allSatisfy({ $0.label.isEmpty || !$1.isEmpty }),
      zip(blocks, slots).contains(where: { $0.lines.count > 1 || $0.width > $1 - gap })
    {
      blocks = short.map { lettering.line($0, lettering.small) }
    }
    var levels = 1.0
    if isBound, !overfull(blocks).isEmpty,
      let lines = NameAxis.staggered(names.map(\.label), slots, lettering)
    {
      (blocks, levels, isStaggered) = (lines, 2, true)
    }
    self.blocks = blocks
    breaksWords = zip(names, blocks).contains {
      $1.lines.count > 1 && !$0.label.contains(where: \.isWhitespace)
    }
    isSideways = false
    alignment = .edge
    extent = levels * (blocks.map(\.height).max() ?? 0) + lettering.label.size * 0.35
    self.overfull = isStaggered ? [] : overfull(blocks)
  }

  /// Names in the largest small size in which they have room where every second one is a line lower; nil
  /// where there is none.
  private static func staggered(
    _ names: [String], _ slots: [Double], _ lettering: Lettering
  ) -> [TextBlock]? {
    smallerSizes.lazy.map { share in
      var style = lettering.small
      style.size *= share
      return names.map { lettering.line($0, style) }
    }.first { canStagger($0, slots) }
  }

  /// Whether each of the lower names has room for a stroke up to its column between its neighbours.
  private static func canStagger(_ blocks: [TextBlock], _ slots: [Double]) -> Bool {
    blocks.indices.allSatisfy { index in
      let next = index + 1 < slots.count ? slots[index + 1] : slots[index]
      let step = (slots[index] + next) / 2
      return blocks[index].width / 2 + 2 <= step && blocks[index].lines.count == 1
        && (index + 2 >= blocks.count
          || (blocks[index].width + blocks[index + 2].width) / 2 + 4 <= 2 * step)
    }
  }

  /// Names beside bars; the column is as wide as the longest name, but leaves the bars their room.
  ///
  /// - Parameter partsWords: True where names have no other room, so that words wider than the column are
  ///   parted by hyphens.
  /// - Parameter pitch: From row to row, where the picture's height is given: long names whose lines would run
  ///   into the next have a wider column.
  init(
    sideways names: [Chart.Category], width: Double, lettering: Lettering, theme: Theme,
    partsWords: Bool = false, pitch: Double? = nil
  ) {
    // Of thousands of rows most have no room for a name; those are not even measured.
    let step = names.count / NameAxis.mostRows + 1
    func block(_ index: Int, _ width: Double) -> TextBlock {
      let name = index % step == 0 ? names[index].label : ""
      let style = NameAxis.style(names[index], lettering)
      return partsWords
        ? lettering.parted(name, style, width: width)
        : lettering.block(name, style, width: width)
    }
    var blocks = names.indices.map { block($0, .infinity) }
    // Names a little too long for their share stay on one line; longer ones are broken to it.
    let natural = blocks.map(\.width).max() ?? 0
    // Of many rows a second line in each would make the picture twice as high.
    let widestWhole = width * (names.count > NameAxis.manyRows ? 0.48 : 0.42)
    let limit = natural <= widestWhole ? natural : width * 0.36
    if natural > limit {
      blocks = names.indices.map { block($0, limit) }
      if let pitch, NameAxis.pitch(of: blocks) > pitch {
        let wider = [0.42, 0.48, 0.54].lazy.map { share in
          names.indices.map { block($0, width * share) }
        }
        blocks = wider.first { NameAxis.pitch(of: $0) <= pitch } ?? blocks
      }
    }
    // A word that is wider than its share takes more of the chart before it counts as too long.
    let widest = blocks.map(\.width).max() ?? 0
    if widest > limit {
      let wider = min(widest, width * 0.6)
      blocks = names.indices.map { block($0, wider) }
    }
    self.blocks = blocks
    isScale = false
    highlighted = []
    breaksWords = false
    isSideways = true
    alignment = theme.nameAlignment
    let column = blocks.map(\.width).max() ?? 0
    overfull = zip(names, blocks).filter { $1.width > width * 0.6 + 0.5 }.map(\.0.label)
    extent = min(column, width * 0.6) + (column > 0 ? lettering.label.size * 0.7 : 0)
  }

  /// Names over their bars, on lines of their own, where a column of names would take the bars' room.
  init(over names: [Chart.Category], width: Double, lettering: Lettering) {
    blocks = names.map {
      lettering.parted($0.label, NameAxis.style($0, lettering), width: width)
    }
    isScale = false
    highlighted = []
    breaksWords = false
    isSideways = true
    isOver = true
    alignment = .edge
    extent = 0
    overfull = zip(names, blocks).filter { $1.width > width + 0.5 }.map(\.0.label)
  }

  /// Names of the story stand out from the others.
  private static func style(_ category: Chart.Category, _ lettering: Lettering) -> TextStyle {
    category.isHighlighted ? lettering.strong : lettering.label
  }

  /// True where a name without a space, such as a country in Chinese, is broken over lines.
  let breaksWords: Bool

  /// True when no name under a column is too wide or too long.
  var fits: Bool { overfull.isEmpty }

  /// The height of the tallest name: the least a row can have.
  var tallest: Double { blocks.map(\.height).max() ?? 0 }

  var firstHeight: Double { blocks.first?.height ?? 0 }
  var lastHeight: Double { blocks.last?.height ?? 0 }

  /// Whether some names take more than one line.
  var hasBrokenNames: Bool { blocks.contains { $0.lines.count > 1 } }

  /// The least distance of rows at which no name touches the next: a tall one among short ones may
  /// use their room.
  var pitch: Double { NameAxis.pitch(of: blocks) }

  private static func pitch(of blocks: [TextBlock]) -> Double {
    let heights = blocks.map(\.height)
    let pairs = zip(heights, heights.dropFirst()).map { ($0 + $1) / 2 }
    return pairs.max() ?? heights.max() ?? 0
  }

  /// Names and where they stand. Rows closer than a line of text show only the names that fit.
  ///
  /// - Parameter figures: The width of a column of figures between names and rows.
  func draw(
    in space: PlotSpace, left: Double, places: CategoryPlaces, sides: NameSides? = nil,
    figures: Double = 0, lettering: Lettering, theme: Theme
  ) -> (items: [Scene.Item], boxes: [Rect], leftOut: Int) {
    var items: [Scene.Item] = []
    var boxes: [Rect] = []
    var lastEnd = -Double.infinity
    // Of the names a line lower.
    var lowerEnd = -Double.infinity
    var leftOut = 0
    let hasBlanks = blocks.count > NameAxis.mostRows
    for (index, block) in blocks.enumerated() {
      let middle = places.centers[index] * space.length
      let box: Rect
      var x: Double
      let anchor: Scene.Anchor
      if isOver {
        anchor = .start
        x = left
        let foot = space.rect.y + places.starts[index] * space.length
        box = block.box(x: x, top: foot - block.height - lettering.label.size * 0.05)
      } else if isSideways {
        let slack = block.ascent - block.capHeight
        let top = space.rect.y + middle - block.inkHeight / 2 - slack
        let gap = lettering.label.size * 0.7
        anchor = alignment == .bars ? .end : .start
        x = alignment == .bars ? space.rect.x - figures - gap : left
        box = block.box(x: x, top: top, anchor: anchor)
        let letters = block.letterBox(within: box)
        guard letters.y >= lastEnd, !block.lines[0].isEmpty || !hasBlanks else {
          leftOut += 1
          continue
        }
        lastEnd = letters.maxY + block.style.size * 0.08
      } else {
        // Between two names there may be places without one.
        guard block.width > 0 else { continue }
        anchor = .middle
        // A name with the room of several slots begins within the picture.
        x = max(space.rect.x + middle, block.width / 2)
        let gap = lettering.label.size * 0.35
        let line = sides == nil ? space.rect.maxY : space.point(along: 0, value: 0).y
        let isAbove = sides?.isOver(index) == true
        let isLower = isStaggered && index % 2 == 1
        let shift = isLower ? block.height : 0
        box = block.box(
          x: x, top: isAbove ? line - gap * 0.5 - block.height - shift : line + gap + shift,
          anchor: .middle)
        // Wider than its slot, a name at the end would stand beyond the plot.
        let isWithin = x < space.rect.maxX - 1
        if isScale, isWithin, box.maxX > space.rect.maxX + lettering.label.size * 1.2 { continue }
        guard box.x >= (isLower ? lowerEnd : lastEnd),
          block.lines.count <= NameAxis.lineLimit || fits
        else {
          leftOut += 1
          continue
        }
        if isLower {
          lowerEnd = box.maxX
          let (near, far) = isAbove ? (line - gap, box.maxY) : (line + gap, box.y)
          let stroke = Scene.Stroke(theme.grid, width: theme.gridWidth)
          items.append(.shape(Scene.Shape(.line(Point(x, near), Point(x, far)), stroke: stroke)))
        } else {
          lastEnd = box.maxX
        }
      }
      boxes.append(box)
      let isMuted = isScale && !highlighted.contains(index)
      items += block.items(
        x: x, top: box.y, anchor: anchor, color: isMuted ? theme.muted : theme.text)
    }
    return (items, boxes, leftOut)
  }
}
