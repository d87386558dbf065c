import Charting
import Diagnostics
import Drawing
import Foundation
import Speaking
import Statistics
import TestSupport
import Testing
import TradeData

/// Over hundreds of seeded charts no text covers another, none leaves the canvas, and no line but its own
/// touches one.
@Suite("labels")
struct NoOverlapTests {
  private static let sizes =
    Medium.presets
    + ["360x300", "300x500", "1000x300", "480x480"].compactMap { Medium(named: $0) }

  /// Of fifty charts, how many may be errors: texts with no room at a small size, figures that the kind
  /// does not take.
  private static let mostSkipped = 12

  /// Blocks of fifty seeds. A debug build draws some fifteen charts a second, so that a run has few; other ones
  /// are drawn by `SEED_BLOCKS=40..<80 swift test --filter NoOverlapTests`.
  private static let blocks: Range<Int> = {
    let wanted = (ProcessInfo.processInfo.environment["SEED_BLOCKS"] ?? "")
      .split(separator: "..<").compactMap { Int($0) }
    return wanted.count == 2 ? wanted[0]..<wanted[1] : 0..<6
  }()

  @Test("no text covers another, leaves the canvas or is struck by a line", arguments: blocks)
  func randomCharts(block: Int) {
    var skipped: [String] = []
    for seed in (block * 50)..<(block * 50 + 50) {
      var random = SeededRandom(seed: UInt64(seed))
      let chart = RandomChart.make(&random)
      let medium = Self.sizes.randomElement(using: &random) ?? .article
      let theme = Bool.random(using: &random) ? Theme.wire : Theme.ledger
      let drawn = Drawn(chart, theme: theme, medium: medium)
      // A text too long for its room is an error with the text named; then the picture is not used.
      if let error = drawn.diagnostics.first(where: { $0.severity == .error }) {
        skipped.append(error.id)
        continue
      }
      let faults = drawn.faults + drawn.struck
      #expect(
        faults.isEmpty,
        "seed \(seed), \(medium.name), \(chart.kind), \(chart.language.code)")
    }
    #expect(skipped.count <= Self.mostSkipped, "\(skipped.sorted())")
  }
}
