package import Charting
import Diagnostics
import Drawing
import Speaking
import Statistics
package import TradeData

/// What the rows of a table are written to, cell by cell.
package protocol FigureSink {
  mutating func write(_ text: String)
  mutating func write(_ number: Double?)
  mutating func endRow()
}

extension CSVWriter: FigureSink {}

/// The table behind a chart, long: a row for each panel, category and series, in drawing order.
package enum ChartTable {
  /// Positions of a row's series and category in the chart.
  private typealias Row = (series: Int, category: Int)

  private static func rows(_ chart: Chart) -> [Row] {
    (0..<(chart.panels?.list.count ?? 1)).flatMap { panel in
      let own = chart.series.indices.filter { chart.series[$0].panel == panel }
      return chart.categories.indices.flatMap { index -> [Row] in
        // Members that a panel does not have are no rows of it.
        if chart.panels?.ownOrder != nil,
          own.allSatisfy({ chart.series[$0].values[index].value == nil })
        {
          return []
        }
        return own.filter {
          // A row that has fewer stretches or dots than another has no more of them.
          !chart.options.bars.hasStretches && chart.series[$0].role != .dot
            || chart.series[$0].values[index].value != nil
        }.map { ($0, index) }
      }
    }
  }

  /// Where the mark of a row begins and ends.
  private static func path(
    _ row: Row, _ paths: [[MarkRegistry.Stretch?]]
  ) -> MarkRegistry.Stretch? {
    paths.isEmpty ? nil : paths[row.series][row.category]
  }

  /// A column of the table.
  package struct Column: Hashable, Sendable {
    package let name: String
    package let isNumeric: Bool
  }

  /// Columns: panel (when there are panels; in a grid also its row and its column), category, label, series
  /// (when there are several), value, its unit (points are percentage points), share where parts fill a
  /// whole, width where columns differ in it, from and to where marks begin elsewhere than at zero, and low,
  /// high, stated where any figure has them.
  package static func csv(_ chart: Chart) -> String { writer(chart).text }

  private static func writer(_ chart: Chart) -> CSVWriter {
    let shape = Shape(chart)
    var writer = CSVWriter()
    for column in shape.columns { writer.write(column.name) }
    writer.endRow()
    shape.write(to: &writer)
    return writer
  }

  /// Writes the rows of the table, and says what their columns are.
  package static func write(_ chart: Chart, to sink: inout some FigureSink) -> [Column] {
    let shape = Shape(chart)
    shape.write(to: &sink)
    return shape.columns
  }

  /// Which columns a chart's table has.
  private struct Shape {
    let chart: Chart
    let paths: [[MarkRegistry.Stretch?]]
    /// What each series counts.
    let units: [Unit]
    /// What is printed of each figure where parts fill a whole; else empty.
    let shares: [[Double?]]
    let hasSeries: Bool
    let hasIntervals: Bool
    let hasQualifiers: Bool

    init(_ chart: Chart) {
      (self.chart, paths) = MarkRegistry.drawn(chart.whole?() ?? chart)
      units = self.chart.series.map { [chart = self.chart] in chart.unit(of: $0) }
      shares = MarkRegistry.shares(self.chart)
      hasSeries = ChartTable.hasSeries(self.chart)
      let all = self.chart.series.lazy.flatMap(\.values)
      hasIntervals = all.contains { $0.interval != nil }
      hasQualifiers = all.contains { $0.qualifier != .exact && $0.qualifier != .missing }
    }

    var columns: [Column] {
      var columns: [Column] = []
      func add(_ names: [String], isNumeric: Bool = false) {
        columns += names.map { Column(name: $0, isNumeric: isNumeric) }
      }
      if chart.panels != nil { add(["panel", "panel_label"]) }
      if chart.panels?.grid != nil { add(["panel_row", "panel_column"]) }
      add(["category", "label"])
      if hasSeries { add(["series", "series_label"]) }
      add(["value"], isNumeric: true)
      add(["unit"])
      if !shares.isEmpty { add(["share"], isNumeric: true) }
      if !chart.options.bars.widths.isEmpty { add(["width"], isNumeric: true) }
      if !paths.isEmpty { add(["from", "to"], isNumeric: true) }
      if hasIntervals { add(["low", "high"], isNumeric: true) }
      if hasQualifiers { add(["stated"]) }
      return columns
    }

    func write(to sink: inout some FigureSink) {
      for row in ChartTable.rows(chart) {
        let (series, category) = row
        if let panels = chart.panels {
          let panel = chart.series[series].panel
          sink.write(panels.list[panel].key)
          sink.write(panels.list[panel].name)
          if let grid = panels.grid, !grid.columns.isEmpty {
            let (row, column) = panel.quotientAndRemainder(dividingBy: grid.columns.count)
            sink.write(grid.rows[row])
            sink.write(grid.columns[column])
          }
        }
        sink.write(ChartTable.key(chart.categories[category].key))
        sink.write(ChartTable.label(chart.categories[category]))
        if hasSeries {
          sink.write(ChartTable.key(chart.series[series].key))
          sink.write(chart.series[series].ownName ?? chart.series[series].name)
        }
        let unit = units[series]
        sink.write(chart.series[series].values[category].value.map(unit.tabled))
        sink.write(unit.nameInTables)
        if !shares.isEmpty { sink.write(shares[series][category]) }
        if !chart.options.bars.widths.isEmpty { sink.write(chart.options.bars.widths[category]) }
        if !paths.isEmpty {
          let path = ChartTable.path(row, paths)
          sink.write((path?.from).map(unit.tabled))
          sink.write((path?.to).map(unit.tabled))
        }
        if hasIntervals {
          let interval = chart.series[series].values[category].interval
          sink.write((interval?.low).map(unit.tabled))
          sink.write((interval?.high).map(unit.tabled))
        }
        if hasQualifiers { sink.write("\(chart.series[series].values[category].qualifier)") }
        sink.endRow()
      }
    }
  }

  /// Whether rows of one category have to be told apart: the ends of a band may have no name.
  private static func hasSeries(_ chart: Chart) -> Bool {
    chart.series.contains { !$0.name.isEmpty || $0.role != .value }
  }

  /// A category's key as it is written: those of totals and of the rest begin with a sign that no member has.
  private static func key(_ key: String) -> String {
    key.first == "\0" ? String(key.dropFirst()) : key
  }

  /// A category's name as the axis has it: of a fiscal year without the letters that tell it from a year of the
  /// calendar in a text.
  private static func label(_ category: Chart.Category) -> String {
    if let name = category.fullName { return name }
    guard let period = category.period, period.count == 1, case .fiscalYear = period.unit else {
      return category.label
    }
    return Language.fiscalYear(period)
  }

  /// SHA-256 of the tables of charts, one after the other: what `data SPEC --chart ID` prints. Empty where
  /// a chart has more figures than are worth writing out for it.
  package static func hash(_ charts: [Chart]) -> String {
    let counts = charts.map { $0.categories.count * $0.series.count }
    guard !charts.isEmpty, charts.allSatisfy({ $0.whole == nil }),
      counts.allSatisfy({ $0 <= mostHashedFigures })
    else { return "" }
    return SHA256.hexadecimal(of: charts.flatMap { writer($0).bytes })
  }

  /// Beyond these, writing the table takes longer than drawing the picture.
  private static let mostHashedFigures = 100_000

  package static func json(_ chart: Chart) -> String {
    let (chart, paths) = MarkRegistry.drawn(chart.whole?() ?? chart)
    let hasSeries = hasSeries(chart)
    let shares = MarkRegistry.shares(chart)
    var lines: [String] = []
    for row in rows(chart) {
      let (category, series) = (chart.categories[row.category], chart.series[row.series])
      let value = series.values[row.category]
      let unit = chart.unit(of: series)
      var fields: [String] = []
      if let panel = chart.panels?.list[series.panel] {
        fields.append("\"panel\": " + jsonString(panel.key))
        fields.append("\"panel_label\": " + jsonString(panel.name))
      }
      fields.append("\"category\": " + jsonString(key(category.key)))
      fields.append("\"label\": " + jsonString(label(category)))
      if hasSeries {
        fields.append("\"series\": " + jsonString(key(series.key)))
        fields.append("\"series_label\": " + jsonString(series.ownName ?? series.name))
      }
      fields.append("\"value\": " + (value.value.map { "\(unit.tabled($0))" } ?? "null"))
      fields.append("\"unit\": " + jsonString(unit.nameInTables))
      if !shares.isEmpty {
        let share = shares[row.series][row.category]
        fields.append("\"share\": " + (share.map { "\($0)" } ?? "null"))
      }
      if !chart.options.bars.widths.isEmpty {
        fields.append("\"width\": \(chart.options.bars.widths[row.category])")
      }
      if let path = path(row, paths) {
        fields.append("\"from\": \(unit.tabled(path.from))")
        fields.append("\"to\": \(unit.tabled(path.to))")
      }
      if let interval = value.interval {
        let ends = [interval.low, interval.high].map {
          $0.isFinite ? "\(unit.tabled($0))" : "null"
        }
        fields.append("\"low\": " + ends[0])
        fields.append("\"high\": " + ends[1])
      }
      fields.append("\"stated\": " + jsonString("\(value.qualifier)"))
      if let reason = value.reason { fields.append("\"reason\": " + jsonString(reason.sentence)) }
      lines.append("  {" + fields.joined(separator: ", ") + "}")
    }
    return "[\n" + lines.joined(separator: ",\n") + "\n]\n"
  }
}

extension Unit {
  /// A value as a table has it: percentage points as such, where they are counted in ones inside. What the
  /// division by a hundred added in the last digits is rounded away.
  fileprivate func tabled(_ value: Double) -> Double {
    guard kind == .points else { return value }
    return abs(value) < 90 ? (value * 1e14).rounded() / 1e12 : value * 100
  }

  fileprivate var nameInTables: String { kind == .points ? "percentage points" : name }
}

extension Chart {
  /// The table behind the chart, as it travels inside a PDF.
  var figures: Attachment {
    Attachment(
      fileName: id + ".csv",
      description: [title.plain, subtitle.plain].filter { !$0.isEmpty }.joined(separator: ". "),
      bytes: Array(ChartTable.csv(self).utf8), anchor: id)
  }
}
