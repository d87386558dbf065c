import Glibc

/// A picture as runs of equal colour, with the colours it has: what a palette is made from.
///
/// Charts are mostly flat, so runs are far fewer than pixels. A row that equals the one above is
/// only noted. Buffers are kept from picture to picture.
final class ColorRuns {
  struct Run {
    /// A number in ``table``.
    let color: UInt16
    let length: UInt16
  }

  /// Colours, with their pixels in rows that differ from the row above.
  let table = ColorTable()
  /// Runs of all rows that differ from the row above.
  private var runs: UnsafeMutableBufferPointer<Run> = .allocate(capacity: 0)
  private var count = 0
  /// For each row, how many runs it has; 0 repeats the row above.
  private var rowCounts: [Int] = []

  deinit { runs.deallocate() }

  /// Reads a picture; false when it has too many colours.
  func read(_ picture: PixelBuffer) -> Bool {
    table.removeAll()
    count = 0
    rowCounts.removeAll(keepingCapacity: true)
    for y in 0..<picture.height {
      let row = picture.row(y)
      if y > 0, let bytes = row.baseAddress, let above = picture.row(y - 1).baseAddress,
        memcmp(bytes, above, row.count * 4) == 0
      {
        rowCounts.append(0)
        continue
      }
      makeRoom(for: row.count)
      guard let added = Self.read(row, into: runs.baseAddress.map { $0 + count }, table) else {
        return false
      }
      rowCounts.append(added)
      count += added
    }
    return true
  }

  /// Writes each row as one byte a pixel, after a byte of 0 that tells PNG "no filter".
  ///
  /// - Parameter indexes: The byte for each colour of the table.
  func write(to output: UnsafeMutableBufferPointer<UInt8>, indexes: [UInt8], width: Int) {
    guard var target = output.baseAddress, var run = runs.baseAddress else { return }
    for runCount in rowCounts {
      if runCount == 0 {
        target.update(from: target - (width + 1), count: width + 1)
        target += width + 1
        continue
      }
      target.pointee = 0
      target += 1
      for _ in 0..<runCount {
        let length = Int(run.pointee.length)
        target.update(repeating: indexes[Int(run.pointee.color)], count: length)
        target += length
        run += 1
      }
    }
  }

  /// How many runs of equal bytes ``write(to:indexes:width:)`` writes, unless rows that repeat are written out.
  var byteRunCount: Int { count + rowCounts.count }

  /// Tells the runs that ``write(to:indexes:width:)`` writes.
  func tell(_ rows: inout RowReader, indexes: [UInt8]) {
    guard var run = runs.baseAddress else { return }
    var above = run..<run
    for runCount in rowCounts {
      if runCount == 0, rows.repeatRow() { continue }
      if runCount > 0 { above = run..<run + runCount }
      rows.add(0, 1)
      run = above.lowerBound
      while run < above.upperBound {
        rows.add(indexes[Int(run.pointee.color)], Int(run.pointee.length))
        run += 1
      }
    }
  }

  private func makeRoom(for more: Int) {
    guard count + more > runs.count else { return }
    let larger = UnsafeMutableBufferPointer<Run>.allocate(capacity: (count + more) * 2)
    if count > 0 { _ = larger.update(fromContentsOf: runs[..<count]) }
    runs.deallocate()
    runs = larger
  }

  /// The number of runs in a row, written to `output`; nil when there are too many colours.
  private static func read(
    _ row: UnsafeMutableBufferPointer<UInt32>, into output: UnsafeMutablePointer<Run>?,
    _ table: ColorTable
  ) -> Int? {
    guard let output, let pixels = UnsafePointer(row.baseAddress) else { return 0 }
    var x = 0
    var runCount = 0
    while x < row.count {
      let end = endOfRun(pixels, from: x, to: row.count)
      guard let color = table.add(pixels[x] & 0xFFFFFF, pixels: end - x) else { return nil }
      output[runCount] = Run(color: color, length: UInt16(end - x))
      runCount += 1
      x = end
    }
    return runCount
  }

  /// The first position after `start` whose pixel has another colour.
  @inline(__always)
  private static func endOfRun(_ pixels: UnsafePointer<UInt32>, from start: Int, to end: Int) -> Int
  {
    let color = pixels[start]
    var x = start + 1
    guard x < end, pixels[x] == color else { return x }
    let same = UInt64(color) << 32 | UInt64(color)
    let bytes = UnsafeRawPointer(pixels)
    while x + 16 <= end, isFlat(bytes + x * 4, SIMD2(repeating: same)) { x += 16 }
    while x + 2 <= end, bytes.loadUnaligned(fromByteOffset: x * 4, as: UInt64.self) == same {
      x += 2
    }
    return x < end && pixels[x] == color ? x + 1 : x
  }

  /// Whether 16 pixels have one colour. What differs is gathered first: vectors that are compared as they
  /// are come apart into single numbers.
  @inline(__always)
  private static func isFlat(_ bytes: UnsafeRawPointer, _ same: SIMD2<UInt64>) -> Bool {
    var difference = SIMD2<UInt64>()
    for offset in 0..<4 {
      let two = bytes.loadUnaligned(fromByteOffset: offset * 16, as: SIMD2<UInt64>.self)
      difference |= two ^ same
    }
    return difference[0] | difference[1] == 0
  }
}
