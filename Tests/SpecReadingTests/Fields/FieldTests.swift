import Diagnostics
import SpecReading
import Testing

@Suite struct FieldTests {
  struct Number: Sendable, CustomTestStringConvertible {
    let text: String
    let value: Double?
    var testDescription: String { text }
  }

  static let numbers = [
    Number(text: "0", value: 0), Number(text: "-5", value: -5), Number(text: "+5", value: 5),
    Number(text: "012", value: 12), Number(text: "1.5", value: 1.5), Number(text: ".5", value: 0.5),
    Number(text: "5.", value: 5), Number(text: "1e3", value: 1000),
    Number(text: "1E-3", value: 0.001), Number(text: "-0", value: -0.0),
    Number(text: "1e15", value: 1e15), Number(text: "1e16", value: nil),
    Number(text: "1e400", value: nil), Number(text: "1e", value: nil),
    Number(text: "1.2.3", value: nil), Number(text: "'1'", value: nil),
    Number(text: "1 000", value: nil), Number(text: "1,5", value: nil),
    Number(text: "1_000", value: nil), Number(text: "0x10", value: nil),
    Number(text: "0o17", value: nil), Number(text: "１２", value: nil),
    Number(text: "−5", value: nil), Number(text: ".nan", value: nil),
    Number(text: "-.inf", value: nil), Number(text: "nan", value: nil),
    Number(text: "infinity", value: nil), Number(text: ".", value: nil),
    Number(text: "+", value: nil), Number(text: "ten", value: nil),
    Number(text: String(repeating: "9", count: 500), value: nil),
  ]

  @Test("a number is read as another, or text as a number", arguments: numbers)
  func number(_ test: Number) {
    let (report, problems) = read(chart("axis:\n  min: \(test.text)"))
    #expect(report?.charts.first?.axis?.min?.value == test.value)
    #expect(problems.isEmpty == (test.value != nil))
  }

  @Test(
    "a boolean is read from another word",
    arguments: [
      ("true", true), ("false", false), ("True", nil), ("yes", nil), ("NO", nil), ("1", nil),
      ("'true'", nil), ("", nil), ("[true]", nil),
    ] as [(String, Bool?)])
  func bool(_ text: String, _ value: Bool?) {
    let (report, problems) = read(chart("other: \(text)"))
    #expect(report?.charts.first?.other?.value == value)
    #expect(problems.isEmpty == (value != nil))
  }

  @Test("the hint for a boolean is not what was meant") func boolHint() {
    let problems = expect(["wrong-kind"], in: chart("other: 1️⃣no"))
    #expect(problems.map(\.hint) == ["write false"])
  }

  @Test(
    "a name that no expression can hold is accepted",
    arguments: [
      ("total", true), ("总数", true), ("a_1", true), ("_x", true), ("қазақстан", true),
      ("1a", false), ("a-b", false), ("a b", false), ("a.b", false), ("a@b", false), ("''", false),
    ] as [(String, Bool)])
  func names(_ name: String, _ isName: Bool) {
    let (_, problems) = read(spec("metrics: {\(name): sum(units)}"))
    #expect(problems.map(\.id) == (isName ? [] : ["bad-name"]))
  }

  @Test(
    "a size is read as another",
    arguments: [
      ("40x40", OutputSize.custom(width: 40, height: 40)),
      ("1200x630", .custom(width: 1200, height: 630)),
      ("16384x3906", .custom(width: 16384, height: 3906)), ("16384x3907", nil),
      ("article", .preset("article")), ("print-1col", .preset("print-1col")), ("Article", nil),
      ("39x40", nil), ("16385x40", nil), ("1200X630", nil), ("1200 x 630", nil), ("1200x", nil),
      ("x", nil), ("1x1x1", nil), ("１２００x６３０", nil), ("1200", nil),
    ] as [(String, OutputSize?)])
  func sizes(_ text: String, _ size: OutputSize?) {
    let (report, problems) = read(spec("outputs: {a: {size: \(text)}}"))
    #expect(report?.outputs.first?.size?.value == size)
    #expect(problems.isEmpty == (size != nil))
  }

  @Test(
    "a date that is none is accepted",
    arguments: [
      ("2024-02-29", true), ("2023-02-29", false), ("2000-02-29", true), ("1900-02-29", false),
      ("2023-04-31", false), ("2023-12-31", true), ("2023-00-10", false), ("2023-1-1", false),
      ("0000-01-01", false), ("0001-01-01", true), ("9999-12-31", true), ("2023-06", false),
      ("２０２３-01-01", false), ("-001-01-01", false), ("tomorrow", false),
    ] as [(String, Bool)])
  func dates(_ text: String, _ exists: Bool) {
    let (report, problems) = read(spec("date: \(text)"))
    #expect(report?.date.map { "\($0.value)" } == (exists ? text : nil))
    #expect(problems.map(\.id) == (exists ? [] : ["bad-date"]))
  }

  @Test(
    "a path that leaves the root is accepted, or one inside is not",
    arguments: [
      (".", "a.csv", true), (".", "sub/a.csv", true), (".", "sub/../a.csv", true),
      (".", "../a.csv", false), (".", "sub/../../a.csv", false), ("..", "../Assets/a.csv", true),
      ("..", "a.csv", true), ("..", "../../a.csv", false), ("../Assets", "../Assets/a.csv", true),
      ("../Assets", "../Assets/../a.csv", false), ("../Assets", "../Assets2/a.csv", false),
      ("../Assets", "a.csv", false), ("data", "data/a.csv", true), ("data", "a.csv", false),
      (".", "./a..b/c.csv", true), (".", "/a.csv", false), (".", "", false),
    ] as [(String, String, Bool)])
  func paths(_ root: String, _ path: String, _ isInside: Bool) {
    let (report, problems) = read(
      """
      report: x
      root: '\(root)'
      data: {a: {file: '\(path)'}}
      body: [{heading: Hello}]
      """)
    #expect(problems.isEmpty == isInside)
    #expect(report?.datasets.first?.file.value == (isInside ? path : nil))
  }
}
