import Diagnostics
import SpecReading
import Testing

@Suite struct YAMLValueTests {
  /// YAML 1.1 would read each of these as something else than text.
  static let traps = [
    "NO", "no", "on", "Off", "yes", "y", "1:30", "0o17", "012", "0101", "1_000", "2026-01-01",
    "2023-06", ".inf", ".nan", "0x1F", "1e3", "true", "12.50", "=", "+1", "1,234", "Null",
  ]

  @Test("S23: an unquoted text is changed", arguments: traps)
  func textStaysText(_ text: String) throws {
    let spec = try report(
      """
      report: \(text)
      keywords: [\(text == "1,234" ? "'1,234'" : text)]
      data:
        exports: {file: a.csv, groups: {g: [x]}}
      body:
        - bar: units by partner
          highlight: \(text)
          colors: {\(text == "=" ? "'='" : text == "1,234" ? "'1,234'" : text): accent}
      """)
    #expect(spec.title.text(in: "en")?.value == text)
    #expect(spec.keywords.map(\.value) == [text])
    let chart = try #require(spec.charts.first)
    #expect(chart.highlight.map(\.value) == [text])
    #expect(chart.colors.map(\.member.value) == [text])
  }

  @Test("S23: a plain ~ or null is text") func nullIsNothing() {
    expect(["wrong-kind", "wrong-kind"], in: spec("author: 1️⃣~\nsubtitle: 2️⃣null\n"))
    #expect(read(spec("author: '~'\nsubtitle: \"null\"\n")).problems == [])
  }

  @Test("S35: markup is changed on its way in")
  func markupStays() throws {
    let text = "<b>&amp; <span> $x$ \\frac `rm -rf` ${HOME} {{value}} %s</b>"
    let spec = try report("report: '\(text)'\nbody: [{heading: Hello}]\n")
    #expect(spec.title.text(in: "en")?.value == text)
  }

  @Test("S40: a byte order mark is refused or moves places") func byteOrderMark() {
    let text = "\u{FEFF}report: x\nweather: sunny\nbody: [{heading: Hello}]\n"
    let findings = read(text).problems.map { Finding($0) }
    #expect(findings == [Finding("unknown-key", SourceLocation(line: 2, column: 1))])
    let first = read("\u{FEFF}weather: x\n").problems.map { Finding($0) }
    #expect(first.contains(Finding("unknown-key", SourceLocation(line: 1, column: 1))))
  }

  @Test("CRLF line ends are refused or move places") func carriageReturns() {
    let text = "report: x\r\nweather: sunny\r\nbody:\r\n  - heading: Hello\r\n"
    let findings = read(text).problems.map { Finding($0) }
    #expect(findings == [Finding("unknown-key", SourceLocation(line: 2, column: 1))])
    #expect(read("report: x\rbody: [{heading: Hello}]").problems.map(\.id) == ["line-separator"])
  }

  @Test(
    "invalid UTF-8 is read",
    arguments: [
      [0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE4, 0xB8], [0xFE],
      [0xE0, 0x80, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xC3, 0x28],
    ] as [[UInt8]])
  func invalidUTF8(_ bytes: [UInt8]) {
    let text = Array("report: 重".utf8) + bytes + Array("\nbody: []\n".utf8)
    let problems = read(SourceFile(path: "a.yaml", bytes: text)).problems
    #expect(
      problems.map { Finding($0) } == [
        Finding("not-utf8", SourceLocation(line: 1, column: 10))
      ])
  }

  @Test("text that a comma cuts in two is not seen for what it is")
  func commas() {
    let text = "report: x\nbody:\n  - line: a\n    lines: [{at: 5, text: Mean, of all}]\n"
    let problems = read(text).problems
    #expect(problems.map(\.id) == ["comma-in-text"])
    #expect(problems.first?.hint == "put the whole text in quotes: text: \"Mean, of all\"")
    let alone = read("report: {en, ru: y}\nbody: [{heading: Hello}]\n").problems
    #expect(alone.first?.id == "key-alone")
    #expect(
      read("report: {en: x, ru: }\nbody: [{heading: a}]\n").problems.map(\.id) != ["key-alone"])
  }
}
