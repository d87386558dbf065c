import Drawing

/// Reads what an SVG file says in its head, and a PDF file in its XMP packet. Both are read as this
/// program writes them; of other files, as much as is written in the same way.
enum MarkupDescription {
  private typealias Damage = FileDescription.Damage

  /// Titles and descriptions stand at the beginning; shapes may go on for megabytes.
  private static let headLength = 1 << 18

  static func isSVG(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    let text = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return text.hasPrefix("<") && text.contains("<svg")
  }

  static func svg(_ bytes: [UInt8]) throws(FileDescription.Damage) -> FileDescription {
    let tail = String(decoding: bytes.suffix(64), as: UTF8.self)
    guard tail.reversed().drop(while: \.isWhitespace).starts(with: "</svg>".reversed()) else {
      throw Damage(
        id: "cut-file", message: "is cut off after \(bytes.count) bytes: </svg> should follow")
    }
    var found = FileDescription(kind: .svg, byteCount: bytes.count)
    let head = MarkupText(bytes.prefix(headLength))
    if let tag = head.tag("svg") {
      if let width = tag.length("width"), let height = tag.length("height") {
        found.size = Size(width, height)
      }
      found.metadata.language = tag.attribute("xml:lang") ?? tag.attribute("lang") ?? ""
    }
    found.metadata.title = head.element("title")
    found.metadata.altText = head.element("desc")
    found.metadata.author = head.element("dc:creator")
    found.metadata.source = head.element("dc:source")
    found.metadata.licence = head.element("dc:rights")
    readOrigin(head, into: &found)
    return found
  }

  static func pdf(_ bytes: [UInt8]) throws(FileDescription.Damage) -> FileDescription {
    guard contains(bytes.suffix(1024), "%%EOF") else {
      throw Damage(
        id: "cut-file", message: "is cut off after \(bytes.count) bytes: %%EOF should follow")
    }
    var found = FileDescription(kind: .pdf, byteCount: bytes.count)
    guard let packet = packet(of: bytes) else { return found }
    let text = MarkupText(packet)
    found.metadata.title = text.element("dc:title")
    found.metadata.author = text.element("dc:creator")
    found.metadata.source = text.element("dc:source")
    found.metadata.licence = text.element("dc:rights")
    found.metadata.language = text.element("dc:language")
    let date = String(text.element("xmp:CreateDate").prefix(10))
    found.metadata.date = date == Metadata.noDate ? "" : date
    found.software = text.element("xmp:CreatorTool")
    found.isAccessible = text.element("pdfuaid:part") == "1"
    readOrigin(text, into: &found)
    return found
  }

  private static func readOrigin(_ text: MarkupText, into found: inout FileDescription) {
    found.metadata.dataLicence = text.element("broadsheet:dataLicence")
    found.metadata.origin = Origin(
      spec: text.element("broadsheet:spec"), specHash: text.element("broadsheet:specSHA256"),
      dataHash: text.element("broadsheet:dataSHA256"))
    if found.software.isEmpty, !found.metadata.origin.specHash.isEmpty {
      found.software = PDFSelfDescription.program
    }
  }

  /// The last XMP packet of the file that is not compressed: the one that counts.
  private static func packet(of bytes: [UInt8]) -> ArraySlice<UInt8>? {
    guard let start = lastIndex(of: "<?xpacket begin", in: bytes[...]),
      let length = firstIndex(of: "<?xpacket end", in: bytes[start...].prefix(headLength))
    else { return nil }
    return bytes[start..<length]
  }

  private static func contains(_ bytes: ArraySlice<UInt8>, _ text: String) -> Bool {
    firstIndex(of: text, in: bytes) != nil
  }

  private static func firstIndex(of text: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let word = Array(text.utf8)
    guard bytes.count >= word.count else { return nil }
    return (bytes.startIndex...bytes.endIndex - word.count).first {
      bytes[$0] == word[0] && bytes[$0...].starts(with: word)
    }
  }

  private static func lastIndex(of text: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let word = Array(text.utf8)
    guard bytes.count >= word.count else { return nil }
    return (bytes.startIndex...bytes.endIndex - word.count).last {
      bytes[$0] == word[0] && bytes[$0...].starts(with: word)
    }
  }
}

/// Markup in which single elements are looked up by name, without a tree.
struct MarkupText {
  private let text: Substring

  init(_ bytes: ArraySlice<UInt8>) { text = String(decoding: bytes, as: UTF8.self)[...] }
  private init(_ text: Substring) { self.text = text }

  /// The first tag of a name, without its angle brackets; nil when there is none.
  func tag(_ name: String) -> MarkupText? {
    var rest = text
    while let start = rest.firstRange(of: "<" + name) {
      let after = rest[start.upperBound...]
      guard let end = after.firstIndex(of: ">") else { return nil }
      if let next = after.first, next == ">" || next == "/" || next.isWhitespace {
        return MarkupText(after[..<end])
      }
      rest = after
    }
    return nil
  }

  /// An attribute of a tag.
  func attribute(_ name: String) -> String? {
    guard let start = text.firstRange(of: " \(name)=\"") else { return nil }
    let value = text[start.upperBound...]
    return value.firstIndex(of: "\"").map { Self.plain(value[..<$0]) }
  }

  /// An attribute that is a length, in points or pixels.
  func length(_ name: String) -> Double? {
    attribute(name).flatMap { value in
      Double(value.hasSuffix("px") ? String(value.dropLast(2)) : value)
    }
  }

  /// The text of the first element of a name, without the tags in it; empty when there is none.
  func element(_ name: String) -> String {
    guard let tag = tag(name), !tag.text.hasSuffix("/") else { return "" }
    let content = text[text.index(after: tag.text.endIndex)...]
    guard let end = content.firstRange(of: "</\(name)>") else { return "" }
    var words: [String] = []
    var rest = content[..<end.lowerBound]
    while !rest.isEmpty {
      let word = rest.prefix { $0 != "<" }
      if !word.allSatisfy(\.isWhitespace) { words.append(Self.plain(word)) }
      rest = rest[word.endIndex...].drop { $0 != ">" }.dropFirst()
    }
    return words.joined(separator: "; ")
  }

  private static func plain(_ text: Substring) -> String {
    guard text.contains("&") else { return String(text) }
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")]
      .reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
  }
}
