import Diagnostics
import TestSupport
import Testing
import TradeData

@testable import Querying

/// Expressions changed at random: whatever an author types, there is an answer or one problem.
@Suite("Mutated expressions")
struct MutationTests {
  static let pieces = [
    "@", "->", "..", "(", ")", ",", " by ", "-", "0", "99999999999999999999", "'", "\"", "`", ".",
    "units", "value", "KZ", "month", "year", "@2022->2023", "@latest", "@last12", "=", "!=", "é",
    "\u{0}", "𐍈", " in ", "not ", "by", "base(", "yoy(", "share(", "1e308", "*", "/", "2022-02-30",
  ]

  @Test("a mutated expression traps, or is refused without a problem", arguments: 1...8)
  func mutations(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let evaluator = SampleData.evaluator([TradeSample.exports, TradeSample.flows])
    let examples = FunctionRegistry.all.map { Array($0.example.unicodeScalars) }
    for _ in 0..<250 {
      var scalars = examples[Int.random(in: 0..<examples.count, using: &random)]
      for _ in 0...Int.random(in: 0...2, using: &random) {
        let place = Int.random(in: 0...scalars.count, using: &random)
        let other = examples[Int.random(in: 0..<examples.count, using: &random)]
        switch Int.random(in: 0...3, using: &random) {
        case 0: scalars.removeSubrange(place..<min(scalars.count, place + 3))
        case 1:
          let piece = Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
          scalars.insert(contentsOf: piece.unicodeScalars, at: place)
        case 2: scalars.replaceSubrange(place..., with: other.dropFirst(place))
        default: scalars.insert(contentsOf: other, at: place)
        }
      }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      let text = ExpressionText(String(view))
      var log = DiagnosticList()
      let answer = evaluator.answer(text, diagnostics: &log)
      #expect((answer == nil) == (log.all.count == 1), "seed \(seed): \(text.text)")
      _ = try? RowExpression.mask(of: TradeSample.exports, where: text)
    }
  }
}
