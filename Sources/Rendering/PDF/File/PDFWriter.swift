/// A PDF file in the making. Streams go into it as they come, all other objects into compressed
/// object streams at the end, with a table of offsets that is a stream too (PDF 1.5 and later).
struct PDFWriter {
  private(set) var bytes: [UInt8] = []
  private var places: [Place]
  /// Numbers that nothing uses yet, smallest last.
  private var free: [Int]
  private var waiting: [(number: Int, text: String)] = []
  private let deflater: Deflater

  private enum Place {
    case unused
    case offset(Int)
    case inStream(number: Int, index: Int)
  }

  /// Objects in one object stream: enough to compress well, few enough to be read fast.
  private static let objectsInStream = 200

  /// - Parameter reserved: Numbers in use by objects that are still to come.
  init(reserved: [Int], deflater: Deflater) {
    self.deflater = deflater
    let count = (reserved.last ?? 0) + 1
    places = [Place](repeating: .unused, count: count)
    let taken = Set(reserved)
    free = (1..<max(1, count)).filter { !taken.contains($0) }.reversed()
    // The second line tells programs that look at bytes that this is no text.
    bytes += "%PDF-1.7\n%".utf8
    bytes += [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
  }

  /// A number for an object that is to be added.
  mutating func reserve() -> Int {
    if let number = free.popLast() { return number }
    places.append(.unused)
    return places.count - 1
  }

  /// Adds an object without a stream and returns its number.
  @discardableResult
  mutating func add(_ text: String, as number: Int? = nil) -> Int {
    let number = number ?? reserve()
    waiting.append((number, text))
    return number
  }

  /// Adds a stream that is compressed or need not be, and returns its number.
  ///
  /// - Parameter dictionary: The entries beside the length.
  @discardableResult
  mutating func addStream(
    _ dictionary: String, _ content: some Collection<UInt8>, as number: Int? = nil
  ) -> Int {
    let number = number ?? reserve()
    places[number] = .offset(bytes.count)
    bytes += "\(number) 0 obj\n<< \(dictionary) /Length \(content.count) >>\nstream\n".utf8
    bytes += content
    bytes += "\nendstream\nendobj\n".utf8
    return number
  }

  /// Adds a stream, compressed, and returns its number.
  @discardableResult
  mutating func addCompressed(
    _ dictionary: String, _ content: [UInt8], as number: Int? = nil
  ) throws(RenderingError) -> Int {
    var compressed: [UInt8] = []
    try deflater.append(content, to: &compressed)
    return addStream(dictionary + " /Filter /FlateDecode", compressed, as: number)
  }

  /// Writes what waits and the table of offsets, and returns the file.
  mutating func finish(root: Int, info: Int) throws(RenderingError) -> [UInt8] {
    for start in stride(from: 0, to: waiting.count, by: Self.objectsInStream) {
      try addObjectStream(waiting[start..<min(start + Self.objectsInStream, waiting.count)])
    }
    let table = reserve()
    let start = bytes.count
    places[table] = .offset(start)
    var rows: [UInt8] = []
    rows.reserveCapacity(places.count * 7)
    for place in places {
      switch place {
      case .unused: rows.append(row: 0, 0, 0xFFFF)
      case .offset(let offset): rows.append(row: 1, offset, 0)
      case .inStream(let number, let index): rows.append(row: 2, number, index)
      }
    }
    let id = Self.identifier(of: bytes)
    try addCompressed(
      "/Type /XRef /Size \(places.count) /W [1 4 2] /Root \(root) 0 R /Info \(info) 0 R "
        + "/ID [<\(id)> <\(id)>]", rows, as: table)
    bytes += "startxref\n\(start)\n%%EOF\n".utf8
    return bytes
  }

  private mutating func addObjectStream(
    _ objects: ArraySlice<(number: Int, text: String)>
  ) throws(RenderingError) {
    var heads = ""
    var content: [UInt8] = []
    let stream = reserve()
    for (index, object) in objects.enumerated() {
      heads += "\(object.number) \(content.count) "
      content += object.text.utf8
      content.append(UInt8(ascii: "\n"))
      places[object.number] = .inStream(number: stream, index: index)
    }
    try addCompressed(
      "/Type /ObjStm /N \(objects.count) /First \(heads.utf8.count)", Array(heads.utf8) + content,
      as: stream)
  }

  /// 32 hexadecimal digits that follow from the content: FNV-1a over its two halves.
  private static func identifier(of bytes: [UInt8]) -> String {
    let middle = bytes.count / 2
    return [bytes[..<middle], bytes[middle...]].map { half in
      let hash = half.withUnsafeBufferPointer { buffer in
        buffer.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
      }
      let digits = String(hash, radix: 16, uppercase: true)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }.joined()
  }
}

extension [UInt8] {
  /// A row of a table of offsets: one, four and two bytes.
  fileprivate mutating func append(row kind: UInt8, _ middle: Int, _ last: Int) {
    append(kind)
    append(bigEndian: UInt32(truncatingIfNeeded: middle))
    append(UInt8(truncatingIfNeeded: last >> 8))
    append(UInt8(truncatingIfNeeded: last))
  }
}
