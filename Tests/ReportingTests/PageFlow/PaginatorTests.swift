import Drawing
import Testing

@testable import Reporting

@Suite("Pagination")
struct PaginatorTests {
  private func element(
    _ heights: [Double], tied: Set<Int> = [], header: Double? = nil, float: Element.Float = .stays
  ) -> Element {
    var element = Element(
      "e", role: .paragraph,
      strips: heights.enumerated().map { index, height in
        Strip(height: height, items: [], keepsWithNext: tied.contains(index))
      },
      repeatedHeader: header.map { Strip(height: $0, items: []) })
    element.float = float
    return element
  }

  /// Pages as "element.strip@y"; a repeated header is "element.h@y".
  private func pages(_ elements: [Element], height: Double = 100) -> [String] {
    var elements = elements
    return Paginator.pages(of: &elements, height: height).map { page in
      page.map { placed in
        "\(placed.element).\(placed.strip.map(String.init) ?? "h")@\(Int(placed.y))"
      }.joined(separator: " ")
    }
  }

  @Test("nothing to place is one empty page")
  func empty() { #expect(pages([]) == [""]) }

  @Test("strips fill a page to its last point and go on with the next")
  func fill() { #expect(pages([element([50, 50, 1])]) == ["0.0@0 0.1@50", "0.2@0"]) }

  @Test("a tied strip takes what follows along to the next page")
  func tied() {
    #expect(
      pages([element([80]), element([10], tied: [0]), element([20])])
        == ["0.0@0", "1.0@0 2.0@10"])
  }

  @Test("a chain taller than a page starts where it stands and is broken where it must be")
  func tallChain() {
    #expect(
      pages([element([30]), element([40, 40, 40], tied: [0, 1])])
        == ["0.0@0 1.0@30", "1.1@0 1.2@40"])
  }

  @Test("the larger of two wishes for space counts, and none at the top of a page")
  func space() {
    let elements = [
      element([40]).spaced(before: 9, after: 5), element([40]).spaced(before: 12, after: 0),
      element([40]).spaced(before: 12, after: 0),
    ]
    #expect(pages(elements) == ["0.0@0 1.0@52", "2.0@0"])
  }

  @Test("a table's head is repeated on every page it continues on")
  func header() {
    var table = element([10, 45, 45, 45, 45], tied: [0], header: 10)
    table.firstBodyStrip = 1
    #expect(
      pages([table]) == ["0.0@0 0.1@10 0.2@55", "0.h@0 0.3@10 0.4@55"])
  }

  @Test("a head is not repeated where it would leave no room for a row")
  func tallHeader() {
    var table = element([60, 30, 70], header: 60)
    table.firstBodyStrip = 1
    #expect(pages([table]) == ["0.0@0 0.1@60", "0.2@0"])
  }

  @Test("a figure without room waits for the next page while text fills this one")
  func float() {
    let elements = [
      element([60]), element([50], float: .floats), element([15], float: .passes),
      element([20, 20], float: .passes),
    ]
    #expect(pages(elements) == ["0.0@0 2.0@60 3.0@75", "1.0@0 3.1@50"])
  }

  @Test("no heading overtakes a figure that waits")
  func floatStaysInSection() {
    let elements = [
      element([60]), element([50], float: .floats), element([10], float: .passes), element([10]),
    ]
    #expect(pages(elements) == ["0.0@0 2.0@60", "1.0@0 3.0@50"])
  }

  @Test("a heading overtakes a figure that waits only where the gap would be wide")
  func headingPassesWideGap() {
    func elements(_ first: Double) -> [Element] {
      [
        element([first]), element([80], float: .floats), element([5], float: .passesWideGap),
        element([5], float: .passes),
      ]
    }
    #expect(pages(elements(60)) == ["0.0@0 2.0@60 3.0@65", "1.0@0"])
    #expect(pages(elements(80)) == ["0.0@0", "1.0@0 2.0@80 3.0@85"])
  }

  @Test("a figure at the end of a report is not lost")
  func floatAtEnd() {
    #expect(
      pages([element([60]), element([50], float: .floats)]) == ["0.0@0", "1.0@0"])
  }

  @Test("a figure that can be a little flatter stays on the page")
  func flatten() {
    var figure = element([50], float: .floats)
    figure.strips[0].flattened = { height in
      height < 35 ? nil : Strip(height: height, items: [])
    }
    #expect(pages([element([60]), figure]) == ["0.0@0 1.0@60"])
    #expect(pages([element([70]), figure]) == ["0.0@0", "1.0@0"])
  }
}
