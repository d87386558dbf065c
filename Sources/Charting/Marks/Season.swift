import Drawing
import Speaking
import Statistics
import TradeData

/// The years of one series laid over one another, month by month or quarter by quarter, the last in
/// colour: what is usual for the season, and what is not.
///
/// For a trend over years use `Line`.
struct Season: Mark {
  static let keyword = "season"
  static let traits = MarkTraits(reachesEnds: true, followsTime: true, crowd: 2, coloredLimit: 1)

  let line: Line

  init(_ chart: Chart) { line = Line(chart) }

  var chart: Chart { line.chart }
  var unit: Unit { line.unit }
  var extent: ClosedRange<Double>? { line.extent }
  func settle(in room: PlotRoom) -> MarkSettlement { line.settle(in: room) }
  func draw(on canvas: inout MarkCanvas) { line.draw(on: &canvas) }

  /// One category for each month of a year, one series for each year. Rows without months or
  /// quarters, or of several series, stay as they are.
  static func arranged(_ chart: Chart) -> Chart {
    let periods = chart.categories.compactMap(\.period)
    guard chart.series.count == 1, let first = periods.first, let last = periods.last,
      periods.count == chart.categories.count, periods.allSatisfy({ $0.unit == first.unit }),
      periods.allSatisfy({ $0.count == 1 }), let perYear = seasons(first.unit)
    else { return chart }
    let years = year(first, perYear)...year(last, perYear)
    var grid = Array(
      repeating: Array(repeating: Measured.missing, count: perYear), count: years.count)
    for (period, figure) in zip(periods, chart.series[0].values) {
      let year = year(period, perYear)
      grid[year - years.lowerBound][period.ordinal - year * perYear] = figure
    }
    var result = chart
    result.categories = names(first.unit, perYear, year: years.upperBound, chart.language)
    // The last year comes first: it is the one that has a colour.
    result.series = zip(years, grid).reversed().map { year, figures in
      let name = chart.language.say(.year(year), .short)
      return Chart.Series(
        key: name, name: name, values: figures, isHighlighted: year == years.upperBound)
    }
    result.pointNotes = []
    result.spans = []
    return result
  }

  private static func seasons(_ unit: PeriodUnit) -> Int? {
    switch unit {
    case .month: 12
    case .quarter: 4
    default: nil
    }
  }

  private static func year(_ period: Period, _ perYear: Int) -> Int {
    Int((Double(period.ordinal) / Double(perYear)).rounded(.down))
  }

  private static func names(
    _ unit: PeriodUnit, _ count: Int, year: Int, _ language: Language
  ) -> [Chart.Category] {
    let periods = (0..<count).map { Period(unit, year * count + $0) }
    let narrow = language.axisLabels(for: periods, .narrow)
    return zip(language.axisLabels(for: periods), narrow).map { label, short in
      var category = Chart.Category(key: label.primary, label: label.primary)
      category.shortLabel = short.primary
      return category
    }
  }
}
