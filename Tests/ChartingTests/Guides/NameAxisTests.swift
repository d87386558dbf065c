import Diagnostics
import Drawing
import Testing

@testable import Charting

@Suite("names under columns")
struct NameAxisTests {
  private let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private func columns(_ names: [String], medium: Medium) -> Drawn {
    var chart = Samples.bars(names.indices.map { Double($0 + 1) * 1000 }, names: names)
    chart.options.orientation = .columns
    return Drawn(chart, medium: medium)
  }

  @Test("months that have no room are initials, whichever comes first") func initials() throws {
    let column = try #require(Medium(named: "200x200"))
    let drawn = columns(Array(months[3...] + months[..<3]), medium: column)
    let names = drawn.texts(in: "axis-names").map(\.text.string)
    #expect(names.joined() == "AMJJASONDJFM")
    #expect(!drawn.ids.contains("text-does-not-fit"))
  }

  @Test(
    "of hours and days that are not all named the first and the last are, the others at equal steps",
    arguments: [
      (0, 24, [0, 3, 6, 9, 12, 15, 18, 21, 23]),
      (1, 31, Array(stride(from: 1, through: 31, by: 2))),
      (1, 30, Array(stride(from: 1, through: 27, by: 2)) + [30]),
      (1, 60, [1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60]),
    ])
  func counted(_ first: Int, _ count: Int, _ expected: [Int]) {
    let drawn = columns((0..<count).map { "\(first + $0)" }, medium: .phone)
    #expect(drawn.texts(in: "axis-names").map(\.text.string) == expected.map { "\($0)" })
    #expect(drawn.faults == [])
  }

  @Test("the hour of the story is named before its neighbours") func story() {
    var chart = Samples.bars(
      (0..<24).map { Double($0 + 1) * 1000 }, names: (0..<24).map { "\($0)" })
    chart.categories[17].isHighlighted = true
    let names = Drawn(chart, medium: .phone).texts(in: "axis-names")
    #expect(names.map(\.text.string) == ["0", "3", "6", "9", "12", "15", "17", "21", "23"])
    #expect(names.filter { $0.text.style.weight == .semibold }.map(\.text.string) == ["17"])
  }

  @Test("months with room keep their names") func wide() {
    #expect(columns(months, medium: .article).strings.contains("Sep"))
  }

  @Test("long names of columns that must stand are set smaller, and none is left out")
  func smaller()
    throws
  {
    let names = [
      "Thailand", "South Africa", "South Korea", "Slovakia", "China", "France", "Morocco",
      "United Kingdom", "Japan", "Spain", "Mexico", "Argentina",
    ]
    let drawn = columns(names, medium: try #require(Medium(named: "1200x675")))
    #expect(!drawn.ids.contains("text-does-not-fit") && !drawn.ids.contains("names-left-out"))
    #expect(drawn.faults == [])
    let words = drawn.texts(in: "axis-names").map(\.text.string).joined(separator: " ")
    for name in names { #expect(words.contains(name)) }
  }

  @Test("where they cannot stand, the way out is named") func hint() {
    let drawn = columns(
      (1...12).map { "Incomprehensibilities\($0)" }, medium: .phone)
    let found = drawn.diagnostics.first { $0.id == "text-does-not-fit" }
    #expect(found?.hint?.hasPrefix("leave out `as: columns`") == true)
  }
}
