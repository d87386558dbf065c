/// XML text in the making. Everything from outside is escaped here and nowhere else.
struct XMLOutput {
  private(set) var bytes: [UInt8] = []

  mutating func open(_ name: String, _ attributes: [(String, String)] = []) {
    tag(name, attributes)
    raw(">")
  }

  mutating func close(_ name: String) {
    raw("</")
    raw(name)
    raw(">\n")
  }

  /// An element without content.
  mutating func element(_ name: String, _ attributes: [(String, String)]) {
    tag(name, attributes)
    raw("/>\n")
  }

  /// An element with text in it.
  mutating func element(_ name: String, _ attributes: [(String, String)] = [], text: String) {
    open(name, attributes)
    escaped(text)
    close(name)
  }

  /// Markup of our own, as it is.
  mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func append(_ other: XMLOutput) { bytes.append(contentsOf: other.bytes) }

  private mutating func tag(_ name: String, _ attributes: [(String, String)]) {
    raw("<")
    raw(name)
    for (key, value) in attributes {
      raw(" ")
      raw(key)
      raw("=\"")
      escaped(value)
      raw("\"")
    }
  }

  /// Text with markup's own characters replaced and without the controls that XML forbids.
  private mutating func escaped(_ text: String) {
    for scalar in text.singleLine.unicodeScalars {
      switch scalar {
      case "&": raw("&amp;")
      case "<": raw("&lt;")
      case ">": raw("&gt;")
      case "\"": raw("&quot;")
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }
}
