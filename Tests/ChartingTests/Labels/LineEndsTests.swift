import TestSupport
import Testing

@testable import Charting

@Suite("line ends")
struct LineEndsTests {
  @Test("labels that touch move apart evenly")
  func pair() {
    let wishes = [50.0, 54].map { LineEnds.Wish(middle: $0, height: 10) }
    #expect(LineEnds.tops(of: wishes, gap: 0, from: 0, to: 100) == [42, 52])
  }

  @Test("labels that have room stay where they wish")
  func free() {
    let wishes = [20.0, 60].map { LineEnds.Wish(middle: $0, height: 10) }
    #expect(LineEnds.tops(of: wishes, gap: 2, from: 0, to: 100) == [15, 55])
  }

  @Test("more labels than room have no answer")
  func full() {
    let wishes = [1.0, 2, 3].map { LineEnds.Wish(middle: $0, height: 40) }
    #expect(LineEnds.tops(of: wishes, gap: 0, from: 0, to: 100) == nil)
  }

  @Test("no two overlap and none leaves the limits", arguments: 0..<300)
  func property(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let wishes = (0..<Int.random(in: 1...9, using: &random))
      .map { _ in Double.random(in: 0...120, using: &random) }.sorted()
      .map { LineEnds.Wish(middle: $0, height: Double.random(in: 6...14, using: &random)) }
    guard let tops = LineEnds.tops(of: wishes, gap: 1, from: 0, to: 120) else { return }
    for index in tops.indices {
      #expect(tops[index] >= -1e-9 && tops[index] + wishes[index].height <= 120 + 1e-9)
      if index > 0 {
        #expect(tops[index] >= tops[index - 1] + wishes[index - 1].height + 1 - 1e-9)
      }
    }
  }
}
