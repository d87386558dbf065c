internal import Diagnostics

/// Looks at the bytes of a spec before YAML is read: encoding, size, and characters that have no
/// place in a text that people review.
struct YAMLPreflight {
  static let maximumBytes = 4 << 20
  /// A file full of control characters is described by its first ones.
  private static let maximumReports = 10

  private let file: SourceFile
  private var problems: [Diagnostic] = []

  private init(file: SourceFile) { self.file = file }

  /// Whether the file can be given to the YAML parser; problems are added to `diagnostics`.
  static func passes(_ file: SourceFile, diagnostics: inout DiagnosticList) -> Bool {
    var preflight = YAMLPreflight(file: file)
    let passes = preflight.checkSizeAndEncoding() && preflight.checkCharacters()
    diagnostics.add(contentsOf: preflight.problems)
    return passes
  }

  private mutating func checkSizeAndEncoding() -> Bool {
    let bytes = file.bytes
    guard bytes.count <= Self.maximumBytes else {
      problems.append(
        Diagnostic(
          .error, .spec, id: "spec-too-large",
          "the spec has \(bytes.count) bytes, more than \(Self.maximumBytes) (4 MB)",
          path: file.path, hint: "keep data in a file and name it under 'data'"))
      return false
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      problems.append(
        Diagnostic(
          .error, .spec, id: "not-utf8", "the spec is encoded as UTF-16, UTF-8 expected",
          path: file.path, hint: "save the file as UTF-8"))
      return false
    }
    return true
  }

  /// Walks over the text once; stops where the bytes are not UTF-8.
  private mutating func checkCharacters() -> Bool {
    var line = 1
    var column = 1
    var passes = true
    var offset = file.startsWithByteOrderMark ? 3 : 0
    let bytes = file.bytes
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == 0x0A {
        line += 1
        column = 1
        offset += 1
        continue
      }
      guard let (scalar, length) = UTF8Scalars.decode(bytes, at: offset) else {
        problems.append(invalidUTF8(line: line, column: column, byte: byte))
        return false
      }
      let endsLine = byte == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
      if byte < 0x20 || byte >= 0x7F, byte != 0x09, !endsLine,
        let kind = CharacterKind(refused: scalar)
      {
        let place = SourceRange(file, SourceLocation(line: line, column: column))
        report(kind.diagnostic(scalar, at: place, isEscaped: false))
        passes = passes && kind == .direction
      }
      offset += length
      column += 1
    }
    return passes
  }

  /// NUL is reported once: it comes with every second byte of UTF-16.
  private mutating func report(_ problem: Diagnostic) {
    let isKnown = problem.id == "nul-character" && problems.contains { $0.id == problem.id }
    if problems.count < Self.maximumReports, !isKnown { problems.append(problem) }
  }

  private func invalidUTF8(line: Int, column: Int, byte: UInt8) -> Diagnostic {
    Diagnostic(
      .error, .spec, id: "not-utf8",
      "byte \(hexadecimal(UInt32(byte), digits: 2)) is not valid UTF-8 here",
      at: SourceRange(file, SourceLocation(line: line, column: column)),
      hint: "save the file as UTF-8")
  }
}

/// Decodes UTF-8 without repairing it.
enum UTF8Scalars {
  /// The scalar at an offset and its length in bytes; nil when the bytes are not valid UTF-8.
  static func decode(_ bytes: [UInt8], at offset: Int) -> (Unicode.Scalar, length: Int)? {
    let first = bytes[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length: Int
    var value: UInt32
    switch first {
    case 0xC2...0xDF: (length, value) = (2, UInt32(first & 0x1F))
    case 0xE0...0xEF: (length, value) = (3, UInt32(first & 0x0F))
    case 0xF0...0xF4: (length, value) = (4, UInt32(first & 0x07))
    default: return nil
    }
    guard offset + length <= bytes.count else { return nil }
    for byte in bytes[(offset + 1)..<(offset + length)] {
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= smallest, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }
}

/// Kinds of character that a spec may not hold, raw or escaped.
enum CharacterKind {
  case null
  case control
  /// Ends a line for some programs and not for others.
  case lineBreak
  /// Changes the direction of the text after it, so that it reads otherwise than it is.
  case direction

  /// Nil for a character that is welcome; tabs and line feeds are.
  init?(refused scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x09, 0x0A: return nil
    case 0: self = .null
    case 0x0D, 0x85, 0x2028, 0x2029: self = .lineBreak
    case 0x01...0x1F, 0x7F...0x9F, 0xFEFF, 0xFFFE, 0xFFFF: self = .control
    case 0x202A...0x202E, 0x2066...0x2069: self = .direction
    default: return nil
    }
  }

  /// - Parameter isEscaped: Whether the character was written as an escape such as `\0`.
  func diagnostic(_ scalar: Unicode.Scalar, at place: SourceRange, isEscaped: Bool) -> Diagnostic {
    let name = "U+" + hexadecimal(scalar.value, digits: 4)
    switch self {
    case .null:
      return Diagnostic(
        .error, .spec, id: "nul-character", "NUL character \(name) in the spec", at: place,
        hint: isEscaped ? "remove it" : "save the file as UTF-8; UTF-16 is full of NUL bytes")
    case .control:
      return Diagnostic(
        .error, .spec, id: "control-character", "control character \(name)", at: place,
        hint: "remove it")
    case .lineBreak:
      return Diagnostic(
        .error, .spec, id: "line-separator", "unusual line end \(name)", at: place,
        hint: "end lines with a line feed")
    case .direction:
      return Diagnostic(
        .error, .spec, id: "bidi-override", "character \(name) changes the direction of text",
        at: place,
        hint: "remove it; text in Arabic or Hebrew needs none")
    }
  }
}

/// Upper-case hexadecimal digits, at least so many.
func hexadecimal(_ value: UInt32, digits: Int) -> String {
  let text = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}
