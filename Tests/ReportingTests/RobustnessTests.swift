import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Reporting

/// Broken specs and data come to messages, never to a trap: a report is changed here and there and
/// taken the whole way to scenes and pages, with seeds that a failure can be repeated from.
@Suite struct RobustnessTests {
  static let spec =
    Draft.head + """
      metrics:
        total: {value: units@2022-01..2022-02, label: Early 2022}
        rise: yoy(units.large@2023-01..2023-02)
      body:
        - kpis: [total, {metric: rise, change: units.KZ@2023-01 - units.KZ@2022-01}]
        - text: "It was **{total:1}**, {rise|up,down} {rise:+0}."
        - bar: units@2023-01 by partner
          id: lead
          top: 2
          title: "{top.1} buys {top.1.value}"
          highlight: large
        - bar: share(sum(units)) by kind, partner
          stack: full
          legend: top
        - line: index(units, 2022-01) by month, partner
          missing: bridge
          notes: [{at: 2022-02, text: Here, series: KZ}]
          lines: [{at: 100, text: Start}]
          spans: [{from: 2022-01, to: 2022-02, text: Before}]
          axis: {min: 0, max: 300, ticks: 4, decimals: 1}
        - table: partner
          columns: [units@2022-01, value@2022-01 / units@2022-01]
      outputs:
        all: {charts: all, size: 500x400, format: [png@2x, svg]}
        paper: {pages: a5}

      """

  @Test("a changed report breaks the program", arguments: 0..<8) func mutations(_ part: UInt64) {
    let rounds = ProcessInfo.processInfo.environment["ROUNDS"].flatMap(Int.init) ?? 25
    for round in 0..<rounds {
      var random = SeededRandom(seed: part * 1_000_000 + UInt64(round))
      var spec = Self.spec
      var data = Draft.cars
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        if Int.random(in: 0..<4, using: &random) == 0 {
          data = Self.mutated(data, &random)
        } else {
          spec = Self.mutated(spec, &random)
        }
      }
      let problems = Self.walk(Draft(spec: spec, files: ["cars.csv": data]))
      for problem in problems where problem.severity == .error {
        #expect(!problem.message.isEmpty)
        #expect(problem.place != nil || problem.path != nil, "\(problem) in seed \(part), \(round)")
      }
    }
  }

  /// One change: a line or a word lost, doubled, moved or replaced.
  private static func mutated(_ text: String, _ random: inout SeededRandom) -> String {
    let isLine = Int.random(in: 0..<3, using: &random) == 0
    var parts: [String] = []
    if isLine {
      parts = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0 + "\n" }
    } else {
      var word = ""
      for character in text {
        let isWord = character.isLetter || character.isNumber
        if !isWord || (word.last.map { !$0.isLetter && !$0.isNumber } ?? false) {
          parts.append(word)
          word = ""
        }
        word.append(character)
      }
      parts.append(word)
    }
    guard let index = parts.indices.randomElement(using: &random),
      let other = parts.indices.randomElement(using: &random)
    else { return text }
    switch Int.random(in: 0..<5, using: &random) {
    case 0: parts.remove(at: index)
    case 1: parts.insert(parts[index], at: index)
    case 2: parts.swapAt(index, other)
    case 3: parts[index] = parts[other]
    default: parts[index] = odd.randomElement(using: &random) ?? ""
    }
    return parts.joined()
  }

  private static let odd = [
    "", "0", "-1", "1e308", "-1e308", "1e-320", "99999999999999999999", "2023-02", "2022..2023",
    "9999", "0001", "KZ", "XX", "units", "{", "}", "@", "->", "by", ",", "(", ")", "sum(", "*", "汽",
    "\u{202E}", "'", "\"", "|", "&a", "*a", "yoy(units)", "cumulative(units)", "true", "~", "[]",
    "{}",
    ".5", "1/0", "rank(", "units / units", "last12", "latest", "=", "KZ.KZ", "year", "week",
  ]

  /// The whole way, without a picture painted.
  private static func walk(_ draft: Draft) -> [Diagnostic] {
    var diagnostics = DiagnosticList()
    guard
      let loaded = Pipeline.load(
        "reports/cars.yaml", files: draft.reportFiles, diagnostics: &diagnostics)
    else { return diagnostics.all }
    let artifacts = Pipeline.plan(loaded, diagnostics: &diagnostics)
    Pipeline.computeMetrics(of: loaded, diagnostics: &diagnostics)
    let language = loaded.languages.first ?? "en"
    guard let bound = Pipeline.bind(loaded, language: language, diagnostics: &diagnostics) else {
      return diagnostics.all
    }
    let measurer = FixedTextMeasurer()
    for artifact in artifacts {
      if case .chart(let id) = artifact.content, let chart = bound.chart(id) {
        _ = Pipeline.scene(
          of: chart, for: artifact, measurer: measurer, diagnostics: &diagnostics)
        _ = ChartTable.csv(chart)
      } else {
        _ = Pipeline.document(
          of: bound, for: artifact, measurer: measurer, diagnostics: &diagnostics)
      }
    }
    return diagnostics.all
  }
}
