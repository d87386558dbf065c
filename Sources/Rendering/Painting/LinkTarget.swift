/// Where a text in a finished file may lead: to the web, to mail, or to a place in the same file;
/// never to a script.
enum LinkTarget: Hashable {
  /// ASCII only; everything else is percent-encoded.
  case address(String)
  /// The name of an anchor.
  case place(String)

  /// Nil for what is neither.
  init?(_ text: String) {
    if text.first == "#" {
      guard text.utf8.count > 1 else { return nil }
      self = .place(String(text.dropFirst()))
      return
    }
    let schemes = ["https://", "http://", "mailto:"]
    guard schemes.contains(where: { text.lowercased().hasPrefix($0) }) else { return nil }
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case 0...0x20, 0x22, 0x27, 0x3C, 0x3E, 0x5C, 0x60, 0x7B...0x7D, 0x7F...:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      default:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    self = .address(result)
  }
}
