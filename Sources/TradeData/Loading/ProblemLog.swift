import Diagnostics

/// The problems of one data file, each with its place in the file or in the spec.
struct ProblemLog {
  let path: String
  private(set) var found: [Diagnostic] = []
  /// The file's text as far as it could be decoded; it becomes a `SourceFile` with the first problem.
  var text: [UInt8] = [] {
    didSet { file = nil }
  }
  private var file: SourceFile?
  /// Where the text of `file` begins in `text`.
  private var fileStart = 0

  init(path: String) { self.path = path }

  var hasErrors: Bool { found.contains { $0.severity == .error } }

  /// Adds an error; without a place it names the file.
  mutating func add(
    _ id: String, _ message: String, at place: SourceRange? = nil, hint: String? = nil,
    related: [Diagnostic.Related] = []
  ) {
    found.append(
      Diagnostic(
        .error, .data, id: id, message, at: place, path: place == nil ? path : nil, hint: hint,
        related: related))
  }

  /// Adds a warning; without a place it names the file.
  mutating func warn(
    _ id: String, _ message: String, at place: SourceRange? = nil, hint: String? = nil
  ) {
    found.append(
      Diagnostic(
        .warning, .data, id: id, message, at: place, path: place == nil ? path : nil, hint: hint))
  }

  /// The place of bytes of the text; nil for bytes that are not in it.
  ///
  /// - Parameter part: The file that they stand in, where the text holds several.
  mutating func place(_ range: Range<Int>, in part: FilePart? = nil) -> SourceRange? {
    let start = part?.range.lowerBound ?? 0
    if file == nil || fileStart != start {
      let own = part.map { text[$0.range.clamped(to: 0..<text.count)] } ?? text[...]
      file = SourceFile(
        path: part?.path ?? path, bytes: ProblemLog.withLineFeeds(Array(own)))
      fileStart = start
    }
    guard let file, range.lowerBound >= start, range.lowerBound - start <= file.bytes.count else {
      return nil
    }
    return place(range.lowerBound - start..<range.upperBound - start, of: file)
  }

  private func place(_ range: Range<Int>, of file: SourceFile) -> SourceRange {
    var low = 0
    var high = file.lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if file.lineStarts[middle] <= range.lowerBound { low = middle } else { high = middle }
    }
    let column = ProblemLog.scalars(file.bytes[file.lineStarts[low]..<range.lowerBound]) + 1
    let end = min(range.upperBound, file.bytes.count)
    let sameLine = file.bytes[range.lowerBound..<end].prefix { $0 != 0x0A }
    return SourceRange(
      file,
      SourceLocation(
        line: low + 1, column: column, length: min(ProblemLog.scalars(sameLine), 200)))
  }

  /// The first column of a line; nil past the end.
  mutating func place(line: Int, in part: FilePart? = nil) -> SourceRange? {
    let offset = part?.range.lowerBound ?? 0
    guard let start = place(offset..<offset, in: part) else { return nil }
    guard line <= start.file.lineStarts.count else { return nil }
    return SourceRange(start.file, SourceLocation(line: line, column: 1))
  }

  private static func scalars(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }

  /// A lone CR ends a line of data, but not of a `SourceFile`. Offsets stay as they are.
  private static func withLineFeeds(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(0x0D) else { return text }
    var result = text
    for index in result.indices where result[index] == 0x0D {
      if index + 1 == result.count || result[index + 1] != 0x0A { result[index] = 0x0A }
    }
    return result
  }
}

extension ProblemLog {
  /// Quotes what stood in the file: short, and with its control characters shown as code points.
  static func quoted(_ text: String) -> String {
    var result = "'"
    var count = 0
    for scalar in text.unicodeScalars {
      if count == 60 {
        result += "…"
        break
      }
      count += 1
      if isControl(scalar) {
        result += "<" + codePoint(scalar) + ">"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result + "'"
  }

  static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// Control characters, line and paragraph separators, and marks that turn the direction of text.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x2028...0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// `; also on lines 4, 7 and 12 more`, for the lines after the first.
  static func further(_ lines: [Int]) -> String {
    guard !lines.isEmpty else { return "" }
    let shown = lines.prefix(5).map(String.init)
    let rest = lines.count - shown.count
    if rest > 0 {
      return "; also on lines " + shown.joined(separator: ", ") + " and \(rest) more"
    }
    if shown.count == 1 { return "; also on line " + shown[0] }
    return "; also on lines " + shown.dropLast().joined(separator: ", ") + " and "
      + (shown.last ?? "")
  }

  /// `one, two and three`, cut after ten.
  static func list(_ names: [String]) -> String {
    let shown = names.prefix(10).map { quoted($0) }
    let rest = names.count - shown.count
    return shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}
