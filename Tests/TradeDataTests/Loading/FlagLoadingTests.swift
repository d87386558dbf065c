import Statistics
import Testing

@testable import TradeData

/// What statistical offices put around their figures: remarks, notes at the end, other words for holes.
@Suite("remarks around figures")
struct FlagLoadingTests {
  private func options(_ flags: [FlagOption]) -> LoadOptions {
    var options = LoadOptions.named
    options.flags = flags
    return options
  }

  @Test("a declared letter behind a number is a remark, set apart or not")
  func flags() {
    let text = "name,value\na,3.6 b\nb,14.7e\nc,7.9 bp\nd,8\ne,: z\n"
    let flags = [
      FlagOption("b", .exact), FlagOption("p", .provisional), FlagOption("e", .about),
      FlagOption("z"),
    ]
    let loaded = Loaded(text, options(flags))
    #expect(loaded.rows == ["a 3.6", "b 14.7", "c 7.9", "d 8.0", "e -"])
    #expect(
      loaded.dataset?.measures.first?.qualifiers
        == [.exact, .about, .provisional, .exact, .missing])
  }

  @Test("flags without a meaning leave figures as exact as they were")
  func plainFlags() {
    let loaded = Loaded("name,value\na,3.6 b\n", options([FlagOption("b")]))
    #expect(loaded.rows == ["a 3.6"])
    #expect(loaded.dataset?.measures.first?.qualifiers == [])
  }

  @Test("a letter that may be billions or a remark is asked about, not guessed")
  func ambiguousLetter() {
    var options = LoadOptions.named
    options.hasLooseNumbers = true
    #expect(
      Loaded("name,value\na,3.6 b\n", options).lines == [
        "2:3 '3.6 b' in column 'value' has a letter set apart, which may be a scale or a remark [ambiguous-letter]"
      ])
    #expect(
      Loaded("name,value\na,$3.6 b\nb,3.6b\n", options).rows == [
        "a 3600000000.0", "b 3600000000.0",
      ])
  }

  @Test("lines after the table are left out, blank ones not counted", arguments: ["\n", "\r\n"])
  func footer(_ end: String) {
    let lines = ["name,value", "a,1", "b,2", "", "Source: customs", "Note: preliminary", "", ""]
    var options = LoadOptions.named
    options.footer = 2
    #expect(Loaded(lines.joined(separator: end), options).rows == ["a 1.0", "b 2.0"])
    options.footer = 9
    #expect(Loaded(lines.joined(separator: end), options).ids == ["no-header"])
  }

  @Test("a declared word for a hole is one in names, too, but not in codes of countries")
  func missingMembers() {
    var options = LoadOptions.named
    options.missing = ["NA", "n.a."]
    let text = "name,value\nNA,1\nx,n.a.\nn.A.,2\n"
    #expect(Loaded(text, options).rows == [" 1.0", "x -", " 2.0"])
    options.dimensions = [DimensionOptions("name", kind: .iso2)]
    #expect(Loaded("name,value\nNA,1\n", options).rows == ["NA 1.0"])
  }

  @Test("numbers in a scale are counted one by one")
  func scaledUnits() {
    var measure = MeasureOptions("value", unit: .number, precision: "step")
    measure.scale = 1_000_000
    let options = LoadOptions(measures: [measure], dimensions: [DimensionOptions("name")])
    let loaded = Loaded("name,value,step\na,1.5,0.1\nb,,\n", options)
    #expect(loaded.rows == ["a 1500000.0", "b -"])
    #expect(loaded.dataset?.measures.first?.precisions.first == 100_000)
  }

  @Test(
    "a unit may begin or end with its scale",
    arguments: [
      ("million USD", "USD", 1e6), ("USD bn", "USD", 1e9), ("thousand person", "person", 1e3),
      ("'000 t", "t", 1e3), ("1,000 vehicle", "vehicle", 1e3), ("USD million", "USD", 1e6),
      ("bn USD / year", "USD / year", 1e9), ("million", "number", 1e6), ("万辆", "辆", 1e4),
      ("млрд RUB", "RUB", 1e9), ("m", "m", 1), ("kg", "kg", 1), ("USD", "USD", 1),
      ("vehicle", "vehicle", 1), ("calendar year", "calendar year", 1), ("000", "000", 1),
    ])
  func units(_ text: String, _ unit: String, _ scale: Double) {
    let scaled = ScaledUnit(named: text)
    #expect(scaled.unit.name == unit)
    #expect(scaled.scale == scale)
  }

  @Test(
    "words that tables use for how sure a figure is",
    arguments: [
      ("Actual", Qualifier.exact), ("projected", .forecast), ("Preliminary", .provisional),
      ("estimate", .about), ("more than", .moreThan),
    ])
  func qualifiers(_ word: String, _ qualifier: Qualifier) {
    #expect(Qualifier(word: word) == qualifier)
  }

  @Test(
    "a file of another kind is named, before its bytes are taken for columns",
    arguments: [
      ("PK\u{3}\u{4}abc", "a workbook or a zip archive"), ("%PDF-1.7", "a PDF"),
      ("\n <!DOCTYPE html><html>", "a page of the web"), ("<HTML><body>", "a page of the web"),
    ])
  func otherKinds(_ text: String, _ kind: String) {
    #expect(
      Loaded(text, .named).lines == ["the file is \(kind), not a table of text [not-a-table]"])
  }
}
