import TestSupport
import Testing

@testable import Reporting

@Suite("Optimum line ends")
struct OptimumFitTests {
  /// Words of the given widths with spaces of 5 that stretch by 3 and shrink by 1.
  private func places(_ widths: [Double]) -> [OptimumFit.Place] {
    var total = 0.0
    return widths.enumerated().map { index, width in
      let gaps = Double(index)
      total += width
      defer { total += 5 }
      return OptimumFit.Place(
        end: total, start: total + 5, stretch: gaps * 3, startStretch: (gaps + 1) * 3,
        shrink: gaps, startShrink: gaps + 1)
    }
  }

  private func ends(_ widths: [Double], width: Double) -> [Int]? {
    OptimumFit(places: places(widths), width: width).ends(tolerance: .infinity, hyphens: true)
  }

  @Test("a word moves down when that evens the lines out")
  func even() {
    // Filling each line would give 40 40 10 | 60 | 60, where nothing spreads the second.
    #expect(ends([40, 40, 10, 60, 60], width: 100) == [1, 3, 4])
  }

  @Test("what fits one line stays on it, and nothing has no lines")
  func short() {
    #expect(ends([30, 30], width: 100) == [1])
    #expect(ends([], width: 100) == [])
  }

  @Test("spaces shrink rather than leave a hole")
  func shrunk() {
    // Three words and two spaces are 2 wider than the line.
    #expect(ends([30, 32, 30, 30, 32, 30], width: 100) == [2, 5])
  }

  @Test("no way within the tolerance is no answer")
  func intolerant() {
    let fit = OptimumFit(places: places([60, 60, 60]), width: 100)
    #expect(fit.ends(tolerance: 1, hyphens: true) == nil)
    #expect(fit.ends(tolerance: .infinity, hyphens: true) == [0, 1, 2])
  }

  @Test("lines never hold more than they can shrink to, in a thousand random paragraphs")
  func neverTooFull() {
    var random = SeededRandom(seed: 11)
    for _ in 0..<1000 {
      let widths = (0..<Int.random(in: 1...60, using: &random)).map { _ in
        Double.random(in: 5...90, using: &random)
      }
      guard let ends = ends(widths, width: 100) else {
        Issue.record("a paragraph of words that fit has no lines: \(widths)")
        continue
      }
      #expect(ends == ends.sorted() && ends.last == widths.count - 1)
      var start = 0
      for end in ends {
        let gaps = Double(end - start)
        #expect(widths[start...end].reduce(0, +) + gaps * 4 <= 100.02)
        start = end + 1
      }
    }
  }
}
