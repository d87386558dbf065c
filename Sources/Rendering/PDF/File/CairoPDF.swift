/// A PDF file as cairo 1.16 writes it: one table of offsets, objects one after another, nothing
/// compressed but streams. Anything else is refused, for a file that is not understood cannot be
/// finished.
struct CairoPDF {
  let bytes: [UInt8]
  /// Numbers of the page objects, in order.
  private(set) var pages: [Int] = []
  /// The number of the page tree's root.
  private(set) var pageTree = 0
  /// Content of each object by its number, between `obj` and `endobj`; empty where there is none.
  private let objects: [Range<Int>]

  private static let entrySize = 20

  init(_ bytes: [UInt8]) throws(RenderingError) {
    self.bytes = bytes
    guard let objects = Self.objects(in: bytes) else { throw Self.failure("table of offsets") }
    self.objects = objects
    guard let trailer = Self.find("trailer", in: bytes[max(0, bytes.count - 1024)...]),
      let root = Self.reference(after: "/Root ", in: bytes[trailer...]),
      let tree = objects.indices.contains(root)
        ? Self.reference(after: "/Pages ", in: bytes[objects[root]]) : nil,
      objects.indices.contains(tree),
      let kids = Self.find("/Kids [", in: bytes[objects[tree]]),
      let end = bytes[kids..<objects[tree].upperBound].firstIndex(of: UInt8(ascii: "]"))
    else { throw Self.failure("page tree") }
    pageTree = tree
    pages = Self.references(in: bytes[kids..<end])
    guard pages.allSatisfy({ text(of: $0).contains("/Type /Page ") }) else {
      throw Self.failure("pages")
    }
  }

  static func failure(_ what: String) -> RenderingError {
    .failed(
      operation: "finishing a PDF",
      status: "the \(what) that cairo wrote is not laid out as expected of version 1.16")
  }

  var count: Int { objects.count }

  /// The content of an object without its stream.
  func text(of number: Int) -> String {
    String(decoding: bytes[dictionary(of: number)], as: UTF8.self)
  }

  /// The bytes of an object's stream; nil for other objects.
  func stream(of number: Int) throws(RenderingError) -> Range<Int>? {
    let dictionary = dictionary(of: number)
    guard dictionary.upperBound < objects[number].upperBound else { return nil }
    let start = dictionary.upperBound + "stream\n".utf8.count
    guard let key = Self.find("/Length ", in: bytes[dictionary]),
      let value = Self.number(in: bytes, at: key)
    else { throw Self.failure("stream \(number)") }
    let isReference = bytes[key...].dropFirst("\(value)".utf8.count).starts(with: " 0 R".utf8)
    let length: Int?
    if isReference {
      length = objects.indices.contains(value) ? Self.integer(in: bytes[objects[value]]) : nil
    } else {
      length = value
    }
    guard let length, start + length <= objects[number].upperBound else {
      throw Self.failure("stream \(number)")
    }
    return start..<(start + length)
  }

  /// The entries of an object that has a stream, but for the stream's length.
  func entries(of number: Int) -> String {
    let text = text(of: number)
    guard let key = Self.find("/Length ", in: bytes[dictionary(of: number)]) else { return text }
    let utf8 = Array(text.utf8)
    let start = key - dictionary(of: number).lowerBound
    let value = utf8[start...].prefix { (0x30...0x39).contains($0) }
    var end = value.endIndex
    if utf8[end...].starts(with: " 0 R".utf8) { end += 4 }
    return String(decoding: utf8[2..<(start - 8)] + utf8[end..<(utf8.count - 3)], as: UTF8.self)
  }

  /// The objects that these and everything they refer to need, ascending.
  func needed(from roots: [Int], except dropped: Set<Int>) -> [Int] {
    var isSeen = [Bool](repeating: false, count: objects.count)
    var waiting = roots
    while let number = waiting.popLast() {
      guard objects.indices.contains(number), !isSeen[number], !dropped.contains(number) else {
        continue
      }
      isSeen[number] = true
      waiting += Self.references(in: Array(entries(of: number).utf8)[...])
    }
    return isSeen.indices.filter { isSeen[$0] }
  }

  // MARK: Reading

  /// Where an object stands before its stream.
  private func dictionary(of number: Int) -> Range<Int> {
    let object = objects[number]
    guard bytes[object].starts(with: "<<".utf8),
      let stream = Self.find(">>\nstream\n", in: bytes[object])
    else { return object }
    return object.lowerBound..<(stream - "stream\n".utf8.count)
  }

  private static func objects(in bytes: [UInt8]) -> [Range<Int>]? {
    guard let start = find("startxref\n", in: bytes[max(0, bytes.count - 64)...]),
      let table = number(in: bytes, at: start), table < bytes.count,
      bytes[table...].starts(with: "xref\n0 ".utf8),
      let count = number(in: bytes, at: table + 7), count > 0,
      let first = find("\n", in: bytes[(table + 7)...]),
      count < bytes.count / entrySize, first + count * entrySize < bytes.count
    else { return nil }
    var starts: [(offset: Int, number: Int)] = []
    for number in 1..<max(1, count) {
      let entry = first + number * entrySize
      guard bytes[entry + 17] == UInt8(ascii: "n") else { continue }
      guard let offset = Self.number(in: bytes, at: entry) else { return nil }
      starts.append((offset, number))
    }
    starts.sort { $0.offset < $1.offset }
    var objects = [Range<Int>](repeating: 0..<0, count: count)
    for (index, (offset, number)) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1].offset : table
      let head = Array("\(number) 0 obj\n".utf8)
      let content = offset + head.count
      guard content + 7 <= end, end <= table, bytes[offset...].starts(with: head),
        bytes[(end - 7)..<end].elementsEqual("endobj\n".utf8)
      else { return nil }
      objects[number] = content..<(end - 7)
    }
    return objects
  }

  /// The position after the first occurrence of `text`.
  static func find(_ text: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let pattern = Array(text.utf8)
    guard let first = pattern.first, bytes.count >= pattern.count else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      for start in 0...(buffer.count - pattern.count) where buffer[start] == first {
        if pattern.indices.allSatisfy({ buffer[start + $0] == pattern[$0] }) {
          return bytes.startIndex + start + pattern.count
        }
      }
      return nil
    }
  }

  /// The decimal digits at a position; nil where there are none or too many.
  private static func number(in bytes: [UInt8], at position: Int) -> Int? {
    guard position < bytes.count else { return nil }
    let digits = bytes[position...].prefix(12).prefix { (0x30...0x39).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private static func integer(in bytes: ArraySlice<UInt8>) -> Int? {
    Int(String(decoding: bytes.filter { $0 > 0x20 }, as: UTF8.self))
  }

  private static func reference(after key: String, in bytes: ArraySlice<UInt8>) -> Int? {
    guard let position = find(key, in: bytes) else { return nil }
    return references(in: bytes[position...].prefix(24)).first
  }

  /// The numbers in front of each ` 0 R`.
  private static func references(in bytes: ArraySlice<UInt8>) -> [Int] {
    var result: [Int] = []
    var words: (Int?, Int?) = (nil, nil)
    for word in bytes.split(whereSeparator: { $0 <= 0x20 || $0 == 0x5B || $0 == 0x5D || $0 == 0x2F }
    ) {
      if word.first == UInt8(ascii: "R"), words.1 == 0, let number = words.0 {
        result.append(number)
      }
      let isDigits = word.count < 12 && word.allSatisfy { (0x30...0x39).contains($0) }
      let value = isDigits ? word.reduce(0) { $0 * 10 + Int($1 - 0x30) } : nil
      words = (words.1, value)
    }
    return result
  }
}
