import Drawing
import TestSupport
import Testing

@testable import Reporting

/// What holds for any report: random ones, by seed.
@Suite("Any pagination")
struct PaginationPropertyTests {
  private static let height = 600.0

  /// Paragraphs of 1 to 14 lines whose first and last two stay together, headings tied to what follows,
  /// figures that float, tables with a repeated head.
  private func report(_ seed: UInt64) -> [Element] {
    var random = SeededRandom(seed: seed)
    return (0..<Int.random(in: 1...60, using: &random)).map { index in
      var element: Element
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<6:
        let count = Int.random(in: 1...14, using: &random)
        element = Element(
          "paragraph", role: .paragraph,
          strips: (0..<count).map { line in
            Strip(
              height: 15, items: [],
              keepsWithNext: line < count - 1 && (line == 0 || line == count - 2))
          })
        element.float = .passes
      case 6, 7:
        element = Element(
          "heading", role: .heading(level: 2), strips: [Strip(height: 22, items: [])]
        )
        .keptWithNext()
        element.float = .passesWideGap
      case 8:
        let height = Double.random(in: 120...400, using: &random)
        element = Element("figure", role: .section, strips: [Strip(height: height, items: [])])
        element.float = .floats
      default:
        let rows = Int.random(in: 2...40, using: &random)
        element = Element(
          "table", role: .table,
          strips: (0...rows).map { row in
            Strip(
              height: 18, items: [], keepsWithNext: row < rows && (row <= 1 || row == rows - 1))
          }, repeatedHeader: Strip(height: 18, items: []), firstBodyStrip: 1)
        element.float = .passesWhole
      }
      return element.spaced(before: 8, after: 8)
    }
  }

  private func pages(_ elements: inout [Element]) -> [[PlacedStrip]] {
    Paginator.evenPages(of: &elements, height: Self.height, line: 15)
  }

  @Test("every strip stands once, inside its page, over the next", arguments: 0..<300)
  func placed(seed: Int) {
    var elements = report(UInt64(seed))
    var seen: Set<[Int]> = []
    for page in pages(&elements) {
      var bottom = 0.0
      for placed in page {
        let element = elements[placed.element]
        let strip = placed.strip.map { element.strips[$0] } ?? element.repeatedHeader
        #expect(placed.y >= bottom - 0.01)
        bottom = placed.y + (strip?.height ?? 0)
        #expect(bottom <= Self.height + 0.02)
        if let number = placed.strip {
          #expect(seen.insert([placed.element, number]).inserted)
        }
      }
    }
    #expect(seen.count == elements.reduce(0) { $0 + $1.strips.count })
  }

  @Test("no line stands alone, and nothing is parted that is tied", arguments: 0..<300)
  func tied(seed: Int) {
    var elements = report(UInt64(seed))
    var page: [[Int]: Int] = [:]
    for (number, strips) in pages(&elements).enumerated() {
      for placed in strips {
        if let strip = placed.strip { page[[placed.element, strip]] = number }
      }
    }
    // Strips in the order of the report; a figure that floats is no neighbour of what it left.
    let order = elements.indices.flatMap { element in
      elements[element].strips.indices.map { [element, $0] }
    }
    var start = 0
    while start < order.count {
      var end = start
      while end + 1 < order.count, elements[order[end][0]].strips[order[end][1]].keepsWithNext {
        end += 1
      }
      let chain = order[start...end]
      let tall = chain.reduce(0) { $0 + elements[$1[0]].strips[$1[1]].height + 8 }
      if tall < Self.height {
        #expect(Set(chain.map { page[$0] }).count == 1, "parted: \(chain)")
      }
      start = end + 1
    }
  }

  @Test("a figure stands on its page or the next, and text keeps its order", arguments: 0..<300)
  func near(seed: Int) {
    var elements = report(UInt64(seed))
    var first: [Int: Int] = [:]
    var last: [Int: Int] = [:]
    for (number, strips) in pages(&elements).enumerated() {
      for placed in strips where placed.strip != nil {
        first[placed.element] = first[placed.element] ?? number
        last[placed.element] = number
      }
    }
    for index in elements.indices.dropFirst() where elements[index].name == "figure" {
      guard let before = last[index - 1], let own = first[index] else { continue }
      // Figures keep their order, so one may have to wait for the one before.
      let figure = elements[..<index].lastIndex { $0.name == "figure" }.flatMap { first[$0] } ?? 0
      #expect(own <= max(before, figure) + 1)
    }
    let text = elements.indices.filter { elements[$0].name == "paragraph" }
    for (one, two) in zip(text, text.dropFirst()) {
      #expect((last[one] ?? 0) <= (first[two] ?? 0))
    }
  }

  @Test("a last page of less than four lines is saved or filled where anything can move")
  func lastPage() {
    var saved = 0
    for lines in 38...45 {
      // Four paragraphs and a last one that runs over by a few lines.
      var elements = (0..<5).map { index in
        Element(
          "paragraph", role: .paragraph,
          strips: (0..<(index < 4 ? 9 : lines - 36)).map { _ in Strip(height: 15, items: []) }
        ).spaced(before: 8, after: 8)
      }
      let pages = pages(&elements)
      guard pages.count > 1, let last = pages.last else { continue }
      #expect(last.count >= 4, "\(lines) lines")
      saved += 1
    }
    #expect(saved > 0)
  }
}
