import Diagnostics
import SpecReading
import Testing

/// Words that do not depend on other modules.
let vocabulary = SpecVocabulary(
  kinds: ["bar", "line", "combo"], themes: ["wire", "ledger"],
  colors: ["accent", "muted", "rebeccapurple", "ink"])

/// Reads a spec and returns it with its problems.
func read(_ file: SourceFile) -> (report: ReportSpec?, problems: [Diagnostic]) {
  var list = DiagnosticList()
  let report = SpecReader.read(file, vocabulary: vocabulary, diagnostics: &list)
  return (report, list.all)
}

func read(_ text: String) -> (report: ReportSpec?, problems: [Diagnostic]) {
  read(SourceFile(path: "spec.yaml", text: text))
}

/// Reads a spec that has no problems.
func report(_ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws
  -> ReportSpec
{
  let (report, problems) = read(text)
  #expect(problems == [], "\(printed(problems))", sourceLocation: sourceLocation)
  return try #require(report, sourceLocation: sourceLocation)
}

/// Expects exactly these problems: each id stands at the mark with its number in the list.
@discardableResult
func expect(
  _ ids: [String], in marked: String,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) -> [Diagnostic] {
  let spec = MarkedSpec(marked)
  let problems = read(spec.file).problems
  let expected = ids.enumerated().compactMap { offset, id in
    spec.places[offset + 1].map { Finding(id, $0) }
  }
  #expect(expected.count == ids.count, "a mark is missing", sourceLocation: sourceLocation)
  #expect(
    problems.map { Finding($0) } == expected, "\(printed(problems))",
    sourceLocation: sourceLocation)
  return problems
}

func printed(_ problems: [Diagnostic]) -> String { DiagnosticPrinter(.text).print(problems) }

/// A spec around lines that stand at the top level.
func spec(_ lines: String) -> String {
  """
  report: Car exports
  data:
    exports: {file: exports.csv, measures: {units: vehicle}, dims: [partner]}
  body:
    - bar: units by partner
      id: lead

  """ + lines
}

/// A spec whose only chart has more options, each line indented here.
func chart(_ lines: String) -> String {
  """
  report: Car exports
  data:
    exports: {file: exports.csv, measures: {units: vehicle}, dims: [partner]}
  body:
    - bar: units by partner

  """ + lines.split(separator: "\n").map { "    " + $0 + "\n" }.joined()
}
