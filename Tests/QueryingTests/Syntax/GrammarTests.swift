import Foundation
import Statistics
import Testing
import TradeData

@testable import Querying

/// The page on the grammar against the parser.
@Suite("Page on the grammar")
struct GrammarTests {
  /// The codes in the second column of the tables under a heading.
  static func examples(under heading: String) throws -> [String] {
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/Querying/Grammar.md").standardized
    let text = try String(contentsOf: page, encoding: .utf8)
    let section = text.components(separatedBy: "\n## ").first { $0.hasPrefix(heading + "\n") } ?? ""
    return section.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst().flatMap {
      row -> [String] in
      let cells = row.components(separatedBy: " | ")
      guard cells.count > 1 else { return [] }
      let pieces = cells[1].components(separatedBy: "`")
      return stride(from: 1, to: pieces.count, by: 2).map { pieces[$0] }
    }
  }

  static var sample: Dataset {
    var data = TradeSample.exports
    data.groups = [MemberGroup(name: "north", members: ["KZ", "KG"])]
    return data
  }

  @Test("an example of a figure gives a problem")
  func figures() throws {
    let examples = try Self.examples(under: "Figures")
    #expect(examples.count > 24)
    for example in examples {
      let answer = try SampleData.answer(
        example, datasets: [Self.sample], metrics: [("total", "units@2023")]
      ).get()
      #expect(answer.cells.contains { $0.value != nil }, "\(example)")
    }
  }

  @Test("an example of a condition gives a problem, or keeps all rows or none")
  func conditions() throws {
    var data = Self.sample
    data.dimensions[0].members.append("Hong Kong")
    let examples = try Self.examples(under: "Conditions")
    #expect(examples.count > 11)
    for example in examples {
      let mask = try RowExpression.mask(of: data, where: ExpressionText(example))
      #expect(mask.contains(true), "\(example)")
      #expect(mask.contains(false) || example.contains("Hong Kong"), "\(example)")
    }
  }
}
