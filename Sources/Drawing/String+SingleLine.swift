extension String {
  /// This text fit for one line: line ends and tabs become spaces, other control characters go.
  ///
  /// Marks of direction stay; they end with the text, because every text is a paragraph of its own.
  package var singleLine: String {
    guard unicodeScalars.contains(where: { $0.isLineEnd || $0.isUndrawnControl || $0 == "\t" })
    else { return self }
    var result = ""
    for scalar in unicodeScalars {
      if scalar.isLineEnd || scalar == "\t" {
        result += " "
      } else if !scalar.isUndrawnControl {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  /// Line feed, carriage return, next line, line and paragraph separators.
  package var isLineEnd: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Controls and non-characters, which no font draws and no XML file may hold.
  package var isUndrawnControl: Bool {
    switch value {
    case 0x0A...0x0D, 0x09, 0x85: false
    case 0...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}
