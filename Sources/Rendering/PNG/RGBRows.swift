/// Rows of red, green and blue for pictures that no palette fits.
enum RGBRows {
  /// Writes the filtered rows of a picture. Each row takes the cheaper of "none" and "up", by the
  /// usual estimate: the smaller sum of absolute differences.
  static func write(_ picture: PixelBuffer, to output: UnsafeMutableBufferPointer<UInt8>) {
    var above = [UInt8](repeating: 0, count: picture.width * 3)
    var row = above
    var next = 0
    for y in 0..<picture.height {
      unpack(picture.row(y), into: &row)
      let isUp = sumOfDifferences(row, above) < sum(row)
      output[next] = isUp ? 2 : 0
      next += 1
      for index in row.indices {
        output[next + index] = isUp ? row[index] &- above[index] : row[index]
      }
      next += row.count
      swap(&row, &above)
    }
  }

  private static func unpack(_ pixels: UnsafeMutableBufferPointer<UInt32>, into row: inout [UInt8])
  {
    for x in 0..<pixels.count {
      row[x * 3] = UInt8(truncatingIfNeeded: pixels[x] >> 16)
      row[x * 3 + 1] = UInt8(truncatingIfNeeded: pixels[x] >> 8)
      row[x * 3 + 2] = UInt8(truncatingIfNeeded: pixels[x])
    }
  }

  private static func sum(_ row: [UInt8]) -> Int {
    row.reduce(0) { $0 + Int(Int8(bitPattern: $1).magnitude) }
  }

  private static func sumOfDifferences(_ row: [UInt8], _ above: [UInt8]) -> Int {
    var sum = 0
    for index in row.indices { sum += Int(Int8(bitPattern: row[index] &- above[index]).magnitude) }
    return sum
  }
}
