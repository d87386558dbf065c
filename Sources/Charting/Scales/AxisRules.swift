import Diagnostics
import Drawing
import Statistics
import TradeData

extension ValueDomain.Wish {
  /// What a chart asks of its value axis.
  ///
  /// - Parameter panel: Set for one of several plots.
  init(
    _ chart: Chart, _ mark: any Mark, _ traits: MarkTraits, _ medium: Medium,
    panel: PanelScale? = nil
  ) {
    let options = chart.options
    self.init(
      data: mark.extent, includesZero: traits.startsAtZero || options.holdsZero == true)
    leavesOutZero = options.holdsZero == false && !traits.startsAtZero
    areBars = traits.startsAtZero && !traits.isMirrored
    isRank = mark.unit.kind == .rank && !traits.startsAtZero
    isReversed = (options.isReversed ?? isRank) && !traits.startsAtZero
    isShare = mark.unit == .share
    floor = mark.unit.kind == .index ? 100 : nil
    isCalendarYear = mark.unit == .calendarYear
    form = AxisRules(chart: chart, mark: mark, traits: traits).allows ? options.scale : .linear
    ticks = options.ticks
    let usual = panel?.tickCount ?? Self.usualTickCount(medium)
    tickCount = min(8, max(2, options.tickCount ?? usual))
    guard let drawn = panel?.extent ?? mark.extent else { return }
    var lines = chart.lineValues()
    if form == .log { lines = lines.filter { $0 > 0 } }
    let data = (lines + [drawn.lowerBound]).min() ?? 0
    let high = (lines + [drawn.upperBound]).max() ?? data
    self.data = data...high
    maximum = options.axisMaximum.map { max($0, high) }
    minimum = options.axisMinimum.map { min($0, traits.startsAtZero ? min(0, data) : data) }
    if form == .log, let low = minimum, low <= 0 { minimum = nil }
    let figures = panel?.figures ?? chart.series.flatMap(\.values).compactMap(\.value)
    if form == .symlog {
      let sizes = figures.filter { $0 != 0 }.map(abs).sorted()
      // One tiny value among large ones is no reason to stretch what lies around zero.
      if !sizes.isEmpty { small = sizes[sizes.count / 10] }
    }
    isWhole = AxisRules.countsThings(mark.unit) && figures.allSatisfy { $0 == $0.rounded() }
  }

  private static func usualTickCount(_ medium: Medium) -> Int {
    let height: Double =
      switch medium.height {
      case .fixed(let height), .atLeast(let height): height * 0.58
      case .plot(let height): height
      }
    return max(3, min(5, Int((height / (medium.text.small * 4)).rounded())))
  }
}

/// What an author may not ask of a value axis, and what readers should be spared.
struct AxisRules {
  let chart: Chart
  let mark: any Mark
  let traits: MarkTraits

  private var options: Chart.Options { chart.options }

  /// True where the scale asked for can be drawn; otherwise the axis is linear, and `check` says why.
  var allows: Bool { scaleProblem == nil }

  /// True for counted things without a currency: half a ship is no tick.
  static func countsThings(_ unit: Unit) -> Bool {
    unit.kind == .quantity && unit.denominator.isEmpty && unit.currency == nil
      && !unit.numerator.isEmpty
  }

  func check(_ diagnostics: inout DiagnosticList) {
    if let problem = scaleProblem { diagnostics.add(problem) }
    checkEnds(&diagnostics)
    guard options.isReversed == true else { return }
    if traits.startsAtZero {
      add(
        .error, "reversed-bars", "bars grow from zero, and on a reversed axis they would hang",
        "leave out `reverse`, or use dot or line", &diagnostics)
    } else if mark.unit.kind != .rank {
      add(
        .warning, "reversed-axis", "on a reversed axis a rise looks like a fall",
        "keep `reverse` for ranks and places, of which 1 is the best", &diagnostics)
    }
  }

  private func checkEnds(_ diagnostics: inout DiagnosticList) {
    if let minimum = options.axisMinimum, traits.startsAtZero, minimum > options.barStart {
      let start = options.barStart == 0 ? "zero" : "one"
      add(
        .error, "bars-start-at-zero",
        "bars must start at \(start); the axis starts at \(AxisRules.words(minimum))",
        "leave out `min`, or draw a line", &diagnostics)
    }
    if options.holdsZero == false, traits.startsAtZero {
      add(
        .error, "bars-start-at-zero",
        "bars and areas start at zero, and `zero: false` leaves it out",
        "leave out `zero`, or draw a line", &diagnostics)
    }
    guard let data = mark.extent else { return }
    if let maximum = options.axisMaximum, maximum < data.upperBound {
      add(
        .warning, "axis-cuts-data",
        "the axis ends at \(AxisRules.words(maximum)), below the largest value "
          + AxisRules.words(data.upperBound),
        "raise `max` or leave it out; the axis was extended", &diagnostics)
    }
    if let minimum = options.axisMinimum, minimum > data.lowerBound, !traits.startsAtZero {
      add(
        .warning, "axis-cuts-data",
        "the axis starts at \(AxisRules.words(minimum)), above the smallest value "
          + AxisRules.words(data.lowerBound),
        "lower `min` or leave it out; the axis was extended", &diagnostics)
    }
  }

  // MARK: Scales

  /// Why the scale asked for cannot be drawn; nil where it can.
  private var scaleProblem: Diagnostic? {
    guard options.scale != .linear, let data = mark.extent else { return nil }
    let kind = type(of: mark).keyword
    if options.stack != .none, chart.series.count > 1, traits.startsAtZero {
      return problem(
        "log-needs-ratios", "parts of a stack add up, and lengths on a log scale do not",
        "leave out `stack` or `scale`")
    }
    if traits.startsAtZero, !(options.scale == .log && traits.mayStartAtOne) {
      return problem(
        "log-needs-ratios",
        "'\(kind)' shows amounts by their size from zero, which a \(options.scale.rawValue) scale "
          + "does not have", "use line or dot")
    }
    if traits.startsAtZero, mark.unit.kind != .times {
      return problem(
        "log-needs-ratios",
        "bars on a log scale start at one, so they show computed ratios only, and these show "
          + mark.unit.name,
        "use dot or line, or divide one figure by another: units@2023 / units@2020")
    }
    guard options.scale == .log, data.lowerBound <= 0 else { return nil }
    return problem(
      "log-needs-positive", "a log scale has no place for \(culprit ?? "values below zero")",
      "write scale: symlog, or leave it out with where:")
  }

  /// The first figure that a log scale cannot show.
  private var culprit: String? {
    for series in mark.chart.series {
      for (category, figure) in zip(mark.chart.categories, series.values) {
        guard let value = figure.value else { continue }
        let low = figure.interval.flatMap { $0.isBounded ? $0.low : nil } ?? value
        guard min(value, low) <= 0 else { continue }
        let name = [series.name, category.label].filter { !$0.isEmpty }.joined(separator: ", ")
        let what = value > 0 ? "the interval from \(AxisRules.words(low))" : AxisRules.words(value)
        return "\(what) (\(name))"
      }
    }
    return nil
  }

  // MARK: Words

  private func problem(_ id: String, _ message: String, _ hint: String) -> Diagnostic {
    Diagnostic(.error, .rule, id: id, message, at: chart.place, hint: hint)
  }

  private func add(
    _ severity: Severity, _ id: String, _ message: String, _ hint: String,
    _ diagnostics: inout DiagnosticList
  ) {
    diagnostics.add(Diagnostic(severity, .rule, id: id, message, at: chart.place, hint: hint))
  }

  /// Whole numbers without a point.
  static func words(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\(value)"
  }
}
