import Charting
import Diagnostics
import Querying
import SpecReading
import Statistics
import TradeData

/// Rules of growth that only the expression and the data can tell: its season, the new year of China, and
/// what it is measured from.
extension Binder {
  /// Growth on the month before says the season, and January says the holiday.
  mutating func checkSeason(_ bound: BoundRows, _ spec: ChartSpec) {
    let expressions = resolved(spec).expressions.compactMap { text in
      try? ExpressionParser.query(
        metric(named: text.value)?.value.expression ?? text.expression
      ).expression
    }
    let periods = bound.rows.categoryKeys.compactMap { key -> Period? in
      if case .period(let period) = key { period } else { nil }
    }
    let isFine = periods.first.map { $0.unit == .month || $0.unit == .quarter } ?? false
    if isFine, expressions.contains(where: \.growsOnPrevious) {
      rule(
        "seasonal-growth",
        periods[0].unit == .month
          ? "figures of one month are compared with the month before"
          : "figures of one quarter are compared with the quarter before", spec)
    }
    // Two periods that an expression names are compared with one another, whatever it is called.
    let isCompared =
      periods.isEmpty && [.change, .times].contains(bound.rows.unit.kind)
      || expressions.contains(where: \.growsOnYear)
    if isCompared, !expressions.contains(where: { $0.calls(["janfeb"]) }),
      (periods.isEmpty ? bound.rows.usage.parts.compactMap(\.asked) : periods)
        .contains(where: Binder.isNewYear), isChinese(bound.rows.usage)
    {
      rule("new-year-month", "January and February of China are compared one by one", spec)
    }
  }

  /// What begins at zero or below has no growth. A series without any is told of by itself.
  mutating func checkBases(_ bound: BoundRows, _ spec: ChartSpec) {
    let names = namesWithoutBase(bound, alsoWhole: false)
    guard let first = names.first else { return }
    let others = names.count - 1
    rule(
      "growth-without-base",
      "'\(first)' \(others > 0 ? "and \(others) other\(others == 1 ? "" : "s") have" : "has") no growth "
        + "to show: what it is measured from is zero or less", spec)
  }

  /// What has no growth or multiple because of the figure that it is measured from.
  ///
  /// - Parameter alsoWhole: Whether series without any figure are among them.
  func namesWithoutBase(_ bound: BoundRows, alsoWhole: Bool) -> [String] {
    guard [.change, .times, .index].contains(bound.rows.unit.kind), bound.layers == nil else {
      return []
    }
    func isLost(_ cell: Measured) -> Bool {
      guard cell.value == nil, let cause = cell.reason?.cause else { return false }
      return cause == .negativeBase || cause == .zeroBase
    }
    func name(_ key: Answer.Key, _ axis: String) -> String {
      bound.labels[key.text] ?? categoryLabel(key, axis)
    }
    let rows = bound.rows
    guard let axis = rows.seriesAxis, rows.panelAxis == nil else {
      guard rows.panelAxis == nil, let cells = rows.cells.first else { return [] }
      return zip(rows.categoryKeys, cells).filter { isLost($1) }.map {
        name($0.0, rows.categoryAxis.name)
      }
    }
    return zip(axis.keys, rows.cells).compactMap { key, cells in
      guard cells.contains(where: isLost), alsoWhole || cells.contains(where: { $0.value != nil })
      else { return nil }
      return name(key, axis.name)
    }
  }

  static func isNewYear(_ period: Period) -> Bool {
    period.unit == .month && period.count == 1 && period.start.components.month <= 2
  }

  /// Whether figures are of China: their dataset says so in its place, the label of its measure or the names
  /// of its publishers, or a country that is no buyer narrows them to it.
  func isChinese(_ usage: Usage) -> Bool {
    usage.parts.contains { part in
      guard let dataset = loaded.spec.datasets.first(where: { $0.name.value == part.dataset })
      else {
        return false
      }
      var texts = dataset.placeName?.texts ?? []
      texts += dataset.measures.first { $0.column.value == part.measure }?.label?.texts ?? []
      if case .named(let sources)? = dataset.source {
        texts += sources.flatMap { $0.publisher.texts + ($0.title?.texts ?? []) }
      }
      let isNamed = texts.contains { text in
        Binder.namesOfChina.contains { text.value.contains($0) }
      }
      let sells = !dataset.dims.contains {
        ["partner", "buyer", "destination", "importer"].contains($0.column.value.lowercased())
      }
      return isNamed || sells && part.members.contains { ["CN", "CHN", "China"].contains($0) }
    }
  }

  /// "Chinese Taipei" and the like are not meant.
  private static let namesOfChina = [
    "China", "Chinese customs", "Chinese Customs", "GACC", "中国", "中國", "海关总署", "Китай", "Китая",
    "Қытай",
  ]
}

extension Expression {
  /// Whether growth on the period before is asked for, of figures that keep their season.
  fileprivate var growsOnPrevious: Bool {
    let compared: Set = ["mom", "growth", "ratio", "times_more", "log_growth"]
    return hasCall { call in compared.contains(call.name.text) && !call.hasWord("yoy") }
      && !calls([
        "seasonally_adjusted", "stl_trend", "henderson", "ma", "rolling", "classical_trend",
      ])
  }

  /// Whether growth on the year before is asked for.
  fileprivate var growsOnYear: Bool {
    hasCall { $0.name.text == "yoy" || $0.hasWord("yoy") }
  }
}
