package import Diagnostics
import Drawing

/// What a reader meets from chart to chart.
extension ChartRules {
  static let reportRules: [ChartRule] = [
    ChartRule(
      "spelling-changes", .warning, "A name is spelt the same in the whole report",
      advice: "give the member one name in the dataset's `labels`"),
    ChartRule(
      "undated-source", .error,
      "A source on the web is named with the day on which its figures were retrieved",
      advice: "add `retrieved: 2025-03-01` to the dataset's `source`"),
    ChartRule(
      "no-retrieval-date", .hint, "A source says on which day its figures were read",
      advice: "add `retrieved: 2025-03-01` to the dataset's `source`"),
    ChartRule(
      "colour-changes", .warning, "A colour that was chosen for a name is kept in the whole report",
      advice: "choose the same colour in each chart's `colors`"),
    ChartRule(
      "unexplained-abbreviation", .warning, "An abbreviation is explained where it is first used",
      advice:
        "write it out, or explain it in `note`, as in 'VAT: value-added tax' or 'value-added tax (VAT)'"
    ),
    ChartRule(
      "small-letters", .error, "Letters are 12 pixels high or more where a picture is shown",
      advice: "leave `size` out, or write size: newsletter, as wide as mail programs show"),
    ChartRule(
      "small-on-phone", .error, "On a phone, 360 pixels wide, letters are 11 pixels high or more",
      advice: "leave out `phone: false`, and each chart is laid out for phones too"),
    ChartRule(
      "figures-withheld", .warning, "Readers get the figures behind a chart, as a file or a table",
      advice: "leave out `attach: false`, add `csv` to the formats of an output, or a table"),
  ]

  /// What the charts of a report, read one after another, break of the rules for all of them.
  ///
  /// - Parameter prose: The report's other texts, in which an abbreviation may be explained.
  package static func findings(inReport charts: [Chart], prose: [String]) -> [ReportFinding] {
    spellings(charts) + colors(charts) + abbreviations(charts, prose)
  }

  /// A problem, and the chart that makes it one.
  package typealias ReportFinding = (chart: Chart, problem: Diagnostic)

  private static func report(_ id: String, _ message: String, _ chart: Chart) -> [ReportFinding] {
    let rule = rule(id)
    return [
      (chart, Diagnostic(rule.severity, .rule, id: id, message, at: chart.place, hint: rule.advice))
    ]
  }

  // MARK: Names

  private static func spellings(_ charts: [Chart]) -> [ReportFinding] {
    var first: [String: String] = [:]
    var found: [ReportFinding] = []
    for chart in charts {
      for name in chart.names {
        let plain = name.lowercased().filter { $0.isLetter || $0.isNumber }
        // Numbers are no names: 5–0 is not 50.
        guard plain.contains(where: \.isLetter) else { continue }
        guard let other = first[plain] else {
          first[plain] = name
          continue
        }
        if other != name {
          found += report("spelling-changes", "'\(name)' is '\(other)' in a chart before", chart)
        }
      }
    }
    return found
  }

  private static func colors(_ charts: [Chart]) -> [ReportFinding] {
    var first: [String: Color] = [:]
    var found: [ReportFinding] = []
    for chart in charts {
      let given =
        chart.series.map { ($0.name, $0.color) } + chart.categories.map { ($0.label, $0.color) }
        + chart.groups.map { ($0.name, $0.color) }
      for (name, color) in given where !name.isEmpty {
        guard let color else { continue }
        if let other = first[name], other != color {
          found += report(
            "colour-changes", "'\(name)' is \(color.css) here and \(other.css) in a chart before",
            chart)
        }
        first[name] = first[name] ?? color
      }
    }
    return found
  }

  // MARK: Abbreviations

  /// Those that readers of the news know, Roman numerals, and names of quarters and years.
  private static let known: Set = [
    "GDP", "US", "USA", "UK", "EU", "UN", "UAE", "BC", "AD", "CEO", "TV", "AI", "IT", "ID", "OK",
    "AM", "PM", "FY", "NATO", "CO", "VS", "PC", "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI",
    "XX", "XXI", "ВВП", "США", "ЕС", "ООН", "ЖІӨ", "АҚШ", "СССР", "ЕО", "БҰҰ", "YAIM", "AQSH",
  ]

  private static func abbreviations(_ charts: [Chart], _ prose: [String]) -> [ReportFinding] {
    let explaining =
      prose + charts.flatMap { [$0.title.plain, $0.subtitle.plain] + $0.notes.map(\.plain) }
    var said: Set<String> = []
    var found: [ReportFinding] = []
    for chart in charts {
      let texts = [chart.title.plain, chart.subtitle.plain, chart.options.axisTitle ?? ""]
      for word in texts.flatMap(words) where isAbbreviation(word) && said.insert(word).inserted {
        let forms = ["(\(word))", "\(word) (", "\(word):", "\(word) –", "（\(word)）", "\(word)（"]
        let isExplained = explaining.contains { text in forms.contains { text.contains($0) } }
        if !isExplained {
          found += report(
            "unexplained-abbreviation", "'\(word)' is not explained anywhere", chart)
        }
      }
    }
    return found
  }

  private static func words(_ text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Three to six capitals of an alphabet that has small letters too. Two are mostly the code of a
  /// country.
  private static func isAbbreviation(_ word: String) -> Bool {
    (3...6).contains(word.count) && !known.contains(word)
      && word.allSatisfy { $0.isLetter && $0.isUppercase }
  }
}

extension Chart {
  /// Names of members as readers see them.
  fileprivate var names: [String] {
    series.filter { $0.role != .number }.map(\.name)
      + categories.filter { $0.period == nil && $0.number == nil }.map(\.label)
      + (panels?.list.map(\.name) ?? [])
  }
}
