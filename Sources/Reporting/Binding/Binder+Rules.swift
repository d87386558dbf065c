import Charting
import Diagnostics
import Querying
import SpecReading
import Statistics
import TradeData

/// Rules of charts that only the data and the expression can tell.
extension Binder {
  /// The rules that a chart's author, or the report's, has set aside.
  func waivers(_ spec: ChartSpec) -> [Waiver] { spec.waivers.map(\.waiver) + reportWaivers }

  /// Rules of texts are set aside at the top of the spec.
  var reportWaivers: [Waiver] { loaded.spec.waivers.map(\.waiver) }

  mutating func checkRules(_ bound: BoundRows, _ spec: ChartSpec) {
    checkCoverage(bound, spec)
    checkSeason(bound, spec)
  }

  mutating func rule(_ id: String, _ message: String, _ spec: ChartSpec) {
    guard let rule = ChartRules.all.first(where: { $0.id == id }) else {
      preconditionFailure("rule '\(id)' is in no list")
    }
    diagnostics.add(
      Diagnostic(rule.severity, .rule, id: id, message, at: spec.kind.place, hint: rule.advice))
  }

  /// A year of which only some months are known has no figure, and does not stand beside whole years.
  private mutating func checkCoverage(_ bound: BoundRows, _ spec: ChartSpec) {
    guard bound.rows.categoryAxis.isTime else { return }
    for index in bound.rows.categoryKeys.indices {
      let cells = bound.rows.cells.map { $0[index] }
      guard cells.allSatisfy({ $0.value == nil }),
        let reason = cells.lazy.compactMap(\.reason).first(where: { $0.cause == .incompleteBase })
      else { continue }
      rule("incomplete-period", reason.sentence, spec)
    }
  }

  /// Growth on the month before says the season, and January says the holiday.
  private mutating func checkSeason(_ bound: BoundRows, _ spec: ChartSpec) {
    guard let text = bound.text?.value else { return }
    let periods = bound.rows.categoryKeys.compactMap { key -> Period? in
      if case .period(let period) = key { period } else { nil }
    }
    let isFine = periods.first.map { $0.unit == .month || $0.unit == .quarter } ?? false
    let isAdjusted = ["seasonally_adjusted", "stl_trend", "henderson", "ma"].contains {
      text.contains($0 + "(")
    }
    if isFine, text.contains("mom("), !isAdjusted {
      rule("seasonal-growth", "figures of one month are compared with the month before", spec)
    }
    let isNewYear = { (period: Period) in
      period.unit == .month && period.count == 1 && period.start.components.month <= 2
    }
    if text.contains("yoy("), !text.contains("janfeb("), isChinese(bound),
      periods.contains(where: isNewYear)
    {
      rule("new-year-month", "January and February of China are compared one by one", spec)
    }
  }

  private func isChinese(_ bound: BoundRows) -> Bool {
    let names = Set(bound.rows.usage.parts.map(\.dataset))
    return loaded.spec.datasets.contains { dataset in
      guard names.contains(dataset.name.value), let place = dataset.placeName else { return false }
      return place.texts.contains { text in
        ["China", "中国", "Китай", "Қытай"].contains { text.value.contains($0) }
      }
    }
  }
}

extension WaiverSpec {
  fileprivate var waiver: Waiver {
    Waiver(rule: rule.value, reason: reason.value, place: rule.place)
  }
}
