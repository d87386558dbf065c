import Diagnostics

extension TextDecoding {
  /// What a file is by its first bytes, where it is none of ours, and what to do about it.
  private static func otherKind(of bytes: [UInt8]) -> (kind: String, hint: String)? {
    let save = "save the sheet as CSV (UTF-8)"
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      return ("a workbook or a zip archive", save)
    }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return ("an old Excel workbook", save) }
    if bytes.starts(with: "%PDF".utf8) { return ("a PDF", "ask for the figures as CSV or JSON") }
    let start = bytes.prefix(200).drop { [0x20, 0x0A, 0x0D, 0x09].contains($0) }
      .map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }
    if start.starts(with: "<!doctype html".utf8) || start.starts(with: "<html".utf8) {
      return (
        "a page of the web", "the address may need a login, or be that of a page about the data"
      )
    }
    return nil
  }

  /// Decodes a file, or says why that cannot be done and where.
  static func decode(
    _ bytes: [UInt8], _ options: LoadOptions, _ problems: inout ProblemLog
  ) -> [UInt8]? {
    guard bytes.count < Field.lengthLimit else {
      problems.add(
        "file-too-large", "the file has \(bytes.count) bytes; the limit is 1 GiB",
        at: options.place)
      return nil
    }
    if let (kind, hint) = otherKind(of: bytes) {
      problems.add("not-a-table", "the file is \(kind), not a table of text", hint: hint)
      return nil
    }
    do throws(EncodingFault) {
      let text = try decode(bytes, as: options.encoding)
      guard text.count < Field.lengthLimit else {
        problems.add("file-too-large", "the text is larger than 1 GiB", at: options.place)
        return nil
      }
      guard text.contains(where: { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D }) else {
        problems.add("empty-file", "the file is empty", hint: "a header and rows are expected")
        return nil
      }
      return text
    } catch {
      report(error, bytes, &problems)
      return nil
    }
  }

  private static func report(
    _ fault: EncodingFault, _ bytes: [UInt8], _ problems: inout ProblemLog
  ) {
    let line = lineNumber(of: fault.offset, in: bytes)
    problems.text = visible(bytes)
    let place = fault.encoding == .utf16 ? nil : problems.place(fault.offset..<fault.offset + 1)
    let position = "on line \(line), at byte offset \(fault.offset)"
    switch fault.kind {
    case .nul:
      problems.add(
        "nul-byte", "NUL byte \(position)", at: place,
        hint: looksLikeUTF16(bytes)
          ? "this looks like UTF-16 without a byte order mark; declare encoding: utf-16"
          : "remove it: text holds no NUL")
    case .notWellFormed(let byte):
      let name = fault.encoding == .utf8 ? "UTF-8" : fault.encoding.rawValue
      problems.add(
        fault.encoding == .utf8 ? "invalid-utf8" : "invalid-encoding",
        "not valid \(name): byte \(hexadecimal(byte)) \(position)", at: place,
        hint: fault.encoding == .utf8
          ? "save the file as UTF-8, or declare how it is written, as in encoding: gb18030 or "
            + "encoding: windows-1252"
          : "is the declared encoding right?")
    case .oddLength:
      problems.add(
        "invalid-encoding", "not valid utf-16: the file has an odd number of bytes",
        hint: "is the declared encoding right, and the file whole?")
    case .noDecoder:
      problems.add(
        "no-decoder", "this system cannot decode gb18030",
        hint: "install the C library's character sets, or save the file as UTF-8")
    }
  }

  private static func lineNumber(of offset: Int, in bytes: [UInt8]) -> Int {
    var line = 1
    for index in 0..<min(offset, bytes.count) {
      if bytes[index] == 0x0A || (bytes[index] == 0x0D && bytes[index + 1] != 0x0A) { line += 1 }
    }
    return line
  }

  private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(64)
    return start.count >= 4 && start.count(where: { $0 == 0 }) * 3 >= start.count
  }

  /// A text of the same length that can be quoted: what is not ASCII or not valid becomes `?`.
  private static func visible(_ bytes: [UInt8]) -> [UInt8] {
    let isUTF8 = UTF8Check.firstFault(in: bytes) == nil
    return bytes.map { $0 == 0 || ($0 >= 0x80 && !isUTF8) ? UInt8(ascii: "?") : $0 }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count == 1 ? "0" + digits : digits
  }
}
