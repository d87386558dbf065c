import Diagnostics
import TradeData

extension DataSource {
  /// Reads a CSV list of sources with the columns source_id, publisher, title, url and published.
  static func list(
    _ bytes: [UInt8], path: String, place: SourceRange, diagnostics: inout DiagnosticList
  ) -> [DataSource]? {
    let columns = ["source_id", "publisher", "title", "url", "published"]
    let options = LoadOptions(
      name: "sources", dimensions: columns.map { DimensionOptions(ColumnReference($0, at: place)) },
      place: place)
    guard
      let table = Dataset.load(bytes, path: path, options: options, diagnostics: &diagnostics)
    else { return nil }
    func cell(_ column: String, _ row: Int) -> String {
      guard let dimension = table.dimension(column) else { return "" }
      return dimension.members[Int(dimension.codes[row])]
    }
    return (0..<table.rowCount).map { row in
      DataSource(
        id: cell("source_id", row), publisher: cell("publisher", row), title: cell("title", row),
        url: cell("url", row), published: cell("published", row))
    }
  }
}
