import Drawing

/// How PDF writes values.
enum PDFText {
  /// A text string: as it is where that is ASCII, else UTF-16 in hexadecimal with the mark of its
  /// byte order.
  static func string(_ text: String) -> String {
    let text = text.singleLine
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return bytes(text) }
    var result = "<FEFF"
    for unit in text.utf16 { result += hexadecimal(Int(unit), digits: 4) }
    return result + ">"
  }

  /// A byte string: UTF-8, escaped.
  static func bytes(_ text: String) -> String {
    guard text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) else {
      return "<" + text.utf8.map { hexadecimal(Int($0), digits: 2) }.joined() + ">"
    }
    var result = "("
    for scalar in text.unicodeScalars {
      if scalar == "(" || scalar == ")" || scalar == "\\" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result + ")"
  }

  /// A name: everything but letters, digits, hyphens and full stops by number.
  static func name(_ text: String) -> String {
    var result = "/"
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default: result += "#" + hexadecimal(Int(byte), digits: 2)
      }
    }
    return result
  }

  /// A rectangle of a scene on a page of some height: PDF counts upwards.
  static func rectangle(_ rect: Rect, pageHeight: Double) -> String {
    let values = [rect.x, pageHeight - rect.maxY, rect.maxX, pageHeight - rect.y]
    return "[" + values.map(SVGNumber.text).joined(separator: " ") + "]"
  }

  static func references(_ numbers: [Int]) -> String {
    "[" + numbers.map { "\($0) 0 R" }.joined(separator: " ") + "]"
  }

  private static func hexadecimal(_ value: Int, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}
