/// XML text in the making, which SVG and HTML both are. Everything from outside is escaped here and
/// nowhere else.
package struct XMLOutput: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func open(_ name: String, _ attributes: [(String, String)] = []) {
    tag(name, attributes)
    raw(">")
  }

  /// - Parameter endsLine: False inside a line of text, where a line end would be a blank.
  package mutating func close(_ name: String, endsLine: Bool = true) {
    raw("</")
    raw(name)
    raw(endsLine ? ">\n" : ">")
  }

  /// An element without content.
  package mutating func element(
    _ name: String, _ attributes: [(String, String)], endsLine: Bool = true
  ) {
    tag(name, attributes)
    raw(endsLine ? "/>\n" : "/>")
  }

  /// An element with text in it.
  package mutating func element(
    _ name: String, _ attributes: [(String, String)] = [], text: String, endsLine: Bool = true
  ) {
    open(name, attributes)
    escaped(text)
    close(name, endsLine: endsLine)
  }

  /// Text between tags.
  package mutating func text(_ text: String) { escaped(text) }

  package mutating func lineEnd() { raw("\n") }

  /// Markup of our own, as it is.
  package mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  package mutating func append(_ other: XMLOutput) { bytes.append(contentsOf: other.bytes) }

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
