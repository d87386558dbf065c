import Diagnostics
import Drawing
import TestSupport
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

  @Test("the weeks of a year are named by fives", arguments: [Medium.article, .newsletter])
  func weeks(_ medium: Medium) {
    let drawn = columns((1...53).map { "\($0)" }, medium: medium)
    let expected = [1] + Array(stride(from: 5, through: 50, by: 5)) + [53]
    #expect(drawn.texts(in: "axis-names").map(\.text.string) == expected.map { "\($0)" })
    #expect(drawn.faults == [])
  }

  @Test("names of columns that hang stand over the zero line, those of the others under it")
  func hanging() throws {
    let chart = Samples.bars([12, 4, nil, -1, -20], names: ["A", "B", "C", "D", "E"])
    let drawn = Drawn(chart)
    #expect(drawn.faults == [] && drawn.diagnostics.isEmpty)
    let line = try #require(drawn.shapes(in: "baseline").first)
    guard case .line(let zero, _) = line.outline else { return }
    let names = drawn.texts(in: "axis-names")
    #expect(names.map { $0.box.maxY < zero.y } == [false, false, false, true, true])
    #expect(names.allSatisfy { abs($0.box.midY - zero.y) < 20 })
  }

  @Test("names stand over the plot where all columns hang", arguments: [false, true])
  func allHang(_ showsAxis: Bool) throws {
    var chart = Samples.bars([-3, 0, -20], names: ["A", "B", "C"])
    if showsAxis { chart.options.valueLabels = .none }
    let drawn = Drawn(chart)
    #expect(drawn.faults == [] && drawn.diagnostics.isEmpty)
    // The figure of a column without length hangs as the others do.
    #expect(drawn.texts(in: "axis-values").isEmpty != showsAxis)
    #expect(drawn.texts(in: "labels").contains { $0.text.string == "0" } != showsAxis)
    let bars = drawn.rects(in: "series-1")
    let top = try #require(bars.map(\.y).min())
    #expect(drawn.texts(in: "axis-names").allSatisfy { $0.box.maxY < top })
    #expect(drawn.texts(in: "axis-names").count == 3)
  }

  @Test("names stay under the plot where gridlines or columns on both sides are in their way")
  func underPlot() throws {
    var gridded = Samples.bars([12, -20], names: ["A", "B"])
    gridded.options.valueLabels = .none
    let both = Samples.chart("bar", Samples.names(["A", "B"]), [[12, 3], [-20, -1]])
    for chart in [gridded, both] {
      let drawn = Drawn(chart)
      #expect(drawn.faults == [])
      let foot = try #require(drawn.rects(in: "series-").map(\.maxY).max())
      #expect(drawn.texts(in: "axis-names").allSatisfy { $0.box.y > foot })
    }
  }

  @Test("a word wider than the picture is parted, as its language does or anywhere")
  func longWords() {
    let word = "Rindfleischetikettierungsueberwachungsaufgabenuebertragungsgesetz"
    let chart = Samples.bars([3, 2], names: [word, "Gesetz"])
    func names(_ measurer: FixedTextMeasurer) -> [String] {
      let drawn = Drawn(chart, medium: .phone, measurer: measurer)
      #expect(drawn.faults == [] && drawn.diagnostics.isEmpty)
      return drawn.texts(in: "axis-names").map(\.text.string)
    }
    let known = "Rindfleisch-etikettierungs-ueberwachungs-aufgaben-uebertragungs-gesetz"
    let parted = names(FixedTextMeasurer(hyphenated: [known]))
    #expect(parted.count == 3 && parted[1].hasPrefix("uebertragungs"))
    let anywhere = names(FixedTextMeasurer())
    #expect(anywhere.count > 2)
    let letters = anywhere.joined().filter { $0.isLetter && $0.isASCII }
    #expect(letters == word + "Gesetz")
  }

  @Test("where they cannot stand, the way out is named") func hint() {
    let drawn = columns(
      (1...12).map { "Incomprehensibilities\($0)" }, medium: .phone)
    let found = drawn.diagnostics.first { $0.id == "text-does-not-fit" }
    #expect(found?.hint?.hasPrefix("leave out `as: columns`") == true)
  }

  @Test("names too wide for columns that must stand are on two lines in turn, and none is left out")
  func staggered() throws {
    let names = (0..<14).map { "\(1880 + 10 * $0)s" }
    var chart = Samples.bars((0..<14).map { Double($0 + 1) }, names: names)
    chart.options.orientation = .columns
    let drawn = Drawn(chart, medium: .phone)
    #expect(!drawn.ids.contains("text-does-not-fit"), "\(drawn.ids)")
    let boxes = try names.map { name in
      try #require(drawn.texts.first { $0.text.string == name }?.box)
    }
    for (index, box) in boxes.enumerated() {
      for other in boxes[(index + 1)...] { #expect(!box.overlaps(other), "\(names[index])") }
    }
    #expect(Set(boxes.map(\.y)).count == 2)
  }

  @Test("long words under columns are parted as their language parts them") func hyphens() {
    let words = [
      "Rindfleisch-etikettierungs-überwachung", "Kraftfahrzeug-haftpflicht-versicherung",
    ]
    var chart = Samples.bars([1, 2], names: words.map { $0.replacing("-", with: "") })
    chart.options.orientation = .columns
    let medium = Medium(named: "230x300")
    let drawn = Drawn(
      chart, medium: medium ?? .phone, measurer: FixedTextMeasurer(hyphenated: words))
    let names = drawn.texts(in: "axis-names").map(\.text.string)
    #expect(names.contains { $0.hasSuffix("-") }, "\(names)")
    #expect(!drawn.ids.contains("text-does-not-fit"))
  }

  @Test(
    "a long name among rows of a given height is left out, where a wider column has room for it")
  func longName() throws {
    let medium = try #require(Medium(named: "900x1000"))
    let long = "Age of pre-colonial civilisation (Christian, Islamic and traditional kingdoms)"
    let names = (0..<24).map { $0 == 12 ? long : "Kingdom \($0)" }
    var chart = Samples.bars(names.indices.map { Double($0 + 1) * 1000 }, names: names)
    chart.options.orientation = .bars
    let drawn = Drawn(chart, medium: medium)
    #expect(!drawn.ids.contains("names-left-out"))
    let lines = drawn.texts(in: "axis-names").map(\.text.string)
    #expect(lines.count == 25 && lines.joined(separator: " ").contains(long), "\(lines)")
  }
}
