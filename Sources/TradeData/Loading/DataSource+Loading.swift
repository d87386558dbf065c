package import Diagnostics

extension DataSource {
  /// Reads the list of sources that stands beside a dataset: a CSV file with the columns `source_id` and
  /// `publisher` and, where there are any, `title`, `url`, `published`, `retrieved` and `licence`.
  ///
  /// - Returns: The sources in the order of the file; nil when `diagnostics` has gained an error.
  package static func load(
    _ bytes: [UInt8], path: String, diagnostics: inout DiagnosticList
  ) -> [DataSource]? {
    var problems = ProblemLog(path: path)
    let sources = load(bytes, &problems)
    diagnostics.add(contentsOf: problems.found)
    return problems.hasErrors ? nil : sources
  }

  private static func load(_ bytes: [UInt8], _ problems: inout ProblemLog) -> [DataSource] {
    var options = LoadOptions()
    guard let text = TextDecoding.decode(bytes, options, &problems) else { return [] }
    problems.text = text
    let delimiter = DataFormat(path: problems.path) == .tsv ? UInt8(ascii: "\t") : UInt8(ascii: ",")
    let optional = ["title", "url", "published", "retrieved", "licence"]
    let present = Set(DelimitedTableReader.columnNames(text, delimiter))
    let columns = ["source_id", "publisher"] + optional.filter(present.contains)
    options.dimensions = columns.map { DimensionOptions(ColumnReference($0)) }
    guard var table = DelimitedTableReader.read(text, delimiter, options, &problems) else {
      return []
    }
    table.parts = [FilePart(path: problems.path, range: 0..<text.count, firstRow: 0)]
    var builder = DatasetBuilder(table: table, options: options, problems: problems)
    let dataset = builder.build()
    builder.checkSourceIDs(dataset)
    problems = builder.problems
    return (0..<dataset.rowCount).map { row in
      func text(_ name: String) -> String {
        dataset.dimension(name).map { $0.member(Int($0.codes[row])) } ?? ""
      }
      return DataSource(
        id: text("source_id"), publisher: text("publisher"), title: text("title"),
        url: text("url"), published: text("published"), retrieved: text("retrieved"),
        licence: text("licence"))
    }
  }
}

extension DatasetBuilder {
  /// An id names one source.
  fileprivate mutating func checkSourceIDs(_ dataset: Dataset) {
    for duplicate in dataset.duplicateKeys(of: ["source_id"], includingPeriod: false) {
      let places = [duplicate.firstRow, duplicate.secondRow].map { place(row: $0, column: 0) }
      problems.add(
        "duplicate-source",
        "source \(ProblemLog.quoted(duplicate.key)) stands twice, on lines "
          + "\(duplicate.firstLine) and \(duplicate.secondLine)", at: places[1],
        related: places[0].map { [Diagnostic.Related("first here", $0)] } ?? [])
    }
  }
}
