import Speaking
import Statistics

/// Whether the labels of a stack's parts add up, as they are printed, to the label of its total.
struct PrintedParts {
  private let chart: Chart

  init(_ chart: Chart) { self.chart = chart }

  /// The first stack that does not add up, in words; nil where all do, where not every part is printed,
  /// or where a note of the author's speaks of it.
  var finding: String? {
    guard !chart.notes.contains(where: { chart.language.speaksOfRounding($0.plain) }) else {
      return nil
    }
    return chart.kind == Waterfall.keyword ? findingInSteps : findingInStacks
  }

  private var findingInStacks: String? {
    // Over time the parts are printed where their author asks for it.
    let isInTime = chart.categories.contains { $0.period != nil }
    guard chart.kind == Bar.keyword, chart.options.stack == .stacked, chart.series.count > 1,
      chart.options.valueLabels == .all || chart.options.valueLabels == .automatic && !isInTime,
      chart.categories.count <= 12
    else { return nil }
    let parts = chart.series.map { series in
      series.values.map { $0.value == nil ? Measured(0) : $0 }
    }
    let totals = chart.categories.indices.map { place in
      parts.reduce(Measured(0)) { $0 + $1[place] }
    }
    let texts = chart.texts(of: parts.flatMap { $0 }, unit: chart.unit)
    let sums = chart.texts(of: totals, unit: chart.unit)
    for (place, category) in chart.categories.enumerated() {
      let own = parts.indices.map { texts[$0 * chart.categories.count + place] }
      if !addUp(own, to: sums[place]) {
        return
          "the parts of '\(category.label)' are \(own.joined(separator: " + ")), its total \(sums[place])"
      }
    }
    return nil
  }

  /// The changes of a waterfall, as they are printed, and the level that they lead to.
  private var findingInSteps: String? {
    let mark = Waterfall(Waterfall.arranged(chart))
    // A level that is wrong is told of by itself.
    guard mark.remarks.isEmpty, chart.options.valueLabels != .none,
      (3...24).contains(mark.pieces.count)
    else {
      return nil
    }
    let texts = mark.chart.texts(of: mark.pieces.map(\.figure), unit: chart.unit)
    var own: [String] = []
    for (piece, text) in zip(mark.pieces, texts) {
      if piece.isLevel, own.count > 1, !addUp(own, to: text) {
        return
          "the steps to '\(mark.chart.categories[piece.category].label)' are "
          + "\(own.joined(separator: ", ")), and it is \(text)"
      }
      own = piece.isLevel ? [text] : own + [text]
    }
    return nil
  }

  /// Whether printed parts come to a printed total; true where their labels cannot be read.
  private func addUp(_ parts: [String], to total: String) -> Bool {
    guard let printed = PrintedNumber(total) else { return true }
    let numbers = parts.compactMap(PrintedNumber.init)
    guard numbers.count == parts.count, numbers.allSatisfy({ $0.frame == printed.frame }) else {
      return true
    }
    let decimals = (numbers + [printed]).map(\.decimals).max() ?? 0
    return numbers.reduce(0) { $0 + $1.units(decimals) } == printed.units(decimals)
  }
}

/// A label taken apart: its digits, how many of them are decimals, and what stands around them.
private struct PrintedNumber {
  let digits: Int
  let decimals: Int
  let frame: String

  /// Nil for a label with no number, or with marks that are not sure to be decimal.
  init?(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
    guard let first = scalars.firstIndex(where: isDigit),
      let last = scalars.lastIndex(where: isDigit)
    else { return nil }
    let number = scalars[first...last]
    // A mark before other than three digits at the end is a decimal mark.
    let tail = number.reversed().prefix(while: isDigit).count
    let hasMark = tail < number.count
    decimals = hasMark && tail != 3 ? tail : 0
    let plain = String(String.UnicodeScalarView(number.filter(isDigit)))
    guard plain.utf8.count <= 15, let digits = Int(plain) else { return nil }
    self.digits = scalars[..<first].contains("−") ? -digits : digits
    frame = String(
      String.UnicodeScalarView(scalars[..<first].filter { $0 != "−" } + scalars[(last + 1)...]))
  }

  /// The number in units of the last of so many decimals.
  func units(_ decimals: Int) -> Int {
    (self.decimals..<decimals).reduce(digits) { digits, _ in digits * 10 }
  }
}
