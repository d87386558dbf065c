import SpecReading
import Testing

/// Blocks that place others, and the sheets they stand on.
@Suite struct FlowTests {
  private static let head = """
    report: Cars
    data:
      exports: {file: e.csv, measures: {units: vehicle}, dims: [partner]}

    """

  private func report(_ rest: String) -> ReportSpec? {
    let (report, problems) = read(Self.head + rest)
    #expect(problems == [])
    return report
  }

  @Test(
    "a page has another size",
    arguments: [
      ("a4", .a4), ("letter", .letter), ("{size: a5}", .a5),
      ("210x297mm", .custom(width: 210 * (72 / 25.4), height: 297 * (72 / 25.4))),
      ("8.5x11in", .custom(width: 612, height: 792)),
      ("{size: 400x600pt}", .custom(width: 400, height: 600)),
    ] as [(String, PageSize)])
  func sizes(text: String, size: PageSize) {
    let report = report("body: [{text: a}]\noutputs: {b: {pages: \(text), format: pdf}}\n")
    #expect(report?.outputs.first?.pages?.size == size)
  }

  @Test("margins are not read in their units") func margins() {
    let report = report(
      "body: [{text: a}]\noutputs:\n  b: {format: pdf, pages: {margins: {top: 1in, left: 20pt}}}\n")
    let margins = report?.outputs.first?.pages?.margins
    #expect(margins?.top == 72)
    #expect(margins?.left == 20)
    #expect(margins?.right == nil)
  }

  @Test("blocks inside columns and boxes are lost") func nested() {
    let report = report(
      """
      body:
        - columns: [{bar: units by partner, id: a}, [{text: b}, {line: units by month, id: c}]]
          widths: [1, 2]
        - box: [{table: partner, columns: [units]}]

      """)
    #expect(report?.charts.compactMap { $0.id?.value } == ["a", "c"])
    #expect(report?.body.count == 2)
    #expect(report?.body.flatMap(\.flattened).count == 6)
  }

  @Test(
    "a fault of a block or a page is not found",
    arguments: [
      ("body: [{text: a}, {cover: page}]", "misplaced-block"),
      ("body: [{box: [{page: break}]}]", "misplaced-block"),
      ("body: [{contents: false}]", "wrong-kind"),
      ("body: [{columns: [{text: a}]}]", "out-of-range"),
      ("body: [{columns: [{text: a}, {text: b}], widths: [1]}]", "out-of-range"),
      ("body: [{heading: a, level: 7}]", "out-of-range"),
      ("body: [{text: a, level: 2}]", "unknown-key"),
      ("body: [{page: brake}]", "unknown-word"),
      ("body: [{section: a, orientation: lying}]", "unknown-word"),
      ("body: [{heading: a, id: x}, {box: a, id: X}]", "bad-id"),
      ("body: [{heading: a, id: x}, {box: [{text: a, id: x}]}]", "duplicate-name"),
      ("body: [{table: partner, columns: [{value: units, spark: units}]}]", "two-kinds"),
      (
        "body: [{table: partner, columns: [units, {spark: units by month, decimals: 1}]}]",
        "spark-without-figures"
      ),
      ("body: [{text: a}]\noutputs: {b: {pages: a44, format: pdf}}", "unknown-word"),
      ("body: [{text: a}]\noutputs: {b: {pages: 10x20mm, format: pdf}}", "out-of-range"),
      ("body: [{text: a}]\noutputs: {b: {pages: 210x297, format: pdf}}", "bad-length"),
      ("body: [{text: a}]\noutputs: {b: {pages: {margins: 20}, format: pdf}}", "bad-length"),
      (
        "body: [{text: a}]\noutputs: {b: {pages: {size: a5, margins: 75mm}, format: pdf}}",
        "out-of-range"
      ),
      (
        "body: [{text: a}]\noutputs: {b: {pages: {header: '{titel}'}, format: pdf}}", "unknown-word"
      ),
    ])
  func faults(text: String, id: String) {
    #expect(read(Self.head + text + "\n").problems.map(\.id) == [id])
  }
}
