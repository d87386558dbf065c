/// An address that a finished file may lead to: only the web and mail, never a script.
struct LinkTarget {
  /// ASCII only; everything else is percent-encoded.
  let address: String

  init?(_ text: String) {
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
    address = result
  }

  /// In the little language of cairo's tags. The address holds no quote, so it needs no escape.
  var cairoAttributes: String { "uri='\(address)'" }
}
