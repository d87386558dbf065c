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

  @Test(
    "names of several words need quotes, or swallow a word of the language",
    arguments: [
      ("mean(Life expectancy).Hong Kong@2020", "mean(`Life expectancy`).`Hong Kong`@2020"),
      ("Land area / 2 by Major Genre", "`Land area` / 2 by `Major Genre`"),
      (
        "Life expectancy > 50 and not Land area in (1 2)",
        "`Life expectancy` > 50 and not `Land area` in (1 2)"
      ),
      ("units.country=South Korea - GDP per head", "units.country=`South Korea` - `GDP per head`"),
      ("hhi(sales by Product line)", "hhi(sales by `Product line`)"),
    ])
  func words(_ plain: String, _ quoted: String) throws {
    func shape(_ text: String) throws -> String {
      let query = try ExpressionParser.query(ExpressionText(text))
      var printed = "\(query)"
      // Where a name stands, and whether it was quoted, is not what it means.
      printed.replace(/TextSpan\([^)]*\)/, with: "")
      printed.replace(/, isQuoted: (true|false)/, with: "")
      return printed
    }
    #expect(try shape(plain) == shape(quoted))
  }
}
