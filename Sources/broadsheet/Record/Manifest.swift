import Charting
import Diagnostics
import Drawing
import Querying
import Reporting
import TradeData

/// What an output folder holds, as JSON: what was made, from what, and what there is to say about it. An
/// entry stands on a line of its own, so that the next run reads it quickly and a person can compare two.
struct Manifest {
  static let fileName = "manifest.json"
  private static let programPrefix = "broadsheet "

  /// A part of a batch, and what all parts of one batch have in common.
  struct Part: Hashable {
    let shard: Shard
    /// The program with its fonts and settings, as a digest.
    let program: String
    /// The specs with all that they are made from, and what is chosen of them, as a digest.
    let batch: String
  }

  /// Which part of a batch it is of; nil for a whole one.
  var part: Part?
  /// Lines by the path of the file.
  var artifacts: [String: ArraySlice<UInt8>] = [:]
  /// Lines by the path of the spec.
  var specs: [String: String] = [:]
  /// Lines, each once: what several runs have found comes together in one order, errors first.
  private var problems: Set<String> = []
  /// Lines by the path of the file.
  var inputs: [String: String] = [:]

  mutating func add(_ problems: [String]) { self.problems.formUnion(problems) }

  /// Takes an entry of an earlier run over, with the inputs it was made from.
  mutating func keep(_ entry: RunRecord.Entry, of record: RunRecord) {
    artifacts[entry.path] = entry.line
    for input in entry.inputs.keys { inputs[input] = inputs[input] ?? record.inputs[input] }
  }

  mutating func keep(_ spec: RunRecord.Spec, of record: RunRecord) {
    specs[spec.path] = spec.line
    for input in spec.inputs.keys { inputs[input] = inputs[input] ?? record.inputs[input] }
  }

  /// The file, piece by piece, so that it is never in memory as a whole.
  func write(_ piece: (ArraySlice<UInt8>) -> Void) {
    func write(_ text: String) { piece(Array(text.utf8)[...]) }
    func section(_ name: String, _ lines: some Collection<ArraySlice<UInt8>>, isLast: Bool = false)
    {
      write("  \"\(name)\": [")
      var separator = "\n    "
      for line in lines {
        write(separator)
        piece(line)
        separator = ",\n    "
      }
      write((lines.isEmpty ? "]" : "\n  ]") + (isLast ? "\n}\n" : ",\n"))
    }
    func ordered(_ table: [String: String]) -> [ArraySlice<UInt8>] {
      table.sorted { $0.key < $1.key }.map { Array($0.value.utf8)[...] }
    }
    write("{\n  \"program\": " + jsonString(Manifest.programPrefix + Version.text) + ",\n")
    if let part { write("  \"part\": " + part.json + ",\n") }
    section("inputs", ordered(inputs))
    section("specs", ordered(specs))
    section("artifacts", artifacts.sorted { $0.key < $1.key }.lazy.map(\.value))
    section("problems", problems.sorted().map { Array($0.utf8)[...] }, isLast: true)
  }

  /// What the head of a manifest says; nil for bytes that are no manifest of ours.
  ///
  /// - Returns: The part that it is of, and whether the manifest is there to its end.
  static func head(_ bytes: [UInt8]) -> (part: Part?, isWhole: Bool)? {
    let lines = bytes.prefix(4096).split(separator: UInt8(ascii: "\n"))
    func value(_ index: Int, _ key: String) -> JSONValue? {
      guard index < lines.count else { return nil }
      let line = lines[index].last == UInt8(ascii: ",") ? lines[index].dropLast() : lines[index]
      return JSONValue(Array("{".utf8) + line + Array("}".utf8))?[key]
    }
    guard value(1, "program")?.text?.hasPrefix(programPrefix) == true else { return nil }
    return (value(2, "part").flatMap(Part.init), bytes.suffix(4) == Array("]\n}\n".utf8)[...])
  }

  /// Whether a file with the name of a manifest is somebody else's: JSON that is no manifest. What is no
  /// JSON is one of ours that came to harm.
  static func isForeign(_ bytes: [UInt8]) -> Bool {
    guard head(bytes) == nil, let value = JSONValue(bytes) else { return false }
    return value["program"]?.text?.hasPrefix(programPrefix) != true
  }

  // MARK: Lines

  static func input(_ input: ReportInput) -> String {
    object([
      ("path", jsonString(input.path)), ("sha256", jsonString(input.hash)),
      ("bytes", String(input.byteCount)),
    ])
  }

  static func spec(_ path: String, files: Int, inputs: [ReportInput]) -> String {
    object([("path", jsonString(path)), ("files", String(files)), ("inputs", hashes(inputs))])
  }

  static func problem(_ finding: BatchRunner.Finding, spec: String) -> String {
    let diagnostic = finding.problem
    let choices = finding.unit?.variant.choices ?? []
    return object([
      ("severity", jsonString(diagnostic.severity.rawValue)), ("id", jsonString(diagnostic.id)),
      ("message", jsonString(diagnostic.message)),
      ("file", jsonString(diagnostic.fileName ?? "")),
      ("line", String(diagnostic.place?.location.line ?? 0)), ("spec", jsonString(spec)),
      ("for", object(choices.map { ($0.name, jsonString($0.member)) })),
      ("language", finding.unit.map { jsonString($0.language) } ?? "null"),
      ("artifact", finding.artifact.map(jsonString) ?? "null"),
    ])
  }

  /// - Parameters:
  ///   - place: Where the artefact comes among those of its spec.
  ///   - key: What decides the file without a look at the rows.
  ///   - program: This program with its fonts and settings, as a digest.
  static func artifact(
    _ file: RenderOutcome.WrittenFile, _ job: RenderJob, _ outcome: RenderOutcome, place: Int,
    key: String, program: String
  ) -> String {
    let (chart, size) = (job.artifact.chart, job.artifact.size)
    let metadata = outcome.metadata ?? job.bound.metadata(for: chart.flatMap(job.bound.chart))
    let variables = job.loaded.variant.choices.map { ($0.name, jsonString($0.member)) }
    return object([
      ("path", jsonString(file.path)), ("format", jsonString(file.format)),
      ("for", object(variables)),
      ("output", jsonString(job.artifact.output)), ("language", jsonString(job.artifact.language)),
      ("spec", jsonString(job.loaded.path)),
      ("chart", chart.map(jsonString) ?? "null"), ("size", size.map(jsonString) ?? "null"),
      ("width", file.width.map(number) ?? "null"), ("height", file.height.map(number) ?? "null"),
      ("bytes", String(file.byteCount)), ("sha256", jsonString(file.hash)),
      ("title", jsonString(metadata.title)), ("alt", jsonString(metadata.altText)),
      ("source", jsonString(metadata.source)), ("licence", jsonString(metadata.licence)),
      ("dataLicence", jsonString(metadata.dataLicence)),
      ("specHash", jsonString(metadata.origin.specHash)),
      ("dataHash", jsonString(metadata.origin.dataHash)),
      ("data", job.artifact.dataPath.map(jsonString) ?? "null"),
      ("warnings", list(outcome.diagnostics.map { jsonString("\($0.message) [\($0.id)]") })),
      ("moved", list(outcome.moved.map { jsonString($0) })),
      ("waivers", list(outcome.waived.map(waiver))),
      ("rows", job.bound.rows.map(rows) ?? "null"),
      ("inputs", hashes(job.loaded.inputs)), ("place", String(place)), ("key", jsonString(key)),
      ("digest", jsonString(outcome.digest)), ("program", jsonString(program)),
      ("milliseconds", number((outcome.milliseconds * 10).rounded() / 10)),
    ])
  }

  private static func rows(_ read: RowsRead) -> String {
    let parts = read.reaches.sorted { $0.key < $1.key }.map { name, reach in
      guard case .members(let members) = reach else { return (name, jsonString("all")) }
      let dimensions = members.sorted { $0.key < $1.key }
      return (name, object(dimensions.map { ($0.key, list($0.value.sorted().map(jsonString))) }))
    }
    return object([("digest", jsonString(read.digest)), ("of", object(parts))])
  }

  private static func waiver(_ waived: WaivedProblem) -> String {
    object([
      ("rule", jsonString(waived.waiver.rule)), ("reason", jsonString(waived.waiver.reason)),
      ("problem", jsonString(waived.problem.message)),
    ])
  }

  static func hashes(_ inputs: [ReportInput]) -> String {
    object(inputs.map { ($0.path, jsonString($0.hash)) })
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : "\(value)"
  }

  private static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { jsonString($0.0) + ": " + $0.1 }.joined(separator: ", ") + "}"
  }

  private static func list(_ items: [String]) -> String {
    "[" + items.joined(separator: ", ") + "]"
  }
}

extension Manifest.Part {
  fileprivate init?(_ value: JSONValue) {
    guard let number = value["number"]?.number.flatMap({ Int(exactly: $0) }),
      let count = value["of"]?.number.flatMap({ Int(exactly: $0) }),
      let shard = try? Shard(number, of: count), let program = value["program"]?.text,
      let batch = value["batch"]?.text
    else { return nil }
    self.init(shard: shard, program: program, batch: batch)
  }

  fileprivate var json: String {
    "{\"number\": \(shard.number), \"of\": \(shard.count), \"program\": \(jsonString(program)), "
      + "\"batch\": \(jsonString(batch))}"
  }
}
