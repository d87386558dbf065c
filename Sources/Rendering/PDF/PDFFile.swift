/// A PDF file with one table of offsets, as cairo writes it, and what is to be inserted.
struct PDFFile {
  /// Where each object's content starts, by object number, those in use alone.
  let objects: [Range<Int>]
  /// The objects that the trailer names.
  let root: Range<Int>
  let info: Range<Int>

  private let bytes: [UInt8]
  /// Where the table starts; its entries follow a heading and are 20 bytes each.
  private let table: Int
  private let entries: Range<Int>
  private var insertions: [(position: Int, text: [UInt8])] = []

  private static let entrySize = 20

  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard let start = Self.find("startxref\n", in: bytes, from: max(0, bytes.count - 64)),
      let table = Self.number(in: bytes, at: start),
      let heading = Self.find("xref\n0 ", in: bytes, from: table),
      let count = Self.number(in: bytes, at: heading),
      let first = Self.find("\n", in: bytes, from: heading),
      first + count * Self.entrySize < bytes.count
    else { return nil }
    self.table = table
    entries = first..<(first + count * Self.entrySize)
    var objects: [Int: Range<Int>] = [:]
    for number in 1..<max(1, count) {
      let entry = first + number * Self.entrySize
      guard bytes[entry + 17] == UInt8(ascii: "n") else { continue }
      guard let offset = Self.number(in: bytes, at: entry),
        let start = Self.find("obj\n", in: bytes, from: offset), start < table
      else { return nil }
      objects[number] = start..<table
    }
    guard let rootKey = Self.find("/Root ", in: bytes, from: entries.upperBound),
      let root = Self.number(in: bytes, at: rootKey).flatMap({ objects[$0] }),
      let infoKey = Self.find("/Info ", in: bytes, from: entries.upperBound),
      let info = Self.number(in: bytes, at: infoKey).flatMap({ objects[$0] })
    else { return nil }
    self.root = root
    self.info = info
    self.objects = objects.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Whether an object's content starts with these characters.
  func text(of object: Range<Int>, startsWith text: String) -> Bool {
    bytes[object].starts(with: text.utf8)
  }

  /// Inserts characters after the first occurrence of `key` in an object; nothing where there is
  /// none.
  mutating func insert(_ text: String, after key: String, in object: Range<Int>) {
    guard let end = Self.find("endobj", in: bytes, from: object.lowerBound),
      let position = Self.find(key, in: bytes, from: object.lowerBound), position < end
    else { return }
    insertions.append((position, Array(text.utf8)))
  }

  /// The file with the insertions made and every offset moved accordingly.
  func withInsertions() -> [UInt8] {
    let insertions = insertions.sorted { $0.position < $1.position }
    var result: [UInt8] = []
    var next = 0
    for (position, text) in insertions {
      result += bytes[next..<position]
      result += text
      next = position
    }
    result += bytes[next..<entries.lowerBound]
    for entry in stride(from: entries.lowerBound, to: entries.upperBound, by: Self.entrySize) {
      let offset = moved(Self.number(in: bytes, at: entry) ?? 0, by: insertions)
      let digits = String(offset)
      result += repeatElement(UInt8(ascii: "0"), count: 10 - digits.utf8.count)
      result += digits.utf8
      result += bytes[(entry + 10)..<(entry + Self.entrySize)]
    }
    let end = Self.find("startxref\n", in: bytes, from: entries.upperBound) ?? bytes.count
    result += bytes[entries.upperBound..<end]
    result += "\(moved(table, by: insertions))\n%%EOF\n".utf8
    return result
  }

  private func moved(_ offset: Int, by insertions: [(position: Int, text: [UInt8])]) -> Int {
    insertions.reduce(offset) { $1.position <= offset ? $0 + $1.text.count : $0 }
  }

  /// The position after the first occurrence of `text`.
  private static func find(_ text: String, in bytes: [UInt8], from start: Int) -> Int? {
    let pattern = Array(text.utf8)
    guard start >= 0, let first = pattern.first else { return nil }
    var position = start
    while position + pattern.count <= bytes.count {
      if bytes[position] == first,
        bytes[position..<(position + pattern.count)].elementsEqual(pattern)
      {
        return position + pattern.count
      }
      position += 1
    }
    return nil
  }

  /// The decimal digits at a position; nil where there are none or too many.
  private static func number(in bytes: [UInt8], at position: Int) -> Int? {
    let digits = bytes[position...].prefix(12).prefix { (0x30...0x39).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
