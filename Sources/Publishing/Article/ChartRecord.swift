import Charting
package import Diagnostics
import Reporting
import Speaking

/// A chart as an object of JSON, for a content management system: its words, its files, its figures and
/// where they come from. `ChartRecord.schema.json` beside this file describes it.
package enum ChartRecord {
  /// What a record is like, as JSON Schema.
  package static var schema: String {
    String(decoding: PackageResources.ChartRecord_schema_json, as: UTF8.self)
  }

  /// The number of the form: a change that breaks readers raises it.
  private static let version = 1

  /// - Parameters:
  ///   - file: The path that it is written to, from where relative addresses start.
  ///   - spec: Nil where files say nothing of it.
  ///   - data: The size and the SHA-256 of the table beside it, once it is there.
  package static func json(
    of published: PublishedChart, in file: String, output: String,
    spec: (path: String, sha256: String)?,
    data: (byteCount: Int, sha256: String), waived: [WaivedProblem]
  ) -> String {
    let chart = published.chart
    let code = published.language.code
    var members: [(String, String)] = [
      ("version", String(version)),
      ("id", jsonString(chart.id)),
      ("kind", jsonString(chart.kind)),
      ("language", jsonString(code)),
      ("direction", jsonString(TextDirection.of(language: code))),
      ("report", jsonString(published.report)),
      ("output", jsonString(output)),
    ]
    if let spec {
      members += [("spec", jsonString(spec.path)), ("specHash", jsonString(spec.sha256))]
    }
    members += [
      ("number", jsonString(published.label)),
      ("title", jsonString(chart.title.plain)),
      ("subtitle", jsonString(chart.subtitle.plain)),
      ("caption", jsonString(published.caption)),
      ("alt", jsonString(chart.altText)),
      ("notes", list(chart.notes.map { jsonString($0.plain) })),
      ("source", jsonString(chart.source)),
      ("sources", lines(published.publications.map(publication))),
      ("files", lines(published.pictures.map { picture($0, published, file) })),
    ]
    if let path = published.dataPath {
      members.append(
        (
          "data",
          object([
            ("url", jsonString(published.address(of: path, from: file))),
            ("path", jsonString(path)), ("mediaType", jsonString("text/csv")),
            ("bytes", String(data.byteCount)), ("sha256", jsonString(data.sha256)),
          ])
        ))
      members.append(("figures", figures(of: chart)))
    } else {
      members += [("data", "null"), ("figures", "null")]
    }
    members.append(("waivers", lines(waived.map(waiver))))
    return "{\n" + members.map { "  " + jsonString($0.0) + ": " + $0.1 }.joined(separator: ",\n")
      + "\n}\n"
  }

  private static func publication(_ publication: Publication) -> String {
    object([
      ("publisher", jsonString(publication.publisher)), ("title", jsonString(publication.title)),
      ("url", jsonString(publication.url)), ("licence", jsonString(publication.licence)),
      ("published", jsonString(publication.published)),
      ("retrieved", jsonString(publication.retrieved)),
    ])
  }

  private static func picture(
    _ picture: PictureFile, _ published: PublishedChart, _ file: String
  ) -> String {
    object([
      ("url", jsonString(published.address(of: picture.path, from: file))),
      ("path", jsonString(picture.path)), ("mediaType", jsonString(picture.mediaType)),
      ("theme", jsonString(picture.look.isDark ? "dark" : "light")),
      ("screen", jsonString(picture.look.isNarrow ? "phone" : "any")),
      ("width", number(picture.width)), ("height", number(picture.height)),
      ("scale", picture.scale.map(String.init) ?? "null"),
      ("bytes", String(picture.byteCount)), ("sha256", jsonString(picture.sha256)),
    ])
  }

  private static func figures(of chart: Chart) -> String {
    var rows = JSONRows()
    let columns = ChartTable.write(chart, to: &rows)
    let heads = columns.map { column in
      object([
        ("name", jsonString(column.name)),
        ("type", jsonString(column.isNumeric ? "number" : "text")),
      ])
    }
    return "{\n    \"columns\": [" + heads.joined(separator: ", ") + "],\n    \"rows\": ["
      + (rows.rows.isEmpty ? "" : "\n      " + rows.rows.joined(separator: ",\n      ") + "\n    ")
      + "]\n  }"
  }

  private static func waiver(_ waived: WaivedProblem) -> String {
    object([
      ("rule", jsonString(waived.waiver.rule)), ("reason", jsonString(waived.waiver.reason)),
      ("problem", jsonString(waived.problem.message)),
    ])
  }

  private static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { jsonString($0.0) + ": " + $0.1 }.joined(separator: ", ") + "}"
  }

  private static func list(_ items: [String]) -> String {
    "[" + items.joined(separator: ", ") + "]"
  }

  private static func lines(_ items: [String]) -> String {
    items.isEmpty ? "[]" : "[\n    " + items.joined(separator: ",\n    ") + "\n  ]"
  }

  /// Whole numbers without a fraction, others with the digits they need.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    return value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
  }
}

/// Rows of a table as arrays of JSON.
private struct JSONRows: FigureSink {
  private(set) var rows: [String] = []
  private var cells: [String] = []

  mutating func write(_ text: String) { cells.append(jsonString(text)) }
  mutating func write(_ number: Double?) {
    cells.append(number.map(ChartRecord.number) ?? "null")
  }
  mutating func endRow() {
    rows.append("[" + cells.joined(separator: ", ") + "]")
    cells = []
  }
}
