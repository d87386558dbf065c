import Charting
package import Diagnostics
package import Querying
package import SpecReading
import Statistics
import TradeData

/// A spec with its data: read, checked, and not yet in any language.
package struct LoadedReport: Sendable {
  package let spec: ReportSpec
  package private(set) var catalog: Catalog
  /// Which of the reports of the spec this is.
  package private(set) var variant = Variant()
  /// The themes of the report and its outputs, by the name or path the spec gives them.
  let themes: [String: Theme]
  /// The files it was made from, the spec first.
  package let inputs: [ReportInput]
  /// SHA-256 of the spec, followed by the specs it extends and its own themes where there are any.
  package let specHash: String
  /// The values of each variable of `for`.
  let variables: [VariableValues]
  let rowDigests: RowDigests

  /// The theme of a name the spec gave, `wire` for none. One that could not be read has a diagnostic.
  func theme(_ written: WrittenText?) -> Theme { written.flatMap { themes[$0.value] } ?? .wire }

  /// The same report for one combination of the values of `for`. Data are shared, not copied.
  func with(_ variant: Variant) -> LoadedReport {
    var report = self
    report.variant = variant
    report.catalog.variables = variant.members
    return report
  }

  /// The spec's path as the author gave it.
  package var path: String { spec.file.path }
  /// Codes of the languages to render.
  package var languages: [String] { spec.languages }
}

/// Reads a spec and everything it names. Problems are collected; nil when the spec cannot be read at
/// all.
package struct ReportLoader {
  private let files: ReportFiles
  private var inputs: [ReportInput] = []
  /// The spec and whatever else is written by hand, one after the other.
  private var specBytes: [UInt8] = []

  package init(files: ReportFiles) { self.files = files }

  package mutating func load(
    _ path: String, vocabulary: SpecVocabulary, diagnostics: inout DiagnosticList
  ) -> LoadedReport? {
    guard let bytes = read(path, at: nil, stage: .spec, diagnostics: &diagnostics) else {
      return nil
    }
    let file = SourceFile(path: path, bytes: bytes)
    let spec = SpecReader.read(file, vocabulary: vocabulary, diagnostics: &diagnostics) {
      base, diagnostics in
      let folder = SpecPath.folder(of: SpecPath.normalized(base.place.file.path))
      let path = SpecPath.join(folder, base.value)
      return read(path, at: base.place, stage: .spec, diagnostics: &diagnostics).map {
        SourceFile(path: path, bytes: $0)
      }
    }
    guard let spec else { return nil }
    // Without data every expression would fail as well.
    if spec.datasets.isEmpty, diagnostics.hasErrors { return nil }
    var datasets: [Dataset] = []
    for datasetSpec in spec.datasets {
      if let dataset = load(datasetSpec, of: spec, diagnostics: &diagnostics) {
        datasets.append(dataset)
        diagnostics.add(contentsOf: datasetSpec.strangeColors(dataset))
      }
    }
    // A dataset that failed would only make every expression over it fail as well.
    guard datasets.count == spec.datasets.count else { return nil }
    guard let variables = VariableValues.all(of: spec, datasets, diagnostics: &diagnostics) else {
      return nil
    }
    let themes = self.themes(of: spec, diagnostics: &diagnostics)
    let metrics = spec.metrics.map { metric in
      Catalog.Metric(
        name: metric.name.value, text: metric.value.expression,
        unit: metric.unit.map { Unit(named: $0.value) })
    }
    return LoadedReport(
      spec: spec, catalog: Catalog(datasets: datasets, metrics: metrics), themes: themes,
      inputs: inputs, specHash: SHA256.hexadecimal(of: specBytes), variables: variables,
      rowDigests: RowDigests(datasets))
  }

  // MARK: Files

  private mutating func read(
    _ path: String, at place: SourceRange?, stage: Stage, diagnostics: inout DiagnosticList
  ) -> [UInt8]? {
    switch files.read(path) {
    case .success(let bytes):
      if let known = inputs.firstIndex(where: { $0.path == path }) {
        if stage == .spec { inputs[known].isData = false }
      } else {
        inputs.append(
          ReportInput(
            path: path, hash: SHA256.hexadecimal(of: bytes), byteCount: bytes.count,
            isData: stage == .data))
        if stage == .spec { specBytes += bytes }
      }
      return bytes
    case .failure(let problem):
      diagnostics.add(
        Diagnostic(
          stage, id: "unreadable-file", "cannot read '\(path)': \(problem.reason)", at: place,
          path: place == nil ? path : nil))
      return nil
    }
  }

  /// The path of a file the spec names; nil, with a diagnostic, when it leaves the root.
  private func path(
    _ written: WrittenText, of spec: ReportSpec, diagnostics: inout DiagnosticList
  ) -> String? {
    func folder(_ file: SourceFile) -> String {
      SpecPath.folder(of: SpecPath.normalized(file.path))
    }
    // What a base says is relative to the base.
    let base = folder(written.place.file)
    let root = SpecPath.join(
      folder(spec.root?.place.file ?? spec.file), spec.root?.value ?? ".")
    if written.value.contains("://") || written.value.hasPrefix("data:") {
      diagnostics.add(
        Diagnostic(
          .data, id: "remote-file",
          "'\(written.value)' is an address, and data are read from files",
          at: written.place, hint: "download the file and name its path"))
      return nil
    }
    let path = SpecPath.join(base, written.value)
    guard SpecPath.isInside(path, folder: root) else {
      diagnostics.add(
        Diagnostic(
          .data, id: "outside-root", "'\(written.value)' lies outside the folder the spec may read",
          at: written.place,
          hint: spec.root == nil
            ? "a spec reads below its own folder; `root: ..` lets it read beside it too"
            : "the spec's root is '\(spec.root?.value ?? ".")'"))
      return nil
    }
    return path
  }

  /// The themes named by the spec. Names of shipped themes, then files below the root.
  private mutating func themes(
    of spec: ReportSpec, diagnostics: inout DiagnosticList
  ) -> [String: Theme] {
    var themes: [String: Theme] = [:]
    let written = [spec.theme] + spec.outputs.flatMap { [$0.theme, $0.dark?.theme] }
    for written in written.compactMap({ $0 })
    where themes[written.value] == nil {
      if let shipped = Theme.named(written.value) {
        themes[written.value] = shipped
      } else if let path = path(written, of: spec, diagnostics: &diagnostics),
        let bytes = read(path, at: written.place, stage: .spec, diagnostics: &diagnostics)
      {
        themes[written.value] = ThemeReader.theme(bytes, path: path, diagnostics: &diagnostics)
      }
    }
    return themes
  }

  // MARK: One dataset

  private mutating func load(
    _ spec: DatasetSpec, of report: ReportSpec, diagnostics: inout DiagnosticList
  ) -> Dataset? {
    var inputs: [DataInput] = []
    for file in spec.files {
      guard let input = input(file.path, of: report, diagnostics: &diagnostics) else { return nil }
      inputs.append(DataInput(input.bytes, path: input.path, label: file.label?.value))
    }
    var joins: [JoinOptions] = []
    for join in spec.joins {
      guard let input = input(join.file, of: report, diagnostics: &diagnostics) else { return nil }
      joins.append(join.options(input))
    }
    var sources: [DataSource] = []
    var sourceColumn: ColumnReference?
    switch spec.source {
    case .named(let named): sources = named.map(\.dataSource)
    case .perRow(let column, let file):
      sourceColumn = column.reference
      guard let list = sourceList(file, of: report, diagnostics: &diagnostics) else { return nil }
      sources = list
    case nil: break
    }
    var options = spec.loadOptions(sources: sources, sourceColumn: sourceColumn)
    options.joins = joins
    if let filter = spec.filter {
      options.requiredColumns = RowExpression.knownColumns(in: filter.expression)
        .subtracting(spec.derived.map(\.name.value))
    }
    guard let dataset = Dataset.load(inputs, options: options, diagnostics: &diagnostics)
    else { return nil }
    return finished(dataset, spec, diagnostics: &diagnostics)
  }

  /// A data file with its bytes; nil, with a diagnostic, when it cannot be read.
  private mutating func input(
    _ file: WrittenText, of report: ReportSpec, diagnostics: inout DiagnosticList
  ) -> DataInput? {
    guard let path = path(file, of: report, diagnostics: &diagnostics),
      let bytes = read(path, at: file.place, stage: .data, diagnostics: &diagnostics)
    else { return nil }
    return DataInput(bytes, path: path)
  }

  private mutating func sourceList(
    _ file: WrittenText, of report: ReportSpec, diagnostics: inout DiagnosticList
  ) -> [DataSource]? {
    guard let path = path(file, of: report, diagnostics: &diagnostics),
      let bytes = read(path, at: file.place, stage: .data, diagnostics: &diagnostics)
    else { return nil }
    return DataSource.load(bytes, path: path, diagnostics: &diagnostics)
  }

  /// Derived columns, row filter and checks: what needs expressions.
  private func finished(
    _ dataset: Dataset, _ spec: DatasetSpec, diagnostics: inout DiagnosticList
  ) -> Dataset? {
    var dataset = dataset
    // What looks at other rows, such as the total of a group, looks at those that are wanted.
    let derivedNames = Set(spec.derived.map(\.name.value))
    var lacksPeriod = spec.hasDerivedPeriod
    let ofPeriod = lacksPeriod ? RowExpression.calendarNames(missingIn: dataset) : []
    let names = derivedNames.union(ofPeriod)
    do throws(QueryFailure) {
      guard
        try filter(&dataset, spec, by: .without(names), diagnostics: &diagnostics)
      else { return nil }
      var waiting = Set(spec.periodColumns).intersection(derivedNames)
      for derived in try ordered(spec.derived, ofPeriod, waiting) {
        let expression = derived.value.expression
        let column = try RowExpression.column(of: dataset, computing: expression)
        for problem in RowExpression.unread(in: dataset, computing: expression, column) {
          diagnostics.add(problem)
        }
        dataset.add(column, derived, of: spec)
        waiting.remove(derived.name.value)
        guard lacksPeriod, waiting.isEmpty else { continue }
        guard dataset.addPeriod(of: spec, diagnostics: &diagnostics) else { return nil }
        lacksPeriod = false
      }
      guard try filter(&dataset, spec, by: .with(names), diagnostics: &diagnostics) else {
        return nil
      }
      var statements = DiagnosticList()
      dataset.addStatements(of: spec, diagnostics: &statements)
      diagnostics.add(contentsOf: statements)
      if statements.hasErrors { return nil }
      for check in spec.checks {
        try self.check(check, dataset, diagnostics: &diagnostics)
      }
      dataset.dropUndeclared(spec)
    } catch {
      diagnostics.add(error.diagnostic)
      return nil
    }
    return dataset
  }

  /// Leaves out rows by a part of the dataset's condition; false, with a diagnostic, where none is left.
  private func filter(
    _ dataset: inout Dataset, _ spec: DatasetSpec, by part: RowExpression.Part,
    diagnostics: inout DiagnosticList
  ) throws(QueryFailure) -> Bool {
    guard let filter = spec.filter,
      let mask = try RowExpression.mask(of: dataset, where: filter.expression, part)
    else { return true }
    guard mask.contains(true) else {
      diagnostics.add(
        Diagnostic(
          .data, id: "no-rows-left", "no row of '\(dataset.name)' meets this condition",
          at: filter.place))
      return false
    }
    dataset = dataset.filtered(keeping: mask)
    dataset.conditionNames = Set(RowExpression.columnNames(in: filter.expression))
    return true
  }

  /// Derived columns so that each stands after those it reads.
  ///
  /// - Parameters:
  ///   - calendarNames: Names of what periods have, such as `year`, that are known with the period.
  ///   - periodColumns: The columns that the period is made from.
  private func ordered(
    _ columns: [DerivedColumnSpec], _ calendarNames: Set<String>, _ periodColumns: Set<String>
  ) throws(QueryFailure) -> [DerivedColumnSpec] {
    var waiting = columns
    var done: [DerivedColumnSpec] = []
    while !waiting.isEmpty {
      let names = Set(waiting.map(\.name.value))
      let ready = waiting.filter { column in
        RowExpression.columnNames(in: column.value.expression).allSatisfy {
          if calendarNames.contains($0) { return periodColumns.isDisjoint(with: names) }
          // A column computed from the file's column of the same name takes its place.
          return !names.contains($0) || $0 == column.name.value
        }
      }
      guard !ready.isEmpty else {
        let cycle = (waiting.map(\.name.value) + [waiting[0].name.value]).joined(separator: " → ")
        throw QueryFailure(
          diagnostic: Diagnostic(
            .data, id: "cyclic-column", "derived columns are defined by each other: \(cycle)",
            at: waiting[0].name.place))
      }
      done += ready
      let readyNames = Set(ready.map(\.name.value))
      waiting.removeAll { readyNames.contains($0.name.value) }
    }
    return done
  }

  private func check(
    _ check: CheckSpec, _ dataset: Dataset, diagnostics: inout DiagnosticList
  ) throws(QueryFailure) {
    switch check {
    case .unique(let place):
      guard let pair = dataset.duplicateKeys(limit: 1).first else { return }
      diagnostics.add(
        Diagnostic(
          .data, id: "duplicate-rows",
          "lines \(pair.firstLine) and \(pair.secondLine) of \(dataset.path) are both \(pair.key)",
          at: place))
    case .condition(let condition):
      let mask = try RowExpression.mask(of: dataset, where: condition.expression)
      let failing = mask.indices.filter { !mask[$0] }
      guard let first = failing.first else { return }
      let more = failing.count > 1 ? " and \(failing.count - 1) more" : ""
      diagnostics.add(
        Diagnostic(
          .data, id: "check-failed",
          "line \(dataset.lines[first])\(more) of \(dataset.path(ofRow: first)) does not meet '\(condition.value)'",
          at: condition.place))
    }
  }
}

extension WrittenText {
  /// As an expression whose places lie in the spec.
  package var expression: ExpressionText {
    ExpressionText(value) { offset, length in place(ofOffset: offset, length: length) }
  }
}

extension SourceSpec {
  fileprivate var dataSource: DataSource {
    DataSource(
      publisher: publisher.texts.first?.value ?? "", title: title?.texts.first?.value ?? "",
      url: url?.value ?? "", retrieved: retrieved.map { $0.value.description } ?? "",
      licence: licence?.value ?? "")
  }
}
