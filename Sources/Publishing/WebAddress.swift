/// How a published file names another.
package enum WebAddress {
  /// The address of a file: under `base` where there is one, otherwise the way to it from the file
  /// that names it.
  ///
  ///     address(of: "cars/web/en/lead.png", from: "cars/web/en/lead.html", base: nil)  // "lead.png"
  ///
  /// - Parameters:
  ///   - path: Relative to the output folder.
  ///   - file: The file that names it, relative to the same folder.
  ///   - base: Where the output folder is published: `https://example.org/charts/`.
  package static func address(of path: String, from file: String, base: String?) -> String {
    if let base { return (base.hasSuffix("/") ? base : base + "/") + encoded(path) }
    var target = path.split(separator: "/")[...]
    var folders = file.split(separator: "/").dropLast()
    while target.count > 1, let folder = folders.first, folder == target.first {
      target.removeFirst()
      folders.removeFirst()
    }
    let way = folders.map { _ in ".." } + target.map { encoded(String($0)) }
    // A first part with a colon would be taken for a scheme.
    return (way.first?.contains(":") == true ? "./" : "") + way.joined(separator: "/")
  }

  /// The scheme and host-name part of a web address: the host of `https://example.org/charts/`.
  static func host(of address: String) -> String? {
    guard let start = address.firstRange(of: "://")?.upperBound else { return nil }
    let host = address[start...].prefix { !"/:?#@".contains($0) }
    let isPlain = host.utf8.allSatisfy {
      $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") || Character(Unicode.Scalar($0)).isLetter
        || Character(Unicode.Scalar($0)).isNumber
    }
    return host.isEmpty || !isPlain ? nil : host.lowercased()
  }

  /// Percent-encoded but for what a path may hold as it is (RFC 3986), "/" among it.
  static func encoded(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      if isPlain(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    // A comma would end an address in `srcset`, and quotes need escapes.
    default: Array("-._~!$()*+;=:@/".utf8).contains(byte)
    }
  }

  /// Whether a text that came from data is an address that a link may lead to: one of the web or of
  /// mail, never a script.
  static func isSafe(_ address: String) -> Bool {
    let lowered = address.lowercased()
    return ["https://", "http://", "mailto:"].contains { lowered.hasPrefix($0) }
      && !address.unicodeScalars.contains { $0.properties.isWhitespace || $0.value < 0x20 }
  }
}
