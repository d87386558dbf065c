import Charting
import Diagnostics
import Drawing
import Speaking

/// Where the columns of a table stand, and how large its text is.
struct TableColumns {
  struct Column {
    var x: Double
    var width: Double
    var isNumeric: Bool
    /// Width of the widest part after the last digit before the decimal mark; numbers align there.
    var tail: Double
    /// Width of the widest number, and of the signs before it.
    var number: Double
    var lead: Double
  }

  var columns: [Column]
  /// Text size as a share of the usual.
  var scale: Double
  /// Between a number's whole part and its decimals, in the reader's language.
  let decimalMark: Character

  /// What a column needs: its longest word, its cells on one line, and everything on one line.
  struct Wish {
    var least: Double
    var cells = 0.0
    var most: Double
    var isNumeric: Bool
    var tail: Double
    var number = 0.0
    var lead = 0.0
  }

  /// Text may shrink this far, and columns come this close (in ems), before a table is too wide.
  private static let attempts = [(1.0, 1.4), (1.0, 0.8), (0.92, 0.8), (0.85, 0.7)]

  init(_ table: Table, in composer: BlockComposer) {
    // The language shows its mark in any number that has one.
    let mark = composer.language.number(0.5).dropFirst().first ?? "."
    let count = table.columns.count
    for (scale, gapInEms) in Self.attempts {
      let wishes = Self.wishes(table, scale: scale, mark, composer)
      let gap = composer.style.tableCell.style.size * scale * gapInEms
      let room = composer.width - gap * Double(count - 1)
      if wishes.reduce(0, { $0 + $1.least }) <= room + 0.01 {
        self.init(
          wishes: wishes, widths: Self.widths(wishes, room: room), gap: gap, scale: scale,
          decimalMark: mark)
        return
      }
    }
    // Nothing fits: what is too wide will break between letters, inside the column.
    let (scale, gapInEms) = Self.attempts[Self.attempts.count - 1]
    let wishes = Self.wishes(table, scale: scale, mark, composer)
    let em = composer.style.tableCell.style.size * scale
    let gap = min(em * gapInEms, composer.width / Double(count) * 0.2)
    let room = composer.width - gap * Double(count - 1)
    Self.report(table, wishes, composer)
    self.init(
      wishes: wishes, widths: Self.squeezed(wishes, room: room), gap: gap, scale: scale,
      decimalMark: mark)
  }

  private init(wishes: [Wish], widths: [Double], gap: Double, scale: Double, decimalMark: Character)
  {
    var x = 0.0
    var columns: [Column] = []
    columns.reserveCapacity(widths.count)
    for (wish, width) in zip(wishes, widths) {
      columns.append(
        Column(
          x: x, width: width, isNumeric: wish.isNumeric, tail: wish.tail,
          number: wish.number, lead: wish.lead))
      x += width + gap
    }
    self.columns = columns
    self.scale = scale
    self.decimalMark = decimalMark
  }

  private static func report(_ table: Table, _ wishes: [Wish], _ composer: BlockComposer) {
    let name = table.title.isEmpty ? "a table" : "table '\(table.title)'"
    composer.typesetter.report(
      Diagnostic(
        .error, .drawing, id: "table-too-wide",
        "\(name) has \(wishes.count) columns that do not fit side by side in "
          + "\(Int(composer.width.rounded())) points",
        at: table.place, hint: "leave columns out, shorten their headers, or use a wider page"))
  }

  /// The head and the tail of a number: `1,234` and `.5%`. The mark is looked for from the right,
  /// because thousands may be grouped by the same character in another language.
  static func tail(of cell: String, decimalMark: Character) -> Substring {
    var end = cell.endIndex
    if let mark = cell.lastIndex(of: decimalMark), cell.index(after: mark) < cell.endIndex,
      cell[cell.index(after: mark)].isNumber
    {
      return cell[mark...]
    }
    while end > cell.startIndex, !cell[cell.index(before: end)].isNumber {
      end = cell.index(before: end)
    }
    return end == cell.startIndex ? cell[cell.endIndex...] : cell[end...]
  }
}

/// How the width of a table is shared out.
extension TableColumns {
  private static func wishes(
    _ table: Table, scale: Double, _ decimalMark: Character, _ composer: BlockComposer
  ) -> [Wish] {
    let style = composer.style
    let typesetter = composer.typesetter
    let header = style.tableHeader.scaled(by: scale).style
    let unit = style.tableUnit.scaled(by: scale).style
    let cell = style.tableCell.scaled(by: scale).style
    let strong = cell.strong
    return table.columns.indices.map { index in
      let column = table.columns[index]
      var wish = Wish(
        least: max(
          typesetter.longestWord(in: column.header, header),
          typesetter.longestWord(in: column.unit, unit)),
        most: max(
          typesetter.width(of: column.header, in: header),
          typesetter.width(of: column.unit, in: unit)),
        isNumeric: column.isNumeric, tail: 0)
      var head = 0.0
      for row in table.rows where index < row.cells.count && !row.isGroupHeading {
        let face = row.isTotal || row.isHighlighted ? strong : cell
        let text = row.cells[index]
        let width = typesetter.width(of: text, in: face)
        wish.most = max(wish.most, width)
        wish.cells = max(wish.cells, width)
        if let graphic = row.graphics[index] {
          let drawn = graphic.width(besideTextOf: cell.size)
          wish.lead = max(wish.lead, column.isNumeric ? drawn + cell.size * 0.5 : drawn)
        }
        if column.isNumeric {
          let tail = typesetter.width(
            of: String(Self.tail(of: text, decimalMark: decimalMark)), in: face)
          wish.tail = max(wish.tail, tail)
          head = max(head, width - tail)
        } else {
          wish.least = max(wish.least, typesetter.longestWord(in: text, face))
          // Lines may end between any two Han characters, but a short text is one word.
          if text.contains(where: LineBreakRules.isIdeographic) {
            wish.least = max(wish.least, min(width, cell.size * Self.shortHan))
          }
        }
      }
      wish.number = head + wish.tail
      wish.least = max(wish.least, wish.number + wish.lead)
      wish.most = max(wish.most, wish.number + wish.lead)
      return wish
    }
  }

  /// How many Han characters a cell keeps on one line.
  private static let shortHan = 8.0

  /// Widths that fill `room`, which is at least the sum of the least. Where not all can stand on one
  /// line, heads of columns are broken before cells are.
  private static func widths(_ wishes: [Wish], room: Double) -> [Double] {
    var widths = wishes.map(\.most)
    let wanted = widths.reduce(0, +)
    guard wanted <= room else {
      let cells = wishes.map { max($0.least, $0.cells) }
      let base = cells.reduce(0, +) <= room ? cells : wishes.map(\.least)
      let least = base.reduce(0, +)
      let flexible = wanted - least
      let share = flexible > 0 ? (room - least) / flexible : 0
      return zip(wishes, base).map { $1 + ($0.most - $1) * share }
    }
    // Columns of numbers look alike when they are equally wide.
    let widest = wishes.filter(\.isNumeric).map(\.most).max() ?? 0
    let even = wishes.map { $0.isNumeric ? widest : $0.most }
    if even.reduce(0, +) <= room { widths = even }
    let total = widths.reduce(0, +)
    guard total > 0 else { return widths.map { _ in room / Double(widths.count) } }
    return widths.map { $0 * room / total }
  }

  /// Widths that sum to `room` though the columns need more: narrow ones keep what they need.
  private static func squeezed(_ wishes: [Wish], room: Double) -> [Double] {
    var widths = wishes.map(\.least)
    var fixed = Set<Int>()
    while fixed.count < wishes.count {
      let taken = fixed.reduce(0) { $0 + wishes[$1].least }
      let fair = (room - taken) / Double(wishes.count - fixed.count)
      let narrow = wishes.indices.filter { !fixed.contains($0) && wishes[$0].least <= fair }
      for index in wishes.indices where !fixed.contains(index) { widths[index] = fair }
      for index in narrow { widths[index] = wishes[index].least }
      if narrow.isEmpty { break }
      fixed.formUnion(narrow)
    }
    return widths
  }
}

extension TextStyle {
  /// The style of totals and of rows that stand out.
  var strong: TextStyle {
    var style = self
    style.weight = .semibold
    return style
  }
}
