/// Says in a page's content what each of its pieces is, and writes greys as greys: black text then
/// prints with black ink alone.
enum ContentMarks {
  /// The content with the carrier tags replaced by `marks`, in order.
  ///
  /// cairo starts a line with each operator it marks or colours with. A line can also go on inside a
  /// string, after a backslash; such a line is left alone.
  static func apply(
    _ marks: [PDFStructure.Mark], to content: [UInt8]
  ) throws(RenderingError) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(content.count + 16 * marks.count)
    var copied = 0
    var line = 0
    var found = 0
    while line < content.count {
      let end = content[line...].firstIndex(of: newline).map { $0 + 1 } ?? content.count
      defer { line = end }
      guard line == 0 || line == 1 || content[line - 2] != backslash else { continue }
      if content[line] == slash, content[line..<end].starts(with: carrier) {
        if found < marks.count {
          result += content[copied..<line]
          result += marks[found].opening.utf8
          copied = end
        }
        found += 1
      } else if let grey = grey(in: content, from: line, to: end) {
        result += content[copied..<grey.rest.lowerBound]
        result.append(grey.operation)
        copied = grey.rest.upperBound
      }
    }
    guard found == marks.count else {
      throw .failed(
        operation: "finishing a PDF",
        status: "a page has \(found) marked pieces where \(marks.count) were painted")
    }
    result += content[copied...]
    return result
  }

  private static let newline = UInt8(ascii: "\n")
  private static let backslash = UInt8(ascii: "\\")
  private static let slash = UInt8(ascii: "/")
  private static let carrier = Array("/\(PDFStructure.carrier) << /MCID ".utf8)

  /// Where a line starts with a colour of three equal parts: what comes after the first part, to be
  /// replaced by the operator that sets a grey.
  private static func grey(
    in content: [UInt8], from line: Int, to end: Int
  ) -> (rest: Range<Int>, operation: UInt8)? {
    // "0 0 0 rg"
    guard end - line >= 8, content[line] == 0x30 || content[line] == 0x31 else { return nil }
    guard let space = content[line..<end].firstIndex(of: 0x20) else { return nil }
    let length = space - line
    let operation = line + 3 * (length + 1)
    guard operation + 1 < end else { return nil }
    for index in 0...length {
      guard content[line + index] == content[space + 1 + index],
        content[line + index] == content[space + length + 2 + index]
      else { return nil }
    }
    switch (content[operation], content[operation + 1]) {
    case (UInt8(ascii: "r"), UInt8(ascii: "g")):
      return ((space + 1)..<(operation + 2), UInt8(ascii: "g"))
    case (UInt8(ascii: "R"), UInt8(ascii: "G")):
      return ((space + 1)..<(operation + 2), UInt8(ascii: "G"))
    default: return nil
    }
  }
}

extension PDFStructure.Mark {
  /// The operator that opens a piece.
  fileprivate var opening: String {
    switch self {
    case .content(let type, let number): "/\(type) << /MCID \(number) >> BDC\n"
    case .decoration: "/Artifact << /Type /Layout >> BDC\n"
    case .runningHeader:
      "/Artifact << /Type /Pagination /Subtype /Header /Attached [/Top] >> BDC\n"
    case .runningFooter:
      "/Artifact << /Type /Pagination /Subtype /Footer /Attached [/Bottom] >> BDC\n"
    }
  }
}
