import Charting
import Testing

@testable import Reporting

/// Words around a chart that are bold, italic or in the colour of what they name.
@Suite struct RichTextTests {
  private static func spec(_ title: String, _ more: String = "") -> Draft {
    Draft("body:\n  - line: units by month, partner\n    title: '\(title)'\n\(more)")
  }

  /// A title, and what its words look like: `_` plain, `b` bold, `i` italic, or the subject.
  static let looks: [(title: String, runs: [String])] = [
    ("Cars", ["_ Cars"]),
    ("**Cars** and *trucks*", ["b Cars", "_  and ", "i trucks"]),
    ("{color:KZ|Kazakh buyers} lead", ["KZ Kazakh buyers", "_  lead"]),
    ("{color:KZ} leads", ["KZ Kazakhstan", "_  leads"]),
    ("{color:Kazakhstan|They} lead", ["KZ They", "_  lead"]),
    ("Among {color:KZ|K, or Kazakhstan,} too", ["_ Among ", "KZ K, or Kazakhstan,", "_  too"]),
    ("x * y and \\*", ["_ x * y and *"]),
    ("- a list?", ["_ - a list?"]),
    ("1. a list?", ["_ 1. a list?"]),
    ("[the source](https://example.org) says", ["link the source", "_  says"]),
  ]

  @Test("the words of a title look otherwise", arguments: looks.indices)
  func look(_ index: Int) throws {
    let chart = try Self.spec(Self.looks[index].title).chart()
    let runs = chart.title.runs.map { run in
      let look =
        run.subject ?? (run.link != nil ? "link" : run.isBold ? "b" : run.isItalic ? "i" : "_")
      return look + " " + run.text
    }
    #expect(runs == Self.looks[index].runs)
  }

  @Test("marks stay in the plain text") func plain() throws {
    let chart = try Self.spec("**Most** goes to {color:KZ|Kazakhstan}").chart()
    #expect(chart.title.plain == "Most goes to Kazakhstan")
  }

  @Test(
    "broken markup of a title is printed",
    arguments: [
      ("**Cars", "unclosed-markup"), ("{color:KX|Kazakhstan}", "unknown-series"),
      ("{color:KZ|Kazakhstan", "bad-braces"), ("{color:KZ| }", "bad-braces"),
      ("Cars[^1]", "unknown-markup"), ("[Cars](cars)", "bad-link"),
    ]) func faults(_ title: String, _ id: String)
  {
    #expect(Self.spec(title).bind().problems.contains { $0.hasSuffix("[\(id)]") })
  }

  @Test("colours work where there is no chart") func noChart() {
    let problems = Draft("body:\n  - text: '{color:KZ|Kazakhstan}'\n").bind().problems
    #expect(problems.contains { $0.hasSuffix("[color-without-chart]") })
  }

  @Test("notes and lines have no markup") func annotations() throws {
    let chart = try Self.spec(
      "Cars",
      """
          note: "*All* of it"
          notes: [{at: 2022-02, text: "{color:UZ} **up**", series: UZ}]
          lines: [{at: 100, text: "**Target**"}]
      """ + "\n"
    ).chart()
    #expect(chart.notes.first?.runs.first?.isItalic == true)
    #expect(chart.pointNotes.first?.text.runs.map(\.subject) == ["UZ", nil, nil])
    #expect(chart.referenceLines.first?.text.runs.first?.isBold == true)
  }
}
