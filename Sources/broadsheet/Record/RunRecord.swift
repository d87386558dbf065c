import Diagnostics
import Querying
import TradeData

/// What earlier runs have left in an output folder, as their manifest and journal tell it: enough to
/// know what need not be drawn again. A record that cannot be read is an empty one.
struct RunRecord {
  /// A file that was written.
  struct Entry {
    /// The line of the manifest: a part of the file that was read, which all entries share.
    let line: ArraySlice<UInt8>
    let path: String
    fileprivate(set) var spec: String
    let byteCount: Int
    let hash: String
    /// What decides the file without looking at the rows: program, fonts, inputs.
    fileprivate(set) var key: String
    /// What it was painted from.
    let digest: String
    fileprivate(set) var inputs: [String: String]
    fileprivate(set) var program: String
    fileprivate(set) var format: String
    let width: Double?
    let height: Double?
    /// Whether a part of a batch knows it from the manifest of the whole.
    fileprivate(set) var isOfWhole = false
  }

  /// A spec of which every artefact is there.
  struct Spec {
    let line: String
    let path: String
    let inputs: [String: String]
    /// How many files its outputs come to.
    let fileCount: Int
  }

  /// Something that was found.
  struct Problem {
    let line: String
    /// The report and language that it was found in, as a plan names them; nil where it concerns the
    /// whole spec.
    let binding: String?
    /// The first file of the artefact it was found in; nil where that is all of a report.
    let artifact: String?
  }

  private(set) var entries: [String: Entry] = [:]
  private(set) var specs: [String: Spec] = [:]
  /// Lines of input files, by path.
  private(set) var inputs: [String: String] = [:]
  /// By the spec they belong to.
  private(set) var problems: [String: [Problem]] = [:]
  /// Paths of the entries of each spec, in the order of the manifest.
  private(set) var paths: [String: [String]] = [:]
  /// Specs that a part of a batch knows from the manifest of the whole alone.
  private(set) var specsOfWhole: Set<String> = []
  /// Texts that many entries have, each held once: a batch has tens of thousands of entries.
  private var texts: Set<String> = []
  private var inputsOfKey: [String: [String: String]] = [:]
  /// Hashes of files that stay as they are whatever a journal says later.
  private var settled: [String: String] = [:]
  /// Hashes that files do not have any more, whatever a journal says.
  private var refuted: [String: String] = [:]

  init() {}

  /// - Parameters:
  ///   - whole: For a part of a batch, the manifest that was made of all parts, or by a single run. What
  ///     the part's own manifest says comes before it.
  ///   - manifest: As `Manifest` writes it: one entry a line.
  ///   - journal: Entries of runs that did not come to their manifest, one a line; the last may be cut.
  ///   - settled: Hashes of files by path. Where several lines speak of one file, the line with this
  ///     hash counts, otherwise the last.
  ///   - refuted: Hashes by path that are certainly not those of the files.
  init(
    whole: [UInt8] = [], manifest: [UInt8], journal: [UInt8], settled: [String: String] = [:],
    refuted: [String: String] = [:]
  ) {
    if !whole.isEmpty {
      read(manifest: whole)
      for path in entries.keys { entries[path]?.isOfWhole = true }
    }
    let (earlierSpecs, earlierProblems) = (specs, problems)
    (specs, problems) = ([:], [:])
    read(manifest: manifest)
    for (path, spec) in earlierSpecs where specs[path] == nil {
      specs[path] = spec
      problems[path] = earlierProblems[path]
      specsOfWhole.insert(path)
    }
    self = adding(journal: journal, settled: settled, refuted: refuted)
  }

  private mutating func read(manifest: [UInt8]) {
    var section = ""
    for line in manifest.split(separator: UInt8(ascii: "\n")) {
      let text = line.drop { $0 == UInt8(ascii: " ") }
      if text.first == UInt8(ascii: "\"") {
        section = String(
          decoding: text.dropFirst().prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
      } else if text.first == UInt8(ascii: "{"), line.first == UInt8(ascii: " ") {
        read(text.last == UInt8(ascii: ",") ? text.dropLast() : text, in: section)
      }
    }
  }

  /// The same with the lines of a journal.
  func adding(
    journal: [UInt8], settled: [String: String], refuted: [String: String]
  ) -> RunRecord {
    var record = self
    (record.settled, record.refuted) = (settled, refuted)
    for line in journal.split(separator: UInt8(ascii: "\n")) { record.read(line, in: "artifacts") }
    (record.settled, record.refuted) = ([:], [:])
    (record.texts, record.inputsOfKey) = ([], [:])
    return record
  }

  private mutating func read(_ bytes: ArraySlice<UInt8>, in section: String) {
    guard let object = JSONValue(Array(bytes)) else { return }
    var line: String { String(decoding: bytes, as: UTF8.self) }
    switch section {
    case "artifacts":
      if let entry = Entry(object, bytes) { add(entry) }
    case "specs":
      if let spec = Spec(object, line) { specs[spec.path] = spec }
    case "inputs":
      if let path = object["path"]?.text { inputs[path] = line }
    case "problems":
      if let file = object["spec"]?.text {
        problems[file, default: []].append(Problem(object, line))
      }
    default: break
    }
  }

  private func isSettled(_ entry: Entry) -> Bool {
    guard let hash = settled[entry.path], let known = entries[entry.path] else { return false }
    return known.hash == hash && entry.hash != hash
  }

  private mutating func add(_ entry: Entry) {
    if isSettled(entry) || refuted[entry.path] == entry.hash { return }
    var entry = entry
    entry.spec = texts.insert(entry.spec).memberAfterInsert
    entry.key = texts.insert(entry.key).memberAfterInsert
    entry.program = texts.insert(entry.program).memberAfterInsert
    entry.format = texts.insert(entry.format).memberAfterInsert
    if let inputs = inputsOfKey[entry.key], inputs == entry.inputs {
      entry.inputs = inputs
    } else {
      inputsOfKey[entry.key] = entry.inputs
    }
    if entries.updateValue(entry, forKey: entry.path) == nil {
      paths[entry.spec, default: []].append(entry.path)
    }
  }
}

extension RunRecord.Entry {
  init?(_ object: JSONValue, _ line: ArraySlice<UInt8>) {
    guard let path = object["path"]?.text, let spec = object["spec"]?.text,
      let bytes = object["bytes"]?.number.flatMap({ Int(exactly: $0) }),
      let hash = object["sha256"]?.text, let key = object["key"]?.text,
      let digest = object["digest"]?.text, let program = object["program"]?.text,
      let format = object["format"]?.text, let inputs = RunRecord.hashes(object["inputs"])
    else { return nil }
    self.init(
      line: line, path: path, spec: spec, byteCount: bytes, hash: hash, key: key, digest: digest,
      inputs: inputs, program: program, format: format, width: object["width"]?.number,
      height: object["height"]?.number)
  }
}

extension RunRecord.Entry {
  /// The rows that it was made from; nil where they are not known, or all there are.
  ///
  /// Read from the line when asked for, which is seldom: a batch has tens of thousands of entries.
  var rows: (reaches: [String: RowReach], digest: String)? {
    guard let rows = JSONValue(Array(line))?["rows"], let digest = rows["digest"]?.text,
      let parts = rows["of"]?.members
    else { return nil }
    var reaches: [String: RowReach] = [:]
    for part in parts {
      guard let dimensions = part.value.members else {
        reaches[part.key] = .all
        continue
      }
      var members: [String: Set<String>] = [:]
      for dimension in dimensions {
        members[dimension.key] = Set(dimension.value.list?.compactMap(\.text) ?? [])
      }
      reaches[part.key] = .members(members)
    }
    return (reaches, digest)
  }

  /// Where its artefact comes among those of its spec, and the report and language it belongs to, named as
  /// `BatchPlan.Spec.bindings` does. Read from the line when asked for.
  var place: (index: Int, binding: String)? {
    let line = JSONValue(Array(line))
    guard let index = line?["place"]?.number.flatMap({ Int(exactly: $0) }),
      let language = line?["language"]?.text, let members = line?["for"]?.members
    else { return nil }
    return (
      index, BatchPlan.binding(of: members.map { ($0.key, $0.value.text ?? "") }, language)
    )
  }

  /// The line with other inputs, from which the same rows were read.
  func line(inputs: String, place: Int, key: String) -> ArraySlice<UInt8>? {
    guard let from = line.place(ofMember: "inputs"), let to = line.place(ofMember: "digest") else {
      return nil
    }
    var changed = Array(line[..<from.upperBound])
    changed += (inputs + ", \"place\": \(place), \"key\": " + jsonString(key)).utf8
    changed += line[to.lowerBound...]
    return changed[...]
  }
}

extension ArraySlice<UInt8> {
  /// Where a member of the JSON object that these bytes are begins, from the comma before its name to the
  /// blank behind it. Members of objects within may have the same name.
  fileprivate func place(ofMember name: String) -> Range<Int>? {
    let mark = Array(", \"\(name)\": ".utf8)
    var depth = 0
    var isInText = false
    var index = startIndex
    while index < endIndex {
      switch self[index] {
      case UInt8(ascii: "\\") where isInText: index += 1
      case UInt8(ascii: "\""): isInText.toggle()
      case _ where isInText: break
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ",") where depth == 1 && self[index...].starts(with: mark):
        return index..<index + mark.count
      default: break
      }
      index += 1
    }
    return nil
  }
}

extension RunRecord.Problem {
  init(_ object: JSONValue, _ line: String) {
    self.line = line
    artifact = object["artifact"]?.text
    let members = object["for"]?.members ?? []
    binding = object["language"]?.text.map { language in
      BatchPlan.binding(of: members.map { ($0.key, $0.value.text ?? "") }, language)
    }
  }
}

extension RunRecord.Spec {
  init?(_ object: JSONValue, _ line: String) {
    guard let path = object["path"]?.text, let inputs = RunRecord.hashes(object["inputs"]),
      let count = object["files"]?.number.flatMap({ Int(exactly: $0) })
    else { return nil }
    self.init(line: line, path: path, inputs: inputs, fileCount: count)
  }
}

extension RunRecord {
  fileprivate static func hashes(_ value: JSONValue?) -> [String: String]? {
    guard let members = value?.members else { return nil }
    var result: [String: String] = [:]
    for member in members {
      guard let hash = member.value.text else { return nil }
      result[member.key] = hash
    }
    return result
  }
}
