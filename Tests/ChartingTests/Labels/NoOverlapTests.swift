import Charting
import Diagnostics
import Drawing
import Speaking
import Statistics
import TestSupport
import Testing
import TradeData

/// Over thousands of seeded charts no text covers another and none leaves the canvas.
@Suite("labels")
struct NoOverlapTests {
  private static let sizes =
    Medium.presets
    + ["360x300", "300x500", "1000x300", "480x480"].compactMap { Medium(named: $0) }

  @Test("no text covers another or leaves the canvas", arguments: 0..<40)
  func randomCharts(block: Int) {
    for seed in (block * 50)..<(block * 50 + 50) {
      var random = SeededRandom(seed: UInt64(seed))
      let chart = RandomChart.make(&random)
      let medium = Self.sizes.randomElement(using: &random) ?? .article
      let theme = Bool.random(using: &random) ? Theme.wire : Theme.ledger
      let drawn = Drawn(chart, theme: theme, medium: medium)
      // A text too long for its room is an error with the text named; then the picture is not used.
      if drawn.diagnostics.contains(where: { $0.severity == .error }) { continue }
      #expect(drawn.faults.isEmpty, "seed \(seed), \(medium.name), \(chart.kind)")
    }
  }
}
