import Diagnostics
import Querying
import Speaking
import SpecReading
import Statistics
import TradeData

/// The appendix that says where figures come from.
extension Binder {
  /// Whether an output asks for it.
  var isTraced: Bool { loaded.spec.outputs.contains { $0.trace?.value == true } }

  /// Remembers a number that the report shows, and returns the link to its entry.
  mutating func traced(_ expression: String) -> String? {
    guard isTraced else { return nil }
    let index = tracedNumbers.firstIndex(of: expression) ?? tracedNumbers.count
    if index == tracedNumbers.count { tracedNumbers.append(expression) }
    return "#" + TraceAppendix.anchor(number: index)
  }

  /// Everything that was shown so far; nil when no output asks.
  mutating func traceAppendix() -> TraceAppendix? {
    guard isTraced else { return nil }
    // It names the hashes of whole files.
    for dataset in loaded.catalog.datasets { evaluator.reads.note(.all, of: dataset.name) }
    for reading in readings {
      for text in reading.expressions where metric(named: text) != nil {
        _ = traced(text)
      }
    }
    addInnerMetrics()
    var files = TracedFiles()
    let words = language.traceWords
    let figures = figureEntries(&files)
    let numbers = tracedNumbers.indices.compactMap { numberEntry($0, &files) }
    let parts = [
      TraceAppendix.Part(title: words.figures, entries: figures),
      TraceAppendix.Part(title: words.numbers, entries: numbers),
      TraceAppendix.Part(title: words.files, entries: fileEntries(files)),
    ].filter { !$0.entries.isEmpty }
    return parts.isEmpty ? nil : TraceAppendix(title: words.title, parts: parts)
  }

  /// Metrics inside the formulas of those that are shown get entries too.
  private mutating func addInnerMetrics() {
    var index = 0
    while index < tracedNumbers.count {
      for name in names(in: formula(of: tracedNumbers[index])) { _ = traced(name) }
      index += 1
    }
  }

  private func formula(of expression: String) -> ExpressionText {
    metric(named: expression).map { self.expression($0.value) }
      ?? ExpressionText(expression).with(loaded.catalog.variables)
  }

  /// The metrics that a formula names.
  private func names(in formula: ExpressionText) -> [String] {
    guard let query = try? ExpressionParser.query(formula) else { return [] }
    return query.expression.names.filter { !$0.isQuoted }.map(\.text)
      .filter { metric(named: $0) != nil }
  }

  private func figureEntries(_ files: inout TracedFiles) -> [TraceAppendix.Entry] {
    let figures = readings.filter { $0.kind == .figure && $0.number > 0 }
    let tables = readings.filter { $0.kind == .table && $0.number > 0 }
    return (figures + tables).map { reading in
      let isFigure = reading.kind == .figure
      let label =
        isFigure ? language.figure(reading.number) : language.table(reading.number)
      var runs = [Paragraph.Run(label, isBold: true), Paragraph.Run(language.labelled("", ""))]
      for (index, text) in reading.expressions.enumerated() {
        if index > 0 { runs.append(Paragraph.Run(language.words.comma)) }
        runs += code(text)
      }
      if !reading.expressions.isEmpty { runs.append(Paragraph.Run(language.words.semicolon)) }
      runs += rows(of: reading.usage, &files)
      return TraceAppendix.Entry(
        anchor: isFigure
          ? TraceAppendix.anchor(figure: reading.number)
          : TraceAppendix.anchor(table: reading.number), runs: runs)
    }
  }

  private func numberEntry(_ index: Int, _ files: inout TracedFiles) -> TraceAppendix.Entry? {
    let expression = tracedNumbers[index]
    var ignored = DiagnosticList()
    guard
      let answer = evaluator.answer(
        ExpressionText(expression).with(loaded.catalog.variables), diagnostics: &ignored)
    else { return nil }
    var runs: [Paragraph.Run] = []
    if metric(named: expression) != nil {
      runs = [Paragraph.Run(expression, isBold: true), Paragraph.Run(" = ")]
    }
    runs += code(formula(of: expression).text)
    if answer.axes.isEmpty, answer.single.value != nil {
      let said = Typography.keepingNumbersWhole(
        language.say(answer.single, unit: answer.unit, style: .text))
      runs.append(Paragraph.Run(" = " + said))
    }
    let read = rows(of: answer.usage, &files)
    if !read.isEmpty { runs.append(Paragraph.Run(language.words.semicolon)) }
    return TraceAppendix.Entry(
      anchor: TraceAppendix.anchor(number: index), runs: runs + read)
  }

  /// A formula, in which metrics lead to their entries.
  private func code(_ text: String) -> [Paragraph.Run] {
    var shown = text
    for choice in loaded.variant.choices {
      shown = shown.replacing("$" + choice.name, with: choice.member)
    }
    var run = Paragraph.Run(shown, isCode: true)
    if let index = tracedNumbers.firstIndex(of: text) {
      run.origin = "#" + TraceAppendix.anchor(number: index)
    }
    return [run]
  }

  /// "exports.csv (rows: 3); prices.csv (rows: 12)", each leading to its file.
  private func rows(of usage: Usage, _ files: inout TracedFiles) -> [Paragraph.Run] {
    var counts: [(file: Int, rows: Int, lines: Set<Int32>)] = []
    for part in usage.parts {
      guard let dataset = loaded.catalog.datasets.first(where: { $0.name == part.dataset }) else {
        continue
      }
      let file = files.index(of: dataset, publishers: publishers(of: usage, in: part.dataset))
      if let known = counts.firstIndex(where: { $0.file == file }) {
        // Rows that two figures share count once, as far as their lines are known.
        counts[known].lines.formUnion(part.lines)
        counts[known].rows = max(counts[known].rows, part.rowCount, counts[known].lines.count)
      } else {
        counts.append((file, part.rowCount, Set(part.lines)))
      }
    }
    var runs: [Paragraph.Run] = []
    for (index, count) in counts.enumerated() {
      if index > 0 { runs.append(Paragraph.Run(language.words.semicolon)) }
      let name = files.all[count.file].name
      var file = Paragraph.Run(name, isCode: true)
      file.origin = "#" + TraceAppendix.anchor(file: count.file)
      runs.append(file)
      // "(rows: 3)" stays whole, and with the name.
      let remark = String(language.rows(count.rows, of: name).dropFirst(name.count))
      runs.append(Paragraph.Run(remark.replacing(" ", with: "\u{A0}")))
    }
    return runs
  }

  private func publishers(of usage: Usage, in dataset: String) -> [String] {
    var own = usage
    own.parts.removeAll { $0.dataset != dataset }
    return publishers(of: own)
  }

  private func fileEntries(_ files: TracedFiles) -> [TraceAppendix.Entry] {
    files.all.enumerated().map { index, file in
      var runs = [
        Paragraph.Run(SpecPath.shown(file.path, besides: loaded.path), isBold: true),
        Paragraph.Run(language.words.comma + "SHA-256 "),
        Paragraph.Run(file.hash, isCode: true),
      ]
      if !file.publishers.isEmpty {
        runs.append(
          Paragraph.Run(
            language.words.semicolon + file.publishers.joined(separator: language.words.semicolon)))
      }
      return TraceAppendix.Entry(anchor: TraceAppendix.anchor(file: index), runs: runs)
    }
  }
}

/// The files that were read, in the order in which figures need them.
private struct TracedFiles {
  struct File {
    let path: String
    let hash: String
    var publishers: [String]

    var name: String { path.split(separator: "/").last.map(String.init) ?? path }
  }

  private(set) var all: [File] = []

  mutating func index(of dataset: Dataset, publishers: [String]) -> Int {
    let index = all.firstIndex { $0.path == dataset.path } ?? all.count
    if index == all.count {
      all.append(File(path: dataset.path, hash: dataset.contentHash, publishers: []))
    }
    for publisher in publishers where !all[index].publishers.contains(publisher) {
      all[index].publishers.append(publisher)
    }
    return index
  }
}
