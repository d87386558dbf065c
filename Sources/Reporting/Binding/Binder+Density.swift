import Charting
import Diagnostics
import Querying
import Speaking
import SpecReading
import Statistics
import TradeData

/// The curve of a density.
struct DensityCurve {
  /// What the axis counts.
  var unit: Unit
  /// The stretch of the axis that heights are for.
  var width: Double
  /// The least and the largest bandwidth of the curves.
  var bandwidths: ClosedRange<Double>
  var amount: KernelDensity.Amount
}

extension Binder {
  /// The rows of a density: its height at each of many points.
  mutating func density(
    of text: WrittenText, _ spec: ChartSpec, _ scope: Evaluator.Scope
  ) -> BoundRows? {
    guard
      let found = evaluator.values(text.expression, scope: scope, diagnostics: &diagnostics)
    else { return nil }
    used.merge(found.usage)
    guard let (axes, groups) = groups(of: found.values, text, spec, scope) else { return nil }
    do throws(Undefined) {
      return try density(of: text, spec, found, axes, groups.flatMap { $0 })
    } catch {
      complain(error, id: "bad-curve", "has no curve", at: text)
      return nil
    }
  }

  private mutating func density(
    of text: WrittenText, _ spec: ChartSpec, _ found: Evaluator.Values, _ others: [Answer.Axis],
    _ groups: [[Double]]
  ) throws(Undefined) -> BoundRows? {
    let rule: KernelDensity.Bandwidth =
      switch spec.bars.bandwidth {
      case .width(let width): .width(width.value)
      case .scott: .scott
      case .silverman, nil: .silverman
      }
    let amount: KernelDensity.Amount =
      switch spec.bars.curve?.amounts?.value {
      case .counts: .counts
      case .cumulative: .cumulative
      case .density, nil: .density
      }
    let known = groups.filter { !$0.isEmpty }
    guard !known.isEmpty else { throw Undefined(.empty, "there is no value") }
    var bandwidths: [Double] = []
    let areAlike = known.allSatisfy { group in group.allSatisfy { $0 == group[0] } }
    if areAlike, rule.isFound {
      throw Undefined(
        .tooFewValues, "its values are all alike, and a curve over them would be made up")
    }
    for group in known { bandwidths.append(try KernelDensity.bandwidth(group, rule)) }
    let curve = spec.bars.curve
    let points = try KernelDensity.points(
      known, bandwidths: bandwidths, from: curve?.from?.value, to: curve?.to?.value,
      steps: curve?.steps?.value)
    var columns: [[Double?]] = []
    var next = 0
    for group in groups {
      guard !group.isEmpty else {
        columns.append(points.map { _ in nil })
        continue
      }
      columns.append(
        try KernelDensity.curve(group, bandwidth: bandwidths[next], at: points, amount))
      next += 1
    }
    let peak = columns.flatMap { $0.compactMap { $0 } }.max() ?? 0
    let keys = points.map { Answer.Key.member(DimensionColumn.text($0)) }
    let answer = Answer(
      axes: [Answer.Axis(name: "", keys: keys, isNumeric: true)] + others,
      cells: keys.indices.flatMap { row in
        columns.map { $0[row].map { Measured($0) } ?? .missing }
      },
      unit: amount == .counts ? .number : .share, usage: found.usage)
    guard let rows = rows(ofGroups: answer, spec) else { return nil }
    let ends = (bandwidths.min() ?? 0)...(bandwidths.max() ?? 0)
    return BoundRows(
      rows: rows, metrics: [], text: text,
      curve: DensityCurve(
        unit: found.unit, width: amount == .density ? DensityWidth.round(peak: peak) : 1,
        bandwidths: ends, amount: amount))
  }

  /// Names both axes of a density.
  mutating func nameAxes(of chart: inout Chart, _ curve: DensityCurve, _ bound: BoundRows) {
    chart.options.bars.edgeUnit = curve.unit
    chart.options.bars.densityWidth = curve.width
    chart.options.bars.fillsDensity = curve.amount != .cumulative
    if chart.options.along.title == nil {
      let name = measureLabel(bound) ?? bound.text?.value ?? ""
      var unit = language.name(of: curve.unit)
      if name.lowercased().contains(unit.lowercased()) { unit = "" }
      chart.options.categoryTitle = capitalized(
        [name, unit].filter { !$0.isEmpty }.joined(separator: language.words.comma))
    }
    guard chart.options.axisTitle == nil else { return }
    let words = language.words
    let title = curve.amount == .counts ? words.casesCount : words.casesShare
    guard curve.amount != .cumulative else {
      chart.options.axisTitle = title
      return
    }
    chart.options.axisTitle =
      title + " / " + said(curve.width, of: curve.unit)
  }

  /// How the curve was smoothed, to two digits.
  func smoothing(_ curve: DensityCurve) -> Method {
    let ends = [curve.bandwidths.lowerBound, curve.bandwidths.upperBound].map { width in
      var scale = 1.0
      while width * scale < 10, scale < 1e15 { scale *= 10 }
      while width * scale >= 100, scale > 1e-15 { scale /= 10 }
      let rounded = (width * scale).rounded()
      return scale < 1 ? rounded * (1 / scale).rounded() : rounded / scale
    }
    let last = said(ends[1], of: curve.unit)
    guard ends[0] != ends[1] else { return .kernelDensity(last) }
    let first = language.say(Measured(ends[0]), unit: curve.unit, style: .label)
    return .kernelDensity(first + "–" + last)
  }

  /// A stretch with its unit: "$1,000", "5 years".
  func said(_ width: Double, of unit: Unit) -> String {
    let short = language.say(Measured(width), unit: unit, style: .label)
    let isBare = short.allSatisfy { $0.isNumber || $0.isPunctuation || $0.isWhitespace }
    return isBare ? language.say(Measured(width), unit: unit, style: .text) : short
  }
}
