import Drawing

/// Reads what a PNG file carries. Every chunk is checked, lengths against the file and contents against
/// their sum, so that a file which is described is whole; pixels are not expanded.
struct PNGDescription {
  private typealias Damage = FileDescription.Damage

  private let bytes: [UInt8]
  private var position = PNGFile.signature.count
  private var found: FileDescription

  /// A text beyond this, when expanded, is none that a person wrote.
  private static let largestText = 1 << 20

  static func read(_ bytes: [UInt8]) throws(FileDescription.Damage) -> FileDescription {
    guard bytes.starts(with: PNGFile.signature) else {
      throw bytes.count < 8
        ? cut(after: bytes.count, "its first eight bytes")
        : Damage(id: "damaged-file", message: "begins like a PNG file but is none")
    }
    var reader = PNGDescription(bytes: bytes)
    try reader.readChunks()
    return reader.found
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    found = FileDescription(kind: .png, byteCount: bytes.count)
  }

  private mutating func readChunks() throws(FileDescription.Damage) {
    var hasPixels = false
    while true {
      let chunk = try nextChunk()
      if found.size == nil, chunk.type != "IHDR" {
        throw Damage(
          id: "damaged-file", message: "does not begin with its size: IHDR is not its first chunk")
      }
      switch chunk.type {
      case "IHDR": try readHeader(chunk.content)
      case "PLTE": readPalette(chunk.content)
      case "pHYs": readDensity(chunk.content)
      case "tEXt", "zTXt", "iTXt": readText(chunk)
      case "IDAT": hasPixels = true
      case "IEND":
        guard hasPixels else {
          throw Damage(id: "damaged-file", message: "holds no picture: there is no IDAT chunk")
        }
        return
      default: break
      }
    }
  }

  // MARK: Chunks

  private struct Chunk {
    let type: String
    let content: ArraySlice<UInt8>
  }

  private mutating func nextChunk() throws(FileDescription.Damage) -> Chunk {
    guard position < bytes.count else {
      throw Damage(
        id: "cut-file", message: "is cut off after \(bytes.count) bytes: it has no end, IEND")
    }
    guard position + 12 <= bytes.count else {
      throw Self.cut(after: bytes.count, "a whole chunk at byte \(position)")
    }
    let type = bytes[position + 4..<position + 8]
    guard type.allSatisfy({ (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }) else {
      throw Damage(
        id: "damaged-file", message: "is damaged at byte \(position): there is no chunk")
    }
    let name = String(decoding: type, as: UTF8.self)
    let length = Int(number(at: position))
    // A length of four bytes fits an Int, so nothing here can overflow.
    let end = position + 8 + length
    guard length <= Int(Int32.max), end + 4 <= bytes.count else {
      throw Self.cut(
        after: bytes.count, "\(length) bytes in its chunk \(name) at byte \(position)")
    }
    let sum = bytes[position + 4..<end].withUnsafeBytes { Deflater.crc32($0) }
    guard sum == number(at: end) else {
      throw Damage(
        id: "damaged-file",
        message: "is damaged: the sum of its chunk \(name) at byte \(position) is wrong")
    }
    defer { position = end + 4 }
    return Chunk(type: name, content: bytes[position + 8..<end])
  }

  private func number(at position: Int) -> UInt32 {
    bytes[position..<position + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func cut(after count: Int, _ missing: String) -> FileDescription.Damage {
    Damage(id: "cut-file", message: "is cut off after \(count) bytes: \(missing) should follow")
  }

  // MARK: Contents

  private mutating func readHeader(
    _ content: ArraySlice<UInt8>
  ) throws(FileDescription.Damage) {
    let header = Array(content)
    guard header.count == 13, found.size == nil else {
      throw Damage(id: "damaged-file", message: "has a header that is none")
    }
    let width = number(at: content.startIndex)
    let height = number(at: content.startIndex + 4)
    guard width > 0, height > 0, width <= Int32.max, height <= Int32.max else {
      throw Damage(id: "damaged-file", message: "says it is \(width) by \(height) pixels")
    }
    found.size = Size(Double(width), Double(height))
    found.depth = Int(header[8])
    switch header[9] {
    case 0: found.colors = .gray
    case 2: found.colors = .rgb
    case 3: found.colors = .palette(count: 0)
    case 4: found.colors = .grayWithAlpha
    case 6: found.colors = .rgbWithAlpha
    default:
      throw Damage(id: "damaged-file", message: "has colours of no known kind, \(header[9])")
    }
  }

  private mutating func readPalette(_ content: ArraySlice<UInt8>) {
    if case .palette = found.colors { found.colors = .palette(count: content.count / 3) }
  }

  private mutating func readDensity(_ content: ArraySlice<UInt8>) {
    // The last byte says whether the unit is the metre; otherwise only the ratio of the sides is meant.
    guard content.count == 9, content.last == 1 else { return }
    found.density = (Double(number(at: content.startIndex)) * 0.0254 * 10).rounded() / 10
  }

  private mutating func readText(_ chunk: Chunk) {
    guard let end = chunk.content.firstIndex(of: 0) else { return }
    let keyword = Self.latin(chunk.content[..<end])
    let rest = chunk.content[(end + 1)...]
    let text: String?
    switch chunk.type {
    case "tEXt": text = Self.latin(rest)
    case "zTXt": text = rest.first == 0 ? expanded(rest.dropFirst()).map(Self.latin) : nil
    default: text = international(rest)
    }
    note(keyword, text ?? "(text that cannot be expanded)")
  }

  /// Flags, a language, a translated keyword, then UTF-8.
  private func international(_ content: ArraySlice<UInt8>) -> String? {
    guard content.count >= 2, let isCompressed = content.first,
      let language = content.dropFirst(2).firstIndex(of: 0),
      let translated = content[(language + 1)...].firstIndex(of: 0)
    else { return nil }
    let text = content[(translated + 1)...]
    if isCompressed == 0 { return String(decoding: text, as: UTF8.self) }
    return expanded(text).map { String(decoding: $0, as: UTF8.self) }
  }

  private func expanded(_ stream: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let text = try? Inflater(largest: Self.largestText).expand(stream) else { return nil }
    return text[...]
  }

  /// Latin-1, as keywords and older text chunks are written.
  private static func latin(_ bytes: some Sequence<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes { text.append(Unicode.Scalar(byte)) }
    return String(text)
  }

  private mutating func note(_ keyword: String, _ text: String) {
    switch keyword {
    case PNGKeyword.title: found.metadata.title = text
    case PNGKeyword.description: found.metadata.altText = text
    case PNGKeyword.author: found.metadata.author = text
    case PNGKeyword.source: found.metadata.source = text
    case PNGKeyword.date: found.metadata.date = text
    case PNGKeyword.software: found.software = text
    case PNGKeyword.language: found.metadata.language = text
    case PNGKeyword.licence: found.metadata.licence = text
    case PNGKeyword.dataLicence: found.metadata.dataLicence = text
    case PNGKeyword.spec: found.metadata.origin.spec = text
    case PNGKeyword.specHash: found.metadata.origin.specHash = text
    case PNGKeyword.dataHash: found.metadata.origin.dataHash = text
    default: found.otherTexts.append((keyword, text))
    }
  }
}
