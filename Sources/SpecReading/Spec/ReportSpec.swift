package import Diagnostics

/// A report as its author wrote it: nothing is defaulted, and every value knows its place.
///
/// Whatever can be decided without the data has been checked: forms of ids, ranges, names used
/// twice, missing translations. Expressions are still text; module Querying parses them.
package struct ReportSpec: Sendable {
  package let file: SourceFile
  /// Key `report`.
  package let title: LocalizedText
  /// Key `lang`; empty when not written.
  package let lang: [Located<String>]
  /// A shipped theme's name, or a path to a theme file.
  package let theme: WrittenText?
  package let date: Located<CalendarDate>?
  package let author: WrittenText?
  /// What others may do with what is made of the report.
  package let licence: LocalizedText?
  package let subtitle: LocalizedText?
  package let keywords: [WrittenText]
  /// The folder that data paths may reach, relative to the spec's folder.
  package let root: WrittenText?
  /// Key `for`: one report is made for each combination of their values.
  package let variables: [VariableSpec]
  package let datasets: [DatasetSpec]
  package let metrics: [MetricSpec]
  /// Sentences that `check` tests against the data.
  package let claims: [ClaimSpec]
  package let body: [BlockSpec]
  package let outputs: [OutputSpec]
  /// Key `waive`: rules of charts set aside in every chart.
  package let waivers: [WaiverSpec]

  /// The languages to render, `en` when none was written.
  package var languages: [String] { lang.isEmpty ? ["en"] : lang.map(\.value) }

  /// The charts of the body, in order.
  package var charts: [ChartSpec] {
    body.flatMap(\.flattened).compactMap { block in
      if case .chart(let chart) = block { return chart }
      return nil
    }
  }
}

/// A named number: computed once, shown many times.
package struct MetricSpec: Sendable {
  package let name: WrittenText
  package let value: WrittenText
  package let label: LocalizedText?
  package let note: LocalizedText?
  package let unit: WrittenText?
}

/// A day of the Gregorian calendar that exists.
package struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let year: Int
  package let month: Int
  package let day: Int

  package init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  package static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  /// `2023-04-30`.
  package var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
