import Diagnostics
import TradeData

extension DataSource {
  /// Reads a CSV list of sources: source_id, publisher and, where present, title, url, published.
  static func list(
    _ bytes: [UInt8], path: String, place: SourceRange, diagnostics: inout DiagnosticList
  ) -> [DataSource]? {
    let wanted = ["source_id", "publisher", "title", "url", "published"]
    guard
      let table = TextColumns.read(
        bytes, path: path, columns: wanted, required: 2, place: place, diagnostics: &diagnostics)
    else { return nil }
    func cell(_ column: Int, _ row: Int) -> String {
      table[column].isEmpty ? "" : table[column][row]
    }
    return table[0].indices.map { row in
      DataSource(
        id: cell(0, row), publisher: cell(1, row), title: cell(2, row), url: cell(3, row),
        published: cell(4, row))
    }
  }
}
