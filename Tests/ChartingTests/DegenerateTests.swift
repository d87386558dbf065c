import Charting
import Diagnostics
import Drawing
import Statistics
import TestSupport
import Testing
import TradeData

@Suite("degenerate tables")
struct DegenerateTests {
  static let tables: [(name: String, values: [Double?])] = [
    ("one value", [5]), ("all zero", [0, 0, 0]), ("all equal", [7, 7, 7]),
    ("negatives only", [-3, -9, -1]), ("one negative", [3, -9, 1]),
    ("tiny", [1e-12, 3e-12]), ("large", [1e15, 3e15]), ("far apart", [1, 1e300]),
    ("the limits", [-Double.greatestFiniteMagnitude, Double.greatestFiniteMagnitude]),
    ("the least", [Double.leastNonzeroMagnitude, 0]), ("a hole", [1, nil, 2]),
    ("nearly equal", [1e15, 1e15 + 1]),
  ]

  /// Kinds that draw one series; these have two, and one has sizes only.
  static let singles = MarkRegistry.keywords.filter {
    !["butterfly", "range", "bullet", "diverging", "marimekko", "pareto"].contains($0)
  }

  @Test("of two series are drawn", arguments: tables.indices, ["range", "bullet"])
  func pairs(index: Int, kind: String) {
    let table = DegenerateTests.tables[index]
    for categories in [
      Samples.years(2000...(1999 + table.values.count)),
      Samples.names(table.values.indices.map { "N\($0)" }),
    ] {
      for other in [table.values, table.values.reversed()] {
        let drawn = Drawn(Samples.chart(kind, categories, [table.values, other]), medium: .phone)
        #expect(drawn.faults == [], "\(table.name), \(kind)")
        let errors = drawn.diagnostics.filter { $0.severity == .error }
        #expect(errors.map(\.message) == [], "\(table.name), \(kind)")
      }
    }
  }

  @Test("of sizes are drawn", arguments: tables.indices, ["diverging", "marimekko"])
  func sizes(index: Int, kind: String) {
    let table = DegenerateTests.tables[index]
    let sizes = table.values.map { $0.map(\.magnitude) }
    let chart = Samples.chart(
      kind, Samples.names(sizes.indices.map { "N\($0)" }), [sizes, sizes.reversed(), sizes])
    for medium in [Medium.article, .phone] {
      let drawn = Drawn(chart, medium: medium)
      #expect(drawn.faults == [], "\(table.name), \(kind)")
      // Nothing has a width in it.
      if kind == "marimekko", sizes.allSatisfy({ $0 == 0 }) {
        #expect(drawn.ids == ["empty-chart"])
        continue
      }
      let errors = drawn.diagnostics.filter { $0.severity == .error }
      #expect(errors.map(\.message) == [], "\(table.name), \(kind)")
    }
  }

  @Test("are drawn", arguments: tables.indices, singles)
  func drawn(index: Int, kind: String) {
    let table = DegenerateTests.tables[index]
    for categories in [
      Samples.years(2000...(1999 + table.values.count)),
      Samples.names(table.values.indices.map { "N\($0)" }),
    ] {
      for medium in [Medium.article, .phone] {
        let drawn = Drawn(Samples.chart(kind, categories, [table.values]), medium: medium)
        #expect(drawn.faults == [], "\(table.name), \(kind)")
        let errors = drawn.diagnostics.filter { $0.severity == .error }
        #expect(errors.map(\.message) == [], "\(table.name), \(kind)")
      }
    }
  }

  @Test("a chart without values says so in words", arguments: singles)
  func empty(kind: String) {
    for values in [[Double?]](arrayLiteral: [nil, nil], []) {
      let drawn = Drawn(
        Samples.chart(kind, Samples.names(values.indices.map { "N\($0)" }), [values]))
      #expect(drawn.strings.contains("no data"))
      #expect(drawn.ids == ["empty-chart"])
    }
    let none = Drawn(Samples.chart(kind, [], []))
    #expect(none.ids == ["empty-chart"])
  }

  @Test("ten thousand bars are drawn; names without room are counted")
  func tenThousand() {
    let drawn = Drawn(Samples.bars((0..<10_000).map { Double($0) }))
    #expect(drawn.ids.contains("names-left-out"))
    #expect(drawn.scene.size.height < 4000)
  }

  @Test("a name that no row has room for is parted, with all its letters")
  func parted() {
    let word = String(repeating: "Donaudampfschifffahrt", count: 8)
    let drawn = Drawn(Samples.bars([1, 2], names: ["A", word]), medium: .phone)
    #expect(drawn.diagnostics.isEmpty && drawn.faults == [])
    let letters = drawn.texts(in: "axis-names").map(\.text.string).joined().filter(\.isLetter)
    #expect(letters == "A" + word)
  }

  @Test("a name that cannot fit is an error that quotes it")
  func tooLong() {
    let word = String(repeating: "Donaudampfschifffahrt", count: 8)
    var chart = Samples.bars([1, 2], names: ["A", word])
    chart.options.orientation = .columns
    let drawn = Drawn(chart, medium: .phone)
    let problem = drawn.diagnostics.first { $0.id == "text-does-not-fit" }
    #expect(problem?.severity == .error)
    #expect(problem?.stage == .drawing)
    #expect(problem?.message.contains(word) == true)
  }

  @Test("a title that cannot fit is an error that quotes it")
  func titleTooLong() {
    var chart = Samples.bars([1, 2])
    chart.title = RichText(String(repeating: "x", count: 200))
    #expect(Drawn(chart).ids.contains("text-does-not-fit"))
  }

  @Test("names without letters are no trouble")
  func emptyName() {
    #expect(Drawn(Samples.bars([1, 2], names: ["", "B"])).faults == [])
  }

  @Test("an unknown kind is an error that names the kinds")
  func unknown() {
    var chart = Samples.bars([1])
    chart.kind = "bra"
    let drawn = Drawn(chart)
    #expect(drawn.ids == ["unknown-mark"])
    #expect(drawn.diagnostics.first?.hint?.hasPrefix("kinds are: bar, line, area") == true)
  }
}
