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
    checkUses(spec)
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
    if text.contains("yoy("), !text.contains("janfeb("), isChinese(bound.rows.usage),
      periods.contains(where: Binder.isNewYear)
    {
      rule("new-year-month", "January and February of China are compared one by one", spec)
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

extension WaiverSpec {
  fileprivate var waiver: Waiver {
    Waiver(rule: rule.value, reason: reason.value, place: rule.place)
  }
}
