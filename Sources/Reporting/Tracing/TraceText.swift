import Diagnostics
import Statistics
import TradeData

/// A trace for people and for programs.
extension Trace {
  /// Formula, rows, file, publisher: a line each, deeper ones indented.
  package var lines: [String] {
    var lines = formulas.map { formula in
      let indent = String(repeating: "  ", count: formula.depth)
      let name = formula.name.map { $0 + " = " } ?? ""
      return indent + name + formula.text + "  →  " + said(formula)
    }
    for part in parts {
      lines.append("")
      let rows = part.rowCount == 1 ? "1 row" : "\(part.rowCount) rows"
      lines.append("\(part.dataset).\(part.measure): \(rows) of \(part.path)")
      for row in part.rows { lines.append("  " + said(row)) }
      if part.rows.count < part.rowCount {
        lines.append("  … and \(part.rowCount - part.rows.count) more")
      }
      lines.append("  sha256 " + part.hash)
      for source in part.sources { lines.append("  " + said(source)) }
    }
    return lines
  }

  private func said(_ formula: Formula) -> String {
    guard let value = formula.value else { return formula.said }
    let interval =
      formula.interval.map { ", \(Self.short($0.low)) to \(Self.short($0.high))" } ?? ""
    return "\(value) (\(formula.said)\(interval))"
  }

  /// Ends of intervals are rounded outward by a hair; twelve digits take that back.
  private static func short(_ value: Double) -> String {
    "\((try? Rounding.rounded(value, significant: 12)) ?? value)"
  }

  private func said(_ row: Row) -> String {
    let keys = row.keys.joined(separator: "  ")
    let value = row.value.map { "\($0)" } ?? "no value"
    let stated = row.qualifier == .exact || row.qualifier == .missing ? "" : "  (\(row.qualifier))"
    let source = row.source.map { "  [\($0.id)]" } ?? ""
    let file = row.file.map { " of \($0)" } ?? ""
    return "line \(row.line)\(file)  \(keys)  \(value)\(stated)\(source)"
  }

  private func said(_ source: DataSource) -> String {
    let id = source.id.isEmpty ? "" : "[\(source.id)] "
    let dates = [
      source.published.isEmpty ? "" : "published \(source.published)",
      source.retrieved.isEmpty ? "" : "retrieved \(source.retrieved)",
      source.licence,
    ]
    return id
      + ([source.publisher, source.title, source.url] + dates).filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  /// The same as one JSON object.
  package var json: String {
    Self.object([
      ("subject", jsonString(subject)),
      ("formulas", Self.array(formulas.map(Self.json))),
      ("parts", Self.array(parts.map(Self.json))),
    ]) + "\n"
  }

  private static func json(_ formula: Formula) -> String {
    object([
      ("name", formula.name.map(jsonString) ?? "null"), ("formula", jsonString(formula.text)),
      ("depth", String(formula.depth)), ("value", number(formula.value)),
      ("said", jsonString(formula.said)), ("low", number(formula.interval?.low)),
      ("high", number(formula.interval?.high)),
    ])
  }

  private static func json(_ part: Part) -> String {
    object([
      ("dataset", jsonString(part.dataset)), ("measure", jsonString(part.measure)),
      ("rowCount", String(part.rowCount)), ("rows", array(part.rows.map(json))),
      ("file", jsonString(part.path)), ("sha256", jsonString(part.hash)),
      ("sources", array(part.sources.map(json))),
    ])
  }

  private static func json(_ row: Row) -> String {
    object(
      (row.file.map { [("file", jsonString($0))] } ?? []) + [
        ("line", String(row.line)), ("keys", array(row.keys.map(jsonString))),
        ("value", number(row.value)), ("stated", jsonString("\(row.qualifier)")),
        ("source", row.source.map { jsonString($0.id) } ?? "null"),
      ])
  }

  private static func json(_ source: DataSource) -> String {
    object([
      ("id", jsonString(source.id)), ("publisher", jsonString(source.publisher)),
      ("title", jsonString(source.title)), ("url", jsonString(source.url)),
      ("published", jsonString(source.published)), ("retrieved", jsonString(source.retrieved)),
      ("licence", jsonString(source.licence)),
    ])
  }

  private static func number(_ value: Double?) -> String {
    value.flatMap { $0.isFinite ? "\($0)" : nil } ?? "null"
  }

  private static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { jsonString($0.0) + ": " + $0.1 }.joined(separator: ", ") + "}"
  }

  private static func array(_ items: [String]) -> String {
    "[" + items.joined(separator: ", ") + "]"
  }
}
